// Files brought in by the system administrator, in front of a server that the test starts: faults, preview, yes, and back.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "./harness.ts";
import { atTerminal, faultsOf, hasProgram, Person, startOwnServer, type OwnServer } from "./own_server.ts";

describe.skipIf(!hasProgram)("bringing in files", () => {
  const folder = mkdtempSync(`${tmpdir()}/samma_import_`);
  let server: OwnServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    atTerminal(folder, "demo", "--out", `${folder}/files`, "--sections", "1", "--clients", "12", "--seed", "3");
    server = await startOwnServer(folder);
    const admin = await Person.enrolled(server.origin, server.setUpLink, { login_name: "eva", display_name: "Eva Ek" });
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
    const context = await browser.newContext({ locale: "sv-SE" });
    const [name = "", value = ""] = admin.cookie.split("=");
    await context.addCookies([{ name, value, url: server.origin, httpOnly: true }]);
    page = await context.newPage();
    await page.goto(`${server.origin}/account`);
  }, 180_000);
  afterAll(async () => {
    server.stop();
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test("every fault is told, and the files can be taken away again", async () => {
    await page.getByRole("link", { name: "Import" }).click();
    await page.getByRole("heading", { name: "Läs in filer", level: 1 }).waitFor();
    await page.getByText("Ingenting har lästs in än.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Filer", { exact: true }).setInputFiles([{ name: "brukare.csv", mimeType: "text/csv", buffer: Buffer.from("fel;kolumner\n1;2\n") }]);
    await page.getByRole("button", { name: "Skicka och granska" }).click();
    await page.getByText("Filerna har fel. Ingenting är ändrat.").waitFor();
    expect(await page.getByRole("heading", { name: /fel att rätta$/ }).count()).toBe(1);
    expect(await page.getByRole("listitem").filter({ hasText: "brukare.csv" }).count()).toBeGreaterThan(1);
    expect(await page.getByRole("button", { name: "Läs in", exact: true }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Ta bort filerna" }).press("Enter");
    await page.getByText("Filerna är borttagna. Ingenting är ändrat.").waitFor();
  });

  test("a whole section is looked through, brought in after a reload, and taken back", async () => {
    await page.getByLabel("Filer", { exact: true }).setInputFiles(readdirSync(`${folder}/files`).map((name) => `${folder}/files/${name}`));
    await page.getByRole("button", { name: "Skicka och granska" }).click();
    await page.getByText("Inga fel. Så här många rader skulle ändras:").waitFor();
    await page.reload();
    expect(await page.getByRole("row", { name: /^brukare/ }).textContent()).toMatch(/12/);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Läs in", exact: true }).press("Enter");
    await page.getByText("Inläst.", { exact: true }).waitFor();
    await page.getByText(/, Eva Ek: \d+ nya/).waitFor();
    await page.getByRole("button", { name: "Ta tillbaka" }).press("Enter");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Ja, ta tillbaka" }).press("Enter");
    await page.getByText(/Tillbakatagen/).waitFor();
  });
});
