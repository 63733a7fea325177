import type { LogReviewHead, LogReviewItem } from "@samma/contract";
import type { LocalDate } from "@samma/kernel";
import { describe, expect, test } from "vitest";
import { monthOf, monthsBefore, monthToReview, nextOpen } from "./model.ts";

const head = (section_id: string, month_from: string): LogReviewHead => ({
  review_id: `${section_id} ${month_from}`, section_id, section_name: "", month_from, rows_seen: 0, rows: 0, judged: 0, reported: 0, made_at: "2026-11-02T08:00:00Z", made_by: "",
});
const row = (position: number, verdict?: "justified"): LogReviewItem => ({
  position, sequence: position + 1, rule: "sample", ...(verdict === undefined ? {} : { verdict }),
  look: { at: "2026-10-02T08:00:00Z", is_erased: false, who: "", role: "", unit: "", action: "", relation: "", client: "", is_protected: false, was_refused: false },
});

describe("the month to review", () => {
  test("is over before it is reviewed, over a new year too", () => {
    expect(monthOf("2027-02-14" as LocalDate)).toBe("2027-02-01");
    expect(monthsBefore("2027-02-01" as LocalDate, 3)).toEqual(["2027-01-01", "2026-12-01", "2026-11-01"]);
  });
  test("is the newest one that the section lacks", () => {
    const months = ["2026-10-01", "2026-09-01"];
    expect(monthToReview(months, [], "a")).toBe("2026-10-01");
    expect(monthToReview(months, [head("a", "2026-10-01"), head("b", "2026-09-01")], "a")).toBe("2026-09-01");
    expect(monthToReview(months, months.map((month) => head("a", month)), "a")).toBe("2026-10-01");
  });
});

describe("the next row", () => {
  test("is the next open one, and the first open one after the last", () => {
    const rows = [row(0), row(1, "justified"), row(2), row(3)];
    expect(nextOpen(rows, 0)?.position).toBe(2);
    expect(nextOpen(rows, 3)?.position).toBe(0);
    expect(nextOpen([row(0)], 0)).toBeUndefined();
  });
});
