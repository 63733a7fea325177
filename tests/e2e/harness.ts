import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { preview, type PreviewServer } from "vite";
import { madeUpSection, type MadeUpSection } from "../../web/apps/board/test/made_up_section.ts";

const contentSecurity =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
export const chromiumPath = process.env["SAMMA_CHROMIUM"] ?? "/usr/bin/chromium";
export const chromiumFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where the board is served from and how a page enters it. */
export interface Place {
  browser: Browser;
  isReal: boolean;
  origin: string;
  /** A page in a browser context of its own, not yet anywhere. */
  newPage: (look?: { width?: number; height?: number; dark?: boolean }) => Promise<Page>;
  /** Enters through the one-time link, and later with the session that it opened. */
  enter: (page: Page) => Promise<void>;
  /** Follows the one-time link once more. */
  enterAgain: (page: Page) => Promise<void>;
  close: () => Promise<void>;
}

/** The made-up answers, as the server would give them. */
async function answerFrom(page: Page, section: MadeUpSection, usedTokens: Set<string>): Promise<void> {
  await page.route(/\/v1\//, async (route) => {
    const url = new URL(route.request().url());
    const on = url.searchParams.get("on") ?? "";
    const resource = url.pathname.replace(/^\/v1\/(sections\/[^/]+\/)?/, "");
    const answers: Record<string, unknown> = {
      session: section.session,
      sections: section.sections,
      day: section.days.get(on),
      "who-comes": section.whoComes,
      indicators: section.indicators,
      vacant: section.vacant,
    };
    const answer = answers[resource];
    const isEntered = (await page.context().cookies()).some((cookie) => cookie.name === "samma_session");
    const problem = (status: number, code: string) =>
      route.fulfill({ status, contentType: "application/problem+json", json: { type: `urn:samma:error:${code}`, status, code, message_key: `error.${code}` } });
    if (route.request().method() === "POST") {
      const { token } = route.request().postDataJSON() as { token: string };
      if (usedTokens.has(token)) return problem(401, "session.token");
      usedTokens.add(token);
      await page.context().addCookies([{ name: "samma_session", value: "made-up", url: url.origin, httpOnly: true }]);
      return route.fulfill({ status: 201, json: answer });
    }
    if (!isEntered) return problem(401, "session.missing");
    return answer === undefined ? problem(404, "resource.unknown") : route.fulfill({ json: answer });
  });
}

/** The board behind a one-time link: the running server's of SAMMA_URL, otherwise the built one with made-up answers. */
export async function openPlace(section: MadeUpSection = madeUpSection()): Promise<Place> {
  const link = process.env["SAMMA_URL"] ?? null;
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  let server: PreviewServer | null = null;
  if (link === null) {
    const root = fileURLToPath(new URL("../../web/apps/board", import.meta.url));
    server = await preview({ root, configFile: `${root}/vite.config.ts`, logLevel: "error", preview: { port: 0, host: "127.0.0.1", headers: { "Content-Security-Policy": contentSecurity } } });
  }
  const origin = link === null ? (server?.resolvedUrls?.local[0] ?? "").replace(/\/$/, "") : new URL(link).origin;

  // A one-time link works once: the first context to enter keeps the cookie for all later ones.
  let cookies: Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>> = [];
  const newPage: Place["newPage"] = async ({ width = 1440, height = 900, dark = false } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      locale: "sv-SE",
      timezoneId: "Europe/Stockholm",
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    if (link === null) await answerFrom(page, section, usedTokens);
    return page;
  };
  const oneTimeLink = link ?? `${origin}/enter#made-up-one-time-token`;
  const usedTokens = new Set<string>();
  const enter = async (page: Page): Promise<void> => {
    if (cookies.length > 0) {
      await page.goto(`${origin}/`);
      return;
    }
    await page.goto(oneTimeLink);
    await page.getByRole("navigation", { name: "Vyer" }).waitFor();
    cookies = await page.context().cookies();
  };
  const enterAgain = async (page: Page): Promise<void> => {
    await page.goto(oneTimeLink);
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await server?.close();
  };
  return { browser, isReal: link !== null, origin, newPage, enter, enterAgain, close };
}
