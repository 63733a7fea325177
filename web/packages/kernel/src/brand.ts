declare const brand: unique symbol;

/** A value that carries its meaning in its type and may not be mixed with another of the same shape. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

/** A length of time in whole minutes. */
export type Minutes = Brand<number, "minutes">;

/** A minute of a day on the wall clock, counted from midnight; above 1,440 it is the next morning. */
export type MinuteOfDay = Brand<number, "minute_of_day">;

/** A calendar day, `YYYY-MM-DD`. */
export type LocalDate = Brand<string, "local_date">;

export const minutes = (value: number): Minutes => Math.round(value) as Minutes;
export const minuteOfDay = (value: number): MinuteOfDay => value as MinuteOfDay;

/** Reads a calendar day; what is not one is a fault of the address or the answer, never guessed at. */
export function localDate(text: string): LocalDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (text as LocalDate) : null;
}
