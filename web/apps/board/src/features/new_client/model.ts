import type { ContactCandidate, NewClient, NewClientStep } from "@samma/contract";

/** The first step that is not taken; nothing once the way is over. */
export const nextStep = (one: NewClient): NewClientStep | null => (one.is_closed ? null : (one.steps.find((step) => !step.is_taken) ?? null));

export const lateSteps = (one: NewClient): number => one.steps.filter((step) => step.is_late).length;

/** A candidate may be asked when no rule forbids it. */
export const mayBeAsked = (candidate: ContactCandidate): boolean => candidate.rule_id === undefined;

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
