import type { Opening, Session } from "@samma/contract";

const managing: readonly string[] = ["unit_manager", "provider_manager"];

/** Whether the session's holder manages sections: is told of files opened with a reason, and of reported looks. */
export const manages = (session: Session): boolean => session.roles.some((role) => managing.includes(role));

const openingProtected: readonly string[] = ["unit_manager", "medical_officer"];

/** Whether the session's holder may ask to open the file of a client with protected identity. */
export const mayOpenProtected = (session: Session): boolean => session.roles.some((role) => openingProtected.includes(role));

/** Whole minutes that an opening has left, rounded up; 0 when it is not open. */
export const minutesLeft = (opening: Opening, now: Date): number =>
  opening.ends_at === undefined || opening.closed_at !== undefined ? 0 : Math.max(0, Math.ceil((Date.parse(opening.ends_at) - now.getTime()) / 60_000));

export const isReviewable = (opening: Opening): boolean => !opening.is_reviewed;
