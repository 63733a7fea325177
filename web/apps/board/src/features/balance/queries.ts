import type { RosterInsight } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const insightKeys = { roster: (section: string) => ["roster-insight", section] as const };

/** Need against base roster, care load and imbalances. */
export const rosterInsight = (section: string): Query<RosterInsight> =>
  query(insightKeys.roster(section), () => answerOf(server.GET("/v1/sections/{section_id}/roster-insight", { params: { path: { section_id: section } } })));
