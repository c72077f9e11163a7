// The entries of the package: inlined, with one's own bytes, and lite.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import * as greenroom from "greenroom";
import * as lite from "greenroom/lite";

import { card, deal } from "./examples.mjs";

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL(".", import.meta.url));

/** Runs a program of its own, beside the tests, with the two documents. */
function run(program) {
  const head = `
    import assert from "node:assert/strict";
    import { readFileSync } from "node:fs";
    import { card, deal } from "./examples.mjs";
    const wasm = new URL(import.meta.resolve("greenroom/greenroom.wasm"));
  `;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", head + program], { cwd: here, encoding: "utf8" });
}

test("bytes: nothing works before start, everything after it", () => {
  run(`
    import { quote, prepareRateCard, start } from "greenroom/bytes";
    const message = "the wasm module has not been started: call \`start\` of \`greenroom/bytes\` first";
    assert.throws(() => quote(card(), deal), { message });
    assert.throws(() => prepareRateCard(card()), { message });
    start(readFileSync(wasm));
    assert.equal(quote(card(), deal).totals.payable.amount, "21.00");
    start(new Uint8Array());
    assert.equal(prepareRateCard(card()).quote(deal).value.totals.payable.amount, "21.00");
  `);
});

test("bytes: a compiled module will do", () => {
  run(`
    import { quote, start } from "greenroom/bytes";
    start(await WebAssembly.compile(readFileSync(wasm)));
    assert.equal(quote(card(), deal).totals.payable.amount, "21.00");
  `);
});

test("bytes: what is no module is refused, and another may follow", () => {
  run(`
    import { quote, start } from "greenroom/bytes";
    assert.throws(() => start(new Uint8Array(8)), WebAssembly.CompileError);
    start(readFileSync(wasm));
    assert.equal(quote(card(), deal).totals.payable.amount, "21.00");
  `);
});

test("bytes: a module that ends too soon is refused wherever it ends, and one within other bytes will do", () => {
  run(`
    import { quote, start } from "greenroom/bytes";
    const module = readFileSync(wasm);
    const ends = [0, 4, 7, 9, 10, 100, 10_000, Math.floor(module.length / 2), module.length - 1];
    for (const end of ends) assert.throws(() => start(module.subarray(0, end)), WebAssembly.CompileError, String(end));
    const among = new Uint8Array(module.length + 5).fill(255);
    among.set(module, 3);
    start(among.subarray(3, module.length + 3));
    assert.equal(quote(card(), deal).totals.payable.amount, "21.00");
  `);
});

test("both entries share one module", () => {
  run(`
    let made = 0;
    const Instance = WebAssembly.Instance;
    WebAssembly.Instance = class extends Instance { constructor(...given) { super(...given); made += 1; } };
    const bytes = await import("greenroom/bytes");
    bytes.start(readFileSync(wasm));
    const whole = await import("greenroom");
    assert.equal(whole.quote, bytes.quote);
    assert.equal(whole.GreenroomError, bytes.GreenroomError);
    whole.prepareRateCard(card()).prepare(deal).payable([1]);
    assert.equal(made, 1);
  `);
});

test("lite has what it says, and it works", () => {
  assert.deepEqual(Object.keys(lite).sort(), [
    "GreenroomError", "LazyQuote", "ModuleTrappedError", "PreparedDeal", "PreparedRateCard", "addMoney", "checkDeal",
    "checkRateCard", "compareMoney", "formatMoney", "prepareRateCard", "quote", "quoteMany",
  ]);
  const eur = (amount) => ({ amount, currency: "EUR" });
  assert.deepEqual(lite.quote(card(), deal), greenroom.quote(card(), deal));
  assert.deepEqual(lite.prepareRateCard(card()).prepare(deal).totals([7]), greenroom.prepareRateCard(card()).prepare(deal).totals([7]));
  assert.equal(lite.quoteMany(card(), [deal, {}]).length, 2);
  assert.deepEqual(lite.addMoney(eur("1"), eur("2")), eur("3.00"));
  assert.equal(lite.compareMoney(eur("1"), eur("2")), -1);
  assert.equal(lite.formatMoney(eur("1")), "EUR 1.00");
  for (const check of ["checkDeal", "checkRateCard"]) assert.deepEqual(lite[check]({ a: 1 }), greenroom[check]({ a: 1 }));
  assert.throws(() => lite.quote(card(), {}), lite.GreenroomError);
});

test("lite is another module", () => {
  assert.notEqual(lite.quote, greenroom.quote);
});

for (const entry of ["greenroom", "greenroom/bytes", "greenroom/lite"]) {
  test(`require finds ${entry}`, async () => {
    assert.equal(require(entry).quote, (await import(entry)).quote);
  });
}

test("the package lists what it needs and nothing else", () => {
  const { exports, files, sideEffects } = JSON.parse(readFileSync(require.resolve("greenroom/package.json"), "utf8"));
  assert.deepEqual(files, ["dist"]);
  const paths = Object.values(exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
  for (const path of [...paths, ...sideEffects]) readFileSync(new URL(path, new URL("../../bindings-wasm/", import.meta.url)));
});
