import { describe, expect, test } from "vitest";
import { barriers, boardSession } from "./board_session.ts";
import type { BoardPage } from "./board_page.ts";

const session = boardSession();
const { enteredBoard } = session;
const duringTheFirstDay = "2026-11-30T09:00:00+01:00";

const events = (board: BoardPage) => board.page.getByRole("complementary", { name: "Dagens händelser" });

/** Tells what has happened from the day's list; the rest is filled in by the test. */
async function telling(board: BoardPage, kind: string): Promise<ReturnType<BoardPage["panel"]>> {
  await board.page.getByRole("button", { name: /^Händelser/ }).click();
  await events(board).getByRole("button", { name: kind }).click();
  return events(board);
}

/** Asks for the ways, sees that each says what it asks of people, and takes the first. */
async function meet(board: BoardPage): Promise<number> {
  await events(board).getByRole("button", { name: "Räkna på dagen" }).click();
  const ways = board.question().getByRole("article");
  await ways.first().waitFor({ timeout: 60_000 });
  const count = await ways.count();
  await board.question().getByRole("button", { name: "Välj alternativ 1" }).click();
  await board.question().waitFor({ state: "detached", timeout: 60_000 });
  await board.undo().waitFor({ timeout: 60_000 });
  return count;
}

describe("the day's events", () => {
  test("an absence told from the list is met, stands there with whom to tell, and is undone there too", async () => {
    const board = await enteredBoard();
    const panel = await telling(board, "Någon är frånvarande");
    await panel.getByLabel("Vem?").selectOption({ index: 2 });
    expect(await panel.getByLabel("Från", { exact: true }).inputValue()).toMatch(/^\d\d:\d\d$/);
    expect(await meet(board)).toBeLessThanOrEqual(3);
    const toTell = board.page.getByRole("button", { name: "Någon är frånvarande" }); // what can be told begins anew above
    const event = events(board).getByRole("listitem").filter({ hasText: "är frånvarande", hasNot: toTell }).first();
    await event.getByText("löst i utkastet, inte publicerat").waitFor();
    await event.getByText(/^Kvar att säga till: \d+$/).waitFor();
    expect(await barriers(board.page)).toEqual([]);
  });

  test("a visit that takes longer is met", async () => {
    const board = await enteredBoard();
    const client = await board.clientOf(await board.movableVisit());
    const panel = await telling(board, "Ett besök tar längre tid");
    await panel.getByLabel("Vilken brukare?").selectOption({ label: client });
    await panel.getByLabel("Vilket besök?").selectOption({ index: 1 });
    await panel.getByLabel("Hur många minuter tar det?").fill("55");
    await meet(board);
    await events(board).getByText(/^Besöket hos .* tar 55 min$/).first().waitFor();
  });

  test("an extra visit is met", async () => {
    const board = await enteredBoard();
    const panel = await telling(board, "Ett extra besök behövs");
    await panel.getByLabel("Vilken brukare?").selectOption({ index: 3 });
    await panel.getByLabel("Tidigast").fill("13:00");
    await panel.getByLabel("Senast").fill("15:00");
    await panel.getByLabel("Hur många minuter tar det?").fill("15");
    await meet(board);
    await events(board).getByText(/^Extra besök hos /).first().waitFor();
  });

  test("a client in hospital: the visits until the planned return are cancelled, and undo brings them back", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit();
    const key = await visit.getAttribute("data-bar");
    const client = await board.clientOf(visit);
    const panel = await telling(board, "En brukare är inte hemma");
    await panel.getByLabel("Vilken brukare?").selectOption({ label: client });
    await panel.getByLabel("Planerad hemkomst").fill("2026-12-03");
    await meet(board);
    await events(board).getByText(`${client} är inte hemma`).first().waitFor();
    if (!session.place.isReal) return;
    await board.page.locator(`[data-bar="${key}"]`).waitFor({ state: "detached", timeout: 60_000 });
    await board.undo().click();
    await board.page.locator(`[data-bar="${key}"]`).waitFor({ timeout: 60_000 });
  });

  // What is told of now needs the plan's own day; the made-up section has one.
  test("somebody who is late, and an alarm, are told of on the day itself and on no other", async () => {
    const other = await enteredBoard();
    await other.page.getByRole("button", { name: /^Händelser/ }).click();
    expect(await events(other).getByRole("button", { name: "Ett larm" }).count()).toBe(0);
    await events(other).getByText("Larm och sena besök gäller bara i dag.").waitFor();
    if (session.place.isReal) return;

    const board = await enteredBoard({ at: duringTheFirstDay });
    let panel = await telling(board, "Någon blir sen");
    await panel.getByLabel("Vem?").selectOption({ index: 3 });
    await panel.getByLabel("Hur många minuter sen?").fill("25");
    await meet(board);
    await events(board).getByText(/ är 25 min sen$/).first().waitFor();

    await events(board).getByRole("button", { name: "Ett larm" }).click();
    panel = events(board);
    await panel.getByLabel("Vilken brukare?").selectOption({ index: 5 });
    await meet(board);
    await events(board).getByText(/^Larm hos /).first().waitFor();
  });

  test("a substitute is booked and gets a row of her own", async () => {
    if (!session.place.isReal) return; // the records of the made-up section make no shifts
    const board = await enteredBoard();
    const onDuty = await board.careWorkers().evaluateAll((all) => all.map((one) => one.getAttribute("data-worker") ?? ""));
    const panel = await telling(board, "En vikarie eller ett extra pass");
    const who = panel.getByLabel("Vem?");
    await expect.poll(() => who.locator("option").count()).toBeGreaterThan(1);
    const free = await who.locator("option").evaluateAll((all, busy) => all.map((one) => (one as HTMLOptionElement).value).find((value) => value !== "" && !(busy as string[]).includes(value)), onDuty);
    if (free === undefined) return; // everybody works that day
    await who.selectOption(free);
    await panel.getByLabel("Från", { exact: true }).fill("08:00");
    await panel.getByLabel("Till", { exact: true }).fill("12:00");
    await panel.getByRole("button", { name: "Boka passet" }).click();
    await panel.getByText(/^Passet är bokat\./).waitFor({ timeout: 60_000 });
    await board.page.locator(`[data-worker="${free}"]`).waitFor({ timeout: 60_000 });
  });
});

