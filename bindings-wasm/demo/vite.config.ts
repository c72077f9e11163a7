import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig, type Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const schemaFile = here("../../core/schema/documents.json");

/** What the forms of the pages are made of: the deal, the words to choose from, and what can happen to a response. */
const roots = [
  ...["Deal", "Event", "TotalKind"],
  ...["TriageClass", "TriageTier", "AbuseClass"],
  ...["SeverityMetric", "SeverityFact", "CrisisType", "CrisisHistory", "CrisisReputation", "ResponseStrategy", "ResponseEvent"],
];

/** `virtual:schema`: the part of the schema that the forms are made of. */
function formSchema(): Plugin {
  const id = "virtual:schema";
  return {
    name: "greenroom-schema",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      this.addWatchFile(schemaFile);
      const { $defs } = JSON.parse(readFileSync(schemaFile, "utf8")) as { $defs: Record<string, unknown> };
      const used: Record<string, unknown> = {};
      const open = [...roots];
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (name in used) continue;
        used[name] = $defs[name];
        const references = JSON.stringify($defs[name]).matchAll(/"#\/\$defs\/([^"]+)"/g);
        open.push(...Array.from(references, ([, reference]) => reference as string));
      }
      return `export default ${JSON.stringify(used)}`;
    },
  };
}

export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [formSchema()],
  resolve: { alias: { greenroom: here("../dist/index.js") } },
  server: { fs: { allow: [here("../.."), here("..")] } },
  build: {
    target: "es2022",
    outDir: here("dist"),
    emptyOutDir: true,
    modulePreload: false,
    chunkSizeWarningLimit: 12_000,
    rolldownOptions: { input: [here("index.html"), here("kpi.html"), here("calendar.html"), here("inbox.html"), here("crisis.html")] },
  },
});
