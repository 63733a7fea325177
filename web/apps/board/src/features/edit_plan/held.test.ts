import type { MinuteOfDay } from "@samma/kernel";
import { expect, test } from "vitest";
import { dayWith, laneOf, visitOf } from "../../../test/small_day.ts";
import { pictureOf } from "../day/model.ts";
import { changes, rowAt, rowsOf, startOf, stepped, type Target } from "./held.ts";

const lanes = [laneOf("w-1", "Ada", "1", "07:00", "15:00"), laneOf("w-2", "Bo", "1", "07:00", "15:00"), laneOf("w-3", "Cia", "2", "08:00", "16:00")];
const visits = [visitOf("v-1", "Rut Ek", "w-1", "08:00", "08:30"), visitOf("v-2", "Olle By", null, "09:00", "09:20")];
const picture = pictureOf(dayWith(lanes, visits), "home_care", null);
const rows = rowsOf(picture);
const placed = rows.flatMap((row) => (row.lane === null ? [] : row.bars.map((bar) => ({ row, bar }))))[0];

test("a row is found by its height, and the ends hold what lies beyond", () => {
  for (const row of rows) expect(rowAt(rows, row.top + 3)?.key).toBe(row.key);
  expect(rowAt(rows, -50)?.key).toBe(rows[0]?.key);
  expect(rowAt(rows, 1e6)?.key).toBe(rows.at(-1)?.key);
  expect(rowAt([], 0)).toBeNull();
});

test("arrow keys move a held visit by a row or by five minutes, with shift by a quarter of an hour", () => {
  if (placed === undefined) throw new Error("the day has a visit");
  const start: Target = { row: placed.row, minute: 540 as MinuteOfDay };
  expect(stepped(rows, start, "ArrowRight", false)?.minute).toBe(545);
  expect(stepped(rows, start, "ArrowLeft", true)?.minute).toBe(525);
  expect(stepped(rows, start, "ArrowDown", false)?.row.key).toBe("w-2");
  expect(stepped(rows, start, "a", false)).toBeNull();
});

test("dropping where the visit stands changes nothing", () => {
  if (placed === undefined) throw new Error("the day has a visit");
  const here: Target = { row: placed.row, minute: placed.bar.from };
  expect(changes(placed.bar, here)).toBe(false);
  const later = { ...here, minute: (placed.bar.from + 10) as MinuteOfDay };
  expect(changes(placed.bar, later)).toBe(true);
  expect(Date.parse(startOf(placed.bar, later)) - Date.parse(placed.bar.visit.starts_at)).toBe(600_000);
});
