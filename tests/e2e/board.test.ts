import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { BoardPage } from "./board_page.ts";
import { openPlace, type Place } from "./harness.ts";

let place: Place;
let faults: string[] = [];
/** Where the links led that the board showed when the one-time link had just been used. */
let firstLinks: string[] = [];

/** A board in a page of its own; what the page complains of is a fault of the test that opened it. */
async function boardOf(look: Parameters<Place["newPage"]>[0] = {}): Promise<BoardPage> {
  const page = await place.newPage(look);
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  return new BoardPage(page, place.origin);
}

async function enteredBoard(look: Parameters<Place["newPage"]>[0] = {}): Promise<BoardPage> {
  const board = await boardOf(look);
  await place.enter(board.page);
  await board.visits().first().waitFor();
  return board;
}

/** What axe finds wrong by WCAG 2.2 AA, each with its first place. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await page.evaluate(
    (only) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: "tag", values: only } }),
    tags,
  );
  return found.violations.map((one) => `${one.id} × ${one.nodes.length}: ${one.nodes[0]?.html} ${one.nodes[0]?.failureSummary}`);
}

beforeAll(async () => {
  place = await openPlace();
  const board = await boardOf();
  await place.enter(board.page);
  await board.visits().first().waitFor();
  firstLinks = await board.page.getByRole("link").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  await board.page.context().close();
});
afterAll(() => place.close());
afterEach(async () => {
  const complaints = faults;
  faults = [];
  await Promise.all(place.browser.contexts().map((context) => context.close()));
  expect(complaints).toEqual([]);
});

describe("entering", () => {
  test("the one-time link has opened the board on the plan's first day, and the token is gone from the address", async () => {
    const board = await enteredBoard();
    expect(await board.days().count()).toBe(14);
    expect(await board.days().first().getAttribute("aria-current")).toBe("date");
    expect(board.page.url()).not.toContain("enter");
    expect(firstLinks.length).toBeGreaterThan(14);
    expect(firstLinks.filter((link) => /[\w-]{20,}/.test(new URL(link).hash.split("?")[0] ?? ""))).toEqual([]);
  });

  test("a link that has been used is refused in plain words", async () => {
    const board = await boardOf();
    await place.enterAgain(board.page);
    await board.page.getByRole("heading", { name: "Länken går inte att använda igen" }).waitFor();
    expect(faults.splice(0).every((fault) => fault.includes("401"))).toBe(true);
  });

  test("without a session the page says how to get one and shows nothing else", async () => {
    const board = await boardOf();
    await board.page.context().clearCookies();
    await board.page.goto(`${place.origin}/#/S01/figures`);
    await board.page.getByRole("heading", { name: "Du behöver en ny länk" }).waitFor();
    expect(await board.page.getByRole("navigation").count()).toBe(0);
    expect(faults.splice(0).every((fault) => fault.includes("401"))).toBe(true);
  });
});

describe("the day", () => {
  test("every visit that the server gives is on the board, and every care worker has a row under a team", async () => {
    const board = await enteredBoard();
    const given = await board.page.evaluate(async () => {
      const read = async (path: string) => (await fetch(path)).json();
      const { items } = (await read("/v1/sections")) as { items: { section_id: string; plan?: { from: string } }[] };
      const section = items.find((one) => one.plan !== undefined);
      const day = (await read(`/v1/sections/${section?.section_id}/day?on=${section?.plan?.from}`)) as { visits: unknown[]; lanes: unknown[] };
      return [day.visits.length, day.lanes.length];
    });
    expect(await Promise.all([board.visits().count(), board.careWorkers().count()])).toEqual(given);
    expect(await board.page.getByRole("main").getByRole("heading", { level: 2 }).count()).toBeGreaterThan(1);
  });

  test("a quarter of an hour is at least 24 pixels wide when the board opens", async () => {
    const board = await enteredBoard();
    const tooNarrow = await board.visits().evaluateAll((bars) =>
      bars.filter((bar) => {
        const place = bar.closest("li");
        const length = Number(place?.style.getPropertyValue("--until")) - Number(place?.style.getPropertyValue("--from"));
        return length >= 15 && bar.getBoundingClientRect().width < 24;
      }).length,
    );
    expect(tooNarrow).toBe(0);
    expect((await board.visits().first().boundingBox())?.height).toBeGreaterThanOrEqual(24);
  });

  test("from the keyboard: arrows find a visit, Enter opens its client, Escape comes back to the same visit", async () => {
    const board = await enteredBoard();
    await board.visits().first().focus();
    await board.page.keyboard.press("ArrowDown");
    await board.page.keyboard.press("ArrowRight");
    const name = await board.nameOf(board.focused());
    expect(name).toMatch(/^(Besök|Vakant besök) hos /);
    await board.page.keyboard.press("Enter");
    await board.panel().waitFor();
    expect(await board.focused().textContent()).toBe(await board.panel().getByRole("heading", { level: 2 }).textContent());
    await board.page.keyboard.press("Escape");
    await board.panel().waitFor({ state: "detached" });
    expect(await board.nameOf(board.focused())).toBe(name);
  });

  test("the board is a single stop for the tab key", async () => {
    const board = await enteredBoard();
    expect(await board.page.locator('[data-stop][tabindex="0"]').count()).toBe(1);
  });

  test("opening a visit makes all the client's visits stand out and shows who comes in the whole period", async () => {
    const board = await enteredBoard();
    const visit = board.visits().nth(12);
    const client = await board.clientOf(visit);
    await visit.click();
    await board.panel().getByRole("heading", { name: client }).waitFor();
    expect(await board.panel().locator(".visits > li").count()).toBe(await board.standingOut().count());
    expect(await board.panel().locator(".fortnight > li").count()).toBe(14);
    expect(board.page.url()).toContain("client=");
  });

  test("a care worker's name opens the day as a list in order", async () => {
    const board = await enteredBoard();
    await board.careWorkers().first().click();
    const times = await board.panel().locator(".line .time").allTextContents();
    expect(times.length).toBeGreaterThan(0);
    expect(times).toEqual([...times].sort());
  });

  test("pointing at a visit shows its card, and Escape takes it away", async () => {
    const board = await enteredBoard();
    const visit = board.visits().nth(12);
    await visit.hover();
    await board.card().waitFor();
    expect(await board.card().textContent()).toContain(await board.clientOf(visit));
    expect(await board.card().textContent()).toContain("Utlovad tid");
    await visit.focus();
    await board.page.keyboard.press("Escape");
    await board.card().waitFor({ state: "detached" });
  });

  test("searching for a client leaves only that client's visits standing out and says how many", async () => {
    const board = await enteredBoard();
    const client = await board.clientOf(board.visits().nth(12));
    await board.search(client);
    const count = await board.standingOut().count();
    expect(count).toBeGreaterThan(0);
    expect(await board.clientOf(board.standingOut().first())).toBe(client);
    expect(await board.said()).toBe(`${count} besök stämmer`);
  });

  test("choosing a team leaves only its rows", async () => {
    const board = await enteredBoard();
    const before = await board.careWorkers().count();
    await board.page.getByRole("combobox", { name: "Lag" }).selectOption({ index: 1 });
    await expect.poll(() => board.careWorkers().count()).toSatisfy((after: number) => after > 0 && after < before);
  });

  test("picking out a kind in the legend leaves as many visits as it counts", async () => {
    const board = await enteredBoard();
    const kind = board.page.getByRole("button", { name: /^K? ?Kontaktman/ });
    const count = Number(await kind.locator("strong").textContent());
    await kind.click();
    expect(await board.standingOut().count()).toBe(count);
  });

  test("the whole day fits the window, and a larger scale makes it wider", async () => {
    const board = await enteredBoard();
    const overflow = () => board.page.locator(".timeline").evaluate((element) => element.scrollWidth - element.clientWidth);
    await board.page.getByRole("button", { name: "Hela dagen" }).click();
    expect(await overflow()).toBeLessThanOrEqual(1);
    await board.page.getByRole("button", { name: "Större tidsskala" }).click();
    expect(await overflow()).toBeGreaterThan(100);
  });

  test("another day of the strip opens that day, and the step back leads to the first", async () => {
    const board = await enteredBoard();
    const first = await board.heading().textContent();
    await board.openDay(3);
    await expect.poll(() => board.heading().textContent()).not.toBe(first);
    await board.page.goBack();
    await expect.poll(() => board.heading().textContent()).toBe(first);
  });
});

describe("who comes", () => {
  const peopleOf = async (board: BoardPage) => (await board.page.locator("td.people .count").allTextContents()).map(Number);

  test("the client who meets the most people stands first", async () => {
    const board = await enteredBoard();
    await board.openView("Vem kommer");
    await board.clients().first().waitFor();
    const people = await peopleOf(board);
    expect(people.length).toBeGreaterThan(10);
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });

  test("no client meets fewer people than the proven least", async () => {
    const board = await enteredBoard();
    await board.openView("Vem kommer");
    await board.clients().first().waitFor();
    const people = await peopleOf(board);
    const least = (await board.page.locator("td.people small").allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(least).toHaveLength(people.length);
    expect(least.every((bound, index) => bound <= (people[index] ?? 0))).toBe(true);
  });

  test("clients can be sorted by name in the Swedish order", async () => {
    const board = await enteredBoard();
    await board.openView("Vem kommer");
    await board.page.getByRole("button", { name: "Sortera efter Brukare" }).click();
    const names = await board.page.locator("tbody th strong").allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "sv")));
  });

  test("a box leads to its day with the client picked out", async () => {
    const board = await enteredBoard();
    await board.openView("Vem kommer");
    const client = (await board.page.locator("tbody th strong").first().textContent()) ?? "";
    await board.page.locator('[data-box="0 0"]').focus();
    await board.page.keyboard.press("ArrowRight");
    await board.page.keyboard.press("Enter");
    await board.panel().getByRole("heading", { name: client }).waitFor();
    expect(await board.days().nth(1).getAttribute("aria-current")).toBe("date");
  });
});

describe("figures and vacant visits", () => {
  test("every figure says in words what it means and by which definition", async () => {
    const board = await enteredBoard();
    await board.openView("Siffror");
    const cards = board.page.locator(".cards > li");
    await cards.first().waitFor();
    expect(await cards.count()).toBeGreaterThan(8);
    expect(await cards.locator(".meaning").count()).toBe(await cards.count());
    expect(await cards.filter({ hasText: /Definition \S+/ }).count()).toBe(await cards.count());
    expect(await cards.filter({ hasText: "Förklaring saknas" }).count()).toBe(0);
  });

  test("the spread of people has the same numbers as a table", async () => {
    const board = await enteredBoard();
    await board.openView("Siffror");
    await board.page.getByText("Visa som tabell").click();
    const rows = await board.page.locator("details tbody tr").count();
    expect(await board.page.locator("svg[role=img] rect.real").count()).toBe(rows);
  });

  test("the list of vacant visits is as long as its count, or glad where there are none", async () => {
    const board = await enteredBoard();
    const count = Number(await board.page.locator(".views .badge").textContent());
    await board.openView("Vakanta");
    if (count === 0) await board.page.getByRole("heading", { name: "Alla besök har någon som kommer" }).waitFor();
    else expect(await board.page.locator("tbody tr").count()).toBe(count);
  });
});

describe("when something is wrong", () => {
  test("an answer that does not come is said in words, and trying again brings it", async () => {
    const board = await enteredBoard();
    const isAnswering = { now: false };
    await board.page.route(/\/indicators$/, (route) => (isAnswering.now ? route.fallback() : route.abort()));
    await board.openView("Siffror");
    await board.page.getByRole("heading", { name: "Servern svarar inte" }).waitFor();
    isAnswering.now = true;
    await board.page.getByRole("button", { name: "Försök igen" }).click();
    await board.page.locator(".cards > li").first().waitFor();
    expect(faults.splice(0).every((fault) => fault.includes("ERR_FAILED"))).toBe(true);
  });

  test("an address that cannot be read shows the plan's first day instead of nothing", async () => {
    const board = await enteredBoard();
    await board.open("#/S99/nonsense/2026-02-31?theme=pink");
    await board.visits().first().waitFor();
    expect(await board.days().first().getAttribute("aria-current")).toBe("date");
  });
});

describe("for everybody", () => {
  test("English stands in the address, outlives a reload, and nothing is kept in the browser", async () => {
    const board = await enteredBoard();
    await board.page.getByRole("button", { name: "English" }).click();
    await board.page.getByRole("button", { name: "Whole day" }).waitFor();
    await board.page.reload();
    await board.page.getByRole("button", { name: "Whole day" }).waitFor();
    expect(await board.page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await board.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test("the dark theme follows the system and can be chosen against it", async () => {
    const board = await enteredBoard({ dark: true });
    const theme = () => board.page.evaluate(() => document.documentElement.dataset["theme"]);
    expect(await theme()).toBe("dark");
    await board.page.getByRole("button", { name: "Ljust" }).click();
    expect(await theme()).toBe("light");
  });

  test("the first stop of the tab key leads past the header", async () => {
    const board = await enteredBoard();
    await board.page.keyboard.press("Tab");
    await board.page.keyboard.press("Enter");
    expect(await board.focused().evaluate((element) => element.id)).toBe("content");
  });

  test("nothing but the tables and the board is wider than a tablet", async () => {
    const board = await enteredBoard({ width: 1024, height: 768 });
    for (const view of ["day", "who-comes", "figures", "vacant"]) {
      await board.open(`#/S01/${view}`);
      const overflow = await board.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, view).toBeLessThanOrEqual(0);
    }
  });

  for (const theme of ["light", "dark"]) {
    test(`axe finds no barrier on any view in the ${theme} theme`, async () => {
      const board = await enteredBoard({ width: 1440, height: 900 });
      const client = await board.visits().nth(12).click().then(() => /client=[^&]+/.exec(board.page.url())?.[0] ?? "");
      for (const view of [`day?theme=${theme}`, `day?theme=${theme}&${client}`, `who-comes?theme=${theme}`, `figures?theme=${theme}`, `vacant?theme=${theme}`]) {
        await board.open(`#/S01/${view}`);
        // The rows are all alike: a team's are enough, and axe needs seconds instead of a minute.
        if (view.startsWith("who-comes")) await board.page.getByRole("combobox", { name: "Lag" }).selectOption({ index: 1 });
        await board.page.waitForTimeout(700);
        expect(await barriers(board.page), view).toEqual([]);
      }
    }, 180_000);
  }
});
