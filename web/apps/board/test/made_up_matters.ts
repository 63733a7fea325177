import type { Handbook, HandbookValue, Imbalance, Message, MessageState, NewClient, NewClientStep, RosterInsight } from "@samma/contract";
import { idOf } from "./made_up_people.ts";
import type { MadeUpPlanner } from "./made_up_planner.ts";

const stepNames = ["proposed", "accepted", "welcomed", "scheduled", "carried_out", "planned"] as const;
const fromRecords = new Set(["proposed", "accepted", "scheduled"]);
const deadlines = [2, 7, 7, 14, 14, 21];
const at = (): string => new Date().toISOString().replace(/\.\d+Z/, "Z");
const dayAfter = (on: string, days: number): string => new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);

const usual: HandbookValue = {
  daily_rest_min: 660, weekly_rest_min: 2160, longest_stretch_min: 300, break_time_min: 30, day_boundary_min: 600, shortest_shift_min: 120,
  start_of_shift_min: 15, end_of_shift_min: 10, documentation_min: 20, morning_from_min: 420, morning_until_min: 630, midday_from_min: 675, midday_until_min: 810,
  afternoon_from_min: 840, afternoon_until_min: 1020, evening_from_min: 1110, evening_until_min: 1310, night_from_min: 1350, night_until_min: 1800,
  whole_day_from_min: 480, whole_day_until_min: 960, clock_leeway_min: 60, proposed_within_days: 2, accepted_within_days: 7, welcomed_within_days: 7,
  scheduled_within_days: 14, carried_out_within_days: 14, planned_within_days: 21, guard_rail_pct: 10, contact_load_pct: 250, team_above_pct: 15,
};

type Answer = { status: number; body?: object };
type Body = Record<string, unknown>;

/** Messages, new clients and the handbook of a made-up section, kept as the server would keep them. */
export class MadeUpMatters {
  readonly #messages: Message[] = [];
  readonly #ways: { id: string; client: string; ordered_on: string; noted: Map<string, string> }[] = [];
  #handbook: Handbook;

  constructor(
    private readonly planner: MadeUpPlanner,
    private readonly section: string,
    clients: readonly { client_id: string }[],
  ) {
    const today = at().slice(0, 10);
    const running = clients[2]?.client_id;
    if (running !== undefined) this.#ways.push({ id: idOf(12, 1), client: running, ordered_on: dayAfter(today, -9), noted: new Map() });
    const other = { version: "S03 2026-10-01/1", section_id: idOf(9, 3), holds_from: "2026-10-01", follows_city: false, reason: "Långa avstånd i Oxie", set_at: "2026-09-24T08:00:00Z", set_by: "Maria Holm", value: { ...usual, start_of_shift_min: 20 } };
    this.#handbook = { version: "2026-09-01/1", in_force: usual, city: usual, versions: [{ version: "2026-09-01/1", holds_from: "2026-09-01", follows_city: false, reason: "Nätverket för koordinatorer, augusti", set_at: "2026-08-20T08:00:00Z", set_by: "Per Ek", value: usual }], departures: [{ section_name: "Oxie", settings: ["start_of_shift"], version: other }] };
  }

