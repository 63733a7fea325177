import type { Opening } from "@samma/contract";
import { expect, test } from "vitest";
import { manages, minutesLeft } from "./model.ts";

const opening: Opening = {
  opening_id: "o", client_id: "c", account_id: "a", role: "nurse", reason_code: "emergency", reason: "Larm utan svar", asked_at: "2026-11-30T08:00:00Z", starts_at: "2026-11-30T08:00:00Z",
  ends_at: "2026-11-30T09:00:00Z", awaits_approval: false, is_reviewed: false, is_overdue: false, who: "", client: "C-1",
};

test("what is left is whole minutes, and nothing once it is over or closed", () => {
  expect(minutesLeft(opening, new Date("2026-11-30T08:00:30Z"))).toBe(60);
  expect(minutesLeft(opening, new Date("2026-11-30T08:59:01Z"))).toBe(1);
  expect(minutesLeft(opening, new Date("2026-11-30T09:00:00Z"))).toBe(0);
  expect(minutesLeft({ ...opening, closed_at: "2026-11-30T08:10:00Z" }, new Date("2026-11-30T08:20:00Z"))).toBe(0);
});

test("managers are told, coordinators are not", () => {
  const session = { roles: ["coordinator" as const], sections: [], expires_at: "2026-11-30T18:00:00Z" };
  expect(manages(session)).toBe(false);
  expect(manages({ ...session, roles: ["coordinator", "unit_manager"] })).toBe(true);
});
