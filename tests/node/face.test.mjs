// What the functions of the package take and give.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import * as greenroom from "greenroom";

import { card, deal, thrown } from "./examples.mjs";

const { addMoney, checkDeal, checkRateCard, compareMoney, formatMoney, GreenroomError, quote } = greenroom;
const eur = (amount) => ({ amount, currency: "EUR" });

test("every operation of the schema has its function", () => {
  const schema = JSON.parse(readFileSync(new URL("../../core/schema/documents.json", import.meta.url), "utf8"));
  for (const name of Object.keys(schema.operations)) {
    const camel = name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
    assert.equal(typeof greenroom[camel], "function", camel);
  }
});

test("documents are objects or text", () => {
  const payable = eur("21.00");
  assert.deepEqual(quote(card(), deal).totals.payable, payable);
  assert.deepEqual(quote(JSON.stringify(card()), JSON.stringify(deal)).totals.payable, payable);
  assert.deepEqual(quote(JSON.stringify(card()), deal).totals.payable, payable);
});

test("no text reaches into the other", () => {
  const reaching = `${JSON.stringify(card())},"deal":${JSON.stringify(deal)}`;
  const error = thrown(() => quote(reaching, deal));
  assert.deepEqual([error.code, error.issues[0].path], ["invalid_json", ["rate_card"]]);
  assert.equal(thrown(() => quote(card(), `${JSON.stringify(deal)} {}`)).issues[0].path[0], "deal");
});

test("the error says everything", () => {
  const error = thrown(() => quote(card(), { ...deal, deliverables: [] }));
  assert.ok(error instanceof GreenroomError && error instanceof Error);
  assert.deepEqual([error.name, error.code], ["GreenroomError", "item_count"]);
  assert.equal(error.message, "deal.deliverables: the list has 0 items; it must have 1 to 1000");
  assert.deepEqual(error.issues[0].path, ["deal", "deliverables"]);
});

test("amounts are added, compared and written without a number", () => {
  assert.deepEqual(addMoney(eur("0.10"), eur("0.20")), eur("0.30"));
  assert.deepEqual(addMoney(eur("999999999999999.99"), eur("0.01")), eur("1000000000000000.00"));
  assert.equal(formatMoney(eur("1234.5")), "EUR 1,234.50");
  assert.deepEqual([eur("10"), eur("9.99"), eur("9")].sort(compareMoney), [eur("9"), eur("9.99"), eur("10")]);
  assert.equal(thrown(() => addMoney(eur("1"), { amount: "1", currency: "USD" })).code, "currency_mismatch");
  assert.equal(thrown(() => compareMoney(eur("1"), { amount: "1", currency: "USD" })).code, "currency_mismatch");
});

for (const document of [null, undefined, 5, true, () => 1, Symbol("deal"), 5n]) {
  test(`${String(document)} is no document`, () => {
    assert.throws(() => checkDeal(document), { name: "TypeError", message: /^a document is an object or JSON text, not/ });
  });
}

for (const [amount, code] of [
  [10.5, "wrong_type"], [true, "wrong_type"], [NaN, "invalid_text"], [Infinity, "invalid_text"], ["NaN", "invalid_text"],
  ["1_000", "invalid_text"], ["+5", "invalid_text"], [" 5", "invalid_text"], ["٣", "invalid_text"], [null, "missing_field"],
  ["1e999999999", "invalid_text"], ["0.00000000000000000000000000001", "invalid_text"],
]) {
  test(`an amount of ${typeof amount} ${amount} is an issue`, () => {
    assert.deepEqual(checkRateCard(card(amount)).issues.map((issue) => issue.code), [code]);
  });
}

test("a count of NaN is an issue where it stands, and not absent", () => {
  const [issue] = checkDeal({ ...deal, deliverables: [{ ...deal.deliverables[0], expected_views: NaN }] }).issues;
  assert.deepEqual([issue.code, issue.path], ["wrong_type", ["deliverables", 0, "expected_views"]]);
});

test("require finds the same module", () => {
  assert.equal(createRequire(import.meta.url)("greenroom").quote, quote);
});
