import type { FieldFault, paths, Problem } from "@samma/contract";
import createClient from "openapi-fetch";
import { address } from "../address/address.svelte.ts";
import { texts } from "../texts/texts.svelte.ts";
import { withHiddenNames } from "./hidden_names.ts";

/** Without it the server takes a change for another site's. */
export const ofOwnPages = { "Samma-Request": "1" };

export const server = createClient<paths>({ credentials: "same-origin", baseUrl: location.origin, headers: ofOwnPages });

server.use({
  async onResponse({ response }) {
    if (address().language === "sv" || !response.ok || !response.headers.get("Content-Type")?.startsWith("application/json")) return undefined;
    return new Response(withHiddenNames(await response.text(), texts().hiddenName), { status: response.status, headers: response.headers });
  },
});

/** Why the server did not answer as asked; `code` is one of api/errors.yaml or `network`. */
export class Trouble extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    /** What is wrong with the members of what was sent. */
    readonly faults: readonly FieldFault[] = [],
    /** What the sentence of the table of errors names. */
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

type Reply<Answer> = { data?: Answer; error?: Problem; response: Response };

/** Waits for a change that has no answer, or throws the trouble it met. */
export async function done(reply: Promise<Reply<unknown>>): Promise<void> {
  const { error, response } = await reply.catch(() => {
    throw new Trouble("network", 0);
  });
  if (!response.ok) throw new Trouble(error?.code ?? "server.fault", response.status, error?.errors ?? [], error?.values ?? {});
}

/** The answer of a request, or the trouble it met. */
export async function answerOf<Answer>(reply: Promise<Reply<Answer>>): Promise<Answer> {
  const { data, error, response } = await reply.catch(() => {
    throw new Trouble("network", 0);
  });
  if (data !== undefined) return data;
  throw new Trouble(error?.code ?? "server.fault", response.status, error?.errors ?? [], error?.values ?? {});
}
