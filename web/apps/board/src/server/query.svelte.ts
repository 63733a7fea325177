import { Trouble } from "./client.ts";

type State<Answer> = { is: "waiting" } | { is: "here"; answer: Answer } | { is: "trouble"; code: string };

/** One answer of the server that the screen draws, fetched once and kept until it is asked for anew. */
export class Query<Answer> {
  state = $state.raw<State<Answer>>({ is: "waiting" });
  readonly #fetch: () => Promise<Answer>;

  constructor(fetch: () => Promise<Answer>) {
    this.#fetch = fetch;
    void this.#load();
  }

  get answer(): Answer | null {
    return this.state.is === "here" ? this.state.answer : null;
  }

  again(): void {
    this.state = { is: "waiting" };
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.state = { is: "here", answer: await this.#fetch() };
    } catch (fault) {
      this.state = { is: "trouble", code: fault instanceof Trouble ? fault.code : "server.fault" };
    }
  }
}

const queries = new Map<string, Query<unknown>>();

/** The query with this key; the same key always means the same question. */
export function query<Answer>(key: readonly string[], fetch: () => Promise<Answer>): Query<Answer> {
  const name = key.join(" ");
  const known = queries.get(name) as Query<Answer> | undefined;
  if (known !== undefined) return known;
  const fresh = new Query(fetch);
  queries.set(name, fresh as Query<unknown>);
  return fresh;
}

/** Forgets every answer, as when a session begins. */
export const forgetAnswers = (): void => queries.clear();
