import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page, type Route } from "playwright-core";
import { preview, type PreviewServer } from "vite";
import { isRefusal, MadeUpDesk } from "../../web/apps/board/test/made_up_desk.ts";
import { MadeUpAccess } from "../../web/apps/board/test/made_up_access.ts";
import { MadeUpMatters } from "../../web/apps/board/test/made_up_matters.ts";
import { MadeUpPlanner } from "../../web/apps/board/test/made_up_planner.ts";
import { MadeUpProposals } from "../../web/apps/board/test/made_up_proposals.ts";
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
  /** What the made-up answers change; another coordinator's hand in a test. */
  desk: MadeUpDesk;
  planner: MadeUpPlanner;
  access: MadeUpAccess;
  origin: string;
  /** A page in a browser context of its own, not yet anywhere. */
  newPage: (look?: { width?: number; height?: number; dark?: boolean }) => Promise<Page>;
  /** Enters through the one-time link, and later with the session that it opened. */
  enter: (page: Page) => Promise<void>;
  /** Enters as somebody else: another coordinator of the same section. */
  enterAsAnother: (page: Page) => Promise<void>;
  /** Follows the one-time link once more. */
  enterAgain: (page: Page) => Promise<void>;
  close: () => Promise<void>;
}

interface MadeUp {
  /** The day that each page has on its screen. */
  places: Map<Page, string>;
  section: MadeUpSection;
  desk: MadeUpDesk;
  planner: MadeUpPlanner;
  matters: MadeUpMatters;
  proposals: MadeUpProposals;
  access: MadeUpAccess;
}

