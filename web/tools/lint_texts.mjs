// No text that a person reads stands outside the catalogues: neither between tags nor in an attribute that is read aloud.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "svelte/compiler";
import { filesBelow } from "./files.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));
const readAloud = new Set(["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt"]);
const isWord = (text) => /\p{L}{2,}/u.test(text);

/** Calls `visit` for every node below `node`, with the attribute it stands in, if any. */
function walk(node, visit, attribute = null) {
  if (Array.isArray(node)) for (const child of node) walk(child, visit, attribute);
  else if (node !== null && typeof node === "object") {
    visit(node, attribute);
    const inside = node.type === "Attribute" ? node.name : attribute;
    for (const [key, child] of Object.entries(node)) {
      if (key !== "expression" || attribute !== null || node.type === "Attribute") walk(child, visit, inside);
    }
  }
}

const faults = [];
for (const path of [...filesBelow(`${web}packages`, [".svelte"]), ...filesBelow(`${web}apps`, [".svelte"])]) {
  const { fragment } = parse(readFileSync(path, "utf8"), { modern: true, filename: path });
  walk(fragment, (node, attribute) => {
    const text = node.type === "Text" ? node.data : null;
    if (text === null || !isWord(text)) return;
    if (attribute === null || readAloud.has(attribute)) {
      faults.push(`${relative(web, path)}: "${text.trim()}" belongs in the catalogues`);
    }
  });
}
for (const fault of faults) console.error(fault);
console.log(`texts: ${faults.length} outside the catalogues`);
process.exit(faults.length === 0 ? 0 : 1);
