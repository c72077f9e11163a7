// Sums and a rate by group beside arquero: kpi.mjs [ROWS]; a million rows when absent. Columns of greenroom are kept in the
// module's memory, those of arquero are its own. Both results are checked before they are timed; the median of the rounds.
import assert from "node:assert/strict";

import { op, table } from "arquero";
import { prepareKpiTable } from "greenroom";

const ROWS = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 9;
const FIGURES = ["reactions", "comments", "shares", "saves", "follows", "clicks", "conversions", "impressions", "reach", "views"];
const GROUPS = 1_000;

let state = 7;
const random = (most) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return (state >>> 8) % most;
};
const columns = Object.fromEntries(FIGURES.map((name, place) => [name, Int32Array.from({ length: ROWS }, () => random(10 ** (2 + (place % 4))))]));
const number = Int32Array.from({ length: ROWS }, () => random(GROUPS));
const names = Array.from({ length: GROUPS }, (_, code) => `creator ${code}`);
const terms = (list) => list.map((metric) => ({ metric }));
const rateBook = {
  document: "rate_book",
  version: 1,
  rates: [{
    id: "all", name: "Everything by everything", unit: "share", numerator: terms(FIGURES.slice(0, 7)), denominator: terms(FIGURES.slice(7)),
    aggregation: "pooled", window: { type: "lifetime" }, direction: "higher_is_better",
  }],
};

const median = (times) => times.sort((one, other) => one - other)[ROUNDS >> 1];
const measured = (work) => median(Array.from({ length: ROUNDS }, () => {
  const start = performance.now();
  work();
  return performance.now() - start;
}));

console.log(`${ROWS.toLocaleString("en")} rows, ${FIGURES.length} columns of figures, ${GROUPS} groups\n\n| key | greenroom | arquero | times as fast |\n|---|---:|---:|---:|`);
for (const [title, kept, plain] of [
  ["integer", number, number],
  ["text", { codes: Uint32Array.from(number), names }, Array.from(number, (code) => names[code])],
]) {
  using ours = prepareKpiTable({ ...columns, key: kept });
  const theirs = table({ ...columns, key: plain });
  const sums = Object.fromEntries(FIGURES.map((name) => [name, op.sum(name)]));
  const ask = () => ours.kpi({ rates: ["all"], by: ["key"], rate_book: rateBook });
  const roll = () => theirs.groupby("key").rollup(sums).objects();
  const expected = new Map(roll().map(({ key, ...own }) => [String(key), own]));
  const { groups } = ask().measurement;
  assert.equal(groups.length, expected.size);
  for (const { labels, totals } of groups) {
    for (const { metric, sum } of totals) assert.equal(Number(sum), expected.get(labels[0].value)[metric]);
  }
  const [mine, other] = [measured(ask), measured(roll)];
  console.log(`| ${title} | ${mine.toFixed(1)} ms | ${other.toFixed(1)} ms | ${(other / mine).toFixed(1)} |`);
}
