import type { LanePreview, VisitPreview } from "@samma/contract";
import { clock, type MinuteOfDay } from "@samma/kernel";
import { texts } from "../../texts/texts.svelte.ts";
import type { Bar, DayPicture, LaneRow } from "../day/model.ts";
import { steppedStart, verdictOf } from "./model.ts";
import { closedText, openText } from "./words.ts";

/** Where a held visit would land: a row and the minute it would start. */
export interface Target {
  row: LaneRow;
  minute: MinuteOfDay;
}

export const isSame = (one: Target | null, other: Target | null): boolean => one?.row.key === other?.row.key && one?.minute === other?.minute;

/** The rows from top to bottom, to be found by their height. */
export const rowsOf = (picture: DayPicture): LaneRow[] => picture.groups.flatMap((group) => group.rows);

/** The row at a height of the board; above the first and below the last it is those. */
export function rowAt(rows: readonly LaneRow[], height: number): LaneRow | null {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.top ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return rows[low] ?? null;
}

/** Where an arrow key takes a held visit; null for a key that does not move it. */
export function stepped(rows: readonly LaneRow[], target: Target, key: string, isLarge: boolean): Target | null {
  const index = rows.findIndex((row) => row.key === target.row.key);
  const at = (step: number): Target => ({ ...target, row: rows[Math.min(rows.length - 1, Math.max(0, index + step))] ?? target.row });
  const later = (minutes: number): Target => ({ ...target, minute: steppedStart(target.minute + minutes) });
  const minutes = isLarge ? 15 : 5;
  switch (key) {
    case "ArrowUp":
      return at(-1);
    case "ArrowDown":
      return at(1);
    case "ArrowLeft":
      return later(-minutes);
    case "ArrowRight":
      return later(minutes);
    default:
      return null;
  }
}

/** Whether dropping there would change anything. */
export const changes = (bar: Bar, target: Target): boolean =>
  target.row.lane === null ? bar.comes !== "vacant" : target.row.key !== (bar.visit.care_worker_id ?? "") || target.minute !== bar.from;

/** The instant at which the visit would start. */
export const startOf = (bar: Bar, target: Target): string =>
  new Date(Date.parse(bar.visit.starts_at) + (target.minute - bar.from) * 60_000).toISOString();

/** What a screen reader says of the lane under a held visit. */
export function saidOf(target: Target, lane: LanePreview | undefined, preview: VisitPreview | null): string {
  const { held } = texts().edit;
  const name = target.row.lane?.name;
  if (name === undefined) return held.makeVacant;
  const at = clock(target.minute);
  if (lane === undefined || preview === null) return held.own(name, at);
  const verdict = verdictOf(lane);
  if (verdict === "own") return held.own(name, at);
  return verdict === "open" ? held.open(name, at, openText(lane, preview)) : held.closed(name, at, closedText(lane));
}
