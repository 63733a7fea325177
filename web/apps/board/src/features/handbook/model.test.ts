import { expect, test } from "vitest";
import { kindOf, readNumber, settingGroups, settingsOf } from "./model.ts";

test("every setting has a kind of its own unit", () => {
  expect(kindOf("morning_from_min")).toBe("clock");
  expect(kindOf("day_boundary_min")).toBe("clock");
  expect(kindOf("daily_rest_min")).toBe("length");
  expect(kindOf("welcomed_within_days")).toBe("days");
  expect(kindOf("guard_rail_pct")).toBe("share");
  expect(kindOf("team_above_pct")).toBe("points");
});

test("no setting stands in two groups", () => {
  const all = Object.values(settingGroups).flat();
  expect(new Set(all).size).toBe(all.length);
});

test("a stem names its settings", () => {
  expect(settingsOf(["morning", "guard_rail_pct", "daily_rest"])).toEqual(["daily_rest_min", "morning_from_min", "morning_until_min", "guard_rail_pct"]);
});

test("only whole numbers are read", () => {
  expect([readNumber("14"), readNumber(" 7 "), readNumber("1.5"), readNumber("-2"), readNumber("")]).toEqual([14, 7, null, null, null]);
});
