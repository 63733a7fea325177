import type { ContactLoad, Imbalance, MessageState, TeamLoad } from "@samma/contract";

/** How much of the time on duty the care of one's own clients would take, in per cent. */
export const loadOf = (load: { care_min: number; on_duty_min: number }): number => (load.on_duty_min === 0 ? 0 : (100 * load.care_min) / load.on_duty_min);

/** The most loaded first; those without clients of their own last. */
export const byLoad = <Load extends ContactLoad | TeamLoad>(loads: readonly Load[]): Load[] => [...loads].sort((a, b) => loadOf(b) - loadOf(a) || b.clients - a.clients);

/** The mean load over those who have clients, weighted by their time on duty. */
export function meanLoad(loads: readonly { clients: number; care_min: number; on_duty_min: number }[]): number {
  const with_clients = loads.filter((load) => load.clients > 0);
  const sum = with_clients.reduce((all, load) => ({ care_min: all.care_min + load.care_min, on_duty_min: all.on_duty_min + load.on_duty_min }), { care_min: 0, on_duty_min: 0 });
  return loadOf(sum);
}

/** How far beyond its limit an imbalance is: 1 is at it. Of the visits that a contact person can take, too few are too many times too few. */
export function severity(one: Imbalance): number {
  if (one.kind === "contact_off_often") return one.limit / Math.max(one.measured, 1);
  return one.limit === 0 ? Math.abs(one.measured) : one.measured / one.limit;
}

/** The furthest beyond its limit first; what is equally far stands as the server gave it. */
export const worstFirst = (imbalances: readonly Imbalance[]): Imbalance[] => [...imbalances].sort((a, b) => severity(b) - severity(a));

/** `07:30` of a quarter of the day. */
export const quarterClock = (quarter: number): string => `${String(Math.floor(quarter / 4) % 24).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;

/** What tells two imbalances apart, whatever they measure at the moment. */
export const signalKey = (one: Imbalance): string => [one.kind, one.weekday, one.from_quarter, one.code, one.care_worker_id, one.team_id].join(" ");

/** The states that a message may go on to; what is done can be taken up again. */
export const nextStates = (state: MessageState): MessageState[] =>
  state === "done" ? ["handling"] : (["seen", "handling", "done"] as const).filter((_, index) => index >= ["sent", "seen", "handling"].indexOf(state));
