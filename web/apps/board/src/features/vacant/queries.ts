import type { VacantVisits } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const vacantKeys = { vacant: (section: string) => ["vacant", section] as const };

export const vacantIn = (section: string): Query<VacantVisits> =>
  query(vacantKeys.vacant(section), () =>
    whole((page) => answerOf(server.GET("/v1/sections/{section_id}/vacant", { params: { path: { section_id: section }, query: page } }))),
  );
