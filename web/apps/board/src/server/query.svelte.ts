import { Trouble } from "./client.ts";

type State<Answer> = { is: "waiting" } | { is: "here"; answer: Answer } | { is: "trouble"; code: string };

const longestWait = 30_000;
/** A server that is away, has too much to do, or has had too many questions. */
const passesByItself = (fault: unknown): boolean => fault instanceof Trouble && [0, 429, 502, 503, 504].includes(fault.status);

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

  /**
   * Asks anew and shows what is known until the answer is here. Trouble leaves it standing; where it passes by itself, it is
   * asked again later, after `wait` milliseconds and then ever more seldom.
   */
  async refresh(wait = 1_000): Promise<void> {
    if (this.state.is !== "here") return this.again();
    const asked = (this.#asked += 1);
    try {
      const answer = await this.#fetch();
      if (asked === this.#asked) this.state = { is: "here", answer };
    } catch (fault) {
      if (!passesByItself(fault)) return;
      setTimeout(() => {
        if (asked === this.#asked) void this.refresh(Math.min(2 * wait, longestWait));
      }, wait);
    }
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
