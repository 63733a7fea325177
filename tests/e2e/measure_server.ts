import { test } from "vitest";
import { BoardPage } from "./board_page.ts";
import { openPlace } from "./harness.ts";

// Against the running server of SAMMA_URL: how long the rules take to answer while a visit is held, and an undo.

const rounded = (value: number): number => Math.round(value * 10) / 10;
const spread = (times: readonly number[]): Record<string, number> => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { count: sorted.length, median: at(0.5), p95: at(0.95), most: at(1) };
};

test("measures the answer while hovering, the undo and the first paint on the running server", async () => {
  const place = await openPlace();
  try {
    if (!place.isReal) throw new Error("SAMMA_URL must hold the link that the server printed");
    const first = await place.newPage();
    await place.enter(first);
    await first.context().close();
    const page = await place.newPage();
    await place.enter(page);
    const board = new BoardPage(page, place.origin);
    await board.visits().first().waitFor();
    const paint = rounded(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0));
    const visits = await board.visits().evaluateAll((bars) => bars.map((bar) => (bar as HTMLElement).dataset["bar"] ?? ""));

    const hover = await page.evaluate(async (keys) => {
      const { items } = (await (await fetch("/v1/sections")).json()) as { items: { section_id: string; plan?: object }[] };
      const section = items.find((one) => one.plan !== undefined)?.section_id ?? "";
      const times: number[] = [];
      for (const key of keys) {
        const [visit = "", part = "0"] = key.split("/");
        const start = performance.now();
        await (await fetch(`/v1/sections/${section}/visit-preview?visit_id=${visit}&part=${part}`)).json();
        times.push(performance.now() - start);
      }
      return times;
    }, visits);

    const undo: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      await (await board.movableVisit()).click();
      await board.panel().getByRole("button", { name: /^Ge till / }).first().click();
      await board.told().getByText("Klart").waitFor();
      await page.keyboard.press("Escape");
      const start = Date.now();
      await board.undo().click();
      await board.told().getByText("Ångrat").waitFor();
      undo.push(Date.now() - start);
    }
    console.log(JSON.stringify({ visits: visits.length, first_paint_ms: paint, hover_answer_ms: spread(hover), undo_ms: spread(undo) }));
  } finally {
    await place.close();
  }
}, 240_000);
