import { localDate } from "@samma/kernel";
import { expect, test } from "vitest";
import type { DayEvent } from "@samma/contract";
import { extraShift, isWhole, leftToTell, reportKinds, reportOf, whoToTell, type Filled } from "./model.ts";

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

const visitOf = (client_id: string) => ({ client_id, client_name: client_id.toUpperCase(), relatives: 0 });
const relativeOf = (client_id: string, relative_id: string) => ({ client_id, relative_id, kind: "family" as const, name: relative_id, phone: "" });
const event: DayEvent = {
  event_id: "e", event: "absence", state: "in_draft", reported_at: "", is_own: true, moved: 3,
  to_tell: [visitOf("a"), visitOf("b"), visitOf("a")],
  relatives: [relativeOf("a", "r"), relativeOf("b", "s")],
  told: [{ client_id: "a", relative_id: "r", told_at: "", told_by: "", is_own: false }],
};

test("each client stands once, with all her visits and her own relatives", () => {
  const clients = whoToTell(event);
  expect(clients.map((client) => [client.id, client.visits.length])).toEqual([["a", 2], ["b", 1]]);
  expect(clients[0]?.people.map((person) => person.relative?.id ?? "herself")).toEqual(["herself", "r"]);
});

test("the relative who has been told does not stand for the client", () => {
  const clients = whoToTell(event);
  expect(clients[0]?.people.map((person) => person.told !== null)).toEqual([false, true]);
  expect(leftToTell(clients)).toBe(3);
});
