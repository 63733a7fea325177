import { expect, test } from "vitest";
import { filledOf, orderedLoads, weightOf } from "./load.ts";

const day = (care_min: number, on_duty_min = 400) => ({ on: "2026-11-30", on_duty_min, care_min, reserved_min: 20, travel_min: 20, visits: 8 });
const row = (name: string, care_min: number, team_id = "t1") => ({ care_worker_id: name, name, team_id, days: [day(care_min)] });

test("a day is filled by clients, travel and reserved time, and nobody's who is off", () => {
  expect(filledOf([day(260)])).toBe(75);
  expect(filledOf([day(260), day(360)])).toBe(87.5);
  expect(filledOf([])).toBeNull();
});

test("a day is light, usual or heavy", () => {
  expect([weightOf(59.9), weightOf(60), weightOf(90), weightOf(90.1)]).toEqual(["light", "usual", "usual", "heavy"]);
});

test("whoever is lent for a visit stands after the section's own, however full her short shift is", () => {
  const staff = [{ ...row("Mia", 360), lent_by: "Kirseberg" }, row("Bo", 300), row("Åsa", 100)];
  expect(orderedLoads(staff, "load", "", null).map((one) => one.name)).toEqual(["Bo", "Åsa", "Mia"]);
  expect(orderedLoads(staff, "name", "", null).map((one) => one.name)).toEqual(["Bo", "Åsa", "Mia"]);
});

test("the most loaded stand first, by name where that is asked, and only those sought", () => {
  const staff = [row("Åsa", 100), row("Bo", 300), row("Ada", 200, "t2")];
  expect(orderedLoads(staff, "load", "", null).map((one) => one.name)).toEqual(["Bo", "Ada", "Åsa"]);
  expect(orderedLoads(staff, "name", "", null).map((one) => one.name)).toEqual(["Ada", "Bo", "Åsa"]);
  expect(orderedLoads(staff, "name", "å", "t1").map((one) => one.name)).toEqual(["Åsa"]);
});
