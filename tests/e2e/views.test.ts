import { describe, expect, test } from "vitest";
import { barriers, boardSession } from "./board_session.ts";

const session = boardSession();
const { enteredBoard } = session;

describe("why it is so", () => {
  test("a client's sheet says in one action what keeps the count of people up", async () => {
    const board = await enteredBoard();
    await (await board.visitOfClientAboveBound()).click();
    const why = board.panel().getByRole("region", { name: "Vad håller antalet uppe?" });
    await why.waitFor();
    await why.getByRole("listitem").first().waitFor();
    expect(await why.textContent()).toMatch(/kommer\. Schemat hade kunnat räcka till \d+/);
  });

  test("a vacant visit says its ways out, and what the board can do it does", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit();
    const key = await visit.getAttribute("data-bar");
    await board.makeVacant(visit);
    await board.page.locator(`[data-bar="${key}"].comes-vacant`).click();
    await board.panel().getByRole("button", { name: "Gör så" }).first().click();
    await board.undo().or(board.question()).first().waitFor();
  });
});

describe("today", () => {
  test("an absence is met in four actions: open, report, choose, publish", async () => {
    const board = await enteredBoard();
    await board.careWorkers().first().click();
    await board.panel().getByRole("button", { name: "Sjuk" }).click();
    const dialog = board.question();
    const alternatives = dialog.getByRole("article");
    await alternatives.first().waitFor();
    expect(await alternatives.count()).toBeGreaterThanOrEqual(session.place.isReal ? 1 : 3);
    expect(await alternatives.count()).toBeLessThanOrEqual(3);
    expect(await alternatives.first().textContent()).toMatch(/ska sägas till \d+ brukare/);
    await dialog.getByRole("button", { name: "Välj alternativ 1" }).click();
    await board.publish().click();
    await expect.poll(() => board.told().textContent()).toMatch(/Version \d+ är publicerad/);
  });

  test("a visit that is cancelled is weighed before anything is changed", async () => {
    const board = await enteredBoard();
    await (await board.movableVisit()).click();
    await board.panel().getByText("Gör med besöket").click();
    await board.panel().getByRole("button", { name: "Ställs in: räkna på dagen" }).click();
    await board.question().getByRole("heading", { name: /ställs in/ }).waitFor();
    await board.question().getByRole("article").first().waitFor();
    await board.question().getByRole("button", { name: "Avbryt" }).click();
    expect(await board.undo().isEnabled({ timeout: 1_000 }).catch(() => false)).toBe(false);
  });

  test("the same from the keyboard alone, and Escape changes nothing", async () => {
    const board = await enteredBoard();
    const { keyboard } = board.page;
    await board.careWorkers().nth(2).focus();
    await keyboard.press("Enter");
    await board.panel().getByRole("button", { name: "Sjuk" }).focus();
    await keyboard.press("Enter");
    await board.question().getByRole("article").first().waitFor();
    await keyboard.press("Escape");
    await expect.poll(() => board.question().count()).toBe(0);
    await board.panel().getByRole("button", { name: "Sjuk" }).focus();
    await keyboard.press("Enter");
    await board.question().getByRole("button", { name: /^Välj alternativ/ }).last().focus();
    await keyboard.press("Enter");
    await board.publish().focus();
    await keyboard.press("Enter");
    await expect.poll(() => board.told().textContent()).toMatch(/publicerad/);
  });
});

