import type { ClientExplanation, ContactProposal, DayEvent, DayEvents, DayVisit, EventAlternatives, EventReport, FillWays, Findings, Job, Jobs, MovedVisit, RosterInsight, SectionLoad } from "@samma/contract";
import { dice, idOf, instantOf } from "./made_up_people.ts";
import type { MadeUpSection } from "./made_up_section.ts";

const noCost = { vacant: 0, outside_minutes: 0, outside_visits: 0, contact_missed: 0, outside_team: 0, spread: 0, most_people: 0, unevenness: 0, travel_seconds: 0 };
const levels = { vacant: 0, outside_minutes: 0, outside_visits: 0, contact_missed: 0, outside_team: 0, spread: 0, unevenness: 0, travel_s: 0 };

type Record_ = { id: string; revision: number; value: Record<string, unknown> };

/** What the planner and the records would answer of a made-up section, and what a test changes in it. */
export class MadeUpPlanner {
  readonly #section: MadeUpSection;
  readonly #records = new Map<string, Record_[]>();
  readonly jobs: Job[] = [];

  constructor(section: MadeUpSection) {
    this.#section = section;
    this.#fillRecords();
  }

  explanation(client: string): ClientExplanation {
    const row = this.#section.whoComes.clients.find((one) => one.client_id === client);
    const visits = new Map<string, number>();
    for (const person of row?.days.flat() ?? []) if (person.care_worker_id !== undefined) visits.set(person.care_worker_id, (visits.get(person.care_worker_id) ?? 0) + person.visits);
    const people = [...visits].sort((a, b) => b[1] - a[1]);
    const surplus = people.slice(row?.bound_b0 ?? 0).reverse();
    const others = people.slice(0, 2).map(([id]) => id);
    const day = this.#section.days.values().next().value;
    return {
      client_id: client,
      distinct: row?.distinct_staff ?? 0,
      bound_b0: row?.bound_b0 ?? 0,
      is_exact: true,
      people: people.map(([care_worker_id, count]) => ({ care_worker_id, relation: care_worker_id === row?.contact?.care_worker_id ? "contact" : "team", visits: count })),
      surplus: surplus.map(([care_worker_id, count], index) => ({
        care_worker_id,
        visits: count,
        ...(index === 0 ? { cost: { ...noCost, spread: -30, travel_seconds: 540 } } : {}),
        culprits:
          index === 0
            ? []
            : [{
                visit_id: day?.visits[0]?.visit_id ?? idOf(3, 1),
                part: 0 as const,
                on: day?.on ?? "2026-11-30",
                starts_at: instantOf(0, 480),
                part_of_day: "morning" as const,
                hindrances: others.map((id, at) => ({ care_worker_id: id, rule_id: at === 0 ? "no_overlap" : "on_duty", in_the_way: [], shifts: at === 0 ? [idOf(7, 1)] : [] })),
              }],
      })),
    };
  }

  fillWays(): FillWays {
    const [one, other, third] = this.#section.whoComes.staff;
    const id = (person: typeof one): string => person?.care_worker_id ?? idOf(1, 0);
    return {
      items: [
        { kind: "move_others", care_worker_id: id(one), starts_at: instantOf(0, 500), extra_paid_min: 0, wider_by_min: 0, missing: [], moved: [idOf(3, 2)], cost: { ...noCost, vacant: -1, travel_seconds: 420 } },
        { kind: "longer_shift", care_worker_id: id(other), starts_at: instantOf(0, 930), shift: { from: instantOf(0, 420), until: instantOf(0, 990) }, extra_paid_min: 30, wider_by_min: 0, missing: [], moved: [], cost: { ...noCost, vacant: -1 } },
        { kind: "delegation", care_worker_id: id(third), starts_at: instantOf(0, 505), extra_paid_min: 0, wider_by_min: 0, missing: ["insulin"], moved: [], cost: { ...noCost, vacant: -1 } },
      ],
    };
  }

