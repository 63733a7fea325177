// The log reviewer's page in the reviewer's words: on made-up answers, and in front of a server that the test starts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeUpSection } from "../../web/apps/board/test/made_up_section.ts";
import { openPlace, type Place } from "./harness.ts";
import { atTerminal, faultsOf, hasProgram, Person, startOwnServer, type OwnServer } from "./own_server.ts";

const isMadeUp = process.env["SAMMA_URL"] === undefined;

/** From an empty list to a signed review: each row is judged, one of them reported on. */
async function reviewMonth(page: Page, months: "past" | "current"): Promise<void> {
  await page.getByRole("heading", { name: "Loggranskning", level: 1 }).waitFor();
  await page.getByText("Ingen granskning är gjord än.").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  if (months === "current") await page.getByLabel("Månad").selectOption({ index: 12 });
  await page.getByRole("button", { name: "Dra stickprovet" }).click();
  await page.getByText(/^Granskningen är påbörjad: \d+ rader att bedöma\.$/).waitFor();
  const rows = page.getByRole("list", { name: "Rader att bedöma" });
  await rows.locator("> li").first().waitFor();
  const count = await rows.locator("> li").count();
  expect(count).toBeGreaterThan(1);
  expect(await rows.locator("> li").first().textContent()).toMatch(/Stickprov|undantagsfall|relation/);
  expect(await page.getByRole("button", { name: "Skriv under" }).count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);

  // A report needs its reason; the keyboard alone does it, and goes on to the next row by itself.
  await rows.getByRole("button", { name: "Rapportera vidare" }).first().press("Enter");
  await page.getByLabel("Skäl").fill("kort");
  await page.getByRole("button", { name: "Rapportera", exact: true }).press("Enter");
  expect(await rows.getByRole("alert").textContent()).toContain("minst tio tecken");
  await page.getByLabel("Skäl").fill("Vet inte varför hon läste om brukaren.");
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Rapportera", exact: true }).press("Enter");
  await rows.getByText(/^Saknar grund, bedömd av Gun Gran: Vet inte/).waitFor();
  for (let left = count - 1; left > 0; left -= 1) {
    await page.waitForFunction(() => document.activeElement?.textContent === "I sin ordning");
    await page.keyboard.press("Enter");
    await page.waitForFunction((open) => document.querySelectorAll('[data-open="true"]').length === open, left - 1);
  }
  await page.getByText("Allt är bedömt. Skriv under längst ned.").waitFor();
  await page.getByLabel("Sammanfattning").fill("En rad till chefen.");
  await page.getByRole("button", { name: "Skriv under" }).click();
  await page.getByText("Granskningen är underskriven.").waitFor();
  await page.getByRole("button", { name: /Underskriven .* av Gun Gran/ }).waitFor();
  expect(await rows.getByRole("button").count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
}

describe.runIf(isMadeUp)("the log reviewer on made-up answers", () => {
  let place: Place;
  beforeAll(async () => {
    const section = madeUpSection();
    section.session = { ...section.session, role: "log_reviewer", roles: ["log_reviewer"], sections: [], login_name: "gun", display_name: "Gun Gran" };
    place = await openPlace(section);
  });
  afterAll(() => place.close());

  test("reviews a month from the sample to the signature", async () => {
    const page = await place.newPage();
    await page.context().addCookies([{ name: "samma_session", value: "made-up", url: place.origin, httpOnly: true }]);
    await page.goto(`${place.origin}/log-reviews`);
    await reviewMonth(page, "past");
  });

  test("reads the page in English and in the dark without a barrier", async () => {
    const page = await place.newPage({ dark: true });
    await page.context().addCookies([{ name: "samma_session", value: "made-up", url: place.origin, httpOnly: true }]);
    await page.goto(`${place.origin}/log-reviews#/?language=en`);
    await page.getByText("How to review").click();
    await page.getByRole("button", { name: /Signed/ }).click();
    await page.getByRole("list", { name: "Rows to judge" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe.runIf(isMadeUp)("the unit manager on made-up answers", () => {
  test("is told of a file opened with a reason, reviews it, and closes an own one", async () => {
    const section = madeUpSection();
    section.session = { ...section.session, role: "unit_manager", roles: ["unit_manager"], login_name: "mia", display_name: "Mia Chef" };
    const place = await openPlace(section);
    try {
      const { MadeUpAccess } = await import("../../web/apps/board/test/made_up_access.ts");
      place.access.own = [MadeUpAccess.opening(1, 42)];
      place.access.openings = [MadeUpAccess.opening(2, 30)];
      const page = await place.newPage();
      await place.enter(page);
      await page.getByText(/^Du har öppnat uppgifterna om brukare S01-C003 .* 42 minuter kvar\./).waitFor();
      await page.getByText("1 öppnande i undantagsfall väntar på din granskning.").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Stäng nu" }).click();
      await page.getByText("Uppgifterna är stängda.").waitFor();
      expect(await page.getByText(/^Du har öppnat/).count()).toBe(0);

      await page.getByRole("link", { name: "Granska" }).click();
      await page.getByRole("heading", { name: "Öppnat i undantagsfall" }).waitFor();
      await page.getByText("Loggranskaren har inte rapporterat något.").waitFor();
      await page.getByRole("main").getByRole("button", { name: "Granska" }).press("Enter");
      await page.getByLabel("Vad har du kommit fram till?").fill("Nattpatrullen var sjuk.");
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Var motiverat" }).click();
      await page.getByText("Granskningen är sparad.").waitFor();
      expect(await page.getByText("väntar på din granskning").count()).toBe(0);
    } finally {
      await Promise.all(place.browser.contexts().map((context) => context.close()));
      await place.close();
    }
  });
});

describe.runIf(isMadeUp)("a client with protected identity on made-up answers", () => {
  test("stands as whom to ask; a manager asks to open the file with a reason, and a second one approves", async () => {
    const section = madeUpSection();
    section.session = { ...section.session, role: "unit_manager", roles: ["unit_manager"], login_name: "mia", display_name: "Mia Chef" };
    const [hidden] = section.whoComes.clients;
    if (hidden === undefined) throw new Error("nobody is there to be protected");
    const name = "Skyddad, kontakta Mia Chef";
    Object.assign(hidden, { name, is_hidden: true });
    const place = await openPlace(section);
    try {
      const page = await place.newPage();
      await place.enter(page);
      await page.goto(`${place.origin}/#/${section.sections.items[0]?.code}/day?client=${hidden.client_id}`);
      await page.getByText("Personen har skyddade personuppgifter.").waitFor();
      await page.getByLabel("Anledning").selectOption("staff_missing");
      await page.getByLabel("Skäl, med minst tio tecken").fill("kort");
      await page.getByRole("button", { name: "Be om att få öppna" }).click();
      await page.getByText("Skriv varför, med minst tio tecken.").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel("Skäl, med minst tio tecken").fill("Kontaktmannen svarar inte.");
      await page.getByRole("button", { name: "Be om att få öppna" }).press("Enter");
      await page.getByText("Du har bett att få öppna uppgifterna. En andra person ska godkänna.").waitFor();
      await page.getByText("Du har bett att få öppna uppgifterna om en brukare. En andra person ska godkänna.").waitFor();
      expect(await faultsOf(page)).toEqual([]);

      await page.goto(`${place.origin}/#/${section.sections.items[0]?.code}/access`);
      await page.getByText("Personal saknas: Kontaktmannen svarar inte.").waitFor();
      await page.getByRole("button", { name: "Godkänn öppnandet" }).press("Enter");
      await page.getByText("Öppnandet är godkänt.").waitFor();
      expect(await page.getByRole("button", { name: "Godkänn öppnandet" }).count()).toBe(0);
      expect(await faultsOf(page)).toEqual([]);
    } finally {
      await Promise.all(place.browser.contexts().map((context) => context.close()));
      await place.close();
    }
  });
});

// One server, two weeks of looks and three people: the coordinator looks, the reviewer reviews, the manager is told.
describe.skipIf(!hasProgram)("the log reviewer in front of a real server", () => {
  const folder = mkdtempSync(`${tmpdir()}/samma_review_`);
  let server: OwnServer;
  let place: Place;
  let reviewer: Person;
  let manager: Person;

  beforeAll(async () => {
    atTerminal(folder, "demo", "--out", `${folder}/files`, "--sections", "1", "--clients", "12", "--seed", "3");
    atTerminal(folder, "import", `${folder}/files`, "--accept");
    server = await startOwnServer(folder);
    const admin = await Person.enrolled(server.origin, server.setUpLink, { login_name: "eva", display_name: "Eva Ek" });
    const { items } = await admin.ask<{ items: { place_id: string; kind: string }[] }>("GET", "/v1/organisation");
    const section = items.find((one) => one.kind === "section")?.place_id ?? "";
    const invite = async (login_name: string, display_name: string, role: string, place_id?: string) => {
      const invited = await admin.ask<{ link: string; account_id: string }>("POST", "/v1/accounts", { login_name, display_name, roles: [{ role, ...(place_id === undefined ? {} : { place_id }) }] });
      return { person: await Person.enrolled(server.origin, invited.link), id: invited.account_id };
    };
    const gun = await invite("gun", "Gun Gran", "log_reviewer");
    const second = await invite("per", "Per Plan", "system_administrator");
    const coordinator = await invite("kim", "Kim Koord", "coordinator", section);
    manager = (await invite("mia", "Mia Chef", "unit_manager", section)).person;
    reviewer = gun.person;
    const duty = crypto.randomUUID();
    const operation = () => ({ operation_id: crypto.randomUUID() });
    const starts_at = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+Z/, "Z");
    await admin.ask("PUT", `/v1/duties/${duty}`, { ...operation(), account_id: gun.id, kind: "audit_task", starts_at, source: "Beslut 2026-11-02", place_id: section });
    await second.person.ask("POST", `/v1/relations/${duty}/confirm`, operation());
    await coordinator.person.ask("GET", `/v1/records/clients?section_id=${section}`);
    place = await openPlace();
  }, 180_000);
  afterAll(async () => {
    server.stop();
    await place.close();
    rmSync(folder, { recursive: true });
  });

  const pageOf = async (person: Person, path: string): Promise<Page> => {
    const context = await place.browser.newContext({ locale: "sv-SE", timezoneId: "Europe/Stockholm" });
    const [name = "", value = ""] = person.cookie.split("=");
    await context.addCookies([{ name, value, url: server.origin, httpOnly: true }]);
    const page = await context.newPage();
    await page.goto(`${server.origin}${path}`);
    return page;
  };

  test("reviews the month so far, and the manager reads what was reported", async () => {
    await reviewMonth(await pageOf(reviewer, "/log-reviews"), "current");
    const page = await pageOf(manager, "/#/S01/access");
    await page.getByRole("heading", { name: "Rapporterat av loggranskaren" }).waitFor();
    await page.getByText(/Vet inte varför hon läste om brukaren\./).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
