import { expect, test } from "vitest";
import { groupKeys } from "../features/figures/model.ts";
import { en } from "./en.ts";
import { sv } from "./sv.ts";

/** The paths of all texts below an object, as `day.zoomIn`. */
const paths = (texts: object): string[] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === "object" ? paths(value).map((path) => `${key}.${path}`) : [key]));

test("both languages hold the same texts", () => {
  expect(paths(en).sort()).toEqual(paths(sv).sort());
});

test("every figure that the board orders has a name and a meaning", () => {
  const missing = Object.values(groupKeys)
    .flat()
    .filter((key) => sv.indicator[key] === undefined);
  expect(missing).toEqual([]);
});

test("counts are said in the singular and the plural", () => {
  expect(sv.panel.people(1, 1)).toBe("1 person på 14 dagar, kan inte bli under 1");
  expect(sv.panel.people(6, 4)).toBe("6 personer på 14 dagar, kan inte bli under 4");
  expect(en.panel.people(1, 1)).toBe("1 person in 14 days, cannot be below 1");
});
