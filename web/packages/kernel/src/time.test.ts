import { expect, test } from "vitest";
import { localDate, minuteOfDay, minutes, type LocalDate } from "./brand.ts";
import { addDays, clock, dayName, daysBetween, instantAt, isWeekend, length, minuteOn, swedishNow, wallClockOf } from "./time.ts";

const day = (text: string): LocalDate => {
  const date = localDate(text);
  if (date === null) throw new Error(text);
  return date;
};

test("a day that the calendar does not hold is no date", () => {
  expect(localDate("2026-11-31")).toBeNull();
  expect(localDate("2026-11-30")).toBe("2026-11-30");
  expect(localDate("30/11")).toBeNull();
});

test("days are added over both clock changes", () => {
  expect(addDays(day("2026-03-28"), 2)).toBe("2026-03-30");
  expect(addDays(day("2026-10-24"), 2)).toBe("2026-10-26");
  expect(daysBetween(day("2026-10-24"), day("2026-10-26"))).toBe(2);
});

test("a wall clock after midnight counts on from the day drawn", () => {
  expect(minuteOn(day("2026-11-30"), "2026-12-01T02:15")).toBe(24 * 60 + 2 * 60 + 15);
  expect(clock(minuteOfDay(24 * 60 + 135))).toBe("02:15");
});

test("lengths are said in hours and minutes", () => {
  expect(length(minutes(45))).toBe("45 min");
  expect(length(minutes(60))).toBe("1 h");
  expect(length(minutes(450))).toBe("7 h 30 min");
});

test("days are named in the reader's language", () => {
  expect(dayName(day("2026-11-30"), "long", "sv")).toBe("måndag 30 november");
  expect(dayName(day("2026-11-30"), "long", "en")).toBe("Monday 30 November");
  expect(isWeekend(day("2026-12-05"))).toBe(true);
  expect(isWeekend(day("2026-11-30"))).toBe(false);
});

test("now is the wall clock in Sweden, in winter and in summer", () => {
  expect(swedishNow(new Date("2026-11-30T23:30:00Z"))).toEqual({ day: "2026-12-01", minute: 30 });
  expect(swedishNow(new Date("2026-07-01T06:00:00Z"))).toEqual({ day: "2026-07-01", minute: 8 * 60 });
});

test("an instant is drawn where the wall clock stood, on both sides of a clock change", () => {
  const inWinter = wallClockOf("Europe/Stockholm", day("2026-11-30"));
  expect(inWinter("2026-11-30T06:20:00Z")).toBe(7 * 60 + 20);
  expect(inWinter("2026-12-01T01:00:00Z")).toBe(24 * 60 + 2 * 60);
  const springForward = wallClockOf("Europe/Stockholm", day("2026-03-29"));
  expect(springForward("2026-03-29T00:59:00Z")).toBe(60 + 59);
  expect(springForward("2026-03-29T01:00:00Z")).toBe(3 * 60);
});

test("a minute of the wall clock and its instant lead to each other, also over the change of clocks", () => {
  for (const on of ["2026-11-30", "2026-03-29", "2026-10-25"]) {
    const minuteAt = wallClockOf("Europe/Stockholm", day(on));
    for (const minute of [0, 60, 300, 800, 1500]) expect(minuteAt(instantAt("Europe/Stockholm", day(on), minuteOfDay(minute)))).toBe(minute);
  }
  expect(instantAt("Europe/Stockholm", day("2026-11-30"), minuteOfDay(480))).toBe("2026-11-30T07:00:00Z");
});
