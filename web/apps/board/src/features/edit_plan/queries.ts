import type { Draft, DraftCommand, EditOutcome, EditRequest, PlanSummary, VisitPreview } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const draftKeys = {
  draft: (section: string) => ["draft", section] as const,
  preview: (section: string, visit: string, part: number, revision: number) => ["preview", section, visit, String(part), String(revision)] as const,
};

const path = (section: string) => ({ section_id: section });

export const draftOf = (section: string): Query<Draft> =>
  query(draftKeys.draft(section), () => fetchDraft(section));

export const fetchDraft = (section: string): Promise<Draft> =>
  answerOf(server.GET("/v1/sections/{section_id}/draft", { params: { path: path(section) } }));

/** What the visit would mean for everybody; asked anew for each revision of the draft. */
export const previewOf = (section: string, visit: string, part: number, revision: number): Query<VisitPreview> =>
  query(draftKeys.preview(section, visit, part, revision), () =>
    answerOf(server.GET("/v1/sections/{section_id}/visit-preview", { params: { path: path(section), query: { visit_id: visit, part } } })),
  );

export const sendEdit = (section: string, body: EditRequest): Promise<EditOutcome> =>
  answerOf(server.POST("/v1/sections/{section_id}/draft/edits", { params: { path: path(section) }, body }));

export const sendUndo = (section: string, body: DraftCommand): Promise<EditOutcome> =>
  answerOf(server.POST("/v1/sections/{section_id}/draft/undo", { params: { path: path(section) }, body }));

export const sendRedo = (section: string, body: DraftCommand): Promise<EditOutcome> =>
  answerOf(server.POST("/v1/sections/{section_id}/draft/redo", { params: { path: path(section) }, body }));

export const sendPublish = (section: string, body: DraftCommand): Promise<PlanSummary> =>
  answerOf(server.POST("/v1/sections/{section_id}/draft/publish", { params: { path: path(section) }, body }));

export const sendDiscard = (section: string, body: DraftCommand): Promise<PlanSummary> =>
  answerOf(server.POST("/v1/sections/{section_id}/draft/discard", { params: { path: path(section) }, body }));
