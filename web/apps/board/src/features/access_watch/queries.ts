import type { Opening, OpeningReason, ReportedLook } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

export const watchKeys = { own: ["me", "openings"], openings: (section: string) => ["openings", section] as const, looks: (section: string) => ["reported-looks", section] as const } as const;

const path = (section_id: string) => ({ path: { section_id } });

/** What the session's holder has open with a reason. */
export const ownOpenings = (): Query<{ items: Opening[] }> => query(watchKeys.own, () => whole((page) => answerOf(server.GET("/v1/me/openings", { params: { query: page } }))));

export const openingsOf = (section: string): Query<{ items: Opening[] }> =>
  query(watchKeys.openings(section), () => whole((page) => answerOf(server.GET("/v1/sections/{section_id}/break-glass", { params: { ...path(section), query: page } }))));

export const reportedLooks = (section: string): Query<{ items: ReportedLook[] }> =>
  query(watchKeys.looks(section), () => whole((page) => answerOf(server.GET("/v1/sections/{section_id}/reported-looks", { params: { ...path(section), query: page } }))));

const one = (opening_id: string) => ({ params: { path: { opening_id } } });
const operation = () => ({ operation_id: crypto.randomUUID() });

/** Asks to read a client's file for an hour; a client with protected identity waits for a second person. */
export async function openFile(client_id: string, reason_code: OpeningReason, reason: string): Promise<void> {
  const body = { ...operation(), reason_code, reason };
  await answerOf(server.POST("/v1/clients/{client_id}/break-glass", { params: { path: { client_id } }, body }));
  await Promise.all([refreshAll(watchKeys.own), refreshAll(["openings"])]);
}
export async function approveOpening(section: string, id: string): Promise<void> {
  await answerOf(server.POST("/v1/break-glass/{opening_id}/approve", { ...one(id), body: operation() }));
  await refreshAll(watchKeys.openings(section));
}
export async function closeOpening(id: string): Promise<void> {
  await answerOf(server.POST("/v1/break-glass/{opening_id}/close", { ...one(id), body: operation() }));
  await refreshAll(watchKeys.own);
}
export async function reviewOpening(section: string, id: string, verdict: "justified" | "not_justified", note: string): Promise<void> {
  await answerOf(server.POST("/v1/break-glass/{opening_id}/review", { ...one(id), body: { ...operation(), verdict, note } }));
  await refreshAll(watchKeys.openings(section));
}
