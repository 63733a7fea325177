import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inWeb = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The browser tests live with the others that cross layers, in tests/e2e; their packages live here. */
export default defineConfig({
  root: inWeb(".."),
  cacheDir: inWeb("node_modules/.vite-e2e"),
  resolve: {
    alias: {
      "playwright-core": inWeb("node_modules/playwright-core/index.mjs"),
    },
  },
  test: {
    environment: "node",
    include: ["tests/e2e/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
