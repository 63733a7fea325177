import type { LogReviewHead, LogReviewItem } from "@samma/contract";
import type { LocalDate } from "@samma/kernel";

/** The first day of the month that runs. */
export const monthOf = (today: LocalDate): string => `${today.slice(0, 7)}-01`;

/** The first days of the last months that are over, newest first. */
export function monthsBefore(today: LocalDate, count: number): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => new Date(Date.UTC(year, month - 2 - back, 1)).toISOString().slice(0, 10));
}

/** The newest month of the section that nobody has reviewed; the newest month where all are. */
export const monthToReview = (months: readonly string[], reviews: readonly LogReviewHead[], section: string): string | undefined =>
  months.find((month) => !reviews.some((one) => one.section_id === section && one.month_from === month)) ?? months[0];

export const isOpen = (row: LogReviewItem): boolean => row.verdict === undefined;

/** The row to go to after the one that was judged: the next open one, or the first from the start. */
export const nextOpen = (rows: readonly LogReviewItem[], judged: number): LogReviewItem | undefined =>
  rows.find((row) => isOpen(row) && row.position > judged) ?? rows.find((row) => isOpen(row) && row.position !== judged);
