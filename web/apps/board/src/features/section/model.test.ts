import type { Section } from "@samma/contract";
import { localDate } from "@samma/kernel";
import { expect, test } from "vitest";
import { madeUpSection } from "../../../test/made_up_section.ts";
import { chosenDay, chosenSection, daysOf, stripOf, visitsOn } from "./model.ts";

const made = madeUpSection();
const section = made.sections.items[0] as Section;
const plan = made.whoComes.plan;

test("a plan's last day is the one before its end", () => {
  const days = daysOf(plan);
  expect(days).toHaveLength(14);
  expect([days[0], days.at(-1)]).toEqual(["2026-11-30", "2026-12-13"]);
});

test("each day of the strip holds as many visits as the day's board", () => {
  for (const day of stripOf(made.whoComes)) {
    const board = made.days.get(day.on);
    expect(visitsOn(day)).toBe(board?.visits.length);
    expect(day.vacant).toBe(board?.visits.filter((visit) => visit.care_worker_id === undefined).length);
  }
});

test("the section of the address is shown, otherwise the first with a plan", () => {
  const { plan: _, ...without } = section;
  const bare: Section = { ...without, code: "S02" };
  expect(chosenSection([bare, section], "S02")?.code).toBe("S02");
  expect(chosenSection([bare, section], null)?.code).toBe("S01");
  expect(chosenSection([bare, section], "S99")?.code).toBe("S01");
  expect(chosenSection([], null)).toBeNull();
});

test("the day of the address is shown where the plan holds it, else today, else the first day", () => {
  const day = (text: string) => localDate(text) ?? daysOf(plan)[0]!;
  expect(chosenDay(plan, day("2026-12-04"), day("2026-12-01"))).toBe("2026-12-04");
  expect(chosenDay(plan, day("2027-01-01"), day("2026-12-01"))).toBe("2026-12-01");
  expect(chosenDay(plan, null, day("2026-11-22"))).toBe("2026-11-30");
  expect(chosenDay(plan, null, day("2026-12-14"))).toBe("2026-11-30");
});