  load(): SectionLoad {
    const plan = this.#section.sections.items[0]?.plan;
    if (plan === undefined) throw new Error("no plan");
    const minutesIn = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 60_000;
    const staff = this.#section.whoComes.staff.map((person) => ({
      care_worker_id: person.care_worker_id,
      name: person.name,
      ...(person.team_id === undefined ? {} : { team_id: person.team_id }),
      days: [...this.#section.days.values()].flatMap((day) => {
        const shift = day.lanes.find((lane) => lane.care_worker_id === person.care_worker_id)?.shifts[0];
        if (shift === undefined) return [];
        const visits = day.visits.filter((visit) => visit.care_worker_id === person.care_worker_id);
        const sum = (of: (visit: (typeof visits)[number]) => number): number => Math.round(visits.reduce((all, visit) => all + of(visit), 0));
        return [{ on: day.on, on_duty_min: minutesIn(shift.starts_at, shift.until) - 30, care_min: sum((visit) => minutesIn(visit.starts_at, visit.until)), reserved_min: 25, travel_min: sum((visit) => visit.travel_before_s / 60), visits: visits.length }];
      }),
    }));
    return { plan, staff };
  }

  insight(): RosterInsight {
    const throwDice = dice(7);
    const quarters = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      Array.from({ length: 60 }, (_, index) => {
        const quarter = 28 + index;
        const peak = Math.max(0, 6 - Math.abs(index - 4) / 2) + Math.max(0, 5 - Math.abs(index - 42) / 3);
        const wished = 2 + peak + throwDice();
        const onDuty = (weekday > 5 ? 4 : 7) + (index > 28 ? 0 : 2);
        return { weekday, quarter, wished, planned: wished, on_duty: index > 57 ? 2 : onDuty };
      }),
    );
    const contacts = this.#section.whoComes.staff.map((person, index) => ({ care_worker_id: person.care_worker_id, clients: index % 9 === 0 ? 0 : 1 + (index % 4), care_min: 900 + ((index * 577) % 2600), on_duty_min: 4200, visits: 40, could_take: 30 - (index % 8), taken: 26 - (index % 8) }));
    const teams = (this.#section.sections.items[0]?.teams ?? []).map((team, index) => ({ team_id: team.team_id, clients: 24 + index, staff: 10, care_min: 24_000 + index * 2_300, on_duty_min: 42_000, given_away_min: 900 * index }));
    return {
      quarters,
      competences: [],
      contacts,
      teams,
      imbalances: [
        { kind: "short_of_staff", weekday: 6, from_quarter: 30, until_quarter: 38, measured: 2.4, limit: 0.5 },
        { kind: "contact_overloaded", care_worker_id: contacts[3]?.care_worker_id ?? idOf(1, 3), measured: 83, limit: 65 },
      ],
    };
  }

  contactProposal(client: string): ContactProposal {
    const row = this.#section.whoComes.clients.find((one) => one.client_id === client);
    return {
      client_id: client,
      ...(row?.contact === undefined ? {} : { current: row.contact.care_worker_id }),
      care_min: 1_200,
      candidates: this.#section.whoComes.staff.slice(0, 9).map((person, index) => ({
        care_worker_id: person.care_worker_id,
        ...(index === 8 ? { rule_id: "exclusion" } : {}),
        is_of_team: person.team_id === row?.team_id,
        speaks_language: index !== 4,
        visits: 42,
        could_take: 34 - index,
        has_room_for: 31 - index * 3,
        makes_now: index,
        was_met_before: index < 4,
        way_from_clients_seconds: 180 + index * 60,
        clients_before: 1 + (index % 3),
        care_before_min: 900,
        care_after_min: 2_100,
        on_duty_min: 4_200,
        load_before_pct: 21 + index * 4,
        load_after_pct: 50 + index * 4,
      })),
    };
  }

  /** The visits that an event is about, on its day: the first of the plan where it names none. */
  struck(report: EventReport): { on: string; visits: DayVisit[] } {
    const isStruck = (visit: DayVisit): boolean =>
      report.visit_id !== undefined ? visit.visit_id === report.visit_id : report.client_id !== undefined ? visit.client_id === report.client_id : visit.care_worker_id === report.care_worker_id;
    const found = [...this.#section.days.values()].map((day) => ({ on: day.on, visits: day.visits.filter((visit) => isStruck(visit) && visit.care_worker_id !== undefined) }));
    return found.find((day) => day.visits.length > 0 && (report.from === undefined || report.from.startsWith(day.on))) ?? { on: report.on ?? "", visits: [] };
  }

  alternatives(report: EventReport): EventAlternatives {
    const { whoComes } = this.#section;
    const name = whoComes.staff.find((one) => one.care_worker_id === report.care_worker_id)?.name ?? "";
    const struck = this.struck(report).visits;
    const colleagues = whoComes.staff.filter((one) => one.care_worker_id !== report.care_worker_id);
    const moved = (number: number): MovedVisit[] =>
      struck.map((visit, index) => {
        const colleague = colleagues[(index + number * 3) % colleagues.length];
        const is_known = index % (number + 1) !== 0;
        return { client_id: visit.client_id, client_name: visit.client_name, visit_kind: visit.visit_kind, ...(report.care_worker_id === undefined ? {} : { from: { care_worker_id: report.care_worker_id, name } }), ...(colleague === undefined ? {} : { to: { care_worker_id: colleague.care_worker_id, name: colleague.name } }), starts_before: visit.starts_at, starts_after: visit.starts_at, who_comes: "team", is_known, is_struck: true, minutes_outside: 0, must_be_told: true };
      });
    return {
      plan: this.#section.sections.items[0]?.plan ?? (() => { throw new Error("no plan"); })(),
      asked_at: "2026-11-30T05:10:00Z",
      late_breaks: [],
      items: [1, 2, 3].map((number) => {
        const visits = moved(number);
        return { number, other_person: number - 1, new_person: visits.filter((one) => !one.is_known).length, known_person: visits.filter((one) => one.is_known).length, by_contact: 0, newly_vacant: 0, moved: visits.length, cost: { ...levels, travel_s: 240 * number }, visits, workload: visits.slice(0, 3).map((one) => ({ who: one.to ?? { care_worker_id: idOf(1, 0), name: "" }, care_before_min: 240, care_after_min: 270 })) };
      }),
    };
  }

  /** Who comes instead in an alternative, in the order of the visits that are struck. */
  takers(report: EventReport, number: number): string[] {
    return this.alternatives(report).items[number - 1]?.visits.flatMap((visit) => visit.to?.care_worker_id ?? []) ?? [];
  }

  readonly #events: { on: string; event: DayEvent }[] = [];
  dayEvents = (on: string): DayEvents => ({ on, items: this.#events.filter((one) => one.on === on).map((one) => one.event) });
  /** What was reported and met stands in the day's list. */
  noteEvent(report: EventReport, number: number): void {
    const { whoComes } = this.#section;
    const visits = this.alternatives(report).items[number - 1]?.visits ?? [];
    const worker = whoComes.staff.find((one) => one.care_worker_id === report.care_worker_id);
    const client = whoComes.clients.find((one) => one.client_id === (report.client_id ?? visits[0]?.client_id));
    const isOfWorker = worker !== undefined;
    const struckClients = [...new Set(visits.map((visit) => visit.client_id))];
    const event: DayEvent = {
      event_id: idOf(12, this.#events.length),
      relatives: struckClients.slice(0, 1).map((client_id) => ({ client_id, relative_id: idOf(13, 1), kind: "family", name: "Maj Exempelsson", phone: "040-000 00 00" })),
      told: [],
      event: report.event, state: "in_draft", reported_at: "2026-11-30T05:12:00Z", is_own: true, moved: visits.length,
      ...(isOfWorker ? { care_worker: { care_worker_id: worker.care_worker_id, name: worker.name } } : client === undefined ? {} : { client_id: client.client_id, client_name: client.name }),
      ...(report.care_time_min === undefined ? {} : { minutes: report.care_time_min }),
      to_tell: visits.map((visit, index) => ({ client_id: visit.client_id, client_name: visit.client_name, relatives: index % 2, ...(visit.from === undefined ? {} : { from: visit.from }), ...(visit.to === undefined ? {} : { to: visit.to }), starts_before: visit.starts_before ?? "", starts_after: visit.starts_after ?? "" })),
    };
    this.#events.push({ on: this.struck(report).on, event });
  }

  /** Whether anybody has been told of anything: the stream says so. */
  hasTold = false;
  /** Keeps who has been told; another coordinator's hand where `isOwn` is false. */
  noteTold(note: { event_id: string; client_id: string; relative_id?: string; is_told: boolean }, isOwn: boolean): void {
    const event = this.#events.find((one) => one.event.event_id === note.event_id)?.event;
    if (event === undefined) return;
    this.hasTold = true;
    event.told = event.told.filter((one) => one.client_id !== note.client_id || one.relative_id !== note.relative_id);
    if (note.is_told) event.told.push({ client_id: note.client_id, ...(note.relative_id === undefined ? {} : { relative_id: note.relative_id }), told_at: "2026-11-30T05:20:00Z", told_by: "Rut Al", is_own: isOwn });
  }

  /** Where the cars and keys of the records do not suffice: one shift more than there are cars, and one key too few. */
  findings(): Findings {
    const { whoComes, sections } = this.#section;
    const plan = sections.items[0]?.plan;
    if (plan === undefined) throw new Error("no plan");
    const cars = this.record("sections", sections.items[0]?.section_id ?? "")?.value["car_count"];
    const worker = whoComes.staff[2];
    const home = this.records("clients").items.find((one) => one.value["key_count"] !== undefined);
    const of = { severity: "soft" as const, care_worker_id: worker?.care_worker_id ?? "", care_worker_name: worker?.name ?? "" };
    return {
      plan,
      items: [
        ...(typeof cars === "number" && cars < 3 ? [{ rule_id: "enough_cars", ...of, at: instantOf(0, 420), values: { driving: String(cars + 1), cars: String(cars) } }] : []),
        ...(home === undefined ? [] : [{ rule_id: "enough_keys", ...of, at: instantOf(0, 500), client_id: home.id, client_name: `${String(home.value["given_name"])} ${String(home.value["family_name"])}`, values: { carrying: "2", keys: String(home.value["key_count"]) } }]),
      ],
    };
  }

  listJobs(): Jobs {
    return { items: [...this.jobs].reverse() };
  }
  askForPlan(): Job {
    const job: Job = { job_id: idOf(10, this.jobs.length), kind: "plan", state: "running", section_id: idOf(9, 1), asked_at: new Date().toISOString().replace(/\.\d+Z/, "Z"), done: 30, total: 120, is_cancel_asked: false, is_finish_asked: false, best: { vacant: 2, people: 8.37 } };
    this.jobs.push(job);
    return job;
  }
  finishJob(id: string): Job | null {
    const job = this.jobs.find((one) => one.job_id === id);
    if (job !== undefined) Object.assign(job, { state: "done", is_finish_asked: true, ended_at: job.asked_at, result: idOf(11, 1) });
    return job ?? null;
  }
  stopJob(id: string): Job | null {
    const job = this.jobs.find((one) => one.job_id === id);
    if (job !== undefined) Object.assign(job, { state: "cancelled", ended_at: job.asked_at });
    return job ?? null;
  }

  /** Enough of the contract for a form. */
  readonly contract = (): object => ({ components: { schemas: smallSchemas } });

  records(kind: string): { items: Record_[] } {
    return { items: this.#records.get(kind) ?? [] };
  }
  record(kind: string, id: string): Record_ | null {
    return this.#records.get(kind)?.find((one) => one.id === id) ?? null;
  }
  putRecord(kind: string, id: string, body: { operation_id: string; base_revision: number; value: Record<string, unknown> }): object | null {
    const known = this.record(kind, id);
    if ((known?.revision ?? 0) !== body.base_revision) return null;
    if (known !== null) this.#before.set(body.operation_id, { record: known, value: known.value });
    const list = this.#records.get(kind) ?? [];
    if (known === null) list.push({ id, revision: 1, value: body.value });
    else Object.assign(known, { revision: known.revision + 1, value: body.value });
    this.#records.set(kind, list);
    return { id, revision: body.base_revision + 1 };
  }

  putCars(section: string, { car_count, ...body }: { operation_id: string; base_revision: number; car_count?: number }): object | null {
    const { car_count: _old, ...rest } = this.record("sections", section)?.value ?? {};
    return this.putRecord("sections", section, { ...body, value: car_count === undefined ? rest : { ...rest, car_count } });
  }
  /** What changed records said before, by the operation that changed them. */
  readonly #before = new Map<string, { record: Record_; value: Record<string, unknown> }>();
  undo(operation: string): object | null {
    const before = this.#before.get(operation);
    if (before === undefined) return null;
    Object.assign(before.record, { revision: before.record.revision + 1, value: before.value });
    return { added: 0, changed: 1, ended: 0 };
  }

  #fillRecords(): void {
    const { whoComes, sections } = this.#section;
    const throwDice = dice(11);
    const section = sections.items[0]?.section_id ?? "";
    const put = (kind: string, items: Record_[]): void => void this.#records.set(kind, items);
    put("sections", [{ id: section, revision: 1, value: { external_id: "S01", name: sections.items[0]?.name ?? "", kind: "home_care", unit: "Enhet 1", resource_area: "RO 1", office_id: idOf(5, 9999), car_count: 2 } }]);
    put("teams", (sections.items[0]?.teams ?? []).map((team, index) => ({ id: team.team_id, revision: 1, value: { external_id: team.name, section_id: section, name: team.name, area_centre_lat: 55.6 + index * 0.006, area_centre_lon: 13 + (index % 2) * 0.014, area_radius_m: 450 } })));
    put("addresses", whoComes.clients.map((client, index) => ({ id: idOf(5, index), revision: 1, value: { external_id: `A${index}`, street: `Exempelgatan ${index + 1}`, postcode: "21100", locality: "Malmö", point_lat: 55.597 + throwDice() * 0.026, point_lon: 12.992 + throwDice() * 0.034, door_time_min: 2, client: client.client_id } })));
    put("clients", whoComes.clients.map((client, index) => {
      const [given_name = "", family_name = ""] = client.name.split(" ");
      return { id: client.client_id, revision: 1, value: { external_id: `B${index}`, section_id: section, team_id: client.team_id, address_id: idOf(5, index === 1 ? 0 : index), given_name, family_name, born_on: "1938-04-02", gender: "woman", languages: ["sv"], has_pets: false, has_smoke: false, is_planned_together: index < 2, ...(index === 4 ? { key_count: 1 } : {}), served_from: "2024-01-15" } };
    }));
    put("care-workers", whoComes.staff.map((person, index) => {
      const [given_name = "", family_name = ""] = person.name.split(" ");
      return { id: person.care_worker_id, revision: 1, value: { external_id: `M${index}`, section_id: section, team_id: person.team_id, given_name, family_name, title: person.title, employment: "permanent", employment_rate_pct: 100, gender: "woman", competences: ["insulin"], languages: ["sv"], avoids_pets: false, avoids_smoke: false, avoids_lifting: false, usual_mode: "bike", employed_from: "2020-01-01" } };
    }));
    const first = whoComes.clients[0];
    put("client-relatives", [{ id: idOf(13, 1), revision: 1, value: { external_id: "A-1", client_id: first?.client_id, kind: "family", name: "Maj Exempelsson", phone: "040-000 00 00", wants_to_be_told: true, valid_from: "2024-01-15" } }]);
    put("contact-appointments", [{ id: idOf(6, 1), revision: 1, value: { external_id: "KM-1", client_id: first?.client_id, care_worker_id: whoComes.staff[5]?.care_worker_id, offered_on: "2026-11-10", status: "offered", valid_from: "2026-11-10", reason: "" } }]);
  }
}

/** A part of the contract, spelled as it spells it. */
const smallSchemas = {
  Uuid: { type: "string" },
  Date: { type: "string" },
  SectionId: { $ref: "#/components/schemas/Uuid" },
  ClientId: { $ref: "#/components/schemas/Uuid" },
  ClientRelativeKind: { type: "string", enum: ["family", "legal_representative", "other"] },
  ClientRelativeValue: { type: "object", required: ["client_id", "kind", "name", "phone", "wants_to_be_told", "valid_from"], properties: { client_id: { $ref: "#/components/schemas/ClientId" }, kind: { $ref: "#/components/schemas/ClientRelativeKind" }, name: { type: "string" }, phone: { type: "string" }, wants_to_be_told: { type: "boolean" }, valid_from: { $ref: "#/components/schemas/Date" } } },
  SectionValue: { type: "object", required: ["name"], properties: { name: { type: "string" }, car_count: { type: "integer", minimum: 0 } } },
  ClientValue: { type: "object", required: ["given_name", "family_name", "served_from", "has_pets", "is_planned_together"], properties: { section_id: { $ref: "#/components/schemas/SectionId" }, given_name: { type: "string" }, family_name: { type: "string" }, served_from: { $ref: "#/components/schemas/Date" }, has_pets: { type: "boolean" }, is_planned_together: { type: "boolean" }, key_count: { type: "integer", minimum: 0 } } },
};
