import { expect, test } from "vitest";
import { hoursOf, shortages, spare, strength } from "./model.ts";

const quarter = (weekday: number, at: number, wished: number, on_duty: number) => ({ weekday, quarter: at, wished, planned: wished, on_duty });

test("four quarters make an hour's mean, and only the hours that somebody works or is needed stand there", () => {
  const { hours, days } = hoursOf([quarter(1, 28, 4, 2), quarter(1, 29, 4, 2), quarter(1, 30, 2, 2), quarter(1, 31, 2, 2), quarter(2, 36, 0, 4)]);
  expect(hours).toEqual([7, 8, 9]);
  expect(days).toHaveLength(7);
  expect(days[0]?.[0]).toMatchObject({ weekday: 1, hour: 7, wished: 3, onDuty: 2 });
  expect(days[1]?.[2]).toMatchObject({ weekday: 2, hour: 9, wished: 0, onDuty: 1 });
});

test("the worst shortages come first, and hours with room do not", () => {
  const { days } = hoursOf([0, 1, 2, 3].flatMap((part) => [quarter(1, 28 + part, 5, 2), quarter(1, 32 + part, 4, 3), quarter(1, 36 + part, 1, 3)]));
  expect(shortages(days, 5).map((need) => [need.hour, spare(need)])).toEqual([
    [7, -3],
    [8, -1],
  ]);
});

test("a colour is as strong as the value is against the strongest", () => {
  expect([strength(-2, 4), strength(4, 4), strength(9, 4), strength(1, 0)]).toEqual([0.5, 1, 1, 0]);
});

test("a week without any need still has hours to show", () => {
  expect(hoursOf([]).hours[0]).toBe(7);
});
