import type { ClientDifference, Indicator } from "@samma/contract";
import { expect, test } from "vitest";
import { figureLines, gainOf, isEmpty, noChoice, partOf, shownClients, teamCounts, toggled } from "./model.ts";

const client = (name: string, change: Partial<ClientDifference> = {}): ClientDifference => ({
  client_id: `c-${name}`, client_name: name, people_before: 6, people_after: 6, by_contact_before: 3, by_contact_after: 3,
  vacant_before: 0, vacant_after: 0, other_person: 0, moved_far: 0, days: ["2026-11-30"], ...change,
});
const figure = (key: string, value: number, bound?: number): Indicator => ({ key, value, unit: "people", definition_version: "1", ...(bound === undefined ? {} : { bound }) });

test("nothing chosen is the whole proposal, and each list narrows it", () => {
  expect([isEmpty(noChoice), partOf("p", noChoice)]).toEqual([true, { proposal_id: "p" }]);
  const chosen = toggled(toggled(toggled(noChoice, "clients", "b"), "clients", "a"), "days", "2026-12-01");
  expect(partOf("p", chosen)).toEqual({ proposal_id: "p", client_ids: ["a", "b"], days: ["2026-12-01"] });
  expect(isEmpty(toggled(toggled(chosen, "clients", "a"), "clients", "b"))).toBe(false);
});

test("the largest change stands first, whether it is for the better or the worse", () => {
  const clients = [client("Ada", { people_after: 5 }), client("Bo", { people_after: 10 }), client("Örjan", { by_contact_after: 4 })];
  expect(clients.map(gainOf)).toEqual([3, -12, 1]);
  expect(shownClients(clients, "", "all", "most").map((one) => one.client_name)).toEqual(["Bo", "Ada", "Örjan"]);
  expect(shownClients(clients, "", "better", "name").map((one) => one.client_name)).toEqual(["Ada", "Örjan"]);
  expect(shownClients(clients, "ÖR", "all", "name").map((one) => one.client_name)).toEqual(["Örjan"]);
});

test("a figure is better or worse by its own direction, and what cannot be told apart is the same", () => {
  const lines = figureLines({ before: [figure("distinct_mean", 9.2, 4), figure("contact_share_pct", 50), figure("vacant", 3)], after: [figure("distinct_mean", 7.1, 4), figure("contact_share_pct", 45), figure("vacant", 3)] });
  expect(lines.map(({ key, verdict }) => [key, verdict])).toEqual([["distinct_mean", "better"], ["contact_share_pct", "worse"], ["vacant", "same"]]);
  expect(lines[0]?.bound).toBe(4);
});

test("without a plan before nothing is better or worse", () => {
  expect(figureLines({ before: [], after: [figure("distinct_mean", 7)] })[0]?.verdict).toBe("same");
});

test("teams are counted by the clients that are affected", () => {
  expect([...teamCounts([client("A", { team_id: "t1" }), client("B", { team_id: "t1" }), client("C")])]).toEqual([["t1", 2]]);
});
