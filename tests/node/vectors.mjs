// The vectors: one case, one file, for every language.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const own = new URL("../vectors", import.meta.url).pathname;

/** Every vector below the folder, in the order of the paths. */
export function vectors(folder = resolve(process.env.GREENROOM_VECTORS ?? own)) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json"));
  if (names.length === 0) throw new Error(`no vectors in ${folder}`);
  return names.sort().map((name) => read(folder, name, JSON.parse(readFileSync(join(folder, name), "utf8"))));
}

function read(folder, name, { operation, input, input_text, repeat, bytes, output, issues }) {
  const text = input_text === undefined ? JSON.stringify(input) : input_text.repeat(repeat ?? 1);
  // As text, which goes into a browser too.
  const base64 = bytes === undefined ? undefined : readFileSync(join(folder, dirname(name), bytes)).toString("base64");
  return { name, operation, input, text, base64, expected: JSON.stringify(output ?? issues), refused: output === undefined };
}
