import type { ClientRow, StaffName, WhoComes } from "@samma/contract";
import { expect, test } from "vitest";
import { above, boxFrom, chipsOf, orderedRows } from "./model.ts";

const row = (name: string, distinct_staff: number, bound_b0: number, contact_share_pct?: number): ClientRow => ({
  client_id: name,
  name,
  team_id: name.startsWith("Å") ? "north" : "south",
  is_hidden: false,
  distinct_staff,
  bound_b0,
  ...(contact_share_pct === undefined ? {} : { contact_share_pct }),
  days: [],
});
const whoComes = (...clients: ClientRow[]): WhoComes => ({
  plan: { plan_id: "plan", revision: 1, from: "2026-11-30", until: "2026-12-14", made_at: "2026-11-22T12:00:00Z" },
  dates: [],
  clients,
  staff: [],
});
const names = (rows: readonly ClientRow[]) => rows.map((one) => one.name);

test("the client who meets most people stands first, and of equals the one furthest above the least", () => {
  const rows = orderedRows(whoComes(row("Siv", 6, 6), row("Rut", 9, 4), row("Arvid", 6, 3)), "people", "", null);
  expect(names(rows)).toEqual(["Rut", "Arvid", "Siv"]);
  expect(above(row("Arvid", 6, 3))).toBe(6 - 3);
});

test("names follow the Swedish alphabet", () => {
  const rows = orderedRows(whoComes(row("Östen", 1, 1), row("Zoran", 1, 1), row("Åke", 1, 1), row("Ärla", 1, 1)), "name", "", null);
  expect(names(rows)).toEqual(["Zoran", "Åke", "Ärla", "Östen"]);
});

test("the lowest share of the contact person stands first, those without visits last", () => {
  const rows = orderedRows(whoComes(row("Siv", 0, 0), row("Rut", 4, 2, 80), row("Arvid", 4, 2, 10)), "contact", "", null);
  expect(names(rows)).toEqual(["Arvid", "Rut", "Siv"]);
});

test("search and team narrow the rows", () => {
  const all = whoComes(row("Åke Modig", 3, 2), row("Rut Modig", 3, 2), row("Siv Åberg", 3, 2));
  expect(names(orderedRows(all, "name", " modig", null))).toEqual(["Rut Modig", "Åke Modig"]);
  expect(names(orderedRows(all, "name", "", "north"))).toEqual(["Åke Modig"]);
});

test("in a box the contact person stands first and a vacant visit last", () => {
  const staff = new Map<string, StaffName>([
    ["e", { care_worker_id: "e", name: "Ebba", initials: "EH", title: "assistant_nurse" }],
    ["j", { care_worker_id: "j", name: "Jonas", initials: "JL", title: "care_assistant" }],
  ]);
  const chips = chipsOf([{ visits: 1 }, { care_worker_id: "j", visits: 2, who_comes: "other" }, { care_worker_id: "e", visits: 1, who_comes: "contact" }], staff);
  expect(chips.map((chip) => [chip.comes, chip.initials])).toEqual([
    ["contact", "EH"],
    ["other", "JL"],
    ["vacant", ""],
  ]);
});

test("arrow keys stay within the table", () => {
  expect(boxFrom(0, 0, "ArrowUp", 100, 14)).toEqual([0, 0]);
  expect(boxFrom(0, 0, "ArrowRight", 100, 14)).toEqual([0, 1]);
  expect(boxFrom(95, 13, "PageDown", 100, 14)).toEqual([99, 13]);
  expect(boxFrom(4, 5, "Home", 100, 14)).toEqual([4, 0]);
  expect(boxFrom(4, 5, "x", 100, 14)).toBeNull();
});
