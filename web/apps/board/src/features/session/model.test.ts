import { describe, expect, it } from "vitest";
import { inGroups, placeOf, seesBoard } from "./model.ts";
import { fromBase64Url, toBase64Url } from "./passkey.ts";

describe("the place that the address names", () => {
  it("is the board unless it is a way in", () => {
    expect(placeOf("/", "#/S01/day")).toEqual({ is: "board" });
    expect(placeOf("/enter", "#abcdefghijklmnop")).toEqual({ is: "board" });
    expect(placeOf("/account/", "")).toEqual({ is: "account" });
    expect(placeOf("/log-reviews/", "")).toEqual({ is: "log_reviews" });
    expect(placeOf("/signed-in", "")).toEqual({ is: "arrival" });
  });
  it("holds the token of an invitation, and nothing that is no token", () => {
    expect(placeOf("/setup", "#abcdefghijklmnop")).toEqual({ is: "set_up", token: "abcdefghijklmnop" });
    expect(placeOf("/setup", "#<script>")).toEqual({ is: "set_up", token: "" });
  });
});

describe("the board", () => {
  const session = { roles: [], sections: ["s"], expires_at: "2026-11-26T08:00:00Z" };
  it("is for roles that have a section and see clients", () => {
    expect(seesBoard({ ...session, role: "coordinator" })).toBe(true);
    expect(seesBoard({ ...session, role: "coordinator", sections: [] })).toBe(false);
    expect(seesBoard({ ...session, role: "system_administrator" })).toBe(false);
    expect(seesBoard({ ...session, role: "log_reviewer" })).toBe(false);
    expect(seesBoard(session)).toBe(false);
  });
});

describe("the key of the app", () => {
  it("is shown in groups of four", () => {
    expect(inGroups("GEZDGNBVGY")).toBe("GEZD GNBV GY");
    expect(inGroups("GEZD")).toBe("GEZD");
  });
});

describe("base64url", () => {
  it("gives all bytes back without padding", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const text = toBase64Url(bytes.buffer);
    expect(text).not.toMatch(/[+/=]/);
    expect(fromBase64Url(text)).toEqual(bytes);
  });
});
