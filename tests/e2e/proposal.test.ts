import { describe, expect, test } from "vitest";
import { barriers, boardSession } from "./board_session.ts";
import type { BoardPage } from "./board_page.ts";

const session = boardSession();
const { enteredBoard } = session;

/** Asks for a proposal in words, follows the search until it has something, takes the best so far, and opens it. */
async function openedProposal(board: BoardPage): Promise<void> {
  const { page } = board;
  await board.openView("Planera");
  await page.getByRole("radio", { name: "Högst 5 % mer restid för färre personer" }).check();
  await page.getByRole("radio", { name: "En snabb titt (20 s)" }).check();
  await page.getByRole("button", { name: "Gör ett förslag" }).click();
  const jobs = page.getByRole("region", { name: "Planeringar" });
  await jobs.getByText(/^Bäst hittills: \d+,\d+ olika personer per brukare/).first().waitFor({ timeout: 60_000 });
  await jobs.getByRole("button", { name: "Ta det bästa hittills" }).click({ timeout: 5_000 }).catch(() => undefined); // it may have ended by itself
  await jobs.getByRole("link", { name: "Se förslaget" }).first().click({ timeout: 60_000 });
  await page.getByRole("heading", { level: 1, name: /^Förslag för/ }).waitFor({ timeout: 60_000 });
}

const people = (board: BoardPage) => board.page.getByRole("region", { name: "För människorna" });
const decision = (board: BoardPage) => board.page.getByRole("complementary", { name: "Vad vill du anta?" });

/** Accepts what is chosen; where a hard rule speaks against it, with a special reason. */
async function accept(board: BoardPage, which: "Anta hela förslaget" | "Anta det valda"): Promise<void> {
  await decision(board).getByRole("button", { name: which }).click();
  const told = board.page.locator(".told").filter({ hasText: "Antaget." });
  await told.or(board.question()).first().waitFor({ timeout: 60_000 });
  if (await board.question().isVisible()) {
    await board.question().getByRole("button", { name: "Brukaren har bett om det" }).click();
    await board.question().getByRole("button", { name: "Gör ändå" }).click();
  }
  await told.first().waitFor({ timeout: 60_000 });
}

describe("a proposal beside the plan", () => {
  test("says for each client what it means, and what the exact rules say before it is taken", async () => {
    const board = await enteredBoard();
    await openedProposal(board);
    const first = people(board).getByRole("listitem").first();
    await first.waitFor({ timeout: 60_000 });
    expect(await first.textContent()).toMatch(/träffar (\d+ (färre|fler)|lika många) person/);
    expect(await decision(board).getByRole("row").count()).toBeGreaterThan(5);
    await decision(board).getByRole("button", { name: "Pröva mot reglerna" }).click();
    await decision(board).getByText(/\d+ av \d+ besök kan göras som i förslaget/).waitFor({ timeout: 60_000 });
    expect(await barriers(board.page)).toEqual([]);
  });

  test("changes nothing until it is accepted, and then can be undone", async () => {
    const board = await enteredBoard();
    await openedProposal(board);
    await people(board).getByRole("listitem").first().waitFor({ timeout: 60_000 });
    await accept(board, "Anta hela förslaget");
    await board.page.getByText("Det finns inget mer att anta.").waitFor({ timeout: 60_000 });
    await board.page.getByRole("link", { name: "Se dagen" }).click();
    await board.undo().click();
    await board.told().getByText("Ångrat").waitFor({ timeout: 60_000 });
  });

  test("can be taken for one client, and the rest stays as it is", async () => {
    const board = await enteredBoard();
    await openedProposal(board);
    const list = people(board).getByRole("listitem");
    await list.first().waitFor({ timeout: 60_000 });
    const before = await list.count();
    await list.first().getByRole("checkbox").check();
    expect(await decision(board).getByRole("radio", { name: "En del av det" }).isChecked()).toBe(true);
    await decision(board).getByText("1 brukare", { exact: true }).waitFor();
    await accept(board, "Anta det valda");
    if (!session.place.isReal) await expect.poll(() => list.count(), { timeout: 60_000 }).toBe(before - 1);
  });

  test("is put aside and stays in the list", async () => {
    const board = await enteredBoard();
    await openedProposal(board);
    await decision(board).getByRole("button", { name: "Lägg undan" }).click();
    await board.page.getByText(/^Förslaget är undanlagt\./).first().waitFor();
    await board.page.getByRole("link", { name: "Till planeringen" }).click();
    await board.page.getByRole("region", { name: "Förslag" }).getByText("undanlagt").first().waitFor();
  });

  test.each(["sv", "en"])("nothing shuts anybody out, in the dark and on a tablet: %s", async (language) => {
    const board = await enteredBoard({ width: 834, height: 1112, dark: true });
    await openedProposal(board);
    if (language === "en") await board.page.getByRole("radio", { name: "English" }).or(board.page.getByText("EN", { exact: true })).first().click();
    await board.page.getByRole("complementary").getByRole("table").waitFor({ timeout: 60_000 });
    expect(await barriers(board.page)).toEqual([]);
  });
});
