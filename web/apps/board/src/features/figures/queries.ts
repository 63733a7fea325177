import type { Indicators } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const figureKeys = { indicators: (section: string) => ["indicators", section] as const };

export const indicatorsOf = (section: string): Query<Indicators> =>
  query(figureKeys.indicators(section), () =>
    answerOf(server.GET("/v1/sections/{section_id}/indicators", { params: { path: { section_id: section } } })),
  );
