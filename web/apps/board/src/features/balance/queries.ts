import type { Imbalance, MessageState, Messages, Recipient, RosterInsight } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

export const insightKeys = {
  roster: (section: string) => ["roster-insight", section] as const,
  messages: (section: string) => ["messages", section] as const,
};

/** Need against base roster, care load and imbalances. */
export const rosterInsight = (section: string): Query<RosterInsight> =>
  query(insightKeys.roster(section), () => answerOf(server.GET("/v1/sections/{section_id}/roster-insight", { params: { path: { section_id: section } } })));

/** What has been told about imbalance, and what became of it. */
export const messagesOf = (section: string): Query<Messages> =>
  query(insightKeys.messages(section), () => whole((query) => answerOf(server.GET("/v1/sections/{section_id}/messages", { params: { path: { section_id: section }, query } }))));

/** Tells a team, or the manager where no team is named. */
export async function sendMessage(section: string, signal: Imbalance, team_id: string | null, said: string): Promise<void> {
  const { measured: _measured, limit: _limit, until_quarter: _until, ...name } = signal;
  const recipient: Recipient = team_id === null ? "manager" : "team";
  await answerOf(
    server.POST("/v1/sections/{section_id}/messages", {
      params: { path: { section_id: section } },
      body: { operation_id: crypto.randomUUID(), recipient, said, signal: name, ...(team_id === null ? {} : { team_id }) },
    }),
  );
  await refreshAll(insightKeys.messages(section));
}

export async function stepMessage(section: string, message_id: string, state: MessageState, note: string): Promise<void> {
  await done(server.POST("/v1/messages/{message_id}/steps", { params: { path: { message_id } }, body: { operation_id: crypto.randomUUID(), state, note } }));
  await refreshAll(insightKeys.messages(section));
}
