import { expect, test } from "vitest";
import { at, dayWith, laneOf, visitOf } from "../../../test/small_day.ts";
import { pictureOf } from "./model.ts";
import { spokenLane, wordsOf } from "./spoken.ts";

test("whoever is lent is said to be with the other section then, and not why her own keeps other time free", () => {
  const lane = laneOf("ebba", "Ebba Holmqvist", "1", "07:00", "16:00");
  lane.shifts[0]?.reserved.push(
    { kind: "lent", from: at("10:00"), until: at("10:30"), lent_to: "Rosengård" },
    { kind: "team_meeting", from: at("14:00"), until: at("15:00") },
  );
  const row = pictureOf(dayWith([lane], []), "home_care", null).groups[0]?.rows[0];
  expect(row?.shifts[0]?.reserved.map(wordsOf)).toEqual(["Utlånad till Rosengård", "Lagträff"]);
});

test("a borrowed care worker is said to come from her own section", () => {
  const borrowed = { ...laneOf("mia", "Mia Ek", null, "10:00", "10:30"), lent_by: "Kirseberg" };
  const groups = pictureOf(dayWith([borrowed], [visitOf("v1", "Rut Ekström", "mia", "10:00", "10:30")]), "home_care", null).groups;
  const row = groups[0]?.rows[0];
  expect(row && spokenLane(row)).toContain("inlånad från Kirseberg");
});
