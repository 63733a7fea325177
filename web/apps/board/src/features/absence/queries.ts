import type { AbsenceAlternatives, AbsenceCommand, AbsenceReport, EditOutcome } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const absenceKeys = {
  alternatives: (section: string, report: AbsenceReport, revision: number) =>
    ["absence", section, report.care_worker_id, report.from, report.until, report.kind, String(revision)] as const,
};

const path = (section: string) => ({ section_id: section });

/** Up to three ways to meet the absence; asked anew for each revision of the draft. */
export const alternativesFor = (section: string, report: AbsenceReport, revision: number): Query<AbsenceAlternatives> =>
  query(absenceKeys.alternatives(section, report, revision), () =>
    answerOf(server.POST("/v1/sections/{section_id}/absence-alternatives", { params: { path: path(section) }, body: report })),
  );

export const sendAbsence = (section: string, body: AbsenceCommand): Promise<EditOutcome> =>
  answerOf(server.POST("/v1/sections/{section_id}/draft/absence", { params: { path: path(section) }, body }));