/** Counts what somebody does: each click, and each key that is not a letter typed into a field. */
class Counted {
  actions = 0;
  constructor(private readonly board: BoardPage) {}
  async click(what: ReturnType<BoardPage["panel"]>): Promise<void> {
    this.actions += 1;
    await what.click();
  }
  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.board.page.keyboard.press(key);
  }
}

describe("counted in actions, as a new user would", () => {
  test("an absence is handled in at most eight: open, report, choose, publish", async () => {
    const board = await enteredBoard();
    const by = new Counted(board);
    await by.click(board.careWorkers().nth(1));
    await by.click(board.panel().getByRole("button", { name: "Sjuk" }));
    await board.question().getByRole("article").first().waitFor({ timeout: 60_000 });
    await by.click(board.question().getByRole("button", { name: "Välj alternativ 1" }));
    await by.click(board.publish());
    await expect.poll(() => board.told().textContent(), { timeout: 60_000 }).toMatch(/Version \d+ är publicerad/);
    console.log(`absence handled in ${by.actions} actions`);
    expect(by.actions).toBeLessThanOrEqual(8);
  });

  test("why it is not the contact person is answered in at most two", async () => {
    const board = await enteredBoard();
    const by = new Counted(board);
    await by.click(board.page.locator("[data-bar].comes-team").first());
    await board.panel().getByRole("heading", { name: /^Varför / }).waitFor();
    console.log(`why not the contact person answered in ${by.actions} actions`);
    expect(by.actions).toBeLessThanOrEqual(2);
  });

  test("absence, alternative and publishing from the keyboard alone", async () => {
    const board = await enteredBoard();
    const by = new Counted(board);
    /** Tabs on until what has the focus answers to that. */
    const reach = async (name: RegExp): Promise<void> => {
      for (let tab = 0; tab < 60; tab += 1) {
        const said = await board.page.evaluate(() => {
          const at = document.activeElement;
          return `${at?.getAttribute("aria-label") ?? ""} ${at?.textContent ?? ""}`.replace(/\s+/g, " ").trim();
        });
        if (name.test(said)) return;
        await by.press("Tab");
      }
      throw new Error(`no way by Tab to ${name}`);
    };
    await board.careWorkers().nth(2).focus(); // where the arrow keys of the board lead
    await by.press("Enter");
    await reach(/^Sjuk$/);
    await by.press("Enter");
    await board.question().getByRole("article").first().waitFor({ timeout: 60_000 });
    await reach(/^Välj alternativ 1$/);
    await by.press("Enter");
    await board.question().waitFor({ state: "detached", timeout: 60_000 });
    await expect.poll(() => board.publish().isEnabled(), { timeout: 60_000 }).toBe(true);
    await reach(/^Publicera$/);
    await by.press("Enter");
    await expect.poll(() => board.told().textContent(), { timeout: 60_000 }).toMatch(/publicerad/);
    console.log(`from the keyboard alone in ${by.actions} keys`);
  });
});
