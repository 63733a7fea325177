import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ["browser"] },
  test: {
    environment: "happy-dom",
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    restoreMocks: true,
  },
});
