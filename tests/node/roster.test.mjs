// One brief priced by many rate cards, into typed arrays.
import assert from "node:assert/strict";
import { test } from "node:test";

import { GreenroomError, prepareRoster, quote } from "greenroom";

import { card, deal, thrown } from "./examples.mjs";

const rosterCard = (place, amount, platform) => {
  const document = { ...card(), id: `card ${place} 🌱`, influencer: `i${place}` };
  const rate = document.versions[0].rates[0];
  if (platform !== undefined) rate.platform = platform;
  rate.price.rate.amount = amount;
  return document;
};
const cards = [rosterCard(0, "10.5"), rosterCard(1, "7", "facebook"), rosterCard(2, "1000.01")].map((one) => structuredClone(one));

test("each row is what the card quotes", () => {
  const { currency, exponent, priced, totals, refused } = prepareRoster(cards).quote(deal);
  assert.deepEqual([currency, exponent], ["EUR", 2]);
  assert.deepEqual(priced, Uint32Array.of(0, 2));
  for (const [row, place] of priced.entries()) {
    const expected = quote(cards[place], { ...deal, influencer: cards[place].influencer }).totals;
    // A total that a quote leaves out is zero.
    assert.deepEqual(Object.keys(totals), [...Object.keys(expected), "withholding_borne", "tax_included"]);
    assert.equal(totals.withholding_borne[row], 0n);
    assert.equal(totals.tax_included[row], 0n);
    for (const [name, { amount }] of Object.entries(expected)) assert.equal(totals[name][row], BigInt(amount.replace(".", "")));
  }
  assert.deepEqual(
    refused.map(({ place, error }) => [place, error.code, error instanceof GreenroomError]),
    [[1, "rate_not_found", true]],
  );
  const { error } = refused[0];
  assert.deepEqual(error.issues, thrown(() => quote(cards[1], { ...deal, influencer: "i1" })).issues);
});

test("only the totals that are asked for come", () => {
  const roster = prepareRoster(new Set(cards.map((document) => JSON.stringify(document))));
  assert.deepEqual(Object.keys(roster.quote(JSON.stringify(deal), ["payable"]).totals), ["payable"]);
  assert.throws(() => roster.quote(deal, ["pay"]), { name: "TypeError", message: /^there is no total pay; they are creative_fees, / });
});

test("all cards are checked at once, and a brief once", () => {
  const refusal = thrown(() => prepareRoster([cards[0], rosterCard(1, "-1"), "[]"]));
  const price = ["rate_cards", 1, "versions", 0, "rates", 0, "price", "rate", "amount"];
  assert.deepEqual(refusal.issues.map(({ path }) => path), [price, ["rate_cards", 2]]);
  const brief = thrown(() => prepareRoster(cards).quote({ ...deal, deliverables: [] }));
  assert.deepEqual(brief.issues.map(({ path }) => path), [["deal", "deliverables"]]);
  assert.deepEqual(prepareRoster([]).quote(deal).priced, new Uint32Array());
});
