import type { Day } from "@samma/contract";
import type { LocalDate } from "@samma/kernel";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const dayKeys = { day: (section: string, on: LocalDate) => ["day", section, on] as const };

export const dayOf = (section: string, on: LocalDate): Query<Day> =>
  query(dayKeys.day(section, on), () =>
    answerOf(server.GET("/v1/sections/{section_id}/day", { params: { path: { section_id: section }, query: { on } } })),
  );
