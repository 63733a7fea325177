import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder whose name ends in one of the endings, sorted, without packages and build output. */
export function filesBelow(folder, endings) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules" && entry.name !== "dist")
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, endings);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    })
    .sort();
}
