// Writes js/types.ts and js/operations.ts; with --check it only says which of them are stale.
import { readFileSync, writeFileSync } from "node:fs";

import { types } from "./types.mjs";

const schema = JSON.parse(readFileSync(new URL("../../core/schema/documents.json", import.meta.url), "utf8"));
writeFileSync(new URL("../js/types.ts", import.meta.url), await types(schema));
