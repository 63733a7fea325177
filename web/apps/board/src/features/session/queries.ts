import type { OwnAccount, OwnSessions, RecoveryCodes, Session, SetUpView, WaysIn } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, type Query } from "../../server/query.svelte.ts";
import { makePasskey, usePasskey } from "./passkey.ts";

export const sessionKeys = { session: ["session"], waysIn: ["ways_in"], account: ["me"], sessions: ["me", "sessions"] } as const;

export const session = (): Query<Session> => query(sessionKeys.session, () => answerOf(server.GET("/v1/session")));
export const waysIn = (): Query<WaysIn> => query(sessionKeys.waysIn, () => answerOf(server.GET("/v1/login")));
export const ownAccount = (): Query<OwnAccount> => query(sessionKeys.account, () => answerOf(server.GET("/v1/me")));
export const ownSessions = (): Query<OwnSessions> => query(sessionKeys.sessions, () => whole((query) => answerOf(server.GET("/v1/me/sessions", { params: { query } }))));

/** Exchanges the token of the one-time link for a session. */
export const enter = (token: string): Promise<Session> => answerOf(server.POST("/v1/session", { body: { token } }));

export const leave = (): Promise<void> => done(server.DELETE("/v1/session"));

export const logIn = (login_name: string, password: string, second_factor: string): Promise<Session> =>
  answerOf(server.POST("/v1/login/password", { body: { login_name, password, second_factor } }));

/** Asks the browser for a passkey and begins a session with it. */
export async function logInWithPasskey(): Promise<Session> {
  const question = await answerOf(server.POST("/v1/login/passkey/question"));
  return answerOf(server.POST("/v1/login/passkey", { body: await usePasskey(question) }));
}

/** Leaves for the identity provider; with an invitation its account is bound to whom the provider vouches for. */
export async function goToProvider(invitation?: string): Promise<void> {
  const body = invitation === undefined ? {} : { invitation_token: invitation };
  location.assign((await answerOf(server.POST("/v1/login/single-sign-on", { body }))).address);
}

/** Takes what the identity provider has put into the address. */
export function arrive(search: string): Promise<Session> {
  const words = new URLSearchParams(search);
  const issuer = words.get("iss");
  const body = { code: words.get("code") ?? "", state: words.get("state") ?? "", ...(issuer === null ? {} : { issuer }) };
  return answerOf(server.POST("/v1/login/single-sign-on/arrival", { body }));
}

export const lookAtInvitation = (token: string): Promise<SetUpView> => answerOf(server.POST("/v1/setup/look", { body: { token } }));

export interface SetUpChoice {
  token: string;
  login_name?: string;
  display_name?: string;
  password: string;
  one_time_password: string;
}
export const acceptInvitation = (body: SetUpChoice): Promise<RecoveryCodes> => answerOf(server.POST("/v1/setup", { body }));

export const changePassword = (password: string, second_factor: string, new_password: string): Promise<Session> =>
  answerOf(server.POST("/v1/me/password", { body: { password, second_factor, new_password } }));
export const renewRecoveryCodes = (): Promise<RecoveryCodes> => answerOf(server.POST("/v1/me/recovery-codes"));

export async function addPasskey(name: string): Promise<void> {
  const offer = await answerOf(server.POST("/v1/me/passkeys/question"));
  await done(server.POST("/v1/me/passkeys", { body: { ...(await makePasskey(offer)), name } }));
}
export const removePasskey = (credential_id: string): Promise<void> =>
  done(server.DELETE("/v1/me/passkeys/{credential_id}", { params: { path: { credential_id } } }));

export const endSession = (session_id: string): Promise<void> =>
  done(server.DELETE("/v1/me/sessions/{session_id}", { params: { path: { session_id } } }));
export const endOtherSessions = (): Promise<void> => done(server.DELETE("/v1/me/sessions"));
