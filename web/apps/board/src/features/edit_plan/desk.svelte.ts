import type { EditOutcome, EventReport } from "@samma/contract";
import { Trouble } from "../../server/client.ts";
import { forget, refreshAll } from "../../server/query.svelte.ts";
import { sendChoice } from "../event/queries.ts";
import type { Change } from "./model.ts";
import { draftOf, fetchDraft, sendDiscard, sendEdit, sendPublish, sendRedo, sendUndo } from "./queries.ts";

/** What the coordinator must decide on before a change can be made. */
export type Open =
  | { is: "reason"; change: Change; outcome: EditOutcome }
  | { is: "conflict"; change: Change };

/** Something that was done, to be told. */
export type Told = { is: "made" | "undone" | "redone"; outcome: EditOutcome } | { is: "published"; revision: number } | { is: "discarded" } | { is: "others" } | { is: "trouble"; code: string };

const newOperation = (): string => crypto.randomUUID();

/** How often the desk looks whether another coordinator has changed something. */
const watchMs = 4_000;
const countedLaterMs = 600;

/** A section's desk: changes go out one at a time, each on the revision that the one before left. */
export class Desk {
  open = $state.raw<Open | null>(null);
  told = $state.raw<Told | null>(null);
  isBusy = $state(false);
  /** The day that is on the screen. */
  day: string | null = null;
  readonly #section: string;
  #later: ReturnType<typeof setTimeout> | undefined;
  #line: Promise<void> = Promise.resolve();

  constructor(section: string) {
    this.#section = section;
  }

  get draft() {
    return draftOf(this.#section).answer;
  }
  get revision(): number {
    return this.draft?.plan.draft_revision ?? 0;
  }

  change(change: Change, reason?: string): Promise<void> {
    return this.#inLine(async () => {
      const body = { ...change, operation_id: newOperation(), base_revision: this.revision, ...(reason === undefined ? {} : { reason }) };
      try {
        const outcome = await sendEdit(this.#section, body);
        this.open = outcome.is_made ? null : { is: "reason", change, outcome };
        if (outcome.is_made) await this.#seen({ is: "made", outcome });
      } catch (fault) {
        if (!(fault instanceof Trouble) || fault.code !== "draft.revision_conflict") throw fault;
        await this.look();
        this.open = { is: "conflict", change };
      }
    });
  }

  /** Records what has happened, and makes the alternative that was chosen of those asked for at that moment. */
  meet(report: EventReport, askedAt: string, alternative: number): Promise<void> {
    const choice = { report, asked_at: askedAt, alternative };
    return this.#inLine(async () => this.#seen({ is: "made", outcome: await sendChoice(this.#section, { ...this.#command(), ...choice }) }));
  }

  /** Makes the change that others came before, on the plan as it is now. */
  insist(): Promise<void> {
    const open = this.open;
    if (open?.is !== "conflict") return Promise.resolve();
    this.open = null;
    return this.change(open.change);
  }

  undo(): Promise<void> {
    return this.#inLine(async () => this.#seen({ is: "undone", outcome: await sendUndo(this.#section, this.#command()) }));
  }
  redo(): Promise<void> {
    return this.#inLine(async () => this.#seen({ is: "redone", outcome: await sendRedo(this.#section, this.#command()) }));
  }
  publish(): Promise<void> {
    return this.#inLine(async () => {
      const plan = await sendPublish(this.#section, this.#command());
      await this.#seen({ is: "published", revision: plan.revision });
      await refreshAll(["sections"]);
    });
  }
  discard(): Promise<void> {
    return this.#inLine(async () => {
      await sendDiscard(this.#section, this.#command());
      await this.#seen({ is: "discarded" });
    });
  }

  /** Brings what is looked at up to date: the day at once, what is counted over the whole plan a moment later. */
  async look(): Promise<void> {
    forget(["preview", this.#section]);
    forget(["event", this.#section]);
    forget(["day", this.#section], this.day ?? undefined);
    clearTimeout(this.#later);
    this.#later = setTimeout(() => ["who-comes", "vacant", "indicators", "load"].forEach((view) => void refreshAll([view, this.#section])), countedLaterMs);
    await Promise.all([refreshAll(["draft", this.#section]), refreshAll(["day", this.#section])]);
  }

  /** Looks now and then for what others change; returns how to stop. */
  watch(): () => void {
    const look = async (): Promise<void> => {
      if (this.isBusy || document.hidden) return;
      const known = this.draft?.plan;
      const draft = await fetchDraft(this.#section).catch(() => null);
      if (draft === null || known === undefined || this.isBusy) return;
      if (draft.plan.draft_revision === known.draft_revision && draft.plan.plan_id === known.plan_id) return;
      await this.look();
      this.told = { is: "others" };
    };
    const timer = setInterval(() => void look(), watchMs);
    return () => clearInterval(timer);
  }

  #command() {
    return { operation_id: newOperation(), base_revision: this.revision };
  }

  async #seen(told: Told): Promise<void> {
    await this.look();
    this.told = told;
  }

  #inLine(work: () => Promise<void>): Promise<void> {
    this.#line = this.#line.then(async () => {
      this.isBusy = true;
      try {
        await work();
      } catch (fault) {
        this.told = { is: "trouble", code: fault instanceof Trouble ? fault.code : "server.fault" };
        await this.look();
      } finally {
        this.isBusy = false;
      }
    });
    return this.#line;
  }
}

const desks = new Map<string, Desk>();

/** The section's desk; the same one wherever it is asked for. */
export function deskOf(section: string): Desk {
  const known = desks.get(section) ?? new Desk(section);
  desks.set(section, known);
  return known;
}
