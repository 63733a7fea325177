import { expect, test } from "vitest";
import { importOf, linesOf, pieceBytes, piecesOf, touched } from "./model.ts";

test("a file is sent in pieces, an empty one too", () => {
  expect(piecesOf(0)).toEqual([0]);
  expect(piecesOf(pieceBytes)).toEqual([0]);
  expect(piecesOf(pieceBytes + 1)).toEqual([0, pieceBytes]);
});

test("every byte survives the way", () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  const lines = linesOf(bytes);
  lines.forEach((line) => expect(line).toMatch(/^[\w-]{1,4000}$/));
  const letters = lines.map((line) => atob(line.replaceAll("-", "+").replaceAll("_", "/"))).join("");
  expect(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))).toEqual(bytes);
  expect(linesOf(new Uint8Array(pieceBytes)).length).toBeLessThanOrEqual(200);
});

test("the address names an import or none", () => {
  expect(importOf("#01900000-0000-7000-8000-000000000001")).toBe("01900000-0000-7000-8000-000000000001");
  expect(importOf("#/S01/day")).toBeNull();
});

test("only what something happens to is counted up", () => {
  const none = { sv: "lag", en: "teams", added: 0, changed: 0, ended: 0, missing: 0 };
  const found = { state: "previewed" as const, ends_missing: false, files: [], faults: [], notices: [], counts: [none, { ...none, sv: "brukare", changed: 2 }] };
  expect(touched(found).map((one) => one.sv)).toEqual(["brukare"]);
});
