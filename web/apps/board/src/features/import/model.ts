import type { Job, SentImport } from "@samma/contract";

/** Bytes in one piece of a file. */
export const pieceBytes = 384 * 1024;

/** Where the pieces of so many bytes begin; an empty file has one. */
export const piecesOf = (bytes: number): number[] => Array.from({ length: Math.max(1, Math.ceil(bytes / pieceBytes)) }, (_, piece) => piece * pieceBytes);

/** RFC 4648 §5 without padding. */
function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Bytes in one line of a piece: a whole number of letters. */
const lineBytes = 2_997;

/** The lines that a piece is sent in. */
export const linesOf = (bytes: Uint8Array): string[] => Array.from({ length: Math.ceil(bytes.length / lineBytes) }, (_, line) => toBase64Url(bytes.subarray(line * lineBytes, (line + 1) * lineBytes)));

export const isRunning = (job: Job | undefined): boolean => job !== undefined && (job.state === "waiting" || job.state === "running");

/** The import of the address, `#IDENTITY`. */
export const importOf = (hash: string): string | null => /^#([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(hash)?.[1] ?? null;

/** The kinds of files that something would happen to. */
export const touched = (found: SentImport): SentImport["counts"] => found.counts.filter((one) => one.added + one.changed + one.ended + one.missing > 0);
