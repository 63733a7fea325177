import { describe, expect, test } from "vitest";
import { barriers, boardSession } from "./board_session.ts";

const session = boardSession();
const { enteredBoard } = session;

describe("moving a visit", () => {
  test("with the mouse: every lane says what it means, and the visit stands where it was dropped", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit();
    const key = (await visit.getAttribute("data-bar")) ?? "";
    const before = await board.standing(key);
    const { x } = await board.grab(visit);
    expect(await board.rowsThat("closed").count()).toBeGreaterThan(0);
    const open = board.page.locator(`.row.is-open:has([data-worker]):not(:has([data-bar="${key}"]))`);
    const row = open.first();
    const worker = await row.locator("[data-worker]").getAttribute("data-worker");
    await board.dropOn(row, x);
    await board.undo().waitFor();
    await expect.poll(async () => (await board.standing(key)).worker).toBe(worker);
    expect(worker).not.toBe(before.worker);
    expect(await board.told().textContent()).toContain("Klart:");
  });

  test("from the keyboard alone, undone and made again with Ctrl+Z and Ctrl+Y", async () => {
    const board = await enteredBoard();
    const { key, before } = await board.moveByKeyboard();
    await expect.poll(async () => (await board.standing(key)).worker).not.toBe(before.worker);
    const after = await board.standing(key);
    await board.page.keyboard.press("Control+z");
    await expect.poll(() => board.standing(key)).toEqual(before);
    await expect.poll(() => board.redo().isEnabled()).toBe(true);
    await board.page.keyboard.press("Control+y");
    await expect.poll(() => board.standing(key)).toEqual(after);
  });

  test("Escape puts a held visit back and nothing is sent", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit();
    await visit.focus();
    await board.page.keyboard.press("m");
    await board.page.keyboard.press("ArrowDown");
    await board.page.keyboard.press("Escape");
    await board.heldVisit().waitFor({ state: "detached" });
    expect(await board.undo().count()).toBe(0);
  });

  test("what breaks a hard rule is not made until there is a special reason, which stands in the history", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit("somebody is busy");
    const key = (await visit.getAttribute("data-bar")) ?? "";
    const before = await board.standing(key);
    const { x } = await board.grab(visit);
    await board.dropOn(board.busyRow(), x);
    await board.question().waitFor();
    expect(await board.standing(key)).toEqual(before);
    expect(await barriers(board.page)).toEqual([]);
    await board.question().getByRole("button", { name: "Gör ändå" }).click();
    await board.question().getByRole("alert").waitFor();
    await board.question().getByRole("button", { name: "Brukaren har bett om det" }).click();
    await board.question().getByRole("button", { name: "Gör ändå" }).click();
    await board.question().waitFor({ state: "detached" });
    await expect.poll(async () => (await board.standing(key)).worker).not.toBe(before.worker);
    await board.page.getByRole("button", { name: /1 ändring/ }).click();
    await board.panel().getByText("Brukaren har bett om det").waitFor();
  });
});

describe("asking why", () => {
  test("why not the contact person is answered by opening the visit: one action", async () => {
    const board = await enteredBoard();
    await board.page.locator("[data-bar].comes-team").first().click();
    await board.panel().getByRole("heading", { name: /^Varför / }).waitFor();
    expect((await board.panel().locator(".why").textContent())?.trim().length).toBeGreaterThan(10);
  });

  test("who else could come is listed with its price, and one of them can be given the visit", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit();
    const key = (await visit.getAttribute("data-bar")) ?? "";
    const before = await board.standing(key);
    await visit.click();
    const give = board.panel().getByRole("button", { name: /^Ge till / }).first();
    await give.waitFor();
    expect(await board.panel().locator(".people .cost").first().textContent()).toMatch(/pers.*min/);
    await give.click();
    await board.undo().waitFor();
    await expect.poll(async () => (await board.standing(key)).worker).not.toBe(before.worker);
  });

  test("a vacant visit names ways to solve it", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit();
    const key = await visit.getAttribute("data-bar");
    await board.makeVacant(visit);
    await board.page.locator(`[data-bar="${key}"].comes-vacant`).click();
    await board.panel().getByRole("heading", { name: "Så här kan det lösas" }).waitFor();
    await board.panel().getByRole("button", { name: /^Ge till / }).first().waitFor();
  });
});

describe("changing a visit in other ways", () => {
  test("a locked visit shows its lock and is not picked up", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit();
    const key = (await visit.getAttribute("data-bar")) ?? "";
    await visit.click();
    await board.panel().getByText("Gör med besöket").click();
    await board.panel().getByRole("button", { name: "Lås", exact: true }).click();
    const locked = board.page.locator(`[data-bar="${key}"].is-locked`);
    await locked.locator(".lock").waitFor();
    await locked.focus();
    await board.page.keyboard.press("m");
    expect(await board.heldVisit().count()).toBe(0);
  });

  test("a cancelled visit is gone, and undo brings it back", async () => {
    const board = await enteredBoard();
    const visit = await board.movableVisit();
    const key = (await visit.getAttribute("data-bar")) ?? "";
    await visit.click();
    await board.panel().getByText("Gör med besöket").click();
    await board.panel().getByRole("button", { name: "Ställ in" }).click();
    await board.page.locator(`[data-bar="${key}"]`).waitFor({ state: "detached" });
    await board.undo().click();
    await board.page.locator(`[data-bar="${key}"]`).waitFor();
  });
});

describe("publishing", () => {
  test("makes the draft the plan in force and leaves nothing to undo", async () => {
    const board = await enteredBoard();
    await board.moveByKeyboard();
    await board.publish().click();
    await board.told().getByText(/är publicerad/).waitFor();
    await expect.poll(() => board.page.getByRole("button", { name: "Ångra", exact: true }).isDisabled()).toBe(true);
  });
});

describe("for everybody", () => {
  test.each([
    ["light and wide", { width: 1440, height: 900, dark: false }],
    ["dark and tablet", { width: 834, height: 1112, dark: true }],
  ])("axe finds nothing with a visit open, a visit held and the history open: %s", async (_, look) => {
    const board = await enteredBoard(look);
    await (await board.movableVisit()).click();
    await board.panel().getByRole("button", { name: /^Ge till / }).first().waitFor();
    expect(await barriers(board.page)).toEqual([]);
    await board.page.keyboard.press("Escape");
    await board.moveByKeyboard();
    await board.page.getByRole("button", { name: /1 ändring/ }).click();
    await board.panel().getByRole("button", { name: "Ta bort utkastet" }).waitFor();
    expect(await barriers(board.page)).toEqual([]);
  });
});