/** The made-up answers, as the server would give them. */
async function answerFrom(page: Page, { section, desk, planner, matters, proposals, places, access }: MadeUp, usedTokens: Set<string>): Promise<void> {
  const answerOne = async (route: Route): Promise<void> => {
    const url = new URL(route.request().url());
    const on = url.searchParams.get("on") ?? "";
    const resource = url.pathname.replace(/^\/v1\/(sections\/[^/]+\/)?/, "");
    const answers: Record<string, unknown> = {
      session: section.session,
      sections: section.sections,
      day: desk.day(on),
      draft: desk.draft(),
      "who-comes": section.whoComes,
      indicators: section.indicators,
      vacant: section.vacant,
      "explain-client": planner.explanation(url.searchParams.get("client_id") ?? ""),
      "fill-ways": planner.fillWays(),
      "roster-insight": planner.insight(),
      load: planner.load(),
      "contact-proposal": planner.contactProposal(url.searchParams.get("client_id") ?? ""),
      "openapi.json": planner.contract(),
      jobs: planner.listJobs(),
      "day-events": planner.dayEvents(on),
      findings: planner.findings(),
      staff: { items: section.whoComes.staff.map((one) => ({ ...one, team_name: "", employment: "substitute", employment_rate_pct: 100, competences: [], languages: [], contact_for: 0 })) },
      proposals: proposals.list(),
      proposal: proposals.compare(),
    };
    const answer = answers[resource];
    const isEntered = (await page.context().cookies()).some((cookie) => cookie.name === "samma_session");
    const problem = (status: number, code: string) =>
      route.fulfill({ status, contentType: "application/problem+json", json: { type: `urn:samma:error:${code}`, status, code, message_key: `error.${code}` } });
    // A change that does not say that it comes from the board's own pages is refused, as the server would.
    if (route.request().method() !== "GET" && route.request().headers()["samma-request"] === undefined)
      return problem(403, "request.foreign_origin");
    const sent = (): never => route.request().postDataJSON() as never;
    const watched = access.answer(route.request().method(), resource, sent);
    if (watched !== null) return watched.code === undefined ? route.fulfill({ status: watched.status, ...(watched.body === undefined ? {} : { json: watched.body }) }) : problem(watched.status, watched.code);
    const matter = matters.answer(route.request().method(), resource, sent);
    if (matter !== null) return matter.status >= 400 ? problem(matter.status, "message.no_signal") : route.fulfill({ status: matter.status, ...(matter.body === undefined ? {} : { json: matter.body }) });
    // A stream that ends at once is asked for again: the page hears twice a second that the plan may have changed.
    const happened = (kind: string): string => `event: happened\ndata: ${JSON.stringify({ kind, section_id: section.sections.items[0]?.section_id, subject_id: "made-up", at: "2026-11-30T05:12:00Z" })}\n\n`;
    if (resource === "events") {
      places.set(page, on);
      page.once("close", () => places.delete(page));
    }
    const others = [...places].filter(([other, day]) => other !== page && day === on && on !== "").length;
    const present = `event: present\ndata: ${JSON.stringify({ others })}\n\n`;
    if (resource === "events") return route.fulfill({ contentType: "text/event-stream", body: `retry: 500\nid: 1\n${present}${happened("plan.draft_changed")}${planner.hasTold ? happened("plan.told") : ""}` });
    const isAnswer = (decided: object) => (isRefusal(decided) ? problem(decided.status, decided.code) : route.fulfill({ json: decided }));
    if (resource === "proposal/try") return route.fulfill({ json: proposals.try(sent()) });
    if (resource === "proposal/accept") return isAnswer(proposals.accept(sent()));
    if (resource === "proposal/put-aside") return route.fulfill({ json: proposals.putAside() });
    if (resource === "told") {
      planner.noteTold(sent(), !desk.isOther);
      return route.fulfill({ status: 204 });
    }
    if (resource === "event-alternatives") return route.fulfill({ json: planner.alternatives(sent()) });
    if (resource === "jobs" && route.request().method() === "POST") {
      proposals.begin();
      return route.fulfill({ status: 201, json: planner.askForPlan() });
    }
    if (resource.startsWith("jobs/")) {
      const [, job = "", isFinish] = resource.split("/");
      const stopped = isFinish === undefined ? planner.stopJob(job) : planner.finishJob(job);
      return stopped === null ? problem(404, "resource.unknown") : route.fulfill({ json: stopped });
    }
    if (resource.startsWith("records/")) {
      const [, kind = "", id] = resource.split("/");
      if (resource.endsWith("/history")) return route.fulfill({ json: { items: [] } });
      if (id === undefined) return route.fulfill({ json: planner.records(kind) });
      const found = route.request().method() === "PUT" ? planner.putRecord(kind, id, sent()) : planner.record(kind, id);
      return found === null ? problem(route.request().method() === "PUT" ? 409 : 404, route.request().method() === "PUT" ? "record.conflict" : "resource.unknown") : route.fulfill({ json: found });
    }
    if (resource === "cars" || resource.startsWith("operations/")) {
      const changed = resource === "cars" ? planner.putCars(section.sections.items[0]?.section_id ?? "", sent()) : planner.undo(resource.split("/")[1] ?? "");
      return changed === null ? problem(409, "record.conflict") : route.fulfill({ json: changed });
    }
    if (resource.startsWith("draft/")) {
      const body = route.request().postDataJSON() as Parameters<MadeUpDesk["edit"]>[0];
      const does: Record<string, () => object> = {
        "draft/edits": () => desk.edit(body),
        "draft/undo": () => desk.undo(),
        "draft/redo": () => desk.redo(),
        "draft/publish": () => desk.publish(),
        "draft/discard": () => desk.discard(),
        "draft/event": () => {
          const { report, alternative } = sent() as { report: Parameters<MadeUpPlanner["takers"]>[0]; alternative: number };
          const { on, visits } = planner.struck(report);
          const takers = planner.takers(report, alternative);
          planner.noteEvent(report, alternative);
          return desk.acceptAlternative(on, visits.map((visit) => visit.visit_id), takers);
        },
      };
      const done = does[resource]?.() ?? { status: 404, code: "resource.unknown" };
      return isRefusal(done) ? problem(done.status, done.code) : route.fulfill({ json: done });
    }
    if (resource === "visit-preview") {
      const found = desk.preview(url.searchParams.get("visit_id") ?? "", Number(url.searchParams.get("part")));
      return isRefusal(found) ? problem(found.status, found.code) : route.fulfill({ json: found });
    }
    if (route.request().method() === "POST") {
      const { token } = route.request().postDataJSON() as { token: string };
      if (usedTokens.has(token)) return problem(401, "session.token");
      usedTokens.add(token);
      await page.context().addCookies([{ name: "samma_session", value: "made-up", url: url.origin, httpOnly: true }]);
      return route.fulfill({ status: 201, json: answer });
    }
    if (!isEntered) return problem(401, "session.missing");
    return answer === undefined ? problem(404, "resource.unknown") : route.fulfill({ json: answer });
  };
  // A page that goes while its question is answered needs no answer; any other fault is the tests' own.
  await page.route(/\/v1\//, (route) =>
    answerOne(route).catch((fault: unknown) => {
      if (!String(fault).includes("has been closed")) throw fault;
    }),
  );
}

