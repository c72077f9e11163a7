// Mentions in bins of five minutes, binned and scanned for alarms, beside the same bins by hand: mentions.mjs [ROWS]; a million
// rows when absent. By hand: a map from bins to their counts and a map of their authors' followers, without the alarms.
// Both results are compared before they are timed; the median of the rounds.
import assert from "node:assert/strict";

import { binMentions, scanMentions } from "greenroom";

const ROWS = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 5;
const BIN = 300_000;
const PLATFORMS = ["instagram", "tiktok", "x", "youtube"];

let state = 7;
const random = (most) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return (state >>> 8) % most;
};
let now = 1_735_689_600_000;
const at = Float64Array.from({ length: ROWS }, () => (now += random(63_000)));
const who = Int32Array.from({ length: ROWS }, () => 1_000_000 + random(1 + random(200_000)));
const followers = Int32Array.from({ length: ROWS }, () => random(100_000));
const mood = Float64Array.from({ length: ROWS }, () => random(200) / 100 - 0.7);
const codes = Uint8Array.from({ length: ROWS }, () => random(PLATFORMS.length));

const columns = { at: BigInt64Array.from(at, BigInt), who, followers, mood, where: { codes, names: PLATFORMS } };
const query = { time: "at", time_unit: "ms", author: "who", authors_reach: "followers", sentiment: "mood", platform: "where" };

function byHand() {
  const bins = new Map();
  for (let row = 0; row < ROWS; row += 1) {
    const number = Math.floor(at[row] / BIN);
    let bin = bins.get(number);
    if (bin === undefined) bins.set(number, (bin = { mentions: 0, negative: 0, authors: new Map(), platforms: 0 }));
    bin.mentions += 1;
    if (mood[row] < 0) bin.negative += 1;
    bin.authors.set(who[row], Math.max(bin.authors.get(who[row]) ?? 0, followers[row]));
    bin.platforms |= 1 << codes[row];
  }
  return bins;
}

const median = (times) => times.sort((one, other) => one - other)[ROUNDS >> 1];
const measured = (work) => median(Array.from({ length: ROUNDS }, () => {
  const start = performance.now();
  work();
  return performance.now() - start;
}));

const expected = byHand();
const bits = (platforms) => platforms.toString(2).replaceAll("0", "").length;
for (const bin of binMentions(columns, { ...query, bin_minutes: 5 })) {
  const own = expected.get(Date.parse(bin.start) / BIN);
  if (own === undefined) {
    assert.equal(bin.mentions, 0);
    continue;
  }
  const reach = [...own.authors.values()].reduce((sum, most) => sum + most, 0);
  assert.deepEqual(
    [bin.mentions, bin.negative, bin.unique_authors, bin.authors_reach, bin.platforms],
    [own.mentions, own.negative, own.authors.size, reach, bits(own.platforms)],
  );
}
const scan = () => scanMentions(columns, { ...query, settings: { bin_minutes: 5 } });
assert.equal(scan().rows.binned, ROWS);
const [mine, other] = [measured(scan), measured(byHand)];
console.log(`${ROWS.toLocaleString("en")} mentions, ${expected.size.toLocaleString("en")} bins

| way | time | beside the base |
|---|---:|---|
| binned by hand | ${other.toFixed(0)} ms | base |
| greenroom, binned and scanned | ${mine.toFixed(0)} ms | ${(other / mine).toFixed(2)}× |`);
