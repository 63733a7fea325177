import type { Account, CareWorkerChoice, Invitation, Invited, Place, RoleGiven } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const accounts = (): Query<Account[]> =>
  query(["accounts"], () => whole((query) => answerOf(server.GET("/v1/accounts", { params: { query } }))).then((list) => list.items));
export const careWorkers = (): Query<CareWorkerChoice[]> =>
  query(["accounts", "care_workers"], () => whole((query) => answerOf(server.GET("/v1/accounts/care-workers", { params: { query } }))).then((list) => list.items));
export const places = (): Query<Place[]> => query(["organisation"], () => whole((query) => answerOf(server.GET("/v1/organisation", { params: { query } }))).then((list) => list.items));

const one = (account_id: string) => ({ params: { path: { account_id } } });

export const invite = (body: Invitation): Promise<Invited> => answerOf(server.POST("/v1/accounts", { body }));
export const giveRoles = (account: string, roles: RoleGiven[]): Promise<void> =>
  done(server.PUT("/v1/accounts/{account_id}/roles", { ...one(account), body: { roles } }));
export const tie = (account: string, care_worker_id: string | null): Promise<void> =>
  done(server.PUT("/v1/accounts/{account_id}/care-worker", { ...one(account), body: care_worker_id === null ? {} : { care_worker_id } }));
export const protect = (account: string, is_protected: boolean): Promise<void> =>
  done(server.PUT("/v1/accounts/{account_id}/protection", { ...one(account), body: { is_protected } }));
export const reset = (account: string): Promise<Invited> => answerOf(server.POST("/v1/accounts/{account_id}/reset", one(account)));
export const close = (account: string): Promise<void> => done(server.DELETE("/v1/accounts/{account_id}", one(account)));
