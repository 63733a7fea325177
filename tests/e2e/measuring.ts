import type { CDPSession, Page } from "playwright-core";
import type { BoardPage } from "./board_page.ts";

// What is measured in the page, on made-up answers and on a running server alike. All times are milliseconds.

const frames = 120;

export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The page's own measuring, with the processor as many times slower as SAMMA_THROTTLE says. */
export async function meterOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(process.env["SAMMA_THROTTLE"] ?? "1") });
  return session;
}

/** How long the page's main thread has been at work. */
export async function usedBy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? 0);
}

export const firstPaint = async (page: Page): Promise<number> =>
  rounded(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0));

/** Notes when the page that is opened next has drawn the day's visits; asked for with `dayDrawn`. */
export async function watchForTheDay(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector("[data-bar]") === null) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark("day drawn")));
    });
    watch.observe(document, { subtree: true, childList: true });
  });
}
export const dayDrawn = async (page: Page): Promise<number> => rounded(await page.evaluate(() => performance.getEntriesByName("day drawn")[0]?.startTime ?? 0));

/** From the click on it to the frame in which the board tells that the change is undone, the day drawn anew. */
export async function undone(board: BoardPage): Promise<number> {
  await board.page.evaluate(() => {
    let clicked = 0;
    document.addEventListener("click", (event) => (clicked = event.timeStamp), { capture: true, once: true });
    const watch = new MutationObserver(() => {
      if (!document.querySelector(".told")?.textContent.includes("Ångrat")) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.measure("undone", { start: clicked, end: performance.now() })));
    });
    performance.clearMeasures("undone");
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await board.undo().click();
  await board.page.waitForFunction(() => performance.getEntriesByName("undone").length > 0);
  return rounded(await board.page.evaluate(() => performance.getEntriesByName("undone")[0]?.duration ?? 0));
}

/** Runs a step frame after frame: how long the frames were, and the main thread's work for each step. */
export async function framesWhile(board: BoardPage, session: CDPSession, step: string, everyNth = 1): Promise<Record<string, number>> {
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
export async function dragged(board: BoardPage, session: CDPSession): Promise<Record<string, number>> {
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
