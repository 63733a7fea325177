import type { DayPicture } from "./model.ts";

/** Something in a row that the arrow keys can stand on: the care worker's name or a visit. */
export interface Stop {
  key: string;
  /** Minute that decides where up and down lead; the name stands before all visits. */
  at: number;
}

/** The rows of the board as the arrow keys know them, from top to bottom and left to right. */
export function stopsOf(picture: DayPicture): Stop[][] {
  return picture.groups
    .flatMap((group) => group.rows)
    .map((row) => [
      ...(row.lane === null ? [] : [{ key: row.key, at: Number.NEGATIVE_INFINITY }]),
      ...row.bars.map((bar) => ({ key: bar.key, at: bar.from })),
    ])
    .filter((stops) => stops.length > 0);
}

const nearest = (stops: readonly Stop[], at: number): Stop | undefined =>
  stops.reduce<Stop | undefined>((best, stop) => {
    if (best === undefined || stop.at === at) return stop;
    return Math.abs(stop.at - at) < Math.abs(best.at - at) ? stop : best;
  }, undefined);

/** Where a key leads from a stop; the stop itself where it leads nowhere, null for a key that moves nothing. */
export function stepFrom(rows: readonly Stop[][], from: string, key: string): string | null {
  const rowIndex = rows.findIndex((row) => row.some((stop) => stop.key === from));
  const row = rows[rowIndex];
  if (row === undefined) return null;
  const index = row.findIndex((stop) => stop.key === from);
  const at = row[index]?.at ?? 0;
  const inRow = (step: number): string => (row[index + step] ?? row[index])?.key ?? from;
  const toRow = (step: number): string => nearest(rows[rowIndex + step] ?? [], at)?.key ?? from;
  switch (key) {
    case "ArrowLeft":
      return inRow(-1);
    case "ArrowRight":
      return inRow(1);
    case "ArrowUp":
      return toRow(-1);
    case "ArrowDown":
      return toRow(1);
    case "Home":
      return row[0]?.key ?? from;
    case "End":
      return row.at(-1)?.key ?? from;
    case "PageUp":
      return nearest(rows[0] ?? [], at)?.key ?? from;
    case "PageDown":
      return nearest(rows.at(-1) ?? [], at)?.key ?? from;
    default:
      return null;
  }
}
