import { expect, test } from "vitest";
import { doneOf, elapsed, isUnderWay, requestOf } from "./model.ts";

const job = (state: "waiting" | "running" | "done" | "failed" | "cancelled", done = 0, total = 0) => ({ job_id: "j", kind: "plan" as const, state, asked_at: "2026-11-30T06:00:00Z", done, total, is_cancel_asked: false, is_finish_asked: false });

test("what waits and what runs is under way", () => {
  expect((["waiting", "running", "done", "failed", "cancelled"] as const).map((state) => isUnderWay(job(state)))).toEqual([true, true, false, false, false]);
});

test("how much is done is known only once the whole is", () => {
  expect([doneOf(job("waiting")), doneOf(job("running", 30, 120)), doneOf(job("running", 130, 120)), doneOf(job("done"))]).toEqual([null, 25, 100, 100]);
});

test("a length of time is said in seconds, then in minutes", () => {
  const start = Date.parse("2026-11-30T06:00:00Z");
  expect([elapsed("2026-11-30T06:00:00Z", start + 42_000), elapsed("2026-11-30T06:00:00Z", start + 80_000), elapsed("2026-11-30T06:00:00Z", start - 5)]).toEqual(["42 s", "1 min 20 s", "0 s"]);
});

test("a wish in words is a request in figures; without a limit on travel none is sent", () => {
  const wish = { from: "2026-11-30", until: "2026-12-14", effort: "quick", rail: "tight", order: "balanced" } as const;
  expect(requestOf(wish)).toEqual({ from: "2026-11-30", until: "2026-12-14", seconds: 20, guard_rail_pct: 5, continuity_order: "balanced" });
  expect(requestOf({ ...wish, rail: "none" })).toEqual({ from: "2026-11-30", until: "2026-12-14", seconds: 20, has_guard_rail: false, continuity_order: "balanced" });
});