/** The token of a one-time link of its own: a second node on the server's database makes one as it starts. */
async function anotherToken(): Promise<string> {
  const { SAMMA_PROGRAM: program = "", SAMMA_E2E_DATABASE: database, SAMMA_E2E_KEYS: keys } = process.env;
  if (!existsSync(program) || database === undefined) throw new Error("SAMMA_PROGRAM, SAMMA_E2E_DATABASE and SAMMA_E2E_KEYS must name the server's program, database and key file");
  const node = spawn(program, ["serve", "--port", "0"], { env: { ...process.env, SAMMA_DATABASE: database, SAMMA_KEYS_FILE: keys }, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => node.once("exit", resolve));
  try {
    return await new Promise((resolve, reject) => {
      let said = "";
      node.once("exit", () => reject(new Error(`the second node ended: ${said}`)));
      node.stdout.on("data", (text: Buffer) => {
        said += text.toString();
        const token = /\/enter#([A-Za-z0-9_-]+)/.exec(said)?.[1];
        if (token !== undefined) resolve(token);
      });
    });
  } finally {
    node.kill();
    await ended;
  }
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

  // A one-time link works once: the first context to enter keeps the cookie for all later ones, those of other files too.
  const kept = link === null ? null : `${tmpdir()}/samma_entered_${createHash("sha256").update(link).digest("hex").slice(0, 16)}.json`;
  let cookies: Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>> =
    kept !== null && existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : [];
  const newPage: Place["newPage"] = async ({ width = 1440, height = 900, dark = false } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      locale: "sv-SE",
      timezoneId: "Europe/Stockholm",
    });
    await context.addCookies(cookies);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    if (link === null) await answerFrom(page, { section, desk, planner, matters, proposals, places, access }, usedTokens);
    return page;
  };
  const oneTimeLink = link ?? `${origin}/enter#made-up-one-time-token`;
  const usedTokens = new Set<string>();
  const places = new Map<Page, string>();
  const desk = new MadeUpDesk(section);
  const planner = new MadeUpPlanner(section);
  const matters = new MadeUpMatters(planner, section.sections.items[0]?.section_id ?? "", section.whoComes.clients);
  const proposals = new MadeUpProposals(section, desk);
  const access = new MadeUpAccess(section.sections.items[0]?.section_id ?? "");
  const enter = async (page: Page): Promise<void> => {
    if (cookies.length > 0) {
      await page.goto(`${origin}/`);
      return;
    }
    await page.goto(oneTimeLink);
    await page.getByRole("navigation", { name: "Vyer" }).waitFor();
    cookies = await page.context().cookies();
    if (kept !== null) writeFileSync(kept, JSON.stringify(cookies), { mode: 0o600 });
  };
  let ofAnother: typeof cookies = [];
  const enterAsAnother: Place["enterAsAnother"] = async (page) => {
    await page.context().clearCookies();
    await page.context().addCookies(ofAnother);
    await page.goto(ofAnother.length > 0 ? `${origin}/` : `${origin}/enter#${link === null ? "made-up-token-of-another" : await anotherToken()}`);
    await page.getByRole("navigation", { name: "Vyer" }).waitFor();
    ofAnother = await page.context().cookies();
  };
  const enterAgain = async (page: Page): Promise<void> => {
    await page.goto(oneTimeLink);
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await server?.close();
  };
  return { browser, isReal: link !== null, desk, planner, access, origin, newPage, enter, enterAsAnother, enterAgain, close };
}
