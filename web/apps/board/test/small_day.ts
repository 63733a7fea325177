import type { Day, DayVisit, Lane } from "@samma/contract";

const plan = { plan_id: "plan", revision: 1, from: "2026-11-30", until: "2026-12-14", made_at: "2026-11-22T12:00:00Z" };

/** A moment on Monday 30 November 2026 by the Swedish wall clock, which is one hour ahead of UTC. */
export const at = (clock: string): string => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return new Date(Date.UTC(2026, 10, 30, hours - 1, minutes)).toISOString().replace(".000", "");
};

export function laneOf(id: string, name: string, team: string | null, from: string, until: string): Lane {
  return {
    care_worker_id: id,
    name,
    initials: name.slice(0, 2).toUpperCase(),
    title: "assistant_nurse",
    ...(team === null ? {} : { team_id: team, team_name: `Lag ${team}` }),
    shifts: [{ shift_id: `shift ${id}`, kind: "day", starts_at: at(from), until: at(until), mode: "bike", reserved: [], breaks: [] }],
  };
}

export function visitOf(id: string, client: string, worker: string | null, from: string, until: string, more: Partial<DayVisit> = {}): DayVisit {
  return {
    visit_id: id,
    part: 0,
    client_id: `client ${client}`,
    client_name: client,
    visit_kind: "morning",
    starts_at: at(from),
    until: at(until),
    ...(worker === null ? { vacancy_reason: "no_room" as const } : { care_worker_id: worker, who_comes: "contact" as const }),
    is_double: false,
    start_window: { from: at("07:00"), until: at("10:00") },
    promised: { from: at("08:00"), until: at("09:00") },
    travel_before_s: 0,
    is_locked: false,
    ...more,
  };
}

export const dayWith = (lanes: Lane[], visits: DayVisit[]): Day => ({
  section_id: "section",
  on: "2026-11-30",
  zone: "Europe/Stockholm",
  plan,
  lanes,
  visits,
});
