import type { AccessWatchTexts } from "./access_watch.sv.ts";

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The English texts of files that were opened with a reason, and of what the log reviewer has reported. */
export const accessWatchEn: AccessWatchTexts = {
  view: "Access",
  banner: (client, minutes) => `You have opened the file of ${client === "" ? "a client" : `client ${client}`} in an exceptional case. ${minutes === 1 ? "One minute" : `${minutes} minutes`} left. The manager has been told, and everything you read is logged.`,
  waits: (client) => `You have asked to open the file of ${client === "" ? "a client" : `client ${client}`}. A second person must approve.`,
  close: "Close now",
  closed: "The file is closed.",
  toReview: (count) => `${many(count, "exceptional opening waits", "exceptional openings wait")} for your review.`,
  goReview: "Review",
  onlyManagers: "This page is for the section's manager",
  onlyManagersText: "Here the manager reviews what was opened in exceptional cases and what the log reviewer has reported.",
  openings: "Opened in exceptional cases",
  openingsText: "Review within 72 hours. Whoever opened cannot review it.",
  noOpenings: "Nothing has been opened in an exceptional case.",
  who: (name) => (name === "" ? "Somebody without an account" : name),
  client: (code) => (code === "" ? "Client with protected identity" : `Client ${code}`),
  reason: { emergency: "Emergency", staff_missing: "Staff missing", complaint: "Complaint", other: "Other" },
  opened: (at) => `Opened ${at}`,
  until: (at) => `until ${at}`,
  closedAt: (at) => `closed ${at}`,
  awaits: "waits for approval",
  overdue: "Should have been reviewed",
  reviewed: "Reviewed",
  justified: "Was justified",
  notJustified: "Was not justified",
  note: "What have you found?",
  save: "Save the review",
  saved: "The review is saved.",
  reported: "Reported by the log reviewer",
  reportedText: "Looks at clients' data that the log reviewer asks you to look into.",
  noReported: "The log reviewer has reported nothing.",
};
