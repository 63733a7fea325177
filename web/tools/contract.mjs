// Writes the web's types from the contract; with --check it only compares and fails on a difference.
import { readFileSync, writeFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const contract = new URL("../../api/openapi.yaml", import.meta.url);
const types = new URL("../packages/contract/src/schema.ts", import.meta.url);
const heading = "/* Written from api/openapi.yaml by `npm run generate:contract`. Do not edit. */\n\n";

const fresh = heading + astToString(await openapi(contract));
if (!process.argv.includes("--check")) {
  writeFileSync(types, fresh);
  console.log("contract: types written");
} else if (readFileSync(types, "utf8") === fresh) {
  console.log("contract: types are fresh");
} else {
  console.error("contract: packages/contract/src/schema.ts differs from api/openapi.yaml; run npm run generate:contract");
  process.exit(1);
}
