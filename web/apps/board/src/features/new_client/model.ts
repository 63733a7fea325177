import type { ContactCandidate, NewClient, NewClientStep } from "@samma/contract";

/** The first step that is not taken; nothing once the way is over. */
export const nextStep = (one: NewClient): NewClientStep | null => (one.is_closed ? null : (one.steps.find((step) => !step.is_taken) ?? null));

export const lateSteps = (one: NewClient): number => one.steps.filter((step) => step.is_late).length;

/** A candidate may be asked when no rule forbids it. */
export const mayBeAsked = (candidate: ContactCandidate): boolean => candidate.rule_id === undefined;
