import type { EditOutcome, EventReport, ProposalPart } from "@samma/contract";
import { Trouble } from "../../server/client.ts";
import { hear } from "../../server/live.ts";
import { forget, refreshAll } from "../../server/query.svelte.ts";
import { sendChoice } from "../event/queries.ts";
import { sendAcceptance } from "../proposal/queries.ts";
import type { Change } from "./model.ts";
import { draftOf, fetchDraft, sendDiscard, sendEdit, sendPublish, sendRedo, sendUndo } from "./queries.ts";

/** What the coordinator must decide on before a change can be made. */
export type Open =
  | { is: "reason"; change: Change; outcome: EditOutcome }
  | { is: "conflict"; change: Change };

/** Something that was done, to be told. */
export type Told = { is: "made" | "undone" | "redone"; outcome: EditOutcome } | { is: "published"; revision: number } | { is: "discarded" } | { is: "others" } | { is: "trouble"; code: string };

const newOperation = (): string => crypto.randomUUID();

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

  /** Takes all or a part of a proposal; what is not made lacks a special reason. */
  async take(part: ProposalPart, reason?: string): Promise<EditOutcome> {
    const outcome = await sendAcceptance(this.#section, { ...this.#command(), part, ...(reason === undefined ? {} : { reason }) });
    if (outcome.is_made) {
      await this.#seen({ is: "made", outcome });
      await refreshAll(["sections"]);
    }
    return outcome;
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
    void refreshAll(["day-events", this.#section]);
  }

  /** Follows what others change, as it happens; returns how to stop. */
  watch(): () => void {
    return hear({
      happened: ({ kind, section_id }) => {
        if (section_id !== undefined && section_id !== this.#section) return;
        if (kind === "master_data.changed" || kind === "absence.reported") void this.#inLine(() => this.look(), "quietly");
        else if (kind === "plan.told") void refreshAll(["day-events", this.#section]);
        else if (kind.startsWith("plan.") && !kind.startsWith("plan.propos")) this.#lookWhenOthersChanged();
      },
      again: () => this.#lookWhenOthersChanged(),
    });
  }

  /** One's own changes are heard of too; what has been seen is not looked at twice. */
  #lookWhenOthersChanged(): void {
    void this.#inLine(async () => {
      const known = this.draft?.plan;
      const draft = await fetchDraft(this.#section).catch(() => null);
      if (draft === null || known === undefined) return;
      const isSeen = draft.plan.draft_revision === known.draft_revision && draft.plan.plan_id === known.plan_id;
      if (isSeen) return;
      if (draft.plan.plan_id !== known.plan_id) await refreshAll(["sections"]);
      await this.look();
      this.told = { is: "others" };
    }, "quietly");
  }

  #command() {
    return { operation_id: newOperation(), base_revision: this.revision };
  }

  async #seen(told: Told): Promise<void> {
    await this.look();
    this.told = told;
  }

  #inLine(work: () => Promise<void>, how: "shown" | "quietly" = "shown"): Promise<void> {
    this.#line = this.#line.then(async () => {
      this.isBusy = how === "shown";
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
