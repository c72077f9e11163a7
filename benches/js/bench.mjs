// One peer of the JavaScript half of `make bench`: bench.mjs PEER FILE prints nanoseconds a call. One process for each
// peer, and nothing is kept before timing: else the engine tenures what a peer allocates, and it looks slower than it is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import Big from "big.js";
import Decimal from "decimal.js";
import { add, allocate, dinero, halfAwayFromZero, multiply, subtract, toSnapshot, transformScale } from "dinero.js";
import { EUR } from "dinero.js/currencies";
import { prepareRateCard, prepareRoster } from "greenroom";

const CARDS = 100_000;
const ROUNDS = 9;
const BUDGET = 50_000_000;
const QUANTITIES = [2, 3, 5, 1, 10, 4, 2, 12];
const RATES = [125_000, 87_550, 42_075, 310_000, 19_999, 64_250, 150_000, 7_533];

/** The rules of the reference deal, for any kind of number in cents. */
function deal(quantities, { rate, times, plus, minus, percent, split, out }) {
  const lines = quantities.map((quantity, place) => times(rate[place], quantity));
  const creativeFees = lines.reduce(plus);
  const usage = percent(plus(plus(lines[0], lines[1]), lines[2]), 30);
  const addOns = plus(usage, percent(plus(lines[3], lines[4]), 25));
  const subtotal = plus(creativeFees, addOns);
  const fee = minus(subtotal, percent(subtotal, 10));
  const commission = percent(fee, 15);
  const tax = plus(percent(fee, 20), percent(commission, 20));
  const payable = plus(plus(fee, commission), tax);
  return [creativeFees, addOns, fee, tax, payable, ...split(payable)].map(out);
}

/** 50/30/20 of whole cents by the largest remainder. */
function split(cents) {
  const shares = [50, 30, 20];
  const parts = shares.map((share) => Math.floor((cents * share) / 100));
  const order = [0, 1, 2].sort((one, other) => ((cents * shares[other]) % 100) - ((cents * shares[one]) % 100) || one - other);
  const left = cents - parts[0] - parts[1] - parts[2];
  for (const place of order.slice(0, left)) parts[place] += 1;
  return parts;
}

const same = (value) => value;

const numbers = {
  rate: RATES,
  times: (one, other) => one * other,
  plus: (one, other) => one + other,
  minus: (one, other) => one - other,
  percent: (value, percent) => Math.floor((value * percent + 50) / 100),
  split,
  out: same,
};

const decimals = (make, half) => ({
  rate: RATES.map((rate) => make(rate)),
  times: (one, quantity) => one.times(quantity),
  plus: (one, other) => one.plus(other),
  minus: (one, other) => one.minus(other),
  percent: (value, percent) => half(value.times(percent).div(100)),
  split: (payable) => split(payable.toNumber()),
  out: Number,
});

const dineros = {
  rate: RATES.map((amount) => dinero({ amount, currency: EUR })),
  times: multiply,
  plus: add,
  minus: subtract,
  percent: (value, percent) => transformScale(multiply(value, { amount: percent, scale: 2 }), 2, halfAwayFromZero),
  split: (payable) => allocate(payable, [50, 30, 20]),
  out: (value) => toSnapshot(value).amount,
};

const byHand = (rules) => () => deal(QUANTITIES, rules);

function prepared(file) {
  const { rate_card, deal } = JSON.parse(readFileSync(file, "utf8"));
  return prepareRateCard(rate_card).prepare(deal);
}

const peers = {
  "Number by hand": () => byHand(numbers),
  "big.js": () => byHand(decimals(Big, (value) => value.round(0, Big.roundHalfUp))),
  "decimal.js": () => byHand(decimals((value) => new Decimal(value), (value) => value.round())),
  "dinero.js": () => byHand(dineros),
  "greenroom, one total": (file) => {
    const quote = prepared(file);
    return () => quote.payableMinor(QUANTITIES);
  },
  "greenroom, totals": (file) => {
    const quote = prepared(file);
    return () => quote.totals(QUANTITIES);
  },
  "greenroom, full quote": (file) => {
    const quote = prepared(file);
    return () => quote.quote(QUANTITIES).json;
  },
};

function callsWithin(work) {
  for (let calls = 1; ; calls *= 2) {
    const start = process.hrtime.bigint();
    for (let call = 0; call < calls; call += 1) work();
    if (Number(process.hrtime.bigint() - start) * 2 > BUDGET) return calls;
  }
}

function median(work) {
  const calls = callsWithin(work);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.hrtime.bigint();
    for (let call = 0; call < calls; call += 1) work();
    rounds.push(Number(process.hrtime.bigint() - start) / calls);
  }
  return rounds.sort((one, other) => one - other)[(ROUNDS - 1) / 2];
}

/** One brief priced by 100,000 rate cards: nanoseconds and bytes for each card. */
function roster(file) {
  const { rate_card, brief } = JSON.parse(readFileSync(file, "utf8"));
  const card = JSON.stringify(rate_card);
  const texts = Array.from({ length: CARDS }, (_, place) =>
    card.replace('"mila"', `"i${place}"`).replace("1250.00", `${1000 + (place % 997)}.50`),
  );
  const before = process.memoryUsage.rss();
  const start = process.hrtime.bigint();
  const cards = prepareRoster(texts);
  const read = process.hrtime.bigint();
  const bytes = process.memoryUsage.rss() - before;
  const begun = process.hrtime.bigint();
  const { priced } = cards.quote(brief, ["payable"]);
  const ended = process.hrtime.bigint();
  assert.equal(priced.length, CARDS);
  const each = (value) => Number(value) / CARDS;
  return { "roster: read": each(read - start), "roster: priced": each(ended - begun), "roster: bytes": each(bytes) };
}

const [peer, file] = process.argv.slice(2);
if (peer === undefined) {
  console.log(JSON.stringify(Object.keys(peers)));
} else if (peer === "roster") {
  console.log(JSON.stringify(roster(file)));
} else {
  const work = peers[peer](file);
  const expected = deal(QUANTITIES, numbers);
  const given = work();
  if (peer === "dinero.js") {
    // Its `allocate` hands left-over cents to the first parts, whatever the remainders.
    assert.deepEqual(given.slice(0, 5), expected.slice(0, 5));
    assert.equal(given[5] + given[6] + given[7], expected[4]);
  } else if (!peer.startsWith("greenroom")) {
    assert.deepEqual(given, expected);
  }
  if (peer === "greenroom, full quote") {
    const { totals, instalments } = JSON.parse(given);
    const cents = ({ amount }) => Number(amount.replace(".", ""));
    const fields = [totals.creative_fees, totals.add_ons, totals.fee, totals.tax, totals.payable];
    assert.deepEqual([...fields, ...instalments.map((part) => part.amount)].map(cents), expected);
  }
  console.log(median(work));
}
