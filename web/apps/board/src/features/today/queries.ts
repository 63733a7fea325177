import type { DayEvents, Staff, ToldRequest } from "@samma/contract";
import type { LocalDate } from "@samma/kernel";
import { answerOf, done, server } from "../../server/client.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

const path = (section: string) => ({ section_id: section });

/** What has been reported of the day, and what was done. */
export const dayEventsOf = (section: string, on: LocalDate): Query<DayEvents> =>
  query(["day-events", section, on], () => answerOf(server.GET("/v1/sections/{section_id}/day-events", { params: { path: path(section), query: { on } } })));

/** Everybody who works in the section, those off duty too. */
export const staffOf = (section: string): Query<Staff> =>
  query(["staff", section], () => answerOf(server.GET("/v1/sections/{section_id}/staff", { params: { path: path(section), query: { limit: 500 } } })));

/** Keeps who has been told, and reads what now stands there. */
export async function noteTold(section: string, note: Omit<ToldRequest, "operation_id">): Promise<void> {
  await done(server.POST("/v1/sections/{section_id}/told", { params: { path: path(section) }, body: { operation_id: crypto.randomUUID(), ...note } }));
  await refreshAll(["day-events", section]);
}

export async function bookShift(id: string, value: object): Promise<void> {
  const body = { operation_id: crypto.randomUUID(), base_revision: 0, value } as never;
  await answerOf(server.PUT("/v1/records/extra-shifts/{id}", { params: { path: { id } }, body }));
}
