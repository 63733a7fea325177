import type { ContactAppointmentRecord, ContactCandidate } from "@samma/contract";
import { addDays, daysBetween, type LocalDate } from "@samma/kernel";

/** How long an offer may wait for its answer, and the service schedule for its agreement, in days. A municipality has its own; these are the usual ones. */
export const answerDays = 7;
export const scheduleDays = 14;

export type Step = "offered" | "accepted" | "scheduled";

/** Where a client stands on the way from an offer of a contact person to an agreed service schedule. */
export interface Way {
  appointment: ContactAppointmentRecord;
  step: Step;
  /** When the next step should be taken at the latest; nothing once all are taken. */
  dueOn: LocalDate | null;
  isLate: boolean;
}

/** The step that an appointment has reached; `agreedOn` are the days on which service schedules have been agreed with the client. */
export function wayOf(appointment: ContactAppointmentRecord, agreedOn: readonly string[], today: LocalDate): Way {
  const offeredOn = appointment.value.offered_on as LocalDate;
  const isScheduled = appointment.value.status === "accepted" && agreedOn.length > 0;
  const step: Step = isScheduled ? "scheduled" : appointment.value.status === "accepted" ? "accepted" : "offered";
  const dueOn = step === "offered" ? addDays(offeredOn, answerDays) : step === "accepted" ? addDays(offeredOn, scheduleDays) : null;
  return { appointment, step, dueOn, isLate: dueOn !== null && dueOn < today };
}

/** Those who are on their way, the most urgent first. */
export const onTheWay = (ways: readonly Way[]): Way[] => ways.filter((way) => way.step !== "scheduled").sort((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""));

export const daysLeft = (way: Way, today: LocalDate): number => (way.dueOn === null ? 0 : daysBetween(today, way.dueOn));

/** A candidate may be asked when no rule forbids it. */
export const mayBeAsked = (candidate: ContactCandidate): boolean => candidate.rule_id === undefined;
