import { expect, test } from "vitest";
import { byLoad, loadOf, meanLoad, nextStates, quarterClock, signalKey, worstFirst } from "./model.ts";

const load = (care_min: number, on_duty_min: number, clients = 2) => ({ care_worker_id: `${care_min}`, clients, care_min, on_duty_min, visits: 0, could_take: 0, taken: 0 });

test("the load is the care of one's own clients against the time on duty", () => {
  expect(loadOf(load(300, 600))).toBe(50);
  expect(loadOf(load(300, 0))).toBe(0);
});

test("the most loaded stand first, and the mean leaves out those without clients", () => {
  expect(byLoad([load(100, 1000), load(900, 1000), load(500, 1000)]).map((one) => one.care_min)).toEqual([900, 500, 100]);
  expect(meanLoad([load(600, 1000), load(200, 1000), load(0, 1000, 0)])).toBe(40);
});

test("a quarter of the day is read as a clock", () => {
  expect([quarterClock(0), quarterClock(30), quarterClock(95)]).toEqual(["00:00", "07:30", "23:45"]);
});

test("a message goes forward, and back only to be taken up again", () => {
  expect(nextStates("sent")).toEqual(["seen", "handling", "done"]);
  expect(nextStates("handling")).toEqual(["done"]);
  expect(nextStates("done")).toEqual(["handling"]);
});

test("a signal is the same one though its measure has changed", () => {
  const short = { kind: "short_of_staff", weekday: 6, from_quarter: 30, until_quarter: 38, measured: 2.4, limit: 1 } as const;
  expect(signalKey({ ...short, measured: 1.8, until_quarter: 36 })).toBe(signalKey(short));
  expect(signalKey({ ...short, weekday: 7 })).not.toBe(signalKey(short));
});

test("the furthest beyond its limit stands first, whatever day it is of", () => {
  const monday = { kind: "short_of_staff", weekday: 1, from_quarter: 30, until_quarter: 38, measured: 1.1, limit: 1 } as const;
  const sunday = { ...monday, weekday: 7, measured: 2.4 } as const;
  const offOften = { kind: "contact_off_often", care_worker_id: "w", measured: 30, limit: 50 } as const;
  expect(worstFirst([monday, offOften, sunday])).toEqual([sunday, offOften, monday]);
});
