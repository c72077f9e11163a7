// Writes the generated half of js/ from the core's schema; with --check it only says which of them are stale.
import { readFileSync, writeFileSync } from "node:fs";

import { lightOperations, operationTypes, wholeOperations } from "./operations.mjs";
import { types } from "./types.mjs";

const schema = JSON.parse(readFileSync(new URL("../../core/schema/documents.json", import.meta.url), "utf8"));
const files = {
  "types.ts": await types(schema),
  "operation_types.ts": operationTypes(schema),
  "operations.ts": lightOperations(schema),
  "whole_operations.ts": wholeOperations(schema),
};
const check = process.argv.includes("--check");

for (const [name, text] of Object.entries(files)) {
  const file = new URL(`../js/${name}`, import.meta.url);
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`bindings-wasm/js/${name} is stale: run \`make generate\``);
    process.exitCode = 1;
  }
}
