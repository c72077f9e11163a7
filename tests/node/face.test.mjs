// What only JavaScript can hand over: its types, its depths, its errors.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import * as greenroom from "greenroom";

const { checkDeal, checkRateCard, GreenroomError, quote } = greenroom;

const card = (amount = "10.5") => ({
  document: "rate_card", version: 1, id: "c", influencer: "i", currency: "EUR",
  rates: [{ platform: "x", format: "post", price: { type: "flat", rate: { amount, currency: "EUR" } } }],
});
const deal = {
  document: "deal", version: 1, id: "d", influencer: "i", currency: "EUR",
  deliverables: [{ id: "1", platform: "x", format: "post", quantity: 2 }],
};

function refusal(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof GreenroomError && error instanceof Error);
    return error;
  }
  assert.fail("nothing was thrown");
}

test("documents are objects or text", () => {
  const payable = { amount: "21.00", currency: "EUR" };
  assert.deepEqual(quote(card(), deal).totals.payable, payable);
  assert.deepEqual(quote(JSON.stringify(card()), JSON.stringify(deal)).totals.payable, payable);
});

const amounts = [
  [10.5, "wrong_type"],
  [NaN, "missing_field"], // JSON has no NaN: it is written as null
  [true, "wrong_type"],
  ["1_000", "invalid_text"],
  ["٣", "invalid_text"],
  [null, "missing_field"],
];
for (const [amount, code] of amounts) {
  test(`an amount of ${typeof amount} ${amount} is an issue`, () => {
    assert.deepEqual(checkRateCard(card(amount)).issues.map((issue) => issue.code), [code]);
  });
}

// The core says so, or the host that cannot write it.
for (const depth of [200, 1_000, 1_000_000]) {
  test(`a document ${depth} levels deep is an issue`, () => {
    let document = {};
    for (let level = 0; level < depth; level += 1) document = { deal: document };
    assert.equal(refusal(() => quote(document, deal)).code, "too_deep");
  });
}

test("text too deep for the core is an issue", () => {
  const text = JSON.stringify(card()).replace('"10.5"', '{"a":'.repeat(1_000_000));
  assert.equal(refusal(() => quote(text, deal)).code, "too_deep");
  assert.equal(quote(card(), deal).totals.payable.amount, "21.00");
});

for (const document of [null, undefined, 5, true, () => 1]) {
  test(`${String(document)} is no document`, () => {
    assert.throws(() => checkDeal(document), { name: "TypeError", message: /^a document is an object or JSON text, not/ });
  });
}

test("a lone surrogate is an issue", () => {
  assert.deepEqual(checkDeal({ ...deal, id: "a\ud800" }).issues.map((issue) => issue.code), ["invalid_json"]);
});

test("the error says everything", () => {
  const error = refusal(() => quote(card(), { ...deal, deliverables: [] }));
  assert.deepEqual([error.name, error.code], ["GreenroomError", "item_count"]);
  assert.equal(error.message, "deal.deliverables: the list has 0 items; it must have 1 to 1000");
  assert.deepEqual(error.issues[0].path, ["deal", "deliverables"]);
});

test("require finds the same module", () => {
  assert.equal(createRequire(import.meta.url)("greenroom").quote, quote);
});
