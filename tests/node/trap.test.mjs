// A module that stops in the middle of a call is never used again: the next call has a new one.
import assert from "node:assert/strict";
import { test } from "node:test";

import { GreenroomError, ModuleTrappedError, prepareRateCard, quote } from "greenroom";

import { card, deal, thrown } from "./examples.mjs";
import { collect, memory } from "./module.mjs";

/** Takes all the memory that a module can have; pages that nobody writes to cost nothing. */
function exhaust() {
  for (let pages = 32_768; pages > 0; ) {
    try {
      memory().grow(pages);
    } catch {
      pages = Math.floor(pages / 2);
    }
  }
}

const long = JSON.stringify({ ...deal, id: "x".repeat(8 * 1024 * 1024) });

test("exhausted memory is an error of its own, and the next call works", () => {
  const prepared = prepareRateCard(card());
  const priced = prepared.prepare(deal);
  const old = memory();
  exhaust();
  const error = thrown(() => quote(card(), long));
  assert.ok(error instanceof ModuleTrappedError && !(error instanceof GreenroomError));
  assert.deepEqual([error.name, error.code], ["ModuleTrappedError", "module_trapped"]);
  assert.match(error.message, /^the wasm module stopped in the middle of a call \(.*\); it starts anew with the next one$/);
  assert.ok(error.cause instanceof WebAssembly.RuntimeError);

  assert.equal(quote(card(), deal).totals.payable.amount, "21.00");
  assert.notEqual(memory(), old);
  assert.ok(memory().buffer.byteLength < 64 * 1024 * 1024);
  for (const use of [() => priced.payable([1]), () => prepared.quote(deal), () => prepared.prepare(deal)]) {
    assert.throws(use, {
      name: "ModuleTrappedError",
      message: "the handle belongs to a wasm module that has stopped: prepare the documents again",
    });
  }
  priced.free();
  prepared.free();
  assert.equal(prepareRateCard(card()).quote(deal).value.totals.payable.amount, "21.00");
});

test("handles of a stopped module leave the new one alone when they are collected", async () => {
  let lost = Array.from({ length: 100 }, () => prepareRateCard(card()));
  exhaust();
  thrown(() => quote(card(), long));
  const kept = Array.from({ length: 100 }, () => prepareRateCard(card()));
  assert.equal(lost.length, kept.length);
  lost = undefined;
  collect();
  await new Promise((ready) => setTimeout(ready, 20));
  for (const prepared of kept) assert.equal(prepared.quote(deal).value.totals.payable.amount, "21.00");
});

test("an exhausted stack is noticed too", () => {
  let traps = 0;
  const dive = () => {
    try {
      dive();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    try {
      quote(card(), deal);
    } catch (error) {
      if (error instanceof ModuleTrappedError) traps += 1;
      else if (!(error instanceof RangeError)) throw error;
    }
    if (traps > 3) throw new Error("deep enough");
  };
  try {
    dive();
  } catch (error) {
    assert.equal(error.message, "deep enough");
  }
  for (let count = 0; count < 100; count += 1) assert.equal(quote(card(), deal).totals.payable.amount, "21.00");
});
