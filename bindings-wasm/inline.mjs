// inline.mjs MODULE.wasm FOLDER writes the module as text, for the entry that needs no second file.
import { readFileSync, writeFileSync } from "node:fs";

const [module, folder] = process.argv.slice(2);
const text = readFileSync(module).toString("base64");
writeFileSync(`${folder}/inline.js`, `export const moduleBase64 =\n  "${text}";\n`);
writeFileSync(`${folder}/inline.d.ts`, "export declare const moduleBase64: string;\n");
