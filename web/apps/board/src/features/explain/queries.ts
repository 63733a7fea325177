import type { ClientExplanation, FillWays } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const explainKeys = {
  client: (section: string, client: string, revision: number) => ["explain", section, client, String(revision)] as const,
  ways: (section: string, visit: string, part: number, revision: number) => ["ways", section, visit, String(part), String(revision)] as const,
};

/** What keeps the number of people of a client up; asked anew for each revision of the draft. */
export const explanationOf = (section: string, client: string, revision: number): Query<ClientExplanation> =>
  query(explainKeys.client(section, client, revision), () =>
    answerOf(server.GET("/v1/sections/{section_id}/explain-client", { params: { path: { section_id: section }, query: { client_id: client } } })),
  );

/** The cheapest ways to have a vacant visit made. */
export const waysToFill = (section: string, visit: string, part: 0 | 1, revision: number): Query<FillWays> =>
  query(explainKeys.ways(section, visit, part, revision), () =>
    answerOf(server.GET("/v1/sections/{section_id}/fill-ways", { params: { path: { section_id: section }, query: { visit_id: visit, part } } })),
  );
