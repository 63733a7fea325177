import type { ContactProposal, NewClients } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

export const contactKeys = {
  proposal: (section: string, client: string) => ["contact-proposal", section, client] as const,
  ways: (section: string) => ["new-clients", section] as const,
};

/** Everybody of the section as contact person for the client, best first. */
export const contactProposal = (section: string, client: string): Query<ContactProposal> =>
  query(contactKeys.proposal(section, client), () =>
    answerOf(server.GET("/v1/sections/{section_id}/contact-proposal", { params: { path: { section_id: section }, query: { client_id: client } } })),
  );

/** Where each new client stands between the order and the base plan. */
export const newClientsOf = (section: string): Query<NewClients> =>
  query(contactKeys.ways(section), () => whole((query) => answerOf(server.GET("/v1/sections/{section_id}/new-clients", { params: { path: { section_id: section }, query } }))));

export async function beginNewClient(section: string, client_id: string, ordered_on: string): Promise<void> {
  await answerOf(server.POST("/v1/clients/{client_id}/new-client", { params: { path: { client_id } }, body: { operation_id: crypto.randomUUID(), ordered_on } }));
  await refreshAll(contactKeys.ways(section));
}

export type NotedStep = "welcomed" | "carried_out" | "planned" | "closed";

/** Notes a step as taken on the day, or takes it back. */
export async function noteStep(section: string, matter_id: string, step: NotedStep, is_taken: boolean, taken_on: string): Promise<void> {
  await done(server.POST("/v1/new-clients/{matter_id}/steps", { params: { path: { matter_id } }, body: { operation_id: crypto.randomUUID(), step, is_taken, taken_on, note: "" } }));
  await refreshAll(contactKeys.ways(section));
}
