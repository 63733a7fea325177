// Two coordinators with the same section in front of them, each in a browser of her own: they see each other, a change of the same
// visit is weighed side by side, and nothing is lost or stands twice.
import { describe, expect, test } from "vitest";
import { barriers, boardSession } from "./board_session.ts";
import type { BoardPage } from "./board_page.ts";

const session = boardSession();

/** What the other one does is another's, for the made-up section as well. */
async function asAnother<Done>(work: () => Promise<Done>): Promise<Done> {
  if (!session.place.isReal) session.place.desk.isOther = true;
  try {
    return await work();
  } finally {
    if (!session.place.isReal) session.place.desk.isOther = false;
  }
}

/** Every bar of the day with the row it stands in; a visit that stood twice would be there twice. */
const wholeDay = (board: BoardPage): Promise<string[]> =>
  board.visits().evaluateAll((bars) => bars.map((bar) => `${bar.getAttribute("data-bar")} ${bar.closest(".row")?.querySelector("[data-worker]")?.getAttribute("data-worker") ?? "vacant"}`).sort());

const changes = (board: BoardPage): Promise<number> =>
  board.page.evaluate(async () => {
    const { items } = (await (await fetch("/v1/sections")).json()) as { items: { section_id: string }[] };
    const { edits } = (await (await fetch(`/v1/sections/${items[0]?.section_id}/draft`)).json()) as { edits: { state: string }[] };
    return edits.filter((edit) => edit.state === "made").length;
  });

