import { expect, test } from "vitest";
import { stepFrom, type Stop } from "./steps.ts";

const rows: Stop[][] = [
  [
    { key: "ebba", at: Number.NEGATIVE_INFINITY },
    { key: "e 08:00", at: 480 },
    { key: "e 10:00", at: 600 },
  ],
  [
    { key: "jonas", at: Number.NEGATIVE_INFINITY },
    { key: "j 08:20", at: 500 },
    { key: "j 09:50", at: 590 },
    { key: "j 14:00", at: 840 },
  ],
];

test("left and right go along the row and stop at its ends", () => {
  expect(stepFrom(rows, "e 08:00", "ArrowRight")).toBe("e 10:00");
  expect(stepFrom(rows, "e 10:00", "ArrowRight")).toBe("e 10:00");
  expect(stepFrom(rows, "e 08:00", "ArrowLeft")).toBe("ebba");
  expect(stepFrom(rows, "ebba", "ArrowLeft")).toBe("ebba");
});

test("up and down go to the visit nearest in time", () => {
  expect(stepFrom(rows, "e 10:00", "ArrowDown")).toBe("j 09:50");
  expect(stepFrom(rows, "j 14:00", "ArrowUp")).toBe("e 10:00");
  expect(stepFrom(rows, "j 14:00", "ArrowDown")).toBe("j 14:00");
});

test("names lead to names", () => {
  expect(stepFrom(rows, "ebba", "ArrowDown")).toBe("jonas");
  expect(stepFrom(rows, "jonas", "ArrowUp")).toBe("ebba");
});

test("home and end go to the row's ends, page up and down to the first and last row", () => {
  expect(stepFrom(rows, "j 09:50", "Home")).toBe("jonas");
  expect(stepFrom(rows, "j 09:50", "End")).toBe("j 14:00");
  expect(stepFrom(rows, "j 14:00", "PageUp")).toBe("e 10:00");
  expect(stepFrom(rows, "e 08:00", "PageDown")).toBe("j 08:20");
});

test("other keys and unknown places move nothing", () => {
  expect(stepFrom(rows, "e 08:00", "a")).toBeNull();
  expect(stepFrom(rows, "nobody", "ArrowLeft")).toBeNull();
});
