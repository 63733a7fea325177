import { Trouble } from "./client.ts";

type State<Answer> = { is: "waiting" } | { is: "here"; answer: Answer } | { is: "trouble"; code: string };

/** One answer of the server that the screen draws, fetched once and kept until it is asked for anew. */
export class Query<Answer> {
  state = $state.raw<State<Answer>>({ is: "waiting" });
  readonly #fetch: () => Promise<Answer>;
  #asked = 0;

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

  /** Asks anew and shows what is known until the answer is here; trouble leaves it standing. */
  async refresh(): Promise<void> {
    if (this.state.is !== "here") return this.again();
    const asked = (this.#asked += 1);
    const answer = await this.#fetch().catch(() => null);
    if (answer !== null && asked === this.#asked) this.state = { is: "here", answer };
  }

  async #load(): Promise<void> {
    const asked = (this.#asked += 1);
    let next: State<Answer>;
    try {
      next = { is: "here", answer: await this.#fetch() };
    } catch (fault) {
      next = { is: "trouble", code: fault instanceof Trouble ? fault.code : "server.fault" };
    }
    if (asked === this.#asked) this.state = next;
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

/** Brings every query whose key begins so up to date; those that nobody has asked yet are left alone. */
export async function refreshAll(key: readonly string[]): Promise<void> {
  const name = key.join(" ");
  const found = [...queries].filter(([known]) => known === name || known.startsWith(`${name} `));
  await Promise.all(found.map(([, one]) => one.refresh()));
}

/** Forgets the answers whose key begins so, but for the one whose key ends with `kept`. */
export function forget(key: readonly string[], kept?: string): void {
  const name = key.join(" ");
  for (const known of [...queries.keys()]) {
    if (known.startsWith(`${name} `) && known !== `${name} ${kept}`) queries.delete(known);
  }
}

/** Forgets every answer, as when a session begins. */
export const forgetAnswers = (): void => queries.clear();
