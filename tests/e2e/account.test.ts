// Coming in with an account of one's own, in front of a server that this test starts: set-up, login, a passkey of a
// virtual authenticator, one's own sessions, and the way out.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "./harness.ts";
import { faultsOf, hasProgram, oneTimePassword, startOwnServer, type OwnServer } from "./own_server.ts";

const password = "mossig tegelpanna";

// The board's own tests run twice; this one needs a program and starts its server itself.
describe.skipIf(!hasProgram)("an account", () => {
  const folder = mkdtempSync(`${tmpdir()}/samma_account_`);
  let server: OwnServer;
  let browser: Browser;
  let page: Page;
  let origin = "";
  let setUpLink = "";
  let secret = "";

  beforeAll(async () => {
    server = await startOwnServer(folder);
    ({ origin, setUpLink } = server);
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
    page = await (await browser.newContext({ locale: "sv-SE" })).newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true });
  });

  const fill = async (name: string, value: string) => page.getByLabel(name, { exact: true }).fill(value);
  const press = async (name: string) => page.getByRole("button", { name, exact: true }).click();

  test("the first administrator is made through the link", async () => {
    await page.goto(setUpLink);
    await page.getByRole("heading", { name: "Skapa den första administratören" }).waitFor();
    expect(page.url()).toBe(`${origin}/setup`);
    expect(await faultsOf(page)).toEqual([]);
    secret = (await page.locator("code").innerText()).trim();
    await fill("Namn", "Eva Ek");
    await fill("Inloggningsnamn", "eva");
    await fill("Lösenord", "hemtjänst2026");
    await fill("Kod från appen", oneTimePassword(secret, 0));
    await press("Spara och logga in");
    expect(await page.getByRole("alert").innerText()).toContain("lätt att gissa");
    await fill("Lösenord", password);
    await press("Spara och logga in");
    await page.getByRole("heading", { name: "Dina reservkoder" }).waitFor();
    expect(await page.locator("li code").count()).toBe(10);
    await press("Jag har sparat koderna");
    await page.getByRole("heading", { name: "Mitt konto" }).waitFor();
  });

  test("one's own account is read and used without a mouse", async () => {
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Konton");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Import");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Logga ut");
  });

  test("a passkey is added, and lets its holder in", async () => {
    await fill("Vad ska den heta?", "Telefonen");
    await press("Lägg till en passkey");
    await page.getByRole("button", { name: "Ta bort Telefonen" }).waitFor();
    await press("Logga ut");
    await page.getByRole("heading", { name: "Logga in" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press("Logga in med passkey");
    await page.getByRole("heading", { name: "Mitt konto" }).waitFor();
  });

  test("a wrong password says what to do, and the right one with the next code lets in", async () => {
    await press("Logga ut");
    await fill("Inloggningsnamn", "eva");
    await fill("Lösenord", "fel lösenord här");
    await fill("Kod från appen", "000000");
    await press("Logga in");
    expect(await page.getByRole("alert").innerText()).toContain("Det gick inte att logga in");
    await fill("Lösenord", password);
    await fill("Kod från appen", oneTimePassword(secret, 1));
    await press("Logga in");
    await page.getByRole("heading", { name: "Mitt konto" }).waitFor();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  // Keeping accounts: /accounts, from the list to the end of one.
  test("an account is made with a role that ends, and its link is shown once", async () => {
    await page.goto(`${origin}/accounts`);
    await page.getByRole("heading", { name: "Konton", level: 1 }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press("Nytt konto");
    await page.getByRole("heading", { name: "Nytt konto" }).waitFor();
    await fill("Namn", "Rut Al");
    await fill("Inloggningsnamn", "rut.al");
    await press("Lägg till en roll");
    await page.getByLabel("Roll", { exact: true }).selectOption({ label: "Loggranskare" });
    await fill("Till och med", "2020-01-01");
    await fill("Från och med", "2020-01-02");
    await press("Skapa kontot");
    expect(await page.getByRole("alert").innerText()).toContain("Rollen log_reviewer måste sluta efter");
    await fill("Från och med", "");
    await fill("Till och med", "2099-12-31");
    expect(await faultsOf(page)).toEqual([]);
    await press("Skapa kontot");
    await page.getByRole("heading", { name: "Länk till inloggningen" }).waitFor();
    expect(await page.locator("section code").innerText()).toMatch(/\/setup#[A-Za-z0-9_-]{43}$/);
    expect(await faultsOf(page)).toEqual([]);
    await press("Klar");
    await page.getByRole("button", { name: /Rut Al/ }).waitFor();
    expect(await page.getByLabel("Till och med", { exact: true }).inputValue()).toBe("2099-12-31");
  });

  test("an account is found, protected and closed with the keyboard alone, in English too", async () => {
    await page.getByLabel("Sök namn eller inloggningsnamn").fill("rut");
    expect(await page.getByText("1 av 2 konton").count()).toBe(1);
    await page.getByRole("button", { name: /Rut Al/ }).press("Enter");
    await page.getByLabel("Skyddad identitet").press("Space");
    await page.getByText(/Visas för brukare som Medarbetare [A-Z2-9]{4}/).waitFor();
    await page.getByRole("button", { name: "Avsluta kontot" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Ja, gör det" }).press("Enter");
    await page.getByText("Kontot är avslutat.").waitFor();
    expect(await page.getByRole("button", { name: "Öppna kontot igen" }).count()).toBe(1);
    await page.goto(`${origin}/accounts#/?language=en`);
    await page.reload();
    await page.getByRole("heading", { name: "Accounts", level: 1 }).waitFor();
    await page.getByText("Closed").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("whoever keeps accounts cannot give away the last right to keep them", async () => {
    await page.goto(`${origin}/accounts`);
    await page.getByRole("button", { name: /Eva Ek/ }).click();
    await page.getByRole("button", { name: "Ta bort rollen Systemförvaltare" }).click();
    await press("Spara");
    expect(await page.getByRole("alert").innerText()).toContain("det sista som kan sköta kontona");
  });
});
