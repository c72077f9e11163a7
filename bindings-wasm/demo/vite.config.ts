import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig, type Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const schemaFile = here("../../core/schema/documents.json");

/** `virtual:schema`: the part of the schema that a deal, and what the desk asks about it, is made of. */
function dealSchema(): Plugin {
  const id = "virtual:schema";
  return {
    name: "greenroom-schema",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      this.addWatchFile(schemaFile);
      const { $defs } = JSON.parse(readFileSync(schemaFile, "utf8")) as { $defs: Record<string, unknown> };
      const used: Record<string, unknown> = {};
      const open = ["Deal", "Event", "TotalKind"];
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
  plugins: [dealSchema()],
  resolve: { alias: { greenroom: here("../dist/index.js") } },
  server: { fs: { allow: [here("../.."), here("..")] } },
  build: {
    target: "es2022",
    outDir: here("dist"),
    emptyOutDir: true,
    modulePreload: false,
    chunkSizeWarningLimit: 9_000,
    rolldownOptions: { input: [here("index.html"), here("kpi.html"), here("calendar.html")] },
  },
});
