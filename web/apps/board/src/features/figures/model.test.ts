import type { Indicator } from "@samma/contract";
import { expect, test } from "vitest";
import { madeUpSection } from "../../../test/made_up_section.ts";
import { figuresOf, spreadOf, valueText } from "./model.ts";

const indicator = (key: string, team_id?: string): Indicator => ({
  key,
  unit: "people",
  definition_version: "1",
  value: 6.25,
  ...(team_id === undefined ? {} : { team_id }),
});

test("figures are read in order, each with its teams' figures beside", () => {
  const figures = figuresOf([indicator("ratio_b0"), indicator("distinct_mean", "north"), indicator("distinct_mean")]);
  expect(figures.people.map((figure) => figure.key)).toEqual(["distinct_mean", "ratio_b0"]);
  expect(figures.people[0]?.teams.map((team) => team.team_id)).toEqual(["north"]);
});

test("a figure that the board does not know yet is still shown", () => {
  expect(figuresOf([indicator("something_new")]).plan.map((figure) => figure.key)).toEqual(["something_new"]);
});

test("values are written in the reader's language, and what was not counted has none", () => {
  expect(valueText(6.25, "people", "sv")).toBe("6,3");
  expect(valueText(1.594, "ratio", "en")).toBe("1.59");
  expect(valueText(0, "count", "sv")).toBe("0");
  expect(valueText(undefined, "pct", "sv")).toBeNull();
});

test("the spread counts every client with visits once in each row of columns", () => {
  const { whoComes } = madeUpSection();
  const columns = spreadOf(whoComes);
  const withVisits = whoComes.clients.filter((client) => client.distinct_staff > 0).length;
  expect(columns.reduce((sum, column) => sum + column.real, 0)).toBe(withVisits);
  expect(columns.reduce((sum, column) => sum + column.least, 0)).toBe(withVisits);
  expect(columns.at(-1)?.people).toBe(Math.max(...whoComes.clients.map((client) => client.distinct_staff)));
});
