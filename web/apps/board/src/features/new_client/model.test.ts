import type { ContactAppointmentRecord, NewClient } from "@samma/contract";
import { expect, test } from "vitest";
import { lateSteps, middleOf, nextStep, succession } from "./model.ts";

const names = ["proposed", "accepted", "welcomed", "scheduled", "carried_out", "planned"] as const;
const way = (taken: number, late: readonly number[] = [], is_closed = false): NewClient => ({
  matter_id: "m",
  client_id: "c",
  ordered_on: "2026-12-01",
  is_closed,
  steps: names.map((step, index) => ({ step, is_taken: index < taken, is_from_records: index < 2, due_on: "2026-12-08", is_late: late.includes(index), note: "" })),
});

test("the next step is the first that is not taken", () => {
  expect(nextStep(way(0))?.step).toBe("proposed");
  expect(nextStep(way(3))?.step).toBe("scheduled");
  expect(nextStep(way(6))).toBeNull();
});

test("a way that is given up has no next step", () => {
  expect(nextStep(way(2, [], true))).toBeNull();
});

test("every late step counts", () => {
  expect(lateSteps(way(1, [1, 2]))).toBe(2);
});

test("a home without a place stands in the middle of the others, rounded as places are kept", () => {
  expect(middleOf([{ lat: 55.6, lon: 13 }, { lat: 55.60001, lon: 13.1 }, { lat: 55.6, lon: 13.1 }])).toEqual({ lat: 55.6, lon: 13.06667 });
  expect(middleOf([])).toEqual({ lat: 55.605, lon: 13 });
});

const appointment = (id: string, status: "offered" | "accepted" | "declined", valid_from: string, valid_until?: string, client_id = "c"): ContactAppointmentRecord => ({
  id,
  revision: 1,
  value: { external_id: id, client_id, care_worker_id: `w-${id}`, offered_on: valid_from, status, valid_from, ...(valid_until === undefined ? {} : { valid_until }), reason: "" },
});

test("who was contact person is so until the new one begins, and nobody else's appointment ends", () => {
  const fresh = appointment("new", "offered", "2026-12-01");
  const all = [fresh, appointment("old", "accepted", "2026-03-01"), appointment("past", "accepted", "2025-01-01", "2026-03-01"), appointment("no", "declined", "2026-11-01"), appointment("another's", "accepted", "2026-03-01", undefined, "d")];
  const { from, ended } = succession(fresh, all);
  expect(from).toBe("2026-12-01");
  expect(ended.map((one) => [one.id, one.value.valid_until])).toEqual([["old", "2026-12-01"]]);
});

test("one who began the same day is contact person for that day", () => {
  const fresh = appointment("new", "offered", "2026-12-01");
  const { from, ended } = succession(fresh, [appointment("old", "accepted", "2026-12-01")]);
  expect(from).toBe("2026-12-02");
  expect(ended[0]?.value.valid_until).toBe("2026-12-02");
});
