import type { Account, CareWorkerChoice, Invitation, Invited, Place, RoleGiven } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { query, type Query } from "../../server/query.svelte.ts";

const most = 500;

/** Every page of a list, one after the other. */
async function wholeList<Item>(page: (cursor: string | undefined) => Promise<{ items: Item[]; next_cursor?: string }>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items: more, next_cursor } = await page(cursor);
    items.push(...more);
    cursor = next_cursor;
  } while (cursor !== undefined);
  return items;
}

const pageOf = (cursor: string | undefined) => ({ params: { query: { limit: most, ...(cursor === undefined ? {} : { cursor }) } } });

export const accounts = (): Query<Account[]> =>
  query(["accounts"], () => wholeList((cursor) => answerOf(server.GET("/v1/accounts", pageOf(cursor)))));
export const careWorkers = (): Query<CareWorkerChoice[]> =>
  query(["accounts", "care_workers"], () => wholeList((cursor) => answerOf(server.GET("/v1/accounts/care-workers", pageOf(cursor)))));
export const places = (): Query<Place[]> => query(["organisation"], async () => (await answerOf(server.GET("/v1/organisation"))).items);

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
