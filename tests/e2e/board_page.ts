import type { Locator, Page } from "playwright-core";

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

  async openView(name: "Dag" | "Vem kommer" | "Siffror" | "Vakanta"): Promise<void> {
    await this.page.getByRole("navigation", { name: "Vyer" }).getByRole("link", { name }).click();
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

  search = (text: string): Promise<void> => this.page.getByRole("searchbox").fill(text);
  said = async (): Promise<string> => (await this.page.locator("[aria-live]").first().textContent()) ?? "";
  focused = (): Locator => this.page.locator(":focus");
}
