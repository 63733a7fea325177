import type { DraftEdit, LanePreview, VisitPreview } from "@samma/contract";
import { expect, test } from "vitest";
import { canRedo, canUndo, costOf, othersEditsOf, possibleIn, shownEdits, signed, steppedStart, verdictOf } from "./model.ts";

const lane = (of: Partial<LanePreview>): LanePreview => ({
  care_worker_id: "w-1",
  who_comes: "team",
  is_own: false,
  in_the_way: [],
  is_new_face: false,
  people: 6,
  ...of,
});

const preview = (lanes: LanePreview[]): VisitPreview => ({
  plan: { plan_id: "p-1", revision: 1, from: "2026-11-30", until: "2026-12-14", made_at: "2026-11-22T12:00:00Z" },
  visit_id: "v-1",
  part: 0,
  client_id: "c-1",
  client_name: "Rut Ekström",
  on: "2026-11-30",
  people: 6,
  lanes,
});

const edit = (of: Partial<DraftEdit>): DraftEdit => ({
  position: 1,
  kind: "move_visit",
  state: "made",
  moved: 0,
  overridden: 0,
  made_at: "2026-11-30T05:00:00Z",
  is_own: true,
  ...of,
});

test("a lane is open, closed by a rule, or where the visit stands", () => {
  expect(verdictOf(lane({}))).toBe("open");
  expect(verdictOf(lane({ rule_id: "delegation" }))).toBe("closed");
  expect(verdictOf(lane({ is_own: true }))).toBe("own");
  expect(possibleIn(preview([lane({}), lane({ rule_id: "no_overlap" }), lane({ is_own: true })]))).toHaveLength(1);
});

test("a lane's cost is told in people and minutes", () => {
  const cost = { vacant: 0, outside_minutes: 0, outside_visits: 0, contact_missed: 0, outside_team: 0, spread: 0, unevenness: 0, travel_s: 250 };
  expect(costOf(lane({ people: 7, cost }), preview([]))).toEqual({ people: 1, travel: 4 });
  expect([signed(4), signed(0), signed(-2)]).toEqual(["+4", "±0", "−2"]);
});

test("a start is said in steps of five minutes", () => {
  expect([steppedStart(542), steppedStart(543), steppedStart(1439)]).toEqual([540, 545, 1440]);
});

test("the history is newest first and leaves out what was replaced", () => {
  const edits = [edit({ position: 1 }), edit({ position: 2, state: "dropped" }), edit({ position: 3, state: "undone" })];
  expect(shownEdits(edits).map((one) => one.position)).toEqual([3, 1]);
  expect([canUndo(edits), canRedo(edits)]).toEqual([true, true]);
  expect([canUndo([]), canRedo([edit({})])]).toEqual([false, false]);
});

test("a conflict shows what others did to the visit", () => {
  const edits = [edit({ visit_id: "v-1" }), edit({ visit_id: "v-1", is_own: false, position: 2 }), edit({ visit_id: "v-2", is_own: false, position: 3 })];
  expect(othersEditsOf(edits, "v-1").map((one) => one.position)).toEqual([2]);
  expect(othersEditsOf(edits, undefined).map((one) => one.position)).toEqual([3, 2]);
});
