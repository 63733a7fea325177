import type { Locator, Page } from "playwright-core";

/** Under which of the header's links a view lies. */
const groupsOfViews = {
  Dag: "Dag",
  "Vem kommer": "Period",
  Belastning: "Period",
  Behov: "Period",
  Vakanta: "Vakanta",
  Planera: "Planera",
  Siffror: "Planera",
  Balans: "Balans",
  "Ny brukare": "Balans",
  Register: "Register",
  Handbok: "Register",
} as const;

/** The board as a coordinator speaks of it. */
export class BoardPage {
  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  readonly days = (): Locator => this.page.getByRole("navigation", { name: "Planens dagar" }).getByRole("link");
  readonly visits = (): Locator => this.page.locator("[data-bar]");
  readonly careWorkers = (): Locator => this.page.locator("[data-worker]");
  readonly heading = (): Locator => this.page.getByRole("main").getByRole("heading", { level: 1 });
  readonly panel = (): Locator => this.page.getByRole("complementary");
  readonly card = (): Locator => this.page.getByRole("tooltip");
  readonly clients = (): Locator => this.page.locator("tbody tr");
  readonly standingOut = (): Locator => this.page.locator(".bars > li:not(.is-dimmed) [data-bar]");

  /** Opens a view by its address, as a saved link would. */
  async open(address: string): Promise<void> {
    await this.page.goto(`${this.origin}/${address}`);
    await this.heading().first().waitFor();
  }

  async openView(name: keyof typeof groupsOfViews): Promise<void> {
    const group = groupsOfViews[name];
    await this.page.getByRole("navigation", { name: "Vyer" }).getByRole("link", { name: group }).click();
    if (group !== name) await this.page.getByRole("navigation", { name: group, exact: true }).getByRole("link", { name }).click();
    await this.heading().first().waitFor();
  }

  /** Opens the plan's n-th day and waits until its visits are drawn. */
  async openDay(number: number): Promise<void> {
    await this.days().nth(number - 1).click();
    await this.visits().first().waitFor();
  }

  /** What a screen reader says of the visit, day or box that something is. */
  nameOf = async (element: Locator): Promise<string> => (await element.locator(".only-read-aloud").textContent()) ?? "";

  /** The client that a visit is made to. */
  async clientOf(visit: Locator): Promise<string> {
    const name = await this.nameOf(visit);
    return /esök hos ([^,]+),/.exec(name)?.[1] ?? name;
  }

  // Changing the plan by hand.
  readonly undo = (): Locator => this.page.getByRole("button", { name: "Ångra", exact: true });
  readonly redo = (): Locator => this.page.getByRole("button", { name: "Gör om", exact: true });
  readonly publish = (): Locator => this.page.getByRole("button", { name: "Publicera" });
  readonly told = (): Locator => this.page.locator(".told");
  readonly question = (): Locator => this.page.getByRole("dialog");
  readonly heldVisit = (): Locator => this.page.locator(".held");

  /** Every care worker's row, by the verdict that it shows while a visit is held. */
  readonly rowsThat = (verdict: "open" | "closed"): Locator => this.page.locator(`.row.is-${verdict}`);
  /** The first row of somebody who is busy with another visit. */
  busyRow = (): Locator => this.page.locator('.row.is-closed:has(.no:text-matches("upptagen"))').first();
  visitsOf = (row: Locator): Locator => row.locator("[data-bar]");
  rowOf = (worker: string): Locator => this.page.locator(".row").filter({ has: this.page.locator(`[data-worker="${worker}"]`) });

