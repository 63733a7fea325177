// Imports point down: apps use ui, kernel and contract; ui uses kernel; kernel and contract use nothing.
import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "./files.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));
const mayUse = {
  kernel: [],
  contract: [],
  ui: ["kernel", "svelte"],
  board: ["kernel", "contract", "ui", "svelte", "openapi-fetch"],
};
const testsMayUseToo = ["vitest", "@testing-library/svelte", "svelte"];
const importOf = /(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** The package of the workspace that a path lies in, and whether the path is a test. */
function placeOf(path) {
  const [kind, name] = relative(web, path).split(sep);
  return kind === "packages" || kind === "apps" ? name : null;
}

/** The name a module is imported by: the workspace's own by their short names, others by their package. */
function packageOf(specifier) {
  if (specifier.startsWith("@samma/")) return specifier.split("/")[1];
  return specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : specifier.split("/")[0];
}

const faults = [];
for (const path of [...filesBelow(`${web}packages`, [".ts", ".svelte"]), ...filesBelow(`${web}apps`, [".ts", ".svelte"])]) {
  const place = placeOf(path);
  const isOutsideSource = !relative(web, path).split(sep).includes("src");
  if (place === null || isOutsideSource) continue;
  const allowed = path.endsWith(".test.ts") ? [...mayUse[place], ...testsMayUseToo] : mayUse[place];
  for (const [, from, lazy] of readFileSync(path, "utf8").matchAll(importOf)) {
    const specifier = from ?? lazy;
    const isRelative = specifier.startsWith(".");
    const target = isRelative ? placeOf(resolve(dirname(path), specifier)) : packageOf(specifier);
    if (target !== place && !allowed.includes(target)) {
      faults.push(`${relative(web, path)}: ${place} may not import ${specifier}`);
    }
    if (isRelative && target !== place) faults.push(`${relative(web, path)}: import ${specifier} by its package's name`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`imports: ${faults.length} against the direction`);
process.exit(faults.length === 0 ? 0 : 1);
