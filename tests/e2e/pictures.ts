import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "vitest";
import { BoardPage } from "./board_page.ts";
import { openPlace, type Place } from "./harness.ts";

const folder = process.env["SAMMA_PICTURES"] ?? fileURLToPath(new URL("../../docs/user/board/", import.meta.url));
const looks = {
  wide: { width: 1440, height: 900, dark: false },
  wide_dark: { width: 1440, height: 900, dark: true },
  tablet: { width: 1112, height: 834, dark: false },
} as const;

/** What is seen in each picture, and how a coordinator comes there. */
const scenes: Record<string, (board: BoardPage) => Promise<void>> = {
  day: async () => {},
  visit: async (board) => {
    await board.page.locator("[data-bar].comes-other").nth(2).click();
    await board.panel().getByRole("button", { name: /^Ge till / }).first().waitFor();
  },
  held: async (board) => {
    const { x } = await board.grab(await board.movableVisit());
    const rows = await board.page.locator(".row.is-open:has([data-worker])").all();
    const tops = await Promise.all(rows.map(async (row) => (await row.boundingBox())?.y ?? 0));
    // Not the visit's own row; and in the middle: near an edge the board would roll on under the hand.
    const top = tops.filter((y) => y > 250 && y < 680).at(-1) ?? 400;
    await board.page.mouse.move(x + 6, top + 17, { steps: 6 });
  },
  reason: async (board) => {
    const { x } = await board.grab(await board.movableVisit("somebody is busy"));
    await board.dropOn(board.busyRow(), x);
    await board.question().waitFor();
  },
  history: async (board) => {
    for (const which of [3, 9, 14, 20, 25]) {
      await board.page.locator("[data-bar]:not(.comes-vacant):not(.is-double)").nth(which).click();
      const give = board.panel().getByRole("button", { name: /^Ge till / }).first();
      const isOffered = await give.waitFor({ timeout: 2_000 }).then(() => true, () => false);
      if (isOffered) {
        await give.click();
        await board.told().getByText("Klart").waitFor();
      }
      await board.page.keyboard.press("Escape");
    }
    await board.undo().click();
    await board.told().getByText("Ångrat").waitFor();
    await board.page.getByRole("button", { name: /ändring/ }).click();
    await board.panel().getByRole("button", { name: "Ta bort utkastet" }).waitFor();
  },
};

const seen = async (board: BoardPage, view: string): Promise<void> => {
  await board.open(`#/S01/${view}`);
  await board.page.getByRole("main").locator(".waiting").first().waitFor({ state: "detached" });
  await board.page.waitForTimeout(1_500);
};
Object.assign(scenes, {
  absence: async (board: BoardPage) => {
    await board.careWorkers().nth(3).click();
    await board.panel().getByRole("button", { name: "Sjuk" }).click();
    await board.question().getByRole("article").first().waitFor();
  },
  explain: async (board: BoardPage) => {
    await board.page.locator("[data-bar].comes-other").nth(4).click();
    const why = board.panel().getByRole("region", { name: "Vad håller antalet uppe?" });
    await why.getByRole("listitem").first().waitFor();
    await why.locator("summary").first().click();
    await why.scrollIntoViewIfNeeded();
  },
  plan: async (board: BoardPage) => {
    await seen(board, "plan");
    await board.page.getByRole("button", { name: "Gör ett förslag" }).click();
    await board.page.getByText("Bäst hittills").waitFor();
  },
  proposal: async (board: BoardPage) => {
    await seen(board, "plan");
    await board.page.getByRole("link", { name: /^Förslag för/ }).click();
    await board.page.getByRole("button", { name: "Pröva mot reglerna" }).click();
    await board.page.getByText("Reglerna har ingenting att invända.").waitFor();
  },
  load: (board: BoardPage) => seen(board, "load"),
  need: (board: BoardPage) => seen(board, "need"),
  balance: (board: BoardPage) => seen(board, "balance"),
  contact: (board: BoardPage) => seen(board, "contact"),
  handbook: (board: BoardPage) => seen(board, "handbook"),
  message: async (board: BoardPage) => {
    await seen(board, "balance");
    await board.page.getByRole("button", { name: /^Säg till: / }).first().click();
    await board.question().getByLabel("Ditt meddelande").fill("Jag har prövat att flytta dusch till fredagen. Kan ni se över lördagarna?");
    await board.question().getByRole("button", { name: "Skicka" }).click();
    await board.page.getByRole("button", { name: "Det hanteras" }).click();
    await board.page.getByText("Siffrorna när det skickades").first().click();
  },
  order: async (board: BoardPage) => {
    await seen(board, "contact");
    await board.page.getByRole("button", { name: "Ny beställning" }).click();
    await board.question().getByLabel("Förnamn").waitFor();
  },
  help: async (board: BoardPage) => {
    await seen(board, "balance");
    await board.page.getByRole("button", { name: "Hjälp om sidan" }).click();
  },
  map: async (board: BoardPage) => {
    await seen(board, "map");
    await board.page.getByLabel("Medarbetare").selectOption({ index: 3 });
  },
  print: (board: BoardPage) => seen(board, "print"),
  records: async (board: BoardPage) => {
    await seen(board, "records");
    await board.page.locator(".rows a").nth(2).click();
    await board.page.getByRole("button", { name: "Spara" }).waitFor();
  },
  stocks: (board: BoardPage) => seen(board, "records?record=stocks"),
  told: async (board: BoardPage) => {
    await scenes["absence"]?.(board);
    await board.question().getByRole("button", { name: "Välj alternativ 1" }).click();
    await board.undo().waitFor();
    await board.page.getByRole("button", { name: /^Händelser/ }).click();
    const list = board.page.getByRole("complementary", { name: "Dagens händelser" });
    const tick = list.getByRole("checkbox").first();
    if (!(await tick.isVisible())) await list.getByText(/^Kvar att säga till/).first().click();
    await tick.click();
    await list.getByText(/^Har fått veta/).first().waitFor();
  },
});

async function take(place: Place, scene: string, look: keyof typeof looks): Promise<void> {
  const page = await place.newPage(looks[look]);
  const board = new BoardPage(page, place.origin);
  await place.enter(page);
  await board.visits().first().waitFor();
  await scenes[scene]?.(board);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/${scene}_${look}.png` });
  await page.context().close();
  place.desk.discard();
  place.planner.jobs.length = 0;
}

test("takes the pictures of the board for the user's guide", async () => {
  mkdirSync(folder, { recursive: true });
  const wanted = process.env["SAMMA_SCENES"]?.split(",") ?? Object.keys(scenes);
  const wantedLooks = (process.env["SAMMA_LOOKS"]?.split(",") ?? Object.keys(looks)) as (keyof typeof looks)[];
  for (const look of wantedLooks) {
    // What has been sent and ticked in one look is new in the next.
    const place = await openPlace();
    try {
      for (const scene of wanted) await take(place, scene, look);
    } finally {
      await place.close();
    }
  }
}, 600_000);
