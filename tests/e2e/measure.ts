import { test } from "vitest";
import { madeUpSection } from "../../web/apps/board/test/made_up_section.ts";
import { BoardPage } from "./board_page.ts";
import { dayDrawn, dragged, firstPaint, framesWhile, meterOf, rounded, usedBy, watchForTheDay } from "./measuring.ts";
import { openPlace } from "./harness.ts";

for (const scale of [1, 4]) {
  test(`measures the board with ${scale * 100} clients`, async () => {
    const place = await openPlace(madeUpSection(1, scale));
    try {
      const first = await place.newPage();
      await place.enter(first);
      await first.context().close();
      const page = await place.newPage();
      const session = await meterOf(page);
      await watchForTheDay(page);
      const board = new BoardPage(page, place.origin);
      await place.enter(page);
      await board.visits().first().waitFor();
      const result = {
        clients: scale * 100,
        visits: await board.visits().count(),
        rows: await board.careWorkers().count(),
        nodes: await page.evaluate(() => document.querySelectorAll("*").length),
        first_paint_ms: await firstPaint(page),
        day_drawn_ms: await dayDrawn(page),
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
