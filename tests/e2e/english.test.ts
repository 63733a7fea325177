// The board in English, as somebody who reads no Swedish meets it: every view, light and dark, wide and on a tablet. No sentence of
// the Swedish catalogue is left, nothing that is to be pressed is cut off, the page does not scroll sideways, and axe finds nothing.
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../web/apps/board/src/texts/en.ts";
import { sv } from "../../web/apps/board/src/texts/sv.ts";
import { barriers } from "./board_session.ts";
import { openPlace, type Place } from "./harness.ts";

/** Every text of a catalogue that is said without being filled in. */
function sentences(catalogue: unknown, path = ""): Map<string, string> {
  if (typeof catalogue === "string") return new Map([[path, catalogue]]);
  if (typeof catalogue !== "object" || catalogue === null) return new Map();
  return new Map(Object.entries(catalogue).flatMap(([key, value]) => [...sentences(value, `${path}.${key}`)]));
}

/** What stands in the Swedish catalogue and nowhere in the English one, but for the language's own name. */
const swedish = (() => {
  const english = new Set(sentences(en).values());
  return new Set([...sentences(sv).values()].filter((text) => text.length > 2 && text !== sv.languageName && !english.has(text)));
})();

/** What is read on the page or read aloud, text by text. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node.textContent?.replace(/\s+/g, " ").trim() ?? "");
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
      for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
    return texts.filter((text) => text !== "");
  });

/** Buttons, links, headings and labels whose words do not fit, and a page that scrolls sideways. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isCut = (element: Element): boolean => {
      const style = getComputedStyle(element);
      return element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && style.overflowX !== "visible" && style.overflowX !== "auto" && style.overflowX !== "scroll" && style.textOverflow !== "ellipsis";
    };
    const found = [...document.querySelectorAll("main button:not([data-bar]), main a, main h1, main h2, main label, header a, header button")].filter(isCut).map((element) => `${element.tagName} ${element.textContent?.trim() ?? ""}`);
    return document.documentElement.scrollWidth > window.innerWidth + 1 ? [...found, `the page is ${document.documentElement.scrollWidth} wide`] : found;
  });

const views = ["day", "map", "print", "who-comes", "load", "need", "vacant", "plan", "figures", "balance", "contact", "records", "records?record=stocks", "records?record=client-relatives", "handbook"];
const looks = { wide: { width: 1440, height: 900, dark: false }, wide_dark: { width: 1440, height: 900, dark: true }, tablet: { width: 834, height: 1112, dark: false } } as const;
const folder = process.env["SAMMA_PICTURES"];

describe("in English", () => {
  let place: Place;
  beforeAll(async () => {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    place = await openPlace();
    const page = await place.newPage();
    await place.enter(page);
    await page.context().close();
  });
  afterAll(() => place.close());

  test.each(Object.keys(looks) as (keyof typeof looks)[])("every view speaks English and fits: %s", async (look) => {
    const page = await place.newPage(looks[look]);
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    await place.enter(page);
    const code = await page.evaluate(async () => ((await (await fetch("/v1/sections")).json()) as { items: { code: string }[] }).items[0]?.code ?? "");
    for (const view of views) {
      await page.goto(`${place.origin}/#/${code}/${view}${view.includes("?") ? "&" : "?"}language=en`);
      await page.getByRole("main").getByRole("heading").first().waitFor({ timeout: 60_000 });
      await page.getByRole("main").locator(".waiting").first().waitFor({ state: "detached", timeout: 60_000 });
      await page.waitForTimeout(300);
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${view.replace(/\W/g, "_")}_${look}.png` });
      complaints.push(...(await said(page)).filter((text) => swedish.has(text)).map((text) => `${view} says: ${text}`));
      complaints.push(...(await cutOff(page)).map((text) => `${view} cuts off: ${text}`));
      complaints.push(...(await barriers(page)).map((text) => `${view}: ${text}`));
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
