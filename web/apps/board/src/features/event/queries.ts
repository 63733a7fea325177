import type { EditOutcome, EventAlternatives, EventCommand, EventReport } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const eventKeys = {
  alternatives: (section: string, report: EventReport, revision: number) => ["event", section, JSON.stringify(report), String(revision)] as const,
};

const path = (section: string) => ({ section_id: section });

/** Up to three ways to meet what has happened; asked anew for each revision of the draft. */
export const alternativesFor = (section: string, report: EventReport, revision: number): Query<EventAlternatives> =>
  query(eventKeys.alternatives(section, report, revision), () =>
    answerOf(server.POST("/v1/sections/{section_id}/event-alternatives", { params: { path: path(section) }, body: report })),
  );

export const sendChoice = (section: string, body: EventCommand): Promise<EditOutcome> =>
  answerOf(server.POST("/v1/sections/{section_id}/draft/event", { params: { path: path(section) }, body }));
