import type { Day, DayVisit, Draft, DraftEdit, EditOutcome, EditRequest, Finding, LanePreview, PlanSummary, VisitPreview } from "@samma/contract";
import type { MadeUpSection } from "./made_up_section.ts";

/** A made-up answer that is a problem. */
export interface Refusal {
  status: number;
  code: string;
}

interface Made {
  edit: DraftEdit;
  before: DayVisit[];
  after: DayVisit[];
}

const isRefusal = (answer: object): answer is Refusal => "status" in answer && "code" in answer;
export { isRefusal };

/** Changes made-up days by hand as the server would, with far fewer rules: nobody is at two places at once. For tests only. */
export class MadeUpDesk {
  #revision = 0;
  #planRevision = 1;
  #made: Made[] = [];
  readonly #section: MadeUpSection;
  /** Whose edit it is when another coordinator's is wanted. */
  isOther = false;

  constructor(section: MadeUpSection) {
    this.#section = section;
  }

  get plan(): PlanSummary {
    const { plan } = this.#section.whoComes;
    return { ...plan, revision: this.#planRevision, ...(this.#revision > 0 ? { draft_revision: this.#revision } : {}) };
  }

  day(on: string): Day | undefined {
    const day = this.#section.days.get(on);
    return day === undefined ? undefined : { ...day, plan: this.plan };
  }

  draft(): Draft {
    const edits = this.#made.map((one) => one.edit);
    const overridden = edits.reduce((sum, edit) => sum + (edit.state === "made" ? edit.overridden : 0), 0);
    return { plan: this.plan, edits, overridden };
  }

  preview(visitId: string, part: number): VisitPreview | Refusal {
    const found = this.#find(visitId, part);
    if (found === undefined) return { status: 422, code: "edit.unknown_visit" };
    const { day, visit } = found;
    const people = this.#peopleOf(visit.client_id);
    const lanes = day.lanes.map((lane, index): LanePreview => {
      const isOwn = lane.care_worker_id === visit.care_worker_id;
      const inTheWay = this.#inTheWay(day, visit, lane.care_worker_id, visit.starts_at);
      const shift = lane.shifts.find((one) => one.starts_at <= visit.starts_at && visit.until <= one.until);
      const isNew = !people.has(lane.care_worker_id);
      const rule = isOwn ? null : shift === undefined ? "shift_containment" : inTheWay.length > 0 ? "no_overlap" : index % 9 === 4 ? "delegation" : null;
      const travel = ((index * 37) % 11) - 3;
      const cost = { vacant: 0, outside_minutes: 0, outside_visits: 0, contact_missed: 0, outside_team: 0, spread: 0, unevenness: 0, travel_s: isOwn ? 0 : travel * 60 };
      return {
        care_worker_id: lane.care_worker_id,
        who_comes: isOwn ? (visit.who_comes ?? "team") : index % 3 === 0 ? "other" : "team",
        is_own: isOwn,
        ...(rule === null ? {} : { rule_id: rule }),
        in_the_way: rule === "no_overlap" ? inTheWay.map((one) => one.client_name) : [],
        ...(rule === null ? { starts: { from: visit.starts_at, until: visit.promised.until }, cost } : {}),
        is_new_face: isNew && !isOwn,
        people: people.size + (isNew ? 1 : 0),
      };
    });
    const rank = (lane: LanePreview): number => (lane.rule_id === undefined ? 0 : 1000) + 20 * lane.people + (lane.cost?.travel_s ?? 0) / 60;
    const reason = visit.special_reason === undefined ? {} : { special_reason: visit.special_reason };
    return {
      plan: this.plan,
      visit_id: visitId,
      part,
      client_id: visit.client_id,
      client_name: visit.client_name,
      on: day.on,
      people: people.size,
      ...reason,
      lanes: lanes.sort((a, b) => rank(a) - rank(b)),
    };
  }

  edit(request: EditRequest): EditOutcome | Refusal {
    const found = this.#find(request.visit_id ?? "", request.part ?? 0);
    if (found === undefined) return { status: 422, code: "edit.unknown_visit" };
    const touched = this.#made.some(({ edit }) => edit.position > 0 && edit.visit_id === request.visit_id && edit.state === "made" && edit.is_own === this.isOther);
    if (request.base_revision !== this.#revision && touched) return { status: 409, code: "draft.revision_conflict" };
    const { day, visit } = found;
    const after = this.#changed(day, visit, request);
    const hard = this.#findings(day, after);
    const outcome = (isMade: boolean, edit?: DraftEdit): EditOutcome => ({
      plan: this.plan,
      is_made: isMade,
      ...(edit === undefined ? {} : { edit }),
      appeared: hard,
      hard_appeared: hard.length,
      disappeared: 0,
      days: [day.on],
    });
    if (hard.length > 0 && request.reason === undefined) return outcome(false);
    this.#revision += 1;
    for (const one of this.#made) if (one.edit.state === "undone") one.edit.state = "dropped";
    const worker = (id: string | undefined) => day.lanes.find((lane) => lane.care_worker_id === id);
    const named = (id: string | undefined, key: "from" | "to") => (worker(id) === undefined ? {} : { [key]: { care_worker_id: id ?? "", name: worker(id)?.name ?? "" } });
    const edit: DraftEdit = {
      position: this.#made.length + 1,
      kind: request.kind,
      state: "made",
      client_id: visit.client_id,
      client_name: visit.client_name,
      visit_id: visit.visit_id,
      on: day.on,
      ...named(visit.care_worker_id, "from"),
      ...named(after[0]?.care_worker_id, "to"),
      starts_at: after[0]?.starts_at ?? visit.starts_at,
      moved: 0,
      ...(request.reason === undefined ? {} : { reason: request.reason }),
      overridden: hard.length,
      made_at: "2026-11-30T05:12:00Z",
      is_own: !this.isOther,
    };
    this.#put(day, [visit], after);
    this.#made.push({ edit, before: [visit], after });
    return outcome(true, edit);
  }

  /** Everything that somebody has that day goes to those who are named, in one change. */
  acceptAlternative(on: string, visits: readonly string[], takers: readonly string[]): EditOutcome | Refusal {
    const day = this.#section.days.get(on);
    const struck = day?.visits.filter((visit) => visits.includes(visit.visit_id)) ?? [];
    if (day === undefined || takers.length === 0) return { status: 409, code: "edit.unknown_alternative" };
    const after = struck.flatMap((visit, index) => this.#changed(day, visit, { kind: "move_visit", care_worker_id: takers[index % takers.length] ?? "", operation_id: "", base_revision: 0 }));
    this.#revision += 1;
    const edit: DraftEdit = { position: this.#made.length + 1, kind: "accept_alternative", state: "made", on, moved: struck.length, overridden: 0, made_at: "2026-11-30T05:12:00Z", is_own: !this.isOther };
    this.#put(day, struck, after);
    this.#made.push({ edit, before: struck, after });
    return { plan: this.plan, is_made: true, edit, appeared: [], hard_appeared: 0, disappeared: 0, days: [on] };
  }

  /** The first two visits that are with somebody change hands. */
  acceptProposal(on: string): EditOutcome | Refusal {
    const day = this.#section.days.get(on);
    const [one, other] = day?.visits.filter((visit) => visit.care_worker_id !== undefined && !visit.is_double) ?? [];
    if (day === undefined || one === undefined || other === undefined) return { status: 422, code: "edit.changes_nothing" };
    const after = this.#changed(day, one, { kind: "move_visit", care_worker_id: other.care_worker_id ?? "", operation_id: "", base_revision: 0 });
    this.#revision += 1;
    const edit: DraftEdit = { position: this.#made.length + 1, kind: "accept_proposal", state: "made", on, moved: 1, overridden: 0, made_at: "2026-11-30T05:12:00Z", is_own: !this.isOther };
    this.#put(day, [one], after);
    this.#made.push({ edit, before: [one], after });
    return { plan: this.plan, is_made: true, edit, appeared: [], hard_appeared: 0, disappeared: 0, days: [on] };
  }

  undo(): EditOutcome | Refusal {
    const last = this.#made.filter((one) => one.edit.state === "made").at(-1);
    return last === undefined ? { status: 409, code: "draft.nothing_to_undo" } : this.#turn(last, "undone");
  }

  redo(): EditOutcome | Refusal {
    const first = this.#made.find((one) => one.edit.state === "undone");
    return first === undefined ? { status: 409, code: "draft.nothing_to_redo" } : this.#turn(first, "made");
  }

  publish(): PlanSummary {
    this.#planRevision += 1;
    this.#revision = 0;
    this.#made = [];
    return this.plan;
  }

  discard(): PlanSummary {
    for (const one of this.#made.filter(({ edit }) => edit.state === "made").reverse()) this.#turn(one, "undone");
    this.#revision = 0;
    this.#made = [];
    return this.plan;
  }

  #turn(one: Made, state: "made" | "undone"): EditOutcome {
    const day = this.#section.days.get(one.edit.on ?? "");
    if (day !== undefined) this.#put(day, state === "made" ? one.before : one.after, state === "made" ? one.after : one.before);
    one.edit.state = state;
    this.#revision += 1;
    return { plan: this.plan, is_made: true, edit: one.edit, appeared: [], hard_appeared: 0, disappeared: 0, days: [one.edit.on ?? ""] };
  }

  #put(day: Day, gone: readonly DayVisit[], come: readonly DayVisit[]): void {
    const isGone = (visit: DayVisit): boolean => gone.some((one) => one.visit_id === visit.visit_id && one.part === visit.part);
    day.visits = [...day.visits.filter((visit) => !isGone(visit)), ...come].sort((a, b) => a.starts_at.localeCompare(b.starts_at));
  }

  #changed(day: Day, visit: DayVisit, request: EditRequest): DayVisit[] {
    if (request.kind === "cancel_visit") return [];
    if (request.kind === "lock_visit" || request.kind === "unlock_visit") return [{ ...visit, is_locked: request.kind === "lock_visit" }];
    const length = request.kind === "lengthen_visit" ? (request.care_time_min ?? 0) * 60_000 : Date.parse(visit.until) - Date.parse(visit.starts_at);
    const start = request.starts_at ?? visit.starts_at;
    const { care_worker_id: _worker, who_comes: _comes, vacancy_reason: _vacancy, special_reason: _reason, ...rest } = visit;
    const times = { starts_at: start, until: new Date(Date.parse(start) + length).toISOString().replace(".000Z", "Z") };
    const to = request.kind === "move_visit" ? request.care_worker_id : visit.care_worker_id;
    if (to === undefined) return [{ ...rest, ...times, vacancy_reason: "no_room" }];
    const lane = day.lanes.find((one) => one.care_worker_id === to);
    const comes = lane?.team_id === undefined ? ("other" as const) : (visit.who_comes ?? "team");
    return [{ ...rest, ...times, care_worker_id: to, who_comes: comes === "contact" && to !== visit.care_worker_id ? "team" : comes }];
  }

  #findings(day: Day, after: readonly DayVisit[]): Finding[] {
    return after.flatMap((visit) =>
      visit.care_worker_id === undefined || this.#inTheWay(day, visit, visit.care_worker_id, visit.starts_at).length === 0
        ? []
        : [
            {
              rule_id: "no_overlap",
              severity: "hard" as const,
              visit_id: visit.visit_id,
              part: visit.part,
              client_name: visit.client_name,
              care_worker_id: visit.care_worker_id,
              care_worker_name: day.lanes.find((lane) => lane.care_worker_id === visit.care_worker_id)?.name ?? "",
              values: {},
            },
          ],
    );
  }

  #inTheWay(day: Day, visit: DayVisit, worker: string, start: string): DayVisit[] {
    const until = new Date(Date.parse(start) + Date.parse(visit.until) - Date.parse(visit.starts_at)).toISOString();
    return day.visits.filter(
      (other) => other.care_worker_id === worker && other.visit_id !== visit.visit_id && Date.parse(other.starts_at) < Date.parse(until) && Date.parse(start) < Date.parse(other.until),
    );
  }

  #peopleOf(client: string): Set<string> {
    const days = [...this.#section.days.values()];
    return new Set(days.flatMap((day) => day.visits.flatMap((visit) => (visit.client_id === client ? (visit.care_worker_id ?? []) : []))));
  }

  #find(visitId: string, part: number): { day: Day; visit: DayVisit } | undefined {
    for (const day of this.#section.days.values()) {
      const visit = day.visits.find((one) => one.visit_id === visitId && one.part === part);
      if (visit !== undefined) return { day, visit };
    }
    return undefined;
  }
}
