import type { EditOutcome, Proposal, ProposalChoice, ProposalComparison, ProposalPart, Proposals, ProposalTrial } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

const path = (section: string) => ({ section_id: section });

export const proposalKeys = {
  all: (section: string) => ["proposals", section] as const,
  one: (section: string, proposal: string) => ["proposal", section, proposal] as const,
};

/** What the planner proposes for the section, newest first. */
export const proposalsOf = (section: string): Query<Proposals> =>
  query(proposalKeys.all(section), () => whole((query) => answerOf(server.GET("/v1/sections/{section_id}/proposals", { params: { path: path(section), query } }))));

/** A proposal beside the plan as it stands. */
export const comparisonOf = (section: string, proposal: string): Query<ProposalComparison> =>
  query(proposalKeys.one(section, proposal), () =>
    answerOf(server.GET("/v1/sections/{section_id}/proposal", { params: { path: path(section), query: { proposal_id: proposal } } })),
  );

export const tryPart = (section: string, body: ProposalPart): Promise<ProposalTrial> =>
  answerOf(server.POST("/v1/sections/{section_id}/proposal/try", { params: { path: path(section) }, body }));

export const sendAcceptance = (section: string, body: ProposalChoice): Promise<EditOutcome> =>
  answerOf(server.POST("/v1/sections/{section_id}/proposal/accept", { params: { path: path(section) }, body }));

export async function putAside(section: string, proposal: string): Promise<Proposal> {
  const body = { operation_id: crypto.randomUUID(), proposal_id: proposal };
  const put = await answerOf(server.POST("/v1/sections/{section_id}/proposal/put-aside", { params: { path: path(section) }, body }));
  await refreshProposals(section);
  return put;
}

/** After a decision the list and the comparison both say something else. */
export const refreshProposals = (section: string): Promise<void> => refreshAll(proposalKeys.all(section)).then(() => refreshAll(["proposal", section]));
