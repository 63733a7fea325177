import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  resolve: { conditions: ["browser"] },
  test: {
    environment: "happy-dom",
    setupFiles: ["@testing-library/svelte/vitest"],
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    restoreMocks: true,
  },
});
