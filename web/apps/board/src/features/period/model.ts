import type { QuarterNeed } from "@samma/contract";

/** One hour of a weekday: how many people are needed, and how many are on duty, in the mean over the hour. */
export interface HourNeed {
  weekday: number;
  hour: number;
  wished: number;
  planned: number;
  onDuty: number;
}

const quartersInHour = 4;

/** The hours of the week that anybody is needed or on duty, from the earliest to the latest of any day. */
export function hoursOf(quarters: readonly QuarterNeed[]): { hours: number[]; days: HourNeed[][] } {
  const at = new Map<string, HourNeed>();
  for (const one of quarters) {
    const hour = Math.floor(one.quarter / quartersInHour);
    const key = `${one.weekday} ${hour}`;
    const sum = at.get(key) ?? { weekday: one.weekday, hour, wished: 0, planned: 0, onDuty: 0 };
    sum.wished += one.wished / quartersInHour;
    sum.planned += one.planned / quartersInHour;
    sum.onDuty += one.on_duty / quartersInHour;
    at.set(key, sum);
  }
  const busy = [...at.values()].filter((one) => one.wished + one.planned + one.onDuty > 0.05).map((one) => one.hour);
  const [first, last] = busy.length === 0 ? [7, 21] : [Math.min(...busy), Math.max(...busy)];
  const hours = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    hours.map((hour) => at.get(`${weekday} ${hour}`) ?? { weekday, hour, wished: 0, planned: 0, onDuty: 0 }),
  );
  return { hours, days };
}

/** People on duty beyond those needed; less than none is a shortage. */
export const spare = (need: HourNeed): number => need.onDuty - need.wished;

/** How strongly an hour is coloured, 0 to 1, against the strongest of the week. */
export const strength = (value: number, strongest: number): number => (strongest <= 0 ? 0 : Math.min(1, Math.abs(value) / strongest));

/** The hours with most people missing, worst first. */
export const shortages = (days: readonly HourNeed[][], most: number): HourNeed[] =>
  days
    .flat()
    .filter((need) => spare(need) <= -0.5)
    .sort((a, b) => spare(a) - spare(b))
    .slice(0, most);
