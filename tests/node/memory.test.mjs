// Memory stays flat, over good calls and bad ones. GREENROOM_CALLS: how many of each (`make test-long` takes a million).
import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";

import { checkDeal, prepareRateCard, quote } from "greenroom";

import { card, deal } from "./examples.mjs";
import { collect, memory } from "./module.mjs";

const calls = Number(process.env.GREENROOM_CALLS ?? 10_000);
const [goodCard, goodDeal] = [JSON.stringify(card()), JSON.stringify(deal)];
const badDeal = goodDeal.replace('"quantity":2', '"quantity":"two","unknown":[1,2,3]');
const refused = (work) => assert.throws(work, { name: "GreenroomError" });

const work = {
  "good calls": () => quote(goodCard, goodDeal),
  "bad calls": () => refused(() => quote(goodCard, badDeal)),
  "bad text": () => refused(() => quote(goodCard, '{"document":')),
  "reports": () => checkDeal(badDeal),
  "handles that are freed": () => {
    const prepared = prepareRateCard(goodCard);
    const priced = prepared.prepare(goodDeal);
    priced.payable([3]);
    refused(() => priced.payable([0]));
    refused(() => prepared.prepare(badDeal));
    priced.free();
    prepared.free();
  },
};

for (const [name, call] of Object.entries(work)) {
  test(`${calls} times: ${name}`, () => {
    for (let count = 0; count < 1_000; count += 1) call();
    const before = memory().buffer.byteLength;
    for (let count = 0; count < calls; count += 1) call();
    assert.equal(memory().buffer.byteLength, before);
  });
}

test(`${calls} times: handles that nobody frees`, async () => {
  const prepared = prepareRateCard(goodCard);
  const some = async (count) => {
    for (let made = 0; made < count; made += 1) {
      prepared.prepare(goodDeal);
      // The collector frees them between turns.
      if (made % 500 === 499) {
        collect();
        await setImmediate();
      }
    }
  };
  await some(2_000);
  const before = memory().buffer.byteLength;
  await some(calls);
  assert.ok(memory().buffer.byteLength <= before * 2, `${before} became ${memory().buffer.byteLength}`);
});
