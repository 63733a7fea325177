import { localDate } from "@samma/kernel";
import { expect, test } from "vitest";
import { extraShift, isWhole, reportKinds, reportOf, type Filled } from "./model.ts";

const day = localDate("2026-11-30")!;
const filled: Filled = { kind: "absence", careWorker: "w", client: "c", visit: "v", minutes: 20, from: "07:00", until: "16:00", absence: "sick", away: "hospital", visitKind: "supervision", firstDay: day, backOn: "", mode: "bike" };
const at = (time: string): string => `${day}T${time}`;

test("each kind of event is reported with what it needs and nothing else", () => {
  const members = (kind: Filled["kind"]) => Object.keys(reportOf({ ...filled, kind }, day, at) ?? {}).sort();
  expect(members("absence")).toEqual(["absence_kind", "care_worker_id", "event", "from", "until"]);
  expect(members("late")).toEqual(["care_time_min", "care_worker_id", "event"]);
  expect(members("cancelled")).toEqual(["event", "visit_id"]);
  expect(members("longer")).toEqual(["care_time_min", "event", "visit_id"]);
  expect(members("alarm")).toEqual(["care_time_min", "client_id", "event"]);
  expect(members("client_away")).toEqual(["client_absence_kind", "client_id", "event", "on"]);
  expect(reportOf({ ...filled, kind: "client_away", backOn: "2026-12-04" }, day, at)).toMatchObject({ back_on: "2026-12-04" });
  expect(members("extra_shift")).toEqual([]);
});

test("nothing can be asked before it is known of whom", () => {
  const empty = { ...filled, careWorker: "", client: "", visit: "" };
  expect(reportKinds.filter((kind) => isWhole({ ...empty, kind }))).toEqual([]);
  expect(reportKinds.filter((kind) => isWhole({ ...filled, kind }))).toEqual([...reportKinds]);
  expect(isWhole({ ...filled, until: "06:00" })).toBe(false);
});

test("an extra shift has the break that its length needs", () => {
  expect(extraShift({ ...filled, until: "11:00" }, day, "x")).toMatchObject({ starts_local: "2026-11-30T07:00", break_time_min: 0 });
  expect(extraShift(filled, day, "x")).toMatchObject({ ends_local: "2026-11-30T16:00", break_time_min: 30 });
});
