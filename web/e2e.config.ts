import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inWeb = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The browser tests live with the others that cross layers, in tests/e2e; their packages live here. */
export default defineConfig({
  root: inWeb(".."),
  cacheDir: inWeb("node_modules/.vite-e2e"),
  resolve: {
    alias: {
      "axe-core": inWeb("node_modules/axe-core/axe.js"),
      "playwright-core": inWeb("node_modules/playwright-core/index.mjs"),
      vite: inWeb("node_modules/vite/dist/node/index.js"),
    },
  },
  test: {
    environment: "node",
    include: [`tests/e2e/${process.env["SAMMA_E2E"] ?? "*.test"}.ts`],
    // The words are the same before any server.
    exclude: process.env["SAMMA_URL"] === undefined ? [] : ["tests/e2e/english.test.ts"],
    fileParallelism: false,
    testTimeout: 180_000, // a machine that is shared may be slow; what hangs still ends
    hookTimeout: 180_000,
    retry: 1, // such a machine may stand still for longer than a page is waited for
  },
});
