import type { ContactProposal } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const contactKeys = {
  proposal: (section: string, client: string) => ["contact-proposal", section, client] as const,
  appointments: (section: string) => ["contact-appointments", section] as const,
};

/** Everybody of the section as contact person for the client, best first. */
export const contactProposal = (section: string, client: string): Query<ContactProposal> =>
  query(contactKeys.proposal(section, client), () =>
    answerOf(server.GET("/v1/sections/{section_id}/contact-proposal", { params: { path: { section_id: section }, query: { client_id: client } } })),
  );
