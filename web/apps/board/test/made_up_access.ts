import type { LogReview, LogReviewHead, LogReviewItem, Opening, ReportedLook, ReviewVerdict } from "@samma/contract";
import { idOf } from "./made_up_people.ts";

type Answer = { status: number; body?: object; code?: string };
type Body = Record<string, unknown>;

const look = (more: Partial<LogReviewItem["look"]>): LogReviewItem["look"] => ({
  at: "2026-10-14T07:42:00Z", is_erased: false, who: "Rut Al", role: "nurse", unit: "Kirseberg", action: "read_client", relation: "nursing", client: "S01-C003", is_protected: false, was_refused: false, ...more,
});
const rows = (): LogReviewItem[] => [
  { position: 0, sequence: 4711, rule: "sample", look: look({}) },
  { position: 1, sequence: 4802, rule: "break_glass", look: look({ relation: "break_glass", who: "Bo Ek", role: "coordinator" }) },
  { position: 2, sequence: 4950, rule: "refused", look: look({ relation: "", was_refused: true, is_protected: true, client: "" }) },
];

/** Log reviews, files opened with a reason and reported looks of a made-up section, kept as the server would keep them. */
export class MadeUpAccess {
  /** What the reader of the page has open. */
  own: Opening[] = [];
  /** What waits for the manager. */
  openings: Opening[] = [];
  readonly reported: ReportedLook[] = [];
  readonly #reviews: { head: LogReviewHead; items: LogReviewItem[] }[] = [];

  constructor(private readonly section: string) {}

  static opening(number: number, minutes: number): Opening {
    const from = new Date();
    return {
      opening_id: idOf(21, number), client_id: idOf(22, number), account_id: idOf(23, number), role: "nurse", reason_code: "emergency", reason: "Larm utan svar, anhörig ringde",
      asked_at: from.toISOString(), starts_at: from.toISOString(), ends_at: new Date(from.getTime() + minutes * 60_000).toISOString(), awaits_approval: false, is_reviewed: false, is_overdue: false, who: "Rut Al", client: "S01-C003",
    };
  }

  /** What the server would say; nothing for what is not asked of it. */
  answer(method: string, resource: string, body: () => Body): Answer | null {
    if (resource === "me/openings") return { status: 200, body: { items: this.own } };
    if (resource === "break-glass") return { status: 200, body: { items: this.openings } };
    if (resource === "reported-looks") return { status: 200, body: { items: this.reported } };
    if (resource === "log-reviews") return method === "POST" ? this.#begin(String(body()["month_from"])) : { status: 200, body: { sections: [{ section_id: this.section, name: "Kirseberg" }], items: this.#reviews.map((one) => this.#head(one)) } };
    const [kind = "", id = "", what] = resource.split("/");
    if (kind === "clients" && what === "break-glass") {
      const { reason_code, reason } = body() as { reason_code: string; reason: string };
      if (reason.replaceAll(/\s/g, "").length < 10) return { status: 422, code: "break_glass.reason" };
      const { starts_at: _starts, ends_at: _ends, ...asked } = MadeUpAccess.opening(5, 60);
      const opening = { ...asked, client_id: id, client: "", reason_code, reason, awaits_approval: true, who: "Mia Chef", role: "unit_manager" as const };
      [this.own, this.openings] = [[opening], [opening]];
      return { status: 201, body: opening };
    }
    if (kind === "break-glass" && what === "approve") {
      this.openings = this.openings.map((one) => (one.opening_id === id ? { ...one, ...MadeUpAccess.opening(5, 60), opening_id: id } : one));
      return { status: 200, body: MadeUpAccess.opening(5, 60) };
    }
    if (kind === "break-glass" && what === "close") {
      this.own = this.own.filter((one) => one.opening_id !== id);
      return { status: 200, body: MadeUpAccess.opening(1, 0) };
    }
    if (kind === "break-glass" && what === "review") {
      this.openings = this.openings.map((one) => (one.opening_id === id ? { ...one, is_reviewed: true } : one));
      return { status: 200, body: MadeUpAccess.opening(1, 0) };
    }
    const review = kind === "log-reviews" ? this.#reviews.find((one) => one.head.review_id === id) : undefined;
    if (review === undefined) return null;
    if (what === "judge") return this.#judge(review, body());
    if (what === "sign") return this.#sign(review, String(body()["reason"]));
    return { status: 200, body: this.#whole(review) };
  }

  #head(one: { head: LogReviewHead; items: LogReviewItem[] }): LogReviewHead {
    const judged = one.items.filter((row) => row.verdict !== undefined);
    return { ...one.head, rows: one.items.length, judged: judged.length, reported: judged.filter((row) => row.verdict !== "justified").length };
  }
  #whole(one: { head: LogReviewHead; items: LogReviewItem[] }): LogReview {
    return { review: this.#head(one), items: one.items };
  }
  #begin(month_from: string): Answer {
    const head: LogReviewHead = { review_id: idOf(24, this.#reviews.length), section_id: this.section, section_name: "Kirseberg", month_from, rows_seen: 312, rows: 0, judged: 0, reported: 0, made_at: new Date().toISOString(), made_by: "Gun Gran" };
    const made = { head, items: rows() };
    this.#reviews.unshift(made);
    return { status: 201, body: this.#whole(made) };
  }
  #judge(review: { items: LogReviewItem[] }, body: Body): Answer {
    const row = review.items.find((one) => one.position === body["position"]);
    const note = String(body["note"]);
    if (row === undefined) return { status: 422, code: "review.no_such_row" };
    if (body["verdict"] !== "justified" && note.replaceAll(/\s/g, "").length < 10) return { status: 422, code: "review.reason" };
    Object.assign(row, { verdict: body["verdict"] as ReviewVerdict, judged_by: "Gun Gran", note });
    return { status: 204 };
  }
  #sign(review: { head: LogReviewHead; items: LogReviewItem[] }, note: string): Answer {
    if (review.items.some((row) => row.verdict === undefined)) return { status: 409, code: "review.not_judged" };
    Object.assign(review.head, { signed_at: new Date().toISOString(), signed_by: "Gun Gran", note });
    return { status: 204 };
  }
}
