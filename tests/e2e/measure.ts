import type { CDPSession } from "playwright-core";
import { test } from "vitest";
import { madeUpSection } from "../../web/apps/board/test/made_up_section.ts";
import { BoardPage } from "./board_page.ts";
import { openPlace } from "./harness.ts";

const frames = 120;

/** How long the page's main thread has been at work, in milliseconds. */
async function usedBy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? 0);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Runs a step frame after frame: how long the frames were, and the main thread's work for each step, in milliseconds. */
async function framesWhile(board: BoardPage, session: CDPSession, step: string, everyNth = 1): Promise<Record<string, number>> {
  const before = await usedBy(session);
  // A string, because the page's own rules forbid making code out of text inside it.
  const lengths = await board.page.evaluate<number[]>(`new Promise((done) => {
    const timeline = document.querySelector(".timeline");
    const times = [];
    let [last, frame] = [performance.now(), 0];
    const tick = (now) => {
      times.push(now - last);
      last = now;
      if (frame % ${everyNth} === 0) { ${step}; }
      frame += 1;
      if (frame < ${frames}) requestAnimationFrame(tick);
      else done(times.slice(5).sort((a, b) => a - b));
    };
    requestAnimationFrame(tick);
  })`);
  const used = (await usedBy(session)) - before;
  const at = (share: number): number => rounded(lengths[Math.floor(share * (lengths.length - 1))] ?? 0);
  return { median: at(0.5), p95: at(0.95), busy_per_step: rounded(used / (frames / everyNth)) };
}

/** The frames while a visit is carried over the rows, every lane saying what it would mean. */
async function dragged(board: BoardPage, session: CDPSession): Promise<Record<string, number>> {
  const { x } = await board.grab(await board.movableVisit());
  const carried = await framesWhile(
    board,
    session,
    `timeline.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerId: 1, pointerType: 'mouse', clientX: ${Math.round(x)} + Math.sin(frame / 15) * 160, clientY: 480 + Math.sin(frame / 23) * 180 }))`,
  );
  await board.page.keyboard.press("Escape");
  await board.page.mouse.up();
  return carried;
}

for (const scale of [1, 4]) {
  test(`measures the board with ${scale * 100} clients`, async () => {
    const place = await openPlace(madeUpSection(1, scale));
    try {
      const first = await place.newPage();
      await place.enter(first);
      await first.context().close();
      const page = await place.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      await session.send("Emulation.setCPUThrottlingRate", { rate: Number(process.env["SAMMA_THROTTLE"] ?? "1") });
      const board = new BoardPage(page, place.origin);
      await place.enter(page);
      await board.visits().first().waitFor();
      const result = {
        clients: scale * 100,
        visits: await board.visits().count(),
        rows: await board.careWorkers().count(),
        nodes: await page.evaluate(() => document.querySelectorAll("*").length),
        first_paint_ms: rounded(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0)),
        drawn_busy_ms: rounded(await usedBy(session)),
        scroll: await framesWhile(board, session, "timeline.scrollTo(Math.sin(frame / 20) * 300 + 300, frame * 6 % 800)"),
        point: await framesWhile(
          board,
          session,
          "const bars = document.querySelectorAll('[data-bar]'); bars[frame % bars.length].dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))",
        ),
        drag: await dragged(board, session),
        zoom: await framesWhile(board, session, "document.querySelectorAll('.zoom button')[frame % 12 === 0 ? 2 : 0].click()", 6),
      };
      console.log(JSON.stringify(result));
    } finally {
      await place.close();
    }
  }, 240_000);
}
