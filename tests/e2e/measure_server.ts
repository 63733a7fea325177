import { test } from "vitest";
import { BoardPage } from "./board_page.ts";
import { dayDrawn, dragged, firstPaint, framesWhile, meterOf, rounded, undone, watchForTheDay } from "./measuring.ts";
import { openPlace } from "./harness.ts";

// Against the running server of SAMMA_URL: the day's first paint, how long the rules take to answer while a visit is held, an
// undo, and the frames while the board is scrolled and a visit dragged.

const spread = (times: readonly number[]): Record<string, number> => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { count: sorted.length, median: at(0.5), p95: at(0.95), most: at(1) };
};

test("measures the running server's day", async () => {
  const place = await openPlace();
  try {
    if (!place.isReal) throw new Error("SAMMA_URL must hold the link that the server printed");
    // Warm: the browser has the board, and the server has worked out what this plan's pictures rest on.
    const first = await place.newPage();
    const answered = first.waitForResponse(/\/who-comes/);
    await place.enter(first);
    await answered;
    await first.context().close();
    const page = await place.newPage();
    const session = await meterOf(page);
    await watchForTheDay(page);
    await place.enter(page);
    const board = new BoardPage(page, place.origin);
    await board.visits().first().waitFor();
    const painted = { first_paint_ms: await firstPaint(page), day_drawn_ms: await dayDrawn(page) };
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
      await page.waitForTimeout(1_500); // she looks at what she has done before she takes it back
      undo.push(await undone(board));
    }
    const frames = {
      scroll: await framesWhile(board, session, "timeline.scrollTo(Math.sin(frame / 20) * 300 + 300, frame * 6 % 800)"),
      drag: await dragged(board, session),
    };
    console.log(JSON.stringify({ visits: visits.length, rows: await board.careWorkers().count(), ...painted, hover_answer_ms: spread(hover), undo_ms: spread(undo), ...frames }));
  } finally {
    await place.close();
  }
}, 240_000);
