import { describe, expect, test } from "vitest";
import { keepUnchanged } from "./keep_unchanged.ts";

const row = (name: string, starts: number[]) => ({ name, visits: starts.map((start) => ({ start, of: { client: "Rut" } })) });

describe("what is drawn anew", () => {
  test("is nothing where all is said again", () => {
    const before = { rows: [row("Ali", [7, 8]), row("Bo", [9])], none: null };
    expect(keepUnchanged(before, structuredClone(before))).toBe(before);
  });

  test("is the row that changed, and in it the visit", () => {
    const before = { rows: [row("Ali", [7, 8]), row("Bo", [9])] };
    const after = keepUnchanged(before, { rows: [row("Ali", [7, 10]), row("Bo", [9])] });
    expect(after).toEqual({ rows: [row("Ali", [7, 10]), row("Bo", [9])] });
    expect(after.rows[1]).toBe(before.rows[1]);
    expect(after.rows[0]).not.toBe(before.rows[0]);
    expect(after.rows[0]?.visits[0]).toBe(before.rows[0]?.visits[0]);
  });

  test("is what is longer, shorter, of another kind or gone", () => {
    expect(keepUnchanged({ a: [1, 2] }, { a: [1] })).toEqual({ a: [1] });
    expect(keepUnchanged({ a: [1] }, { a: [1, 2] })).toEqual({ a: [1, 2] });
    expect(keepUnchanged({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(keepUnchanged({ a: 1 }, { a: 1, b: undefined })).toHaveProperty("b");
    expect(keepUnchanged({ a: [1] }, { a: { 0: 1 } })).toEqual({ a: { 0: 1 } });
    expect(keepUnchanged(null, { a: 1 })).toEqual({ a: 1 });
    expect(keepUnchanged({ a: 1 }, null)).toBeNull();
  });
});
