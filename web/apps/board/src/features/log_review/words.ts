import type { LogReviewHead } from "@samma/contract";
import { address } from "../../address/address.svelte.ts";
import { texts } from "../../texts/texts.svelte.ts";

const formatted = (value: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(address().language, options).format(new Date(value));

/** "2026-10-01" as "oktober 2026". */
export const monthText = (month: string): string => formatted(`${month}T12:00:00Z`, { month: "long", year: "numeric", timeZone: "UTC" });
export const dayText = (instant: string): string => formatted(instant, { dateStyle: "medium", timeZone: "Europe/Stockholm" });

export const headOf = (one: LogReviewHead): string => texts().logReview.head(one.section_name, monthText(one.month_from));

export const standingOf = (one: LogReviewHead): string => {
  const words = texts().logReview;
  return one.signed_at === undefined ? words.standing.open(one.judged, one.rows) : words.standing.signed(words.by(one.signed_by ?? ""), dayText(one.signed_at));
};
