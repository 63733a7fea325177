import type { DraftEdit, EditRequest, LanePreview, VisitPreview } from "@samma/contract";
import { minuteOfDay, type MinuteOfDay } from "@samma/kernel";

/** What a coordinator wants changed; the desk adds who asks, when and on what. */
export type Change = Omit<EditRequest, "operation_id" | "base_revision" | "reason">;

/** What a lane says of the visit that is held: may stand there, may not, or is where it stands now. */
export type Verdict = "own" | "open" | "closed";

export const verdictOf = (lane: LanePreview): Verdict => (lane.is_own ? "own" : lane.rule_id === undefined ? "open" : "closed");

/** Every lane's answer by its care worker. */
export const lanesOf = (preview: VisitPreview): Map<string, LanePreview> => new Map(preview.lanes.map((lane) => [lane.care_worker_id, lane]));

/** Those who can take the visit, cheapest first, as the server orders them. */
export const possibleIn = (preview: VisitPreview): LanePreview[] => preview.lanes.filter((lane) => verdictOf(lane) === "open");

/** How many people more or fewer the client meets, and how many minutes more or less are travelled. */
export function costOf(lane: LanePreview, preview: VisitPreview): { people: number; travel: number } {
  return { people: lane.people - preview.people, travel: Math.round((lane.cost?.travel_s ?? 0) / 60) };
}

/** `+4`, `−1`, `±0`: a difference as it is read. */
export function signed(value: number): string {
  if (value === 0) return "±0";
  return value > 0 ? `+${value}` : `−${-value}`;
}

/** The minute that a held visit would start at: the pointer's, in steps that people say. */
export function steppedStart(minute: number, step = 5): MinuteOfDay {
  return minuteOfDay(Math.round(minute / step) * step);
}

/** The edits in the order a reader wants them, newest first, without those that something else replaced. */
export const shownEdits = (edits: readonly DraftEdit[]): DraftEdit[] => edits.filter((edit) => edit.state !== "dropped").reverse();

export const canUndo = (edits: readonly DraftEdit[]): boolean => edits.some((edit) => edit.state === "made");
export const canRedo = (edits: readonly DraftEdit[]): boolean => edits.some((edit) => edit.state === "undone");

/** Another person's edits of the same visit, as a conflict shows them. */
export const othersEditsOf = (edits: readonly DraftEdit[], visit: string | undefined): DraftEdit[] =>
  edits.filter((edit) => !edit.is_own && edit.state === "made" && (visit === undefined || edit.visit_id === visit)).reverse();
