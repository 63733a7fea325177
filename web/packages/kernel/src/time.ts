import { minuteOfDay, minutes, type LocalDate, type MinuteOfDay, type Minutes } from "./brand.ts";

export type Language = "sv" | "en";

const locale: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };
const zone = "Europe/Stockholm";
const dayMs = 86_400_000;

const utcOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);

/** The calendar day a number of days later. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(utcOf(day) + days * dayMs).toISOString().slice(0, 10) as LocalDate;
}

/** Whole days from one calendar day to another. */
export const daysBetween = (from: LocalDate, until: LocalDate): number => Math.round((utcOf(until) - utcOf(from)) / dayMs);

/** A wall-clock minute `YYYY-MM-DDTHH:MM` as minutes after midnight of the day drawn; the next morning is above 1,440. */
export function minuteOn(day: LocalDate, wallClock: string): MinuteOfDay {
  const date = wallClock.slice(0, 10) as LocalDate;
  const [hours, mins] = [Number(wallClock.slice(11, 13)), Number(wallClock.slice(14, 16))];
  return minuteOfDay(daysBetween(day, date) * 1440 + hours * 60 + mins);
}

/** `08:05`, also for minutes beyond midnight. */
export function clock(minute: MinuteOfDay): string {
  const inDay = ((Math.floor(minute) % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** `45 min`, `1 h`, `7 h 30 min`: the same in both languages. */
export function length(of: Minutes): string {
  const [hours, rest] = [Math.floor(of / 60), of % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

type DayStyle = "weekday" | "short" | "long" | "number";

const dayOptions: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  weekday: { weekday: "short" },
  short: { weekday: "short", day: "numeric", month: "short" },
  long: { weekday: "long", day: "numeric", month: "long" },
  number: { day: "numeric", month: "numeric" },
};
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A calendar day in words of the reader's language. */
export function dayName(day: LocalDate, style: DayStyle, language: Language): string {
  const key = `${language} ${style}`;
  const known = formatters.get(key);
  const formatter = known ?? new Intl.DateTimeFormat(locale[language], { ...dayOptions[style], timeZone: "UTC" });
  if (known === undefined) formatters.set(key, formatter);
  return formatter.format(utcOf(day));
}

/** Saturday or Sunday. */
export const isWeekend = (day: LocalDate): boolean => [0, 6].includes(new Date(utcOf(day)).getUTCDay());

/** A number as the reader writes it, with at most the given decimals. */
export function decimal(value: number, language: Language, decimals = 1): string {
  return new Intl.NumberFormat(locale[language], { maximumFractionDigits: decimals }).format(value);
}

/** The wall clock in Sweden at an instant: its day and its minute. */
export function swedishNow(instant: Date): { day: LocalDate; minute: MinuteOfDay } {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(instant);
  const day = parts.slice(0, 10) as LocalDate;
  return { day, minute: minuteOn(day, `${day}T${parts.slice(11, 16)}`) };
}

/** Reads instants (RFC 3339, UTC) as minutes on a zone's wall clock, counted from midnight of a day. */
export function wallClockOf(timeZone: string, day: LocalDate): (instant: string) => MinuteOfDay {
  const formatter = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  const aheadOfUtc = new Map<number, number>();
  const hourMs = 3_600_000;
  const aheadIn = (hour: number): number => {
    const known = aheadOfUtc.get(hour);
    if (known !== undefined) return known;
    const ahead = Date.parse(`${formatter.format(hour * hourMs).replace(" ", "T")}Z`) - hour * hourMs;
    aheadOfUtc.set(hour, ahead);
    return ahead;
  };
  return (instant) => {
    const moment = Date.parse(instant);
    return minuteOfDay((moment + aheadIn(Math.floor(moment / hourMs)) - utcOf(day)) / 60_000);
  };
}

/** The instant of a minute on a zone's wall clock, counted from midnight of a day; the way back of wallClockOf. */
export function instantAt(timeZone: string, day: LocalDate, minute: MinuteOfDay): string {
  const asUtc = utcOf(day) + minute * 60_000;
  const minuteAt = wallClockOf(timeZone, day);
  // Twice, because the zone's distance from UTC is that of the instant sought.
  let moment = asUtc;
  for (let round = 0; round < 2; round += 1) moment += (minute - minuteAt(new Date(moment).toISOString())) * 60_000;
  return new Date(moment).toISOString().replace(".000Z", "Z");
}

/** The length between two minutes of a day. */
export const between = (from: MinuteOfDay, until: MinuteOfDay): Minutes => minutes(until - from);