  /**
   * A visit that can be moved, and not one of the very first of the day: single, with somebody, and somebody else on duty
   * could make it too, or two others. Or one that another visit of somebody's keeps her from making.
   */
  movableVisit = async (because: "somebody is free" | "two are free" | "somebody is busy" = "somebody is free", except = ""): Promise<Locator> => {
    const single = this.page.locator("[data-bar]:not(.comes-vacant):not(.is-double):not(.is-locked)");
    await single.first().waitFor();
    const key = await single.evaluateAll(async (bars, { wanted, except }) => {
      const { items } = (await (await fetch("/v1/sections")).json()) as { items: { section_id: string; code: string }[] };
      const code = /^#\/([^/?]+)/.exec(location.hash)?.[1];
      const section = (items.find((one) => one.code === code) ?? items[0])?.section_id ?? "";
      type Lane = { is_own: boolean; rule_id?: string; in_the_way: string[]; starts?: { from: string; until: string } };
      type Standing = { visit_id: string; part: number; starts_at?: string };
      const fewest = wanted === "two are free" ? 2 : 1;
      let visits: Standing[] | null = null;
      let second: string | null = null;
      for (const bar of [...bars.slice(3), ...bars.slice(0, 3)]) {
        if (bar.getAttribute("data-bar") === except) continue;
        const [visit = "", part = ""] = (bar.getAttribute("data-bar") ?? "").split("/");
        const answer = await fetch(`/v1/sections/${section}/visit-preview?visit_id=${visit}&part=${part}`);
        if (!answer.ok) continue;
        const { lanes, on } = (await answer.json()) as { lanes: Lane[]; on: string };
        const others = lanes.filter((lane) => !lane.is_own);
        if (wanted === "somebody is busy") {
          if (others.some((lane) => lane.in_the_way.length > 0)) return `${visit}/${part}`;
          continue;
        }
        // Whoever is free may be so at another time only; a visit is moved at its own: best where all of them are free then.
        const free = others.filter((lane) => lane.rule_id === undefined);
        visits ??= ((await (await fetch(`/v1/sections/${section}/day?on=${on}`)).json()) as { visits: Standing[] }).visits;
        const at = visits.find((one) => one.visit_id === visit && one.part === Number(part))?.starts_at ?? "";
        const then = free.filter((lane) => lane.starts === undefined || (lane.starts.from <= at && at <= lane.starts.until));
        if (then.length >= fewest && then.length === free.length) return `${visit}/${part}`;
        if (then.length >= fewest) second ??= `${visit}/${part}`;
      }
      return second;
    }, { wanted: because, except });
    if (key === null) throw new Error(`of no visit of the day: ${because}`);
    return this.page.locator(`[data-bar="${key}"]`);
  };

  /** Somebody on duty now who is to make a visit before long, and how late she would be for it with 20 minutes to spare. */
  nextToVisit = async (): Promise<{ name: string; late: number }> => {
    const found = await this.page.evaluate(async () => {
      type Day = { lanes: { care_worker_id: string; name: string; shifts: { starts_at: string; until: string }[] }[]; visits: { care_worker_id?: string; starts_at: string }[] };
      const { items } = (await (await fetch("/v1/sections")).json()) as { items: { section_id: string; plan: { from: string } }[] };
      const { lanes, visits } = (await (await fetch(`/v1/sections/${items[0]?.section_id}/day?on=${items[0]?.plan.from}`)).json()) as Day;
      const now = Date.now();
      const onDuty = lanes.filter((lane) => lane.shifts.some((shift) => Date.parse(shift.starts_at) <= now && now < Date.parse(shift.until)));
      const next = visits
        .map((visit) => ({ lane: onDuty.find((lane) => lane.care_worker_id === visit.care_worker_id), at: Date.parse(visit.starts_at) }))
        .filter(({ lane, at }) => lane !== undefined && at > now)
        .sort((a, b) => a.at - b.at)[0];
      return next?.lane === undefined ? null : { name: next.lane.name, late: Math.ceil((next.at - now) / 60_000) + 20 };
    });
    if (found === null) throw new Error("nobody on duty has a visit before her");
    return found;
  };

  /** A visit of a client who meets more people than the least that can be proven. */
  visitOfClientAboveBound = async (): Promise<Locator> => {
    const key = await this.page.locator("[data-bar]").evaluateAll(async (bars) => {
      const { items } = (await (await fetch("/v1/sections")).json()) as { items: { section_id: string }[] };
      const { clients } = (await (await fetch(`/v1/sections/${items[0]?.section_id}/who-comes`)).json()) as { clients: { name: string; distinct_staff: number; bound_b0: number }[] };
      const above = new Set(clients.filter((client) => client.distinct_staff > client.bound_b0).map((client) => client.name));
      const nameIn = (bar: Element) => /esök hos ([^,]+),/.exec(bar.querySelector(".only-read-aloud")?.textContent ?? "")?.[1] ?? "";
      return bars.find((bar) => above.has(nameIn(bar)))?.getAttribute("data-bar") ?? null;
    });
    if (key === null) throw new Error("no client of the day meets more people than the least");
    return this.page.locator(`[data-bar="${key}"]`);
  };

