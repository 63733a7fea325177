import { expect, test } from "vitest";
import { readAddress, readToken, start, writeAddress } from "./model.ts";

test("an address written and read is the same address", () => {
  const address = readAddress("#/S01/who-comes/2026-11-30?client=c-1&visit=v-1%2F0&team=t-1&language=en&theme=dark");
  expect(address).toEqual({
    ...start,
    section: "S01",
    view: "who-comes",
    day: "2026-11-30",
    client: "c-1",
    visit: "v-1/0",
    team: "t-1",
    language: "en",
    theme: "dark",
  });
  expect(readAddress(writeAddress(address))).toEqual(address);
});

test("what the address does not say is as at the start", () => {
  expect(readAddress("")).toEqual(start);
  expect(readAddress("#/S01/nonsense/2026-02-30?theme=pink")).toEqual({ ...start, section: "S01" });
});

test("the token is found in the link that the terminal prints, and only at the entrance", () => {
  expect(readToken("/enter", "", "#abcdefghijklmnop")).toBe("abcdefghijklmnop");
  expect(readToken("/enter", "?token=t1", "")).toBe("t1");
  expect(readToken("/", "", "#/enter?token=t2")).toBe("t2");
  expect(readToken("/", "", "#/S01/day")).toBeNull();
});

test("an entrance without a usable token still asks, so that the server can refuse it", () => {
  expect(readToken("/enter", "", "#short")).toBe("");
});
