import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  resolve: { conditions: ["browser"] },
  test: {
    testTimeout: 30_000, // a machine that is shared may be slow; what hangs still ends
    environment: "happy-dom",
    setupFiles: ["@testing-library/svelte/vitest"],
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    restoreMocks: true,
  },
});
