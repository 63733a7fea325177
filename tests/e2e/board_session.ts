import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { BoardPage } from "./board_page.ts";
import { openPlace, type Place } from "./harness.ts";

/** The tests of a file that change the plan: each begins with nothing changed by hand, and ends without a fault in any page. */
export interface BoardSession {
  readonly place: Place;
  enteredBoard: (look?: Parameters<Place["newPage"]>[0] & { at?: string }) => Promise<BoardPage>;
  /** The board of another coordinator, in a browser of her own. */
  boardOfAnother: () => Promise<BoardPage>;
  /** Takes back a fault that the test brought about. */
  forgive: (fault: RegExp) => void;
}

/** What keeps somebody out of what the page shows, by axe. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] } }));
  return found.violations.map((one) => `${one.id} × ${one.nodes.length}: ${one.nodes[0]?.html} ${one.nodes[0]?.failureSummary}`);
}

/** Puts the draft aside in the coordinator's own words to the server. */
async function discardDraft(place: Place): Promise<void> {
  if (!place.isReal) {
    place.desk.discard();
    place.desk.isOther = false;
    place.planner.jobs.length = 0;
    return;
  }
  const page = await place.newPage();
  await place.enter(page);
  await page.evaluate(async () => {
    const { items } = (await (await fetch("/v1/sections")).json()) as { items: { section_id: string; plan?: { draft_revision?: number } }[] };
    for (const { section_id } of items) {
      const draft = await fetch(`/v1/sections/${section_id}/draft`);
      if (!draft.ok) continue;
      const { plan } = (await draft.json()) as { plan: { draft_revision?: number } };
      if (plan.draft_revision === undefined) continue;
      const body = JSON.stringify({ operation_id: crypto.randomUUID(), base_revision: plan.draft_revision });
      await fetch(`/v1/sections/${section_id}/draft/discard`, { method: "POST", headers: { "Content-Type": "application/json", "Samma-Request": "1" }, body });
    }
  });
  await page.context().close();
}

export function boardSession(): BoardSession {
  let place: Place | undefined;
  let faults: string[] = [];
  const known = (): Place => {
    if (place === undefined) throw new Error("the place opens before the first test");
    return place;
  };
  beforeAll(async () => {
    place = await openPlace();
    const page = await place.newPage();
    await place.enter(page);
    await page.context().close();
  });
  afterAll(() => place?.close());
  afterEach(async () => {
    const complaints = faults;
    faults = [];
    await Promise.all(known().browser.contexts().map((context) => context.close()));
    await discardDraft(known());
    expect(complaints).toEqual([]);
  });
  const opened = async (page: Page, enter: (page: Page) => Promise<void>): Promise<BoardPage> => {
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await enter(page);
    const board = new BoardPage(page, known().origin);
    await board.visits().first().waitFor();
    return board;
  };
  return {
    get place() {
      return known();
    },
    enteredBoard: async ({ at, ...look } = {}) => {
      const page = await known().newPage(look);
      if (at !== undefined) await page.clock.setFixedTime(at);
      return opened(page, known().enter);
    },
    boardOfAnother: async () => opened(await known().newPage(), known().enterAsAnother),
    forgive: (fault) => (faults = faults.filter((one) => !fault.test(one))),
  };
}