  /** Takes the visit into the hand with the mouse and holds it still until every row has answered. */
  async grab(visit: Locator): Promise<{ x: number }> {
    await visit.scrollIntoViewIfNeeded();
    const box = await visit.boundingBox();
    if (box === null) throw new Error("the visit is not on the screen");
    await this.page.mouse.move(box.x + 6, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 3 });
    await this.heldVisit().waitFor();
    await this.rowsThat("open").first().waitFor();
    return { x: box.x };
  }

  /** Drops what is held in that row, at the time it had. Near the lower edge the board rolls on by itself, until the row is clear of it. */
  async dropOn(row: Locator, visitX: number): Promise<void> {
    const height = this.page.viewportSize()?.height ?? 0;
    let box = await row.boundingBox();
    for (let moved = 0; box !== null && box.y + box.height > height - 120 && moved < 100; moved += 1) {
      await this.page.mouse.move(visitX + 6, height - 24 - (moved % 2));
      await this.page.waitForTimeout(50);
      await this.page.mouse.move(visitX + 6, height / 2);
      await this.page.waitForTimeout(50);
      box = await row.boundingBox();
    }
    if (box === null) throw new Error("the row is not on the screen");
    await this.page.mouse.move(visitX + 6, box.y + box.height / 2, { steps: 8 });
    await this.page.mouse.up();
  }

  async makeVacant(visit: Locator): Promise<void> {
    await visit.click();
    await this.panel().getByText("Gör med besöket").click();
    await this.panel().getByRole("button", { name: "Gör vakant" }).click();
  }

  /** Where a visit stands: in whose row and at what time. */
  standing = (key: string): Promise<{ worker: string | null; from: number }> =>
    this.page.locator(`[data-bar="${key}"]`).evaluate((bar) => ({
      worker: bar.closest(".row")?.querySelector("[data-worker]")?.getAttribute("data-worker") ?? null,
      from: Number(bar.closest("li")?.style.getPropertyValue("--from")),
    }));

  /**
   * Moves a visit from the keyboard into a row that the rules leave open at the visit's own time; without a key one that can be
   * moved. A row that is open at other times only asks for a reason, and is left for the next.
   */
  async moveByKeyboard(wanted?: string): Promise<{ key: string; before: { worker: string | null; from: number } }> {
    const key = wanted ?? (await (await this.movableVisit()).getAttribute("data-bar")) ?? "";
    const visit = this.page.locator(`[data-bar="${key}"]`);
    const before = await this.standing(key);
    const asked: string[] = [];
    for (let tried = 0; ; tried += 1) {
      await visit.focus();
      await this.page.keyboard.press("m");
      await this.rowsThat("open").first().waitFor();
      const rows = await this.page.locator(".row:has([data-worker])").evaluateAll((all) => all.map((row) => ({ worker: row.querySelector("[data-worker]")?.getAttribute("data-worker"), isOpen: row.classList.contains("is-open") })));
      const from = rows.findIndex((row) => row.worker === before.worker);
      const open = rows.flatMap((row, index) => (index !== from && row.isOpen ? [index] : []));
      const to = open[tried];
      if (to === undefined) throw new Error(`no row is open for the visit ${key} at its own time; asked: ${asked.join(" | ")}`);
      for (let row = 0; row < Math.abs(to - from); row += 1) await this.page.keyboard.press(to > from ? "ArrowDown" : "ArrowUp");
      await this.page.keyboard.press("Enter");
      await this.undo().or(this.question()).first().waitFor();
      if (!(await this.question().isVisible())) return { key, before };
      asked.push((await this.question().textContent()) ?? "");
      await this.question().getByRole("button", { name: "Låt bli" }).click();
      await this.question().waitFor({ state: "detached" });
    }
  }

  search = (text: string): Promise<void> => this.page.getByRole("searchbox").fill(text);
  said = async (): Promise<string> => (await this.page.locator("[aria-live]").first().textContent()) ?? "";
  focused = (): Locator => this.page.locator(":focus");
}
