import type { AbsenceKind, ClientRelativeKind, DayEvent, EventReport, Told, TravelMode, VisitKind, VisitToTell } from "@samma/contract";
import type { LocalDate } from "@samma/kernel";

export const reportKinds = ["absence", "late", "cancelled", "longer", "added", "alarm", "client_away", "extra_shift"] as const;
export type ReportKind = (typeof reportKinds)[number];
/** What only has a meaning on the day itself. */
export const onlyToday: readonly ReportKind[] = ["late", "alarm"];
export const awayKinds = ["hospital", "short_term_care", "travel", "other"] as const;
export type AwayKind = (typeof awayKinds)[number];

/** What the coordinator has filled in; each kind reads its own members. */
export interface Filled {
  kind: ReportKind;
  careWorker: string;
  client: string;
  visit: string;
  minutes: number;
  /** Clock times of the day, `HH:MM`. */
  from: string;
  until: string;
  absence: AbsenceKind;
  away: AwayKind;
  visitKind: VisitKind;
  firstDay: LocalDate;
  /** The day of the return; empty while it is not known. */
  backOn: string;
  mode: TravelMode;
}

/** A stretch of the day as instants. */
export type At = (clockTime: string) => string;

/** The report of what happened; nothing for an extra shift, which is a record. */
export function reportOf(filled: Filled, day: LocalDate, at: At): EventReport | null {
  const { kind, careWorker, client, visit, minutes } = filled;
  switch (kind) {
    case "absence":
      return { event: kind, care_worker_id: careWorker, from: at(filled.from), until: at(filled.until), absence_kind: filled.absence };
    case "late":
      return { event: kind, care_worker_id: careWorker, care_time_min: minutes };
    case "cancelled":
      return { event: kind, visit_id: visit };
    case "longer":
      return { event: kind, visit_id: visit, care_time_min: minutes };
    case "added":
      return { event: kind, client_id: client, visit_kind: filled.visitKind, on: day, from: at(filled.from), until: at(filled.until), care_time_min: minutes, staff_needed: 1 };
    case "alarm":
      return { event: kind, client_id: client, care_time_min: minutes };
    case "client_away":
      return { event: kind, client_id: client, client_absence_kind: filled.away, on: filled.firstDay, ...(filled.backOn === "" ? {} : { back_on: filled.backOn }) };
    case "extra_shift":
      return null;
  }
}

/** Who or what must be chosen before it can be asked. */
export const isWhole = ({ kind, careWorker, client, visit, from, until }: Filled): boolean => {
  if (kind === "absence" || kind === "extra_shift") return careWorker !== "" && from < until;
  if (kind === "late") return careWorker !== "";
  if (kind === "cancelled" || kind === "longer") return visit !== "";
  return client !== "" && (kind !== "added" || from <= until);
};

/** An extra shift as its record says it, with the break that the working time needs. */
export function extraShift(filled: Filled, day: LocalDate, id: string): object {
  const length = (clockTime: string): number => Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));
  const long = length(filled.until) - length(filled.from) > 5 * 60;
  return { external_id: id, care_worker_id: filled.careWorker, starts_local: `${day}T${filled.from}`, ends_local: `${day}T${filled.until}`, break_time_min: long ? 30 : 0, mode: filled.mode, kind: filled.from < "14:00" ? "day" : "evening" };
}

/** Somebody who must be told: the client, or a relative whom she has consented to tell. */
export interface PersonToTell {
  /** Nothing for the client herself. */
  relative: { id: string; name: string; kind: ClientRelativeKind; phone: string } | null;
  told: Told | null;
}

/** One client with her visits that become otherwise; one call tells of all of them. */
export interface ClientToTell {
  id: string;
  name: string;
  visits: VisitToTell[];
  people: PersonToTell[];
}

/** Who must be told of what the event changed, by client in the order of the visits. */
export function whoToTell(event: DayEvent): ClientToTell[] {
  const clients = new Map<string, ClientToTell>();
  const toldOf = (client: string, relative: string | undefined): Told | null => event.told.find((one) => one.client_id === client && one.relative_id === relative) ?? null;
  for (const visit of event.to_tell) {
    const known = clients.get(visit.client_id);
    if (known !== undefined) {
      known.visits.push(visit);
      continue;
    }
    const relatives = event.relatives.filter((one) => one.client_id === visit.client_id);
    const people: PersonToTell[] = [
      { relative: null, told: toldOf(visit.client_id, undefined) },
      ...relatives.map(({ relative_id, name, kind, phone }) => ({ relative: { id: relative_id, name, kind, phone }, told: toldOf(visit.client_id, relative_id) })),
    ];
    clients.set(visit.client_id, { id: visit.client_id, name: visit.client_name, visits: [visit], people });
  }
  return [...clients.values()];
}

/** How many people are still to be told. */
export const leftToTell = (clients: readonly ClientToTell[]): number => clients.flatMap((client) => client.people).filter((person) => person.told === null).length;
