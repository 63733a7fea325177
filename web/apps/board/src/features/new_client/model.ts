import type { ContactAppointmentRecord, ContactCandidate, NewClient, NewClientStep } from "@samma/contract";
import { addDays, type LocalDate } from "@samma/kernel";

/** The first step that is not taken; nothing once the way is over. */
export const nextStep = (one: NewClient): NewClientStep | null => (one.is_closed ? null : (one.steps.find((step) => !step.is_taken) ?? null));

export const lateSteps = (one: NewClient): number => one.steps.filter((step) => step.is_late).length;

/** A candidate may be asked when no rule forbids it. */
export const mayBeAsked = (candidate: ContactCandidate): boolean => candidate.rule_id === undefined;

/**
 * When an accepted contact person begins, and the appointments that end then, as they are to be kept: those of the same client
 * that would hold beside hers. One that began the same day or later holds one day, for nobody can have been appointed for none.
 */
export function succession(accepted: ContactAppointmentRecord, all: readonly ContactAppointmentRecord[]): { from: LocalDate; ended: ContactAppointmentRecord[] } {
  const { client_id, valid_from } = accepted.value;
  const standing = all.filter(({ id, value }) => id !== accepted.id && value?.client_id === client_id && value.status === "accepted" && (value.valid_until === undefined || value.valid_until > valid_from));
  const from = standing.reduce((day, { value }) => (value.valid_from < day ? day : addDays(value.valid_from as LocalDate, 1)), valid_from as LocalDate);
  return { from, ended: standing.map((one) => ({ ...one, value: { ...one.value, valid_until: from } })) };
}

/** Degrees, WGS 84. */
export interface Point {
  lat: number;
  lon: number;
}

/** The mean of the points; the city's middle where there is none. */
export function middleOf(points: readonly Point[]): Point {
  const mean = (values: number[]): number => Math.round((1e5 * values.reduce((sum, one) => sum + one, 0)) / values.length) / 1e5;
  return points.length === 0 ? { lat: 55.605, lon: 13.0 } : { lat: mean(points.map((one) => one.lat)), lon: mean(points.map((one) => one.lon)) };
}