describe("the section over the period", () => {
  test("an hour with too few people leads to its day", async () => {
    const board = await enteredBoard();
    await board.openView("Behov");
    const box = board.page.getByRole("table", { name: "Behov och bemanning per veckodag och timme" }).getByRole("button").first();
    expect(await box.textContent()).toMatch(/måndag \d+–\d+: .* behövs, .* i tjänst/);
    await box.click();
    await board.visits().first().waitFor();
    expect(board.page.url()).toMatch(/\/day\//);
  });

  test("a care worker's day in the load leads to her day, by mouse and by arrow keys", async () => {
    const board = await enteredBoard();
    await board.openView("Belastning");
    const first = board.page.locator('[data-box="0 0"]');
    await first.waitFor();
    await first.focus();
    await board.page.keyboard.press("ArrowRight");
    expect(await board.focused().getAttribute("data-box")).toBe("0 1");
    await board.page.keyboard.press("Enter");
    await board.visits().first().waitFor();
    expect(board.page.url()).toMatch(/\/day\/2026-12-01\?care_worker=/);
  });

  test("the balance names what to speak up about and ranks contact persons by their load", async () => {
    const board = await enteredBoard();
    await board.openView("Balans");
    await board.page.getByRole("heading", { name: /att säga till om/ }).waitFor();
    const loads = (await board.page.locator("#contacts ~ table td.load span:last-child").allTextContents()).map((text) => Number.parseInt(text, 10));
    expect(loads.length).toBeGreaterThan(3);
    expect(loads).toEqual([...loads].sort((a, b) => b - a));
  });
});

describe("a new client", () => {
  test("gets the best contact person offered, and the client's answer is awaited", async () => {
    const board = await enteredBoard();
    await board.openView("Ny brukare");
    const client = board.page.getByRole("combobox", { name: /^Brukare/ });
    await client.selectOption({ index: 4 });
    await board.page.getByRole("button", { name: /^Erbjud / }).first().click();
    await board.page.getByText("är erbjuden. Väntar på brukarens svar.").first().waitFor();
    await board.page.getByRole("button", { name: "Brukaren har tackat ja" }).click();
    await board.page.getByText("Nu ska insatsschemat komma överens.").first().waitFor();
  });
});

describe("planning", () => {
  test("is asked for, followed and stopped", async () => {
    const board = await enteredBoard();
    await board.openView("Planera");
    await board.page.getByRole("button", { name: "Gör ett förslag" }).click();
    const bar = board.page.getByRole("progressbar");
    await bar.waitFor();
    await board.page.getByRole("button", { name: "Avbryt", exact: true }).click();
    await expect.poll(() => board.page.getByRole("progressbar").count(), { timeout: 60_000 }).toBe(0);
    await board.page.getByText("avbruten").first().waitFor();
  });
});

describe("master data", () => {
  test("a client is found, changed and saved, and the list says the new name", async () => {
    const board = await enteredBoard();
    await board.openView("Register");
    await board.page.locator(".rows a").first().click();
    const given = board.page.getByLabel("Förnamn");
    const before = await given.inputValue();
    const name = async (to: string): Promise<void> => {
      await given.fill(to);
      await given.blur();
      await board.page.getByRole("button", { name: "Spara" }).click();
      await board.page.getByText("Sparat.").waitFor();
    };
    await name("Ärla");
    await board.page.getByRole("searchbox").fill("ärla");
    expect(await board.page.locator(".rows a").count()).toBe(1);
    await name(before);
    await expect.poll(() => board.page.locator(".rows a").count()).toBe(0);
  });
});

describe("cars and keys", () => {
  test("the number of cars is changed by the section's coordinator, told in its history, and taken back", async () => {
    const board = await enteredBoard();
    await board.openView("Register");
    await board.page.getByRole("link", { name: "Bilar och nycklar" }).click();
    const cars = board.page.getByRole("region", { name: "Bilar", exact: true });
    const count = cars.getByLabel("Antal bilar");
    const before = await count.inputValue();
    await count.fill("17");
    await count.press("Enter");
    await cars.getByText("Sparat. Planen kontrolleras mot det nya antalet.").waitFor();
    await cars.getByText("Historik").click();
    if (session.place.isReal) await cars.getByText(/→ 17$/).waitFor(); // the made-up section keeps no history
    expect(await barriers(board.page)).toEqual([]);
    await cars.getByRole("button", { name: "Ångra" }).click();
    await expect.poll(() => count.inputValue()).toBe(before);
  });
});

describe("every view", () => {
  const shown = ["map", "print", "who-comes", "load", "need", "vacant", "plan", "figures", "balance", "contact", "records"];
  for (const view of shown)
    test(`${view} has an address of its own, and nothing that shuts anybody out, light and dark`, async () => {
      for (const dark of [false, true]) {
        const board = await enteredBoard({ dark, width: dark ? 1024 : 1440, height: dark ? 768 : 900 });
        await board.open(`#/S01/${view}`);
        await expect.poll(() => board.page.getByRole("main").locator(".waiting").count(), { timeout: 60_000 }).toBe(0);
        expect(await barriers(board.page)).toEqual([]);
        await board.page.context().close();
      }
    }, 240_000);
});
