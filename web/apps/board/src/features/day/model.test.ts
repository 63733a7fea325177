import { minuteOfDay } from "@samma/kernel";
import { expect, test } from "vitest";
import { dayWith, laneOf, visitOf } from "../../../test/small_day.ts";
import {
  answersTo,
  headingHeight,
  hoursOf,
  laneHeight,
  leastScale,
  openingScale,
  partOfDay,
  pictureOf,
  roomIn,
  shortName,
  smallerScale,
  timesOf,
  usualScale,
} from "./model.ts";

const ebba = laneOf("ebba", "Ebba Holmqvist", "1", "07:00", "16:00");
const jonas = laneOf("jonas", "Jonas Lindahl", "2", "07:00", "15:30");

test("a visit stands in its care worker's row at its time on the Swedish clock", () => {
  const picture = pictureOf(dayWith([ebba], [visitOf("v1", "Rut Ekström", "ebba", "08:10", "08:35")]), "home_care", null);
  const bar = picture.groups[0]?.rows[0]?.bars[0];
  expect(bar?.from).toBe(8 * 60 + 10);
  expect(bar && timesOf(bar)).toBe("08:10–08:35");
  expect(bar?.worker).toBe("Ebba Holmqvist");
});

test("rows are stacked under their team's heading in the server's order", () => {
  const picture = pictureOf(dayWith([ebba, jonas], []), "home_care", null);
  expect(picture.groups.map((group) => [group.name, group.rows.map((row) => row.top)])).toEqual([
    ["Lag 1", [headingHeight]],
    ["Lag 2", [headingHeight + laneHeight + headingHeight]],
  ]);
  expect(picture.height).toBe(2 * headingHeight + 2 * laneHeight);
});

test("whoever is lent by another section stands under a heading of its own, not among those without team", () => {
  const borrowed = { ...laneOf("mia", "Mia Ek", null, "10:00", "10:30"), lent_by: "Kirseberg" };
  const picture = pictureOf(dayWith([ebba, laneOf("lo", "Lo Alm", null, "07:00", "15:30"), borrowed], []), "home_care", null);
  expect(picture.groups.map((group) => [group.kind, group.rows.map((row) => row.lane?.name)])).toEqual([
    ["team", ["Ebba Holmqvist"]],
    ["without_team", ["Lo Alm"]],
    ["borrowed", ["Mia Ek"]],
  ]);
});

test("only the chosen team's rows are drawn, but what is vacant is always seen", () => {
  const vacant = visitOf("v1", "Siv Åberg", null, "12:00", "12:30");
  const picture = pictureOf(dayWith([ebba, jonas], [vacant]), "home_care", "2");
  expect(picture.groups.map((group) => group.kind)).toEqual(["vacant", "team"]);
  expect(picture.groups[1]?.rows.map((row) => row.lane?.name)).toEqual(["Jonas Lindahl"]);
});

test("vacant visits that overlap stand in rows of their own, the others share one", () => {
  const visits = [
    visitOf("v1", "Siv Åberg", null, "12:00", "12:30"),
    visitOf("v2", "Rut Ekström", null, "12:15", "12:45"),
    visitOf("v3", "Arvid Nyström", null, "12:30", "13:00"),
  ];
  const rows = pictureOf(dayWith([ebba], visits), "home_care", null).groups[0]?.rows;
  expect(rows?.map((row) => row.bars.map((bar) => bar.visit.visit_id))).toEqual([["v1", "v3"], ["v2"]]);
});

test("the two parts of a double-staffed visit are tied from the middle of one row to the middle of the other", () => {
  const parts = [
    visitOf("v1", "Rut Ekström", "ebba", "08:00", "08:30", { is_double: true }),
    visitOf("v1", "Rut Ekström", "jonas", "08:00", "08:30", { is_double: true, part: 1 }),
  ];
  const picture = pictureOf(dayWith([ebba, jonas], parts), "home_care", null);
  expect(picture.ties).toEqual([
    {
      key: "v1",
      clientId: "client Rut Ekström",
      at: 8 * 60,
      top: headingHeight + laneHeight / 2,
      bottom: headingHeight + laneHeight + headingHeight + laneHeight / 2,
    },
  ]);
});

test("visits are counted by who comes, vacant ones too", () => {
  const visits = [
    visitOf("v1", "Rut Ekström", "ebba", "08:00", "08:30"),
    visitOf("v2", "Siv Åberg", "ebba", "09:00", "09:30", { who_comes: "team" }),
    visitOf("v3", "Siv Åberg", null, "12:00", "12:30"),
  ];
  expect(pictureOf(dayWith([ebba], visits), "home_care", null).counts).toEqual({ contact: 1, team: 1, other: 0, vacant: 1 });
});

test("the axis is the section's usual hours, widened to whole hours where a shift reaches outside", () => {
  expect(pictureOf(dayWith([ebba], []), "home_care", null).axis).toEqual({ from: 6 * 60, until: 23 * 60 });
  const early = laneOf("ebba", "Ebba Holmqvist", "1", "05:40", "14:00");
  expect(pictureOf(dayWith([early], []), "home_care", null).axis).toEqual({ from: 5 * 60, until: 23 * 60 });
  const night = laneOf("ebba", "Ebba Holmqvist", null, "21:15", "31:15");
  expect(pictureOf(dayWith([night], []), "night_patrol", null).axis).toEqual({ from: 21 * 60, until: 32 * 60 });
});

test("a search finds the client and the care worker, whatever the letters' size", () => {
  const bar = pictureOf(dayWith([ebba], [visitOf("v1", "Siv Åberg", "ebba", "08:00", "08:30")]), "home_care", null).groups[0]?.rows[0]?.bars[0];
  if (bar === undefined) throw new Error("a visit was expected");
  expect(["", "åberg", "HOLMQ", " siv "].map((sought) => answersTo(bar, sought))).toEqual([true, true, true, true]);
  expect(answersTo(bar, "jonas")).toBe(false);
});

test("names and hours are said shortly", () => {
  expect(shortName("Rut Anna Ekström")).toBe("Rut E");
  expect(shortName("Rut")).toBe("Rut");
  expect(hoursOf({ from: minuteOfDay(7 * 60), until: minuteOfDay(15 * 60 + 30) })).toBe("7–15:30");
  expect(hoursOf({ from: minuteOfDay(21 * 60 + 15), until: minuteOfDay(31 * 60) })).toBe("21:15–7");
});

test("the parts of the day go round the clock", () => {
  expect([6, 12, 15, 19, 23, 26].map((hour) => partOfDay(minuteOfDay(hour * 60)))).toEqual([
    "morning",
    "day",
    "afternoon",
    "evening",
    "night",
    "night",
  ]);
});

test("what a visit says grows with its room", () => {
  const quarter = { from: minuteOfDay(480), until: minuteOfDay(495) };
  const hour = { from: minuteOfDay(480), until: minuteOfDay(540) };
  expect([1, 2, 4].map((scale) => roomIn(quarter, scale))).toEqual(["tiny", "short", "name"]);
  expect([1, 2, 4].map((scale) => roomIn(hour, scale))).toEqual(["name", "sign", "times"]);
});

test("the whole day is shown where a quarter of an hour is still 24 pixels wide", () => {
  expect(leastScale * 15).toBe(24);
  expect(openingScale(1.7)).toBe(1.7);
  expect(openingScale(1.1)).toBe(usualScale);
  expect(smallerScale(1.2, 1.1)).toBe(1.1);
});
