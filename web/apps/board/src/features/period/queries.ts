import type { SectionLoad } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const loadKeys = { load: (section: string) => ["load", section] as const };

/** How each care worker's days are filled over the plan. */
export const loadOf = (section: string): Query<SectionLoad> =>
  query(loadKeys.load(section), () => answerOf(server.GET("/v1/sections/{section_id}/load", { params: { path: { section_id: section } } })));
