import type { Findings, Problem } from "@samma/contract";
import { answerOf, ofOwnPages, server, Trouble } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";
import type { RecordOf, Schemas, Value } from "./model.ts";

export const recordKeys = {
  list: (kind: string, section: string) => ["records", kind, section] as const,
  one: (kind: string, id: string) => ["record", kind, id] as const,
  history: (kind: string, id: string) => ["record-history", kind, id] as const,
};

export interface Version {
  revision: number;
  operation_id: string;
  changed_at: string;
  changed_by: string;
  before?: Value;
}

/** Records are asked for by their kind's name in the address, so their paths are made here and not in the contract's types. */
async function ask<Answer>(method: "GET" | "PUT" | "POST", path: string, body?: object): Promise<Answer> {
  const reply = await fetch(path, {
    method,
    credentials: "same-origin",
    headers: { ...ofOwnPages, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Trouble("network", 0);
  });
  const answer: unknown = await reply.json().catch(() => ({}));
  if (reply.ok) return answer as Answer;
  const problem = answer as Partial<Problem>;
  throw new Trouble(problem.code ?? "server.fault", reply.status, problem.errors ?? []);
}

const askWhole = (path: string, words: Record<string, string> = {}): Promise<{ items: unknown[]; next_cursor?: string }> =>
  whole((page) => ask("GET", `${path}?${new URLSearchParams({ ...words, ...page, limit: String(page.limit) }).toString()}`));

const everywhere = new Set(["organisation-units", "public-holidays"]);
const isOfSection = (kind: string): boolean => !everywhere.has(kind);

export const fetchRecords = (kind: string, section: string): Promise<RecordOf[]> =>
  askWhole(`/v1/records/${kind}`, isOfSection(kind) ? { section_id: section } : {}).then((list) => list.items as RecordOf[]);
export const recordsOf = (kind: string, section: string): Query<RecordOf[]> => query(recordKeys.list(kind, section), () => fetchRecords(kind, section));

export const fetchRecord = (kind: string, id: string): Promise<RecordOf> => ask("GET", `/v1/records/${kind}/${id}`);
export const recordOf = (kind: string, id: string): Query<RecordOf> => query(recordKeys.one(kind, id), () => fetchRecord(kind, id));

export const historyOf = (kind: string, id: string): Query<{ items: Version[] }> =>
  query(recordKeys.history(kind, id), () => askWhole(`/v1/records/${kind}/${id}/history`) as Promise<{ items: Version[] }>);

/** What the exact rules say of the section's plan. */
export const findingsIn = (section: string): Query<Findings> =>
  query(["findings", section], () => answerOf(server.GET("/v1/sections/{section_id}/findings", { params: { path: { section_id: section } } })));

/** What the contract says of the records' members: the forms are drawn from it. */
export const contractSchemas = (): Query<Schemas> =>
  query(["contract"], async () => ((await answerOf(server.GET("/v1/openapi.json"))) as unknown as { components: { schemas: Schemas } }).components.schemas);

/** How far a record has come that no list shows; 0 for one that is not there yet. */
export const revisionOf = (kind: string, id: string): Promise<number> =>
  ask<{ revision: number }>("GET", `/v1/records/${kind}/${id}`).then(
    (record) => record.revision,
    (fault: unknown) => {
      if (fault instanceof Trouble && fault.code === "resource.unknown") return 0;
      throw fault;
    },
  );

const seen = async (kind: string, id: string): Promise<void> => {
  await Promise.all([refreshAll(["records", kind]), refreshAll(recordKeys.one(kind, id)), refreshAll(recordKeys.history(kind, id))]);
};

export async function saveRecord(kind: string, id: string, revision: number, value: Value): Promise<{ operation_id: string; revision: number }> {
  const operation_id = crypto.randomUUID();
  const saved = await ask<{ revision: number }>("PUT", `/v1/records/${kind}/${id}`, { operation_id, base_revision: revision, value });
  await seen(kind, id);
  return { operation_id, revision: saved.revision };
}

/** How many cars the section has; nothing where as many are there as drive. */
export async function saveCars(section: string, revision: number, count: number | null): Promise<{ operation_id: string }> {
  const operation_id = crypto.randomUUID();
  const change = { operation_id, base_revision: revision, ...(count === null ? {} : { car_count: count }) };
  await answerOf(server.PUT("/v1/sections/{section_id}/cars", { params: { path: { section_id: section } }, body: change }));
  await seen("sections", section);
  return { operation_id };
}

export async function endRecord(kind: string, id: string, revision: number, reason: string): Promise<{ operation_id: string }> {
  const operation_id = crypto.randomUUID();
  await ask("POST", `/v1/records/${kind}/${id}/end`, { operation_id, base_revision: revision, reason });
  await seen(kind, id);
  return { operation_id };
}

export async function undoOperation(kind: string, id: string, operation: string): Promise<void> {
  await ask("POST", `/v1/operations/${operation}/undo`, { operation_id: crypto.randomUUID() });
  await seen(kind, id);
}
