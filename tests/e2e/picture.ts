import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "vitest";
import { openPlace } from "./harness.ts";

const picture = process.env["SAMMA_PICTURE"] ?? fileURLToPath(new URL("../../docs/board.png", import.meta.url));
const hash = process.env["SAMMA_PICTURE_AT"] ?? "";
const [width = 1440, height = 900] = (process.env["SAMMA_PICTURE_SIZE"] ?? "1440x900").split("x").map(Number);

test("takes the picture of the board for the README", async () => {
  mkdirSync(fileURLToPath(new URL(".", `file://${picture}`)), { recursive: true });
  const place = await openPlace();
  try {
    const page = await place.newPage({ width, height, dark: hash.includes("theme=dark") });
    page.on("console", (message) => message.type() === "error" && console.error(message.text()));
    page.on("pageerror", (error) => console.error(error));
    await place.enter(page);
    if (hash !== "") await page.goto(`${place.origin}/${hash}`);
    await page.getByRole("main").getByRole("heading").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.locator(".waiting").waitFor({ state: "detached" });
    await page.screenshot({ path: picture });
  } finally {
    await place.close();
  }
});
