import type { Imports, SentImport } from "@samma/contract";
import { answerOf, done, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";
import { linesOf, pieceBytes, piecesOf } from "./model.ts";

const key = ["imports"] as const;

export const sentImport = (id: string): Query<SentImport> =>
  query([...key, "one", id], () => answerOf(server.GET("/v1/imports/{import_id}", { params: { path: { import_id: id } } })));
export const imports = (): Query<Imports> => query([...key, "all"], () => whole((page) => answerOf(server.GET("/v1/imports", { params: { query: page } }))));
export const refreshImports = (): Promise<void> => refreshAll(key);

const path = (import_id: string) => ({ params: { path: { import_id } } });
const operation = () => ({ operation_id: crypto.randomUUID() });

/** Sends the files piece by piece and says how far it has come, from 0 to 1. */
export async function sendFiles(id: string, files: readonly File[], oncome: (share: number) => void): Promise<void> {
  const pieces = files.flatMap((file) => piecesOf(file.size).map((from, part) => ({ file, from, part })));
  for (const [index, { file, from, part }] of pieces.entries()) {
    const bytes = new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer());
    await done(server.PUT("/v1/imports/{import_id}/parts", { ...path(id), body: { ...operation(), name: file.name, part, content: linesOf(bytes) } }));
    oncome((index + 1) / pieces.length);
  }
}

export async function ask(id: string, goal: "preview" | "accept", ends_missing: boolean): Promise<void> {
  await answerOf(server.POST("/v1/imports/{import_id}/jobs", { ...path(id), body: { ...operation(), goal, ends_missing } }));
  await refreshImports();
}
export async function cancel(job_id: string): Promise<void> {
  await answerOf(server.DELETE("/v1/jobs/{job_id}", { params: { path: { job_id } } }));
  await refreshImports();
}
export const giveUp = (id: string): Promise<void> => done(server.POST("/v1/imports/{import_id}/give-up", { ...path(id), body: operation() }));
export async function undo(): Promise<void> {
  await done(server.POST("/v1/imports/undo", { body: operation() }));
  await refreshImports();
}
