import type { WhoComes } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const whoComesKeys = { whoComes: (section: string) => ["who_comes", section] as const };

export const whoComesIn = (section: string): Query<WhoComes> =>
  query(whoComesKeys.whoComes(section), () =>
    answerOf(server.GET("/v1/sections/{section_id}/who-comes", { params: { path: { section_id: section } } })),
  );
