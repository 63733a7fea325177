import type { Session } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const sessionKeys = { session: ["session"] } as const;

export const session = (): Query<Session> => query(sessionKeys.session, () => answerOf(server.GET("/v1/session")));

/** Exchanges the token of the one-time link for a session. */
export const enter = (token: string): Promise<Session> => answerOf(server.POST("/v1/session", { body: { token } }));