  /** What the server would say; nothing for what is not asked of it. */
  answer(method: string, resource: string, body: () => Body): Answer | null {
    if (resource === "messages") return method === "POST" ? this.#send(body()) : { status: 200, body: { items: [...this.#messages].reverse() } };
    if (resource === "new-clients") return { status: 200, body: { items: this.#ways.map((way) => this.#shown(way)) } };
    if (resource === "handbook") return method === "POST" ? this.#change(body()) : { status: 200, body: this.#handbook };
    const [kind = "", id = "", what] = resource.split("/");
    if (kind === "messages" && what === "steps") return this.#step(id, body());
    if (kind === "clients" && what === "new-client") return this.#begin(id, body());
    if (kind === "new-clients" && what === "steps") return this.#note(id, body());
    return null;
  }

  #send(body: Body): Answer {
    const name = body["signal"] as Partial<Imbalance>;
    const insight: RosterInsight = this.planner.insight();
    const signal = insight.imbalances.find((one) => one.kind === name.kind && one.weekday === name.weekday && one.care_worker_id === name.care_worker_id && one.team_id === name.team_id);
    if (signal === undefined) return { status: 409 };
    const team = body["team_id"] as string | undefined;
    const message: Message = {
      message_id: idOf(11, this.#messages.length),
      recipient: team === undefined ? "manager" : "team",
      ...(team === undefined ? {} : { team_id: team }),
      state: "sent",
      said: String(body["said"]),
      picture: { signal, quarters: insight.quarters.filter((one) => one.weekday === signal.weekday), contacts: signal.care_worker_id === undefined ? [] : insight.contacts, teams: signal.team_id === undefined ? [] : insight.teams },
      sent_at: at(),
      sent_by: "",
      steps: [],
    };
    this.#messages.push(message);
    return { status: 201, body: { id: message.message_id } };
  }
  #step(id: string, body: Body): Answer {
    const message = this.#messages.find((one) => one.message_id === id);
    if (message === undefined) return { status: 404 };
    const state = body["state"] as MessageState;
    message.steps.push({ state, note: String(body["note"]), taken_at: at(), taken_by: "" });
    message.state = state;
    return { status: 204 };
  }

  #begin(client: string, body: Body): Answer {
    this.#ways.unshift({ id: idOf(12, this.#ways.length + 1), client, ordered_on: String(body["ordered_on"]), noted: new Map() });
    return { status: 201, body: { id: this.#ways[0]?.id } };
  }
  #note(id: string, body: Body): Answer {
    const way = this.#ways.find((one) => one.id === id);
    if (way === undefined) return { status: 404 };
    if (body["is_taken"] === true) way.noted.set(String(body["step"]), String(body["taken_on"]));
    else way.noted.delete(String(body["step"]));
    return { status: 204 };
  }
  #shown(way: { id: string; client: string; ordered_on: string; noted: Map<string, string> }): NewClient {
    const today = at().slice(0, 10);
    const appointment = this.planner.records("contact-appointments").items.filter((one) => one.value["client_id"] === way.client && String(one.value["offered_on"]) >= way.ordered_on && one.value["status"] !== "declined").pop();
    const steps = stepNames.map((step, index): NewClientStep => {
      const is_taken = step === "proposed" ? appointment !== undefined : step === "accepted" ? appointment?.value["status"] === "accepted" : way.noted.has(step);
      const due_on = dayAfter(way.ordered_on, deadlines[index] ?? 0);
      const taken_on = way.noted.get(step);
      return { step, is_taken, is_from_records: fromRecords.has(step), due_on, is_late: !way.noted.has("closed") && !is_taken && due_on < today, note: "", ...(taken_on === undefined ? {} : { taken_on }) };
    });
    const worker = appointment?.value["care_worker_id"];
    return { matter_id: way.id, client_id: way.client, ordered_on: way.ordered_on, is_closed: way.noted.has("closed") || steps.every((step) => step.is_taken), steps, ...(worker === undefined ? {} : { care_worker_id: String(worker) }) };
  }

  #change(body: Body): Answer {
    const value = body["value"] as HandbookValue;
    const follows = body["follows_city"] === true;
    const version = { version: `S01 ${String(body["holds_from"])}/${this.#handbook.versions.length}`, section_id: this.section, holds_from: String(body["holds_from"]), follows_city: follows, reason: String(body["reason"]), set_at: at(), set_by: "Eva Ek", value };
    const others = this.#handbook.departures.filter((one) => one.version.section_id !== this.section);
    const differs = (Object.keys(value) as (keyof HandbookValue)[]).filter((name) => value[name] !== usual[name]);
    this.#handbook = { ...this.#handbook, version: follows ? "2026-09-01/1" : version.version, in_force: follows ? usual : value, versions: [version, ...this.#handbook.versions], departures: follows || differs.length === 0 ? others : [{ section_name: "Kirseberg", settings: differs.map((name) => name.replace(/(_from|_until)?_min$/, "")), version }, ...others] };
    return { status: 204 };
  }
}
