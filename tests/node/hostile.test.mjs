// Documents that only JavaScript can hand over: each gives a clear error, and the next call works.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { checkDeal, checkRateCard, GreenroomError, quote } from "greenroom";

import { card, deal, thrown } from "./examples.mjs";

afterEach(() => assert.equal(quote(card(), deal).totals.payable.amount, "21.00"));

const codes = (report) => report.issues.map(({ code }) => code);

// The core says so, or the host that cannot write it.
for (const depth of [200, 1_000, 1_000_000]) {
  test(`a document ${depth} levels deep is an issue`, () => {
    let document = {};
    for (let level = 0; level < depth; level += 1) document = { deal: document };
    assert.deepEqual(codes(checkDeal(document)), ["too_deep"]);
    const error = thrown(() => quote(document, deal));
    assert.ok(error instanceof GreenroomError);
    assert.equal(error.code, "too_deep");
  });
}

test("text too deep for the core is an issue", () => {
  const text = JSON.stringify(card()).replace('"10.5"', `${'{"a":'.repeat(1_000_000)}5${"}".repeat(1_000_000)}`);
  assert.equal(thrown(() => quote(text, deal)).code, "too_deep");
  assert.deepEqual(codes(checkRateCard('{"a":'.repeat(1_000_000))), ["too_deep"]);
});

test("a document that contains itself is too deep", () => {
  const cyclic = { ...deal };
  cyclic.terms = [cyclic];
  assert.deepEqual(codes(checkDeal(cyclic)), ["too_deep"]);
});

test("a document that doubles at every level ends", () => {
  let bomb = ["x"];
  for (let level = 0; level < 100; level += 1) bomb = [bomb, bomb];
  assert.deepEqual(codes(checkDeal({ ...deal, terms: bomb })), ["document_too_large"]);
});

test("too much text is an issue", () => {
  assert.deepEqual(codes(checkDeal({ ...deal, id: "x".repeat(17 * 1024 * 1024) })), ["document_too_large"]);
  assert.deepEqual(codes(checkDeal("x".repeat(80 * 1024 * 1024))), ["document_too_large"]);
});

test("a lone surrogate is an issue", () => {
  assert.deepEqual(codes(checkDeal({ ...deal, id: "a\ud800" })), ["invalid_json"]);
  assert.equal(thrown(() => quote(card(), JSON.stringify(deal).replace('"d"', '"\ud800"'))) instanceof GreenroomError, true);
});

for (const [name, value] of [["bigint", 2n], ["function", () => 2], ["symbol", Symbol("2")]]) {
  test(`a ${name} is named with its place`, () => {
    const document = { ...deal, deliverables: [{ ...deal.deliverables[0], quantity: value }] };
    assert.throws(() => checkDeal(document), {
      name: "TypeError", message: `deliverables[0].quantity is a ${name}, which JSON cannot hold`,
    });
  });
}

test("what a getter throws comes out as it is", () => {
  const document = { ...deal, get id() { throw new Error("not today"); } };
  assert.throws(() => checkDeal(document), { message: "not today" });
});

test("a proxy is read like any object, and a revoked one says so", () => {
  assert.deepEqual(codes(checkDeal(new Proxy(deal, {}))), []);
  const { proxy, revoke } = Proxy.revocable(deal, {});
  revoke();
  assert.throws(() => checkDeal(proxy), TypeError);
  assert.throws(() => checkDeal(new Proxy(deal, { ownKeys: () => { throw new RangeError("never"); } })), { message: "never" });
});

test("objects that write themselves are written so", () => {
  const amount = { toJSON: () => "10.5" };
  assert.deepEqual(codes(checkRateCard(card(amount))), []);
});

for (const [name, prototype] of [["Object", Object.prototype], ["Array", Array.prototype]]) {
  test(`${name}.prototype.toJSON is refused`, () => {
    const [cardText, dealText] = [JSON.stringify(card()), JSON.stringify(deal)];
    Object.defineProperty(prototype, "toJSON", { value: () => ({}), configurable: true });
    try {
      assert.throws(() => quote(card(), deal), {
        name: "TypeError", message: `${name}.prototype.toJSON is defined: no document can be written as JSON`,
      });
      assert.equal(quote(cardText, dealText).totals.payable.amount, "21.00", "text passes");
    } finally {
      delete prototype.toJSON;
    }
  });
}

test("what others put on Object.prototype is no part of a document", () => {
  Object.assign(Object.prototype, { terms: [], deliverables: 5, extra: () => 1 });
  try {
    assert.equal(quote(card(), deal).totals.payable.amount, "21.00");
    const { deliverables, ...without } = deal;
    assert.deepEqual(codes(checkDeal(without)), ["missing_field"]);
  } finally {
    for (const name of ["terms", "deliverables", "extra"]) delete Object.prototype[name];
  }
});

test("a field called __proto__ is an unknown field", () => {
  const text = JSON.stringify(deal).replace("{", '{"__proto__":{"a":1},');
  assert.deepEqual(codes(checkDeal(text)), ["unknown_field"]);
  assert.deepEqual(codes(checkDeal(JSON.parse(text))), ["unknown_field"]);
  assert.equal({}.a, undefined);
});

test("maps and sets are no documents with fields", () => {
  assert.ok(codes(checkDeal(new Map(Object.entries(deal)))).every((code) => code === "missing_field"));
});
