import type { Account, Place } from "@samma/contract";
import { expect, test } from "vitest";
import { draftOf, givenOf, nested, search, standing } from "./model.ts";

test("a role's last day is the day before it no longer holds", () => {
  const given = { role: "coordinator", place_id: "p", valid_from: "2026-12-01", valid_until: "2027-03-01" } as const;
  expect(draftOf(given)).toEqual({ role: "coordinator", place: "p", from: "2026-12-01", last: "2027-02-28" });
  expect(givenOf(draftOf(given))).toEqual(given);
  expect(givenOf({ role: "nurse", place: "", from: "", last: "" })).toEqual({ role: "nurse" });
});

test("a role holds from its first day and not on the day it ends", () => {
  const given = { role: "nurse", valid_from: "2026-12-01", valid_until: "2026-12-03" } as const;
  expect(["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"].map((day) => standing(given, day))).toEqual(["before", "holds", "holds", "over"]);
});

test("a search finds by parts of names in any order", () => {
  const account = (login_name: string, display_name: string, care_worker_name?: string) => ({ login_name, display_name, care_worker_name }) as Account;
  const all = [account("eva.ek", "Eva Ek"), account("rut", "Rut Ål", "Ruth Ål")];
  expect(search(all, "").length).toBe(2);
  expect(search(all, "ÅL ruth").map((found) => found.login_name)).toEqual(["rut"]);
  expect(search(all, "eva rut")).toEqual([]);
});

test("places stand under the place that holds them", () => {
  const place = (place_id: string, parent_id?: string) => ({ place_id, name: place_id, ...(parent_id === undefined ? {} : { parent_id }) }) as Place;
  expect(nested([place("north"), place("south"), place("first", "north"), place("team", "first")]).map((one) => `${one.depth}${one.id}`)).toEqual([
    "0north",
    "1first",
    "2team",
    "0south",
  ]);
});
