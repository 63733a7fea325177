// What is told of this very moment, in front of a server that the test starts for itself: its section is planned from today,
// and two care workers are on duty now, whatever the hour.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, swedishNow, type LocalDate } from "../../web/packages/kernel/src/index.ts";
import { BoardPage } from "./board_page.ts";
import { barriers } from "./board_session.ts";
import { chromiumFlags, chromiumPath } from "./harness.ts";
import { atTerminal, hasProgram, startOwnServer, takeTestedEngine, type OwnServer } from "./own_server.ts";

/**
 * The hours of the shift that both work today, past 24 into tomorrow. From 22 to 6 the visits are the night patrol's: a shift that
 * is on then goes on until there are visits again, so that somebody always has one before her.
 */
function hoursOfShift(hour: number): { from: number; until: number } {
  if (hour >= 20) return { from: 20, until: 31 };
  const from = Math.max(0, hour - 1);
  return { from, until: from + 8 };
}

/** The section's files: visits every half hour of the shift, the clients in turn. */
function filesOf(today: LocalDate, hour: number): Record<string, string[]> {
  const { from, until } = hoursOfShift(hour);
  const starts = Array.from({ length: 2 * (until - from) }, (_, half) => (from + half / 2) % 24).filter((start) => start >= 6 && start < 22);
  const clock = (at: number): string => `${String(Math.floor(at)).padStart(2, "0")}:${at % 1 === 0 ? "00" : "30"}`;
  const at = (hours: number): string => `${addDays(today, Math.floor(hours / 24))}T${clock(hours % 24)}`;
  const workers = ["Sahar;Alm", "Nils;Ek"];
  const clients = ["Ester;Berg", "Folke;Dahl", "Siv;Holm", "Tage;Malm"];
  const since = addDays(today, -300);
  return {
    sektioner: ["id;namn;typ;enhet;resursområde;lokal", "S01;Nu;hemtjänst;Norr;R1 Centrum;A0"],
    lag: ["id;sektion;namn;latitud;longitud;radie_m", 'S01-A;S01;Lag Almen;"55,6055";"13,001";600'],
    adresser: ["id;gata;postnummer;ort;latitud;longitud;dörrtid_min", ...["", ...clients].map((_, n) => `A${n};Exempelgatan ${n + 1};21122;Malmö;"55,60${50 + 4 * n}";"13,00${10 + 3 * n}";1`)],
    medarbetare: ["id;sektion;lag;förnamn;efternamn;titel;anställning;sysselsättningsgrad;kön;färdsätt;dygnsbryt;från", ...workers.map((name, n) => `M${n};S01;S01-A;${name};undersköterska;tillsvidare;100;kvinna;gång;${clock(from)};${since}`)],
    extrapass: ["id;medarbetare;börjar;slutar;rast_min;färdsätt;passtyp", ...workers.map((_, n) => `E${n};M${n};${at(from)};${at(until)};30;gång;dag`)],
    brukare: ["id;sektion;lag;adress;förnamn;efternamn;födelsedatum;kön;husdjur;rök;från", ...clients.map((name, n) => `B${n};S01;S01-A;A${n + 1};${name};1938-03-02;kvinna;nej;nej;${since}`)],
    insatser: ["id;brukare;slag;namn;beslutsdatum;timmar_per_månad;från", ...clients.map((_, n) => `I${n};B${n};omvårdnad;Personlig omvårdnad;${since};90;${since}`)],
    insatsscheman: ["id;brukare;version;överenskommet;överenskommet_med;från", ...clients.map((_, n) => `IS${n};B${n};1;${since};brukaren;${since}`)],
    schemarader: ["id;insatsschema;insats;besökstyp;frekvens;klockslag;tolerans_min;längd_min;antal_personal", ...starts.map((start, n) => `R${n};IS${n % clients.length};I${n % clients.length};tillsyn;dagligen;${clock(start)};15;15;1`)],
  };
}

/** Now, when the day still lasts for as long as the tests take: just before midnight, the day after. */
async function nowOfADayThatLasts(): Promise<{ day: LocalDate; hour: number }> {
  const lastMinutes = 24 * 60 - 4;
  while (swedishNow(new Date()).minute >= lastMinutes) await new Promise((resolve) => setTimeout(resolve, 1_000));
  const { day, minute } = swedishNow(new Date());
  return { day, hour: Math.floor(minute / 60) };
}

describe.skipIf(!hasProgram)("what happens now", () => {
  const folder = mkdtempSync(`${tmpdir()}/samma_now_`);
  let server: OwnServer | undefined;
  let browser: Browser | undefined;
  let board: BoardPage;
  const faults: string[] = [];
  const events = () => board.page.getByRole("complementary", { name: "Dagens händelser" });

  beforeAll(async () => {
    const { day, hour } = await nowOfADayThatLasts();
    mkdirSync(`${folder}/files`);
    for (const [name, rows] of Object.entries(filesOf(day, hour))) writeFileSync(`${folder}/files/${name}.csv`, `${rows.join("\n")}\n`);
    takeTestedEngine(folder);
    atTerminal(folder, "import", `${folder}/files`, "--accept");
    atTerminal(folder, "plan", "--section", "S01", "--from", day, "--days", "2", "--seed", "7", "--iterations", "500");
    server = await startOwnServer(folder);
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
    const page = await browser.newPage({ locale: "sv-SE", timezoneId: "Europe/Stockholm", viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (fault) => faults.push(String(fault)));
    await page.goto(server.enterLink);
    board = new BoardPage(page, server.origin);
    await board.openDay(1);
  }, 420_000);
  afterAll(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true });
  });

  /** Begins to tell what has happened, on a page that is opened anew. */
  async function tell(kind: string): Promise<void> {
    await board.page.reload();
    await board.page.getByRole("button", { name: /^Händelser/ }).click();
    await events().getByRole("button", { name: kind }).click();
  }
  /** Asks for the ways to meet what was told, and takes the first. */
  async function meet(): Promise<void> {
    await events().getByRole("button", { name: "Räkna på dagen" }).click();
    await board.question().getByRole("article").first().waitFor();
    await board.question().getByRole("button", { name: "Välj alternativ 1" }).click();
    await board.question().waitFor({ state: "detached" });
  }

  test("somebody on duty is late for her next visit: it is met, and stands among the day's events", async () => {
    const { name, late } = await board.nextToVisit();
    await tell("Någon blir sen");
    await events().getByLabel("Vem?").selectOption({ label: name });
    await events().getByLabel("Hur många minuter sen?").fill(String(late));
    await meet();
    const event = events().getByRole("listitem").filter({ hasText: `${name} är ${late} min sen` });
    await event.getByText(/^löst i utkastet, inte publicerat, [1-9]\d* besök ändra/).waitFor();
    expect(await barriers(board.page)).toEqual([]);
  });

  test("an alarm is answered within half an hour by somebody on duty, and published with what else has happened", async () => {
    await tell("Ett larm");
    await events().getByLabel("Vilken brukare?").selectOption({ label: "Siv Holm" });
    await meet();
    await events().getByText("Larm hos Siv Holm").waitFor();
    await events().getByRole("button", { name: "Ett larm" }).waitFor(); // the list begins anew
    await board.page.locator("[data-bar]:not(.comes-vacant)").filter({ hasText: "Besök hos Siv Holm, larm" }).waitFor();
    await board.publish().click();
    await expect.poll(() => board.told().textContent()).toMatch(/Version \d+ är publicerad/);
    await expect.poll(() => events().getByText(/^löst och publicerat/).count()).toBe(2);
    expect(faults).toEqual([]);
  });
});