/** The first gives a visit away that the other has moved meanwhile, unheard: the question stands open before her. */
async function conflict(): Promise<{ first: BoardPage; other: BoardPage; key: string; before: string | null; theirs: string | null; day: string[] }> {
  const first = await session.enteredBoard();
  const other = await session.boardOfAnother();
  const visit = await first.movableVisit("two are free");
  const key = (await visit.getAttribute("data-bar")) ?? "";
  const day = await wholeDay(first);
  await visit.click();
  const give = first.panel().getByRole("button", { name: /^Ge till / });
  await give.first().waitFor();
  // The other one is quicker than the watch.
  await first.page.route(/\/draft$/, (route) => route.abort());
  const { before } = await asAnother(() => other.moveByKeyboard(key));
  await expect.poll(async () => (await other.standing(key)).worker, { timeout: 30_000 }).not.toBe(before.worker);
  const theirs = (await other.standing(key)).worker;
  const theirName = (await other.page.locator(`[data-worker="${theirs}"]`).textContent()) ?? "";
  const names = await give.evaluateAll((all) => all.map((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").replace("Ge till ", "").trim()));
  await give.nth(names.findIndex((name) => !theirName.includes(name))).click();
  await first.page.unroute(/\/draft$/);
  await first.question().getByRole("heading", { name: "Någon annan hann före" }).waitFor({ timeout: 30_000 });
  session.forgive(/ERR_FAILED|409/);
  return { first, other, key, before: before.worker, theirs, day };
}

/** Both have the same day before them, with every visit of it once. */
async function haveTheSameDay(first: BoardPage, other: BoardPage, day: readonly string[]): Promise<void> {
  await expect.poll(async () => JSON.stringify(await wholeDay(other)) === JSON.stringify(await wholeDay(first)), { timeout: 30_000 }).toBe(true);
  const visits = (rows: readonly string[]): (string | undefined)[] => rows.map((row) => row.split(" ")[0]);
  expect(visits(await wholeDay(first))).toEqual(visits(day));
}

describe("two coordinators", () => {
  test("see each other, and what the other does without asking", async () => {
    const first = await session.enteredBoard();
    const other = await session.boardOfAnother();
    for (const board of [first, other]) await board.page.getByText("En kollega tittar också på den här dagen").waitFor({ timeout: 30_000 });
    const day = await wholeDay(first);
    const { key, before } = await asAnother(() => other.moveByKeyboard());
    await expect.poll(async () => (await first.standing(key)).worker, { timeout: 30_000 }).not.toBe(before.worker);
    await haveTheSameDay(first, other, day);
    await first.page.getByRole("button", { name: /1 ändring/ }).click();
    await first.panel().getByText(/Annan koordinator/).first().waitFor();
  });

  test("at the same visit: both changes stand side by side, and theirs can hold", async () => {
    const { first, other, key, theirs, day } = await conflict();
    const sides = first.question().locator("section");
    expect(await sides.count()).toBe(2);
    expect(await sides.nth(0).textContent()).not.toBe(await sides.nth(1).textContent());
    expect(await sides.nth(0).textContent()).not.toContain("En ändring på samma medarbetares dag");
    expect(await barriers(first.page)).toEqual([]);
    await first.question().getByRole("button", { name: "Behåll deras" }).click();
    await first.question().waitFor({ state: "detached" });
    await expect.poll(async () => (await first.standing(key)).worker, { timeout: 30_000 }).toBe(theirs);
    await haveTheSameDay(first, other, day);
    expect(await changes(first)).toBe(1);
  });

  test("at the same visit: one's own can hold on the plan as the other left it, and both are undone one by one", async () => {
    const { first, other, key, before, theirs, day } = await conflict();
    await first.question().getByRole("button", { name: "Gör min på den nya planen" }).click();
    await first.question().waitFor({ state: "detached", timeout: 30_000 });
    await expect.poll(async () => (await first.standing(key)).worker, { timeout: 30_000 }).not.toBe(theirs);
    await haveTheSameDay(first, other, day);
    expect(await changes(first)).toBe(2);
    await first.undo().click();
    await expect.poll(async () => (await first.standing(key)).worker, { timeout: 30_000 }).toBe(theirs);
    await expect.poll(() => first.undo().isEnabled(), { timeout: 30_000 }).toBe(true);
    await first.undo().click();
    await expect.poll(async () => (await first.standing(key)).worker, { timeout: 30_000 }).toBe(before);
    await haveTheSameDay(first, other, day);
    expect(await wholeDay(first)).toEqual(day);
  });

  test("at different visits: both changes stand, and nobody is asked", async () => {
    const first = await session.enteredBoard();
    const other = await session.boardOfAnother();
    const day = await wholeDay(first);
    const { key } = await asAnother(() => other.moveByKeyboard());
    await expect.poll(() => changes(first), { timeout: 30_000 }).toBe(1);
    const theirs = (await other.standing(key)).worker;
    await expect.poll(async () => (await first.standing(key)).worker, { timeout: 30_000 }).toBe(theirs);
    const own = await first.moveByKeyboard((await (await first.movableVisit("somebody is free", key)).getAttribute("data-bar")) ?? "");
    await expect.poll(async () => (await other.standing(own.key)).worker, { timeout: 30_000 }).not.toBe(own.before.worker);
    expect(await first.question().count()).toBe(0);
    expect((await first.standing(key)).worker).toBe(theirs);
    await haveTheSameDay(first, other, day);
    expect(await changes(other)).toBe(2);
  });

  test("who has been told of a change is ticked once, for both and after a reload", async () => {
    const first = await session.enteredBoard();
    const other = await session.boardOfAnother();
    const events = (board: BoardPage) => board.page.getByRole("complementary", { name: "Dagens händelser" });
    await first.careWorkers().nth(1).click();
    await first.panel().getByRole("button", { name: "Sjuk" }).click();
    await first.question().getByRole("button", { name: "Välj alternativ 1" }).click({ timeout: 60_000 });
    await first.undo().waitFor({ timeout: 60_000 });
    for (const board of [first, other]) await board.page.getByRole("button", { name: /^Händelser/ }).click();
    const tick = (board: BoardPage) => events(board).getByRole("checkbox", { includeHidden: true }).first();
    /** Many are listed when somebody asks for them. */
    const openList = async (board: BoardPage): Promise<void> => {
      await tick(board).waitFor({ state: "attached" });
      if (!(await tick(board).isVisible())) await events(board).getByText(/^Kvar att säga till/).first().click();
    };
    await openList(first);
    expect(await tick(first).isChecked()).toBe(false);
    await tick(first).click();
    await events(first).getByText(/Har fått veta av dig/).first().waitFor();
    expect(await events(first).getByRole("alert").count()).toBe(0);
    await expect.poll(() => tick(other).isChecked(), { timeout: 30_000 }).toBe(true);
    if (session.place.isReal) await events(other).getByText(/Har fått veta av en kollega/).first().waitFor({ state: "attached" });
    await first.page.reload();
    await first.page.getByRole("button", { name: /^Händelser/ }).click();
    await expect.poll(() => tick(first).isChecked(), { timeout: 30_000 }).toBe(true);
    expect(await barriers(first.page)).toEqual([]);
    await openList(first);
    await tick(first).click();
    await expect.poll(() => tick(other).isChecked(), { timeout: 30_000 }).toBe(false);
  });
});
