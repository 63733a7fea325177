import { localDate } from "@samma/kernel";
import { expect, test } from "vitest";
import { daysLeft, onTheWay, wayOf } from "./model.ts";

const today = localDate("2026-12-10") ?? (() => { throw new Error("no date"); })();
const offer = (offered_on: string, status: "offered" | "accepted") => ({
  id: offered_on,
  revision: 1,
  value: { external_id: "", client_id: "c", care_worker_id: "w", offered_on, status, valid_from: offered_on, reason: "" },
});

test("an offer waits a week for its answer, and is late after that", () => {
  const fresh = wayOf(offer("2026-12-08", "offered"), [], today);
  expect([fresh.step, fresh.dueOn, fresh.isLate, daysLeft(fresh, today)]).toEqual(["offered", "2026-12-15", false, 5]);
  expect(wayOf(offer("2026-12-01", "offered"), [], today).isLate).toBe(true);
});

test("an accepted offer waits for its schedule", () => {
  expect(wayOf(offer("2026-12-01", "accepted"), [], today)).toMatchObject({ step: "accepted", dueOn: "2026-12-15" });
  expect(wayOf(offer("2026-12-01", "accepted"), ["2026-12-05"], today)).toMatchObject({ step: "scheduled", dueOn: null, isLate: false });
});

test("the most urgent stands first and what is done is left out", () => {
  const ways = [wayOf(offer("2026-12-08", "offered"), [], today), wayOf(offer("2026-11-28", "accepted"), [], today), wayOf(offer("2026-11-01", "accepted"), ["2026-11-03"], today)];
  expect(onTheWay(ways).map((way) => way.appointment.id)).toEqual(["2026-11-28", "2026-12-08"]);
});
