import type { LogReview, LogReviewHead, LogReviews, ReviewVerdict } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

const key = ["log_reviews"] as const;

export const reviews = (): Query<LogReviews> =>
  query([...key, "list"], () => whole((page) => answerOf(server.GET("/v1/log-reviews", { params: { query: page } }))));

const one = (review_id: string) => ({ path: { review_id } });

export const review = (id: string): Query<LogReview> =>
  query([...key, "one", id], () => whole((page) => answerOf(server.GET("/v1/log-reviews/{review_id}", { params: { ...one(id), query: page } }))));

const operation = () => ({ operation_id: crypto.randomUUID() });

/** Draws a month's sample; its head. */
export async function begin(section_id: string, month_from: string): Promise<LogReviewHead> {
  const made = await answerOf(
    server.POST("/v1/sections/{section_id}/log-reviews", { params: { path: { section_id } }, body: { ...operation(), month_from } }),
  );
  await refreshAll(key);
  return made.review;
}

export async function judge(id: string, position: number, verdict: ReviewVerdict, note: string): Promise<void> {
  await done(server.POST("/v1/log-reviews/{review_id}/judge", { params: one(id), body: { ...operation(), position, verdict, note } }));
  await refreshAll(key);
}

export async function sign(id: string, reason: string): Promise<void> {
  await done(server.POST("/v1/log-reviews/{review_id}/sign", { params: one(id), body: { ...operation(), reason } }));
  await refreshAll(key);
}
