import type { ContactProposal, NewClients } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";
import { fetchRecord, fetchRecords } from "../records/queries.ts";
import { middleOf, type Point } from "./model.ts";

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

/** Where a new home is put on the map until somebody has set it: the middle of the team's area, without a team that of the section's homes. */
export async function placeUntilSet(section: string, team: string): Promise<Point> {
  if (team === "") return middleOf((await fetchRecords("addresses", section)).map((one) => ({ lat: Number(one.value?.["point_lat"]), lon: Number(one.value?.["point_lon"]) })));
  const { value } = await fetchRecord("teams", team);
  return { lat: Number(value?.["area_centre_lat"]), lon: Number(value?.["area_centre_lon"]) };
}

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
