import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [svelte({ configFile: false })],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["index.html", "reference.html"].map((page) => `${import.meta.dirname}/${page}`), checks: { pluginTimings: false } },
  },
  server: { proxy: { "/v1": process.env["SAMMA_ORIGIN"] ?? "http://127.0.0.1:8080" } },
});
