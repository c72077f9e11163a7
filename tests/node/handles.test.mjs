// Prepared documents: the same answers, lazily, and memory that is given back.
import assert from "node:assert/strict";
import { test } from "node:test";

import { GreenroomError, LazyQuote, prepareRateCard, present, quote, quoteMany } from "greenroom";

import { card, deal, thrown } from "./examples.mjs";

const others = [5, 1, 1_000_000];

test("a prepared card gives what quote gives", () => {
  const prepared = prepareRateCard(card());
  assert.deepEqual(prepared.quote(deal).value, quote(card(), deal));
  assert.equal(prepared.quote(JSON.stringify(deal)).json, JSON.stringify(quote(card(), deal)));
});

test("a prepared deal gives what quote gives, for any quantities", () => {
  const prepared = prepareRateCard(card()).prepare(deal);
  assert.deepEqual(prepared.quote().value, quote(card(), deal));
  for (const quantity of others) {
    const expected = quote(card(), { ...deal, deliverables: [{ ...deal.deliverables[0], quantity }] });
    assert.deepEqual(prepared.quote([quantity]).value, expected);
    assert.deepEqual(prepared.totals([quantity]), expected.totals);
    assert.deepEqual(prepared.payable(Uint32Array.of(quantity)), expected.totals.payable);
    assert.equal(prepared.payableMinor([quantity]), BigInt(expected.totals.payable.amount.replace(".", "")));
  }
});

test("a quote is parsed once, when it is asked for", () => {
  const lazy = prepareRateCard(card()).quote(deal);
  const parse = JSON.parse;
  let parsed = 0;
  JSON.parse = (...texts) => {
    parsed += 1;
    return parse(...texts);
  };
  try {
    assert.equal(lazy.json.startsWith('{"document":"quote"'), true);
    assert.equal(parsed, 0);
    assert.equal(lazy.value, lazy.value);
    assert.equal(parsed, 1);
  } finally {
    JSON.parse = parse;
  }
  assert.equal(JSON.stringify(lazy), lazy.json);
  assert.deepEqual(present(lazy.json), present(lazy.value));
});

test("many deals are priced, and a bad one spoils no other", () => {
  const bad = { ...deal, deliverables: [] };
  const [first, second, third] = quoteMany(card(), [deal, bad, JSON.stringify(deal)]);
  assert.ok(first instanceof LazyQuote && third instanceof LazyQuote && second instanceof GreenroomError);
  assert.deepEqual(first.value, third.value);
  assert.deepEqual(second.issues, thrown(() => quote(card(), bad)).issues);
  assert.equal(quoteMany(prepareRateCard(card()), new Set([deal])).length, 1);
  assert.equal(thrown(() => quoteMany({ ...card(), versions: [] }, [deal])).issues[0].path[0], "rate_card");
});

test("issues are those of quote", () => {
  const badCard = { ...card(), idd: 5, currency: "EURO" };
  assert.deepEqual(thrown(() => prepareRateCard(badCard)).issues, thrown(() => quote(badCard, deal)).issues);
  const badDeal = { ...deal, influencer: "j", terms: [{ type: "rush" }] };
  const prepared = prepareRateCard(card());
  const { issues } = thrown(() => quote(card(), badDeal));
  assert.deepEqual(thrown(() => prepared.quote(badDeal)).issues, issues);
  assert.deepEqual(thrown(() => prepared.prepare(badDeal)).issues, issues);
});

test("quantities are whole numbers, one for each deliverable, within the limits", () => {
  const prepared = prepareRateCard(card()).prepare(deal);
  for (const wrong of [1.5, -1, NaN, "2", 2 ** 32, undefined, null]) {
    assert.throws(() => prepared.payable([wrong]), { name: "TypeError", message: /^quantities\[0\] is / });
  }
  assert.equal(thrown(() => prepared.payable([])).code, "item_count");
  assert.equal(thrown(() => prepared.totals([1, 2])).code, "item_count");
  assert.equal(thrown(() => prepared.payable([0])).code, "out_of_range");
  assert.deepEqual(thrown(() => prepared.quote([1_000_001])).issues[0].path, ["quantities", 0]);
});

test("a freed handle says so, and what was made from it lives on", () => {
  const prepared = prepareRateCard(card());
  const priced = prepared.prepare(deal);
  prepared.free();
  prepared.free();
  assert.throws(() => prepared.quote(deal), { message: "the handle has been freed" });
  assert.equal(priced.payable([3]).amount, "31.50");
  priced[Symbol.dispose]();
  assert.throws(() => priced.payable([3]), { message: "the handle has been freed" });
});
