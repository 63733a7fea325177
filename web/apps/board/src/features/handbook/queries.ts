import type { Handbook, HandbookValue } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

export const handbookKeys = { one: (section: string) => ["handbook", section] as const };

/** What the section goes by today, its history, and which sections depart from the city. */
export const handbookOf = (section: string): Query<Handbook> =>
  query(handbookKeys.one(section), () => answerOf(server.GET("/v1/sections/{section_id}/handbook", { params: { path: { section_id: section } } })));

export interface HandbookChange {
  isOfCity: boolean;
  holds_from: string;
  follows_city: boolean;
  reason: string;
  value: HandbookValue;
}

/** Planning and figures go by the new version: what was asked of them is asked anew. */
export async function changeHandbook(section: string, { isOfCity, ...change }: HandbookChange): Promise<void> {
  const body = { operation_id: crypto.randomUUID(), ...change };
  await done(isOfCity ? server.POST("/v1/handbook", { body }) : server.POST("/v1/sections/{section_id}/handbook", { params: { path: { section_id: section } }, body }));
  await Promise.all([refreshAll(["handbook"]), refreshAll(["roster-insight"]), refreshAll(["new-clients"])]);
}
