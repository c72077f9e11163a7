// Rates of tables by columns: the answer is that of `measure`.
import assert from "node:assert/strict";
import { test } from "node:test";

import { GreenroomError, kpi, measure, prepareKpiTable } from "greenroom";

import { thrown } from "./examples.mjs";
import { collect, memory } from "./module.mjs";

const columns = {
  type: ["reel", "story", null, "reel"],
  clicks: [3, 1, 2, null],
  impressions: Uint32Array.of(100, 50, 0, 70),
  cost: { units: BigInt64Array.of(150n, 25n, 700n, 0n), digits: 2 },
};

test("rows come out plain, and the measurement beside them is what measure says", () => {
  const { rows, measurement } = kpi({ columns, rates: ["ctr", "cpm"], by: ["type"], currency: "EUR", on: "2026-11-25" });
  assert.deepEqual(rows, [
    { type: null, rows: 1, ctr: null, cpm: null },
    { type: "reel", rows: 2, ctr: "0.03", cpm: "8.823529411765" },
    { type: "story", rows: 1, ctr: "0.02", cpm: "5" },
  ]);
  const expected = measure({
    rates: ["ctr", "cpm"],
    figures: [
      { metric: "clicks", counts: columns.clicks },
      { metric: "impressions", counts: [...columns.impressions] },
      { metric: "cost", amounts: ["1.5", "0.25", "7", "0"], currency: "EUR" },
    ],
    labels: [{ name: "type", values: columns.type }],
    by: ["type"],
    on: "2026-11-25",
  });
  assert.deepEqual(measurement, expected);
  assert.deepEqual(kpi({ columns, rates: ["ctr"] }).rows, [{ rows: 4, ctr: "0.04" }]);
});

test("the rates of single posts are spread out as they are asked for", () => {
  const distributions = [{ rate: "ctr", method: "linear", shares: ["0.5", "1"] }];
  const { rows, measurement } = kpi({ columns, rates: ["ctr"], by: ["type"], distributions });
  assert.deepEqual(rows, [
    { type: null, rows: 1, ctr: null, "ctr.posts": 0, "ctr.quantile_0.5": null, "ctr.quantile_1": null },
    { type: "reel", rows: 2, ctr: "0.03", "ctr.posts": 1, "ctr.quantile_0.5": "0.03", "ctr.quantile_1": "0.03" },
    { type: "story", rows: 1, ctr: "0.02", "ctr.posts": 1, "ctr.quantile_0.5": "0.02", "ctr.quantile_1": "0.02" },
  ]);
  assert.deepEqual(measurement.all.distributions, [
    { rate: "ctr", method: "linear", posts: 2, values: [{ share: "0.5", value: "0.025" }, { share: "1", value: "0.03" }] },
  ]);
});

test("a metric is spread over the posts as a rate is", () => {
  const columns = { likes: [1, 8, 3], clicks: [1, 1, 1], impressions: [10, 10, 10] };
  const distributions = [{ metric: "likes", method: "linear", shares: ["0.5"] }];
  const { rows } = kpi({ columns, rates: ["ctr"], distributions });
  assert.deepEqual(rows, [{ rows: 3, ctr: "0.1", "likes.posts": 3, "likes.quantile_0.5": "3" }]);
});

test("every kind of column is read", () => {
  const kinds = [
    Int8Array.of(3, 1), Int16Array.of(3, 1), Int32Array.of(3, 1), BigInt64Array.of(3n, 1n), Uint8Array.of(3, 1),
    Uint8ClampedArray.of(3, 1), Uint16Array.of(3, 1), Uint32Array.of(3, 1), BigUint64Array.of(3n, 1n),
    Float32Array.of(3, 1), Float64Array.of(3, 1), [3, 1],
  ];
  for (const clicks of kinds) {
    assert.deepEqual(kpi({ columns: { clicks, impressions: [10, 10] }, rates: ["ctr"] }).rows, [{ rows: 2, ctr: "0.2" }]);
  }
  const figures = { clicks: [1, 1, 1], impressions: [2, 2, 2] };
  const keys = (key, by = ["key"]) => kpi({ columns: { ...figures, key }, rates: ["ctr"], by }).rows.map((row) => row.key);
  assert.deepEqual(keys({ codes: Uint8Array.of(1, 9, 0), names: ["a", "b"] }), [null, "a", "b"]);
  assert.deepEqual(keys([true, undefined, false]), [null, "false", "true"]);
  assert.deepEqual(keys(Int16Array.of(7, -1, 7)), [-1, 7]);
  assert.deepEqual(keys([null, undefined, null]), [null]);
  const month = [{ column: "key", part: "month" }];
  assert.deepEqual(keys([new Date("2026-01-31T23:59:59Z"), null, new Date("2026-02-01T00:00:00Z")], month), [null, "2026-01", "2026-02"]);
  assert.deepEqual(keys({ days: Int32Array.of(0, 31, 31) }, month), ["1970-01", "1970-02"]);
  assert.deepEqual(keys([new Date(0), new Date(3_600_000), null], [{ column: "key", part: "hour" }]), [null, 0, 1]);
});

test("texts of ISO 8601 are dates, of which several parts are keys", () => {
  const published = ["2026-08-15", "2026-08-15T13:12:39Z", "2026-09-01 13:12:39 +0000", null];
  const columns = { clicks: [1, 1, 1, 1], impressions: [2, 2, 2, 2], published };
  const by = ["month", "weekday"].map((part) => ({ column: "published", part }));
  const { rows } = kpi({ columns, rates: ["ctr"], by });
  assert.deepEqual(rows.map((row) => [row.published_month, row.published_weekday, row.rows]), [[null, null, 1], ["2026-08", 6, 2], ["2026-09", 2, 1]]);
  const { issues: [issue] } = thrown(() => kpi({ columns: { ...columns, published: ["2026-08-15", "03/04/2026", null, null] }, rates: ["ctr"], by }));
  assert.deepEqual([issue.code, issue.path, issue.message], ["invalid_text", ["table", "published", 1], "`03/04/2026` is no date of ISO 8601"]);
});

test("columns are mapped, rows chosen, groups ranked, and a table is kept", () => {
  const table = prepareKpiTable({ "Post type": ["a", "b", "a"], Clicks: [1, 2, 3], impressions: [10, 10, 10] });
  const request = { rates: ["ctr"], by: ["Post type"], metrics: { clicks: "Clicks" } };
  assert.deepEqual(table.kpi(request).rows.map((row) => row.ctr), ["0.2", "0.2"]);
  const filters = [{ column: "Clicks", least: 2 }];
  assert.deepEqual(table.kpi({ ...request, filters, top: { rate: "ctr", count: 1 } }).rows, [{ "Post type": "a", rows: 1, ctr: "0.3" }]);
  const refusal = thrown(() => table.kpi({ rates: ["ctr"] }));
  assert.ok(refusal instanceof GreenroomError);
  assert.equal(refusal.issues[0].help, "did you mean the column `Clicks`? say so in `columns`");
  table.free();
  assert.throws(() => table.kpi(request), { message: "the handle has been freed" });
});

test("what cannot be is refused where it stands", () => {
  const impressions = [1, 1];
  assert.match(thrown(() => kpi({ columns: { clicks: [1, -1], impressions }, rates: ["ctr"] })).message, /table\.clicks\[1\]: `clicks` cannot be `-1`/);
  assert.match(thrown(() => kpi({ columns: { clicks: [1.5, 1], impressions }, rates: ["ctr"] })).message, /table\.clicks\[0\]: `1.5` is no whole number/);
  const large = { codes: Uint8Array.of(0, 0), names: ["a"] };
  assert.throws(() => kpi({ columns: { clicks: [1], impressions, large }, rates: ["ctr"] }), { name: "TypeError", message: /has 2 rows, and clicks has 1/ });
  assert.throws(() => kpi({ columns: { clicks: ["1", 1], impressions }, rates: ["ctr"] }), { name: "TypeError", message: "clicks[1] is a number, and the values before are not" });
});

test("a large table gives the sums by hand, and its memory goes back", () => {
  const length = 300_000;
  const clicks = Int32Array.from({ length }, (_, row) => row % 13);
  const impressions = Float64Array.from({ length }, (_, row) => (row % 11 === 0 ? NaN : row % 101));
  const key = { codes: Uint16Array.from({ length }, (_, row) => (row * 7919) % 997), names: Array.from({ length: 997 }, (_, code) => `k${code}`) };
  const ask = () => kpi({ columns: { key, clicks, impressions }, rates: ["ctr"], by: ["key"] });
  const { measurement } = ask();
  const [above, below] = [new Map(), new Map()];
  for (let row = 0; row < length; row += 1) {
    if (row % 11 === 0) continue;
    const name = `k${key.codes[row]}`;
    above.set(name, (above.get(name) ?? 0) + clicks[row]);
    below.set(name, (below.get(name) ?? 0) + impressions[row]);
  }
  assert.equal(measurement.groups.length, 997);
  for (const { labels, rates } of measurement.groups) {
    const { numerator, denominator } = rates[0].outcome;
    assert.deepEqual([Number(numerator), Number(denominator)], [above.get(labels[0].value), below.get(labels[0].value)]);
  }
  // What is free lies in pieces at first, so that the second turn may need more room than the first had.
  for (let turn = 0; turn < 3; turn += 1) ask();
  collect();
  const before = memory().buffer.byteLength;
  for (let turn = 0; turn < 20; turn += 1) ask();
  assert.equal(memory().buffer.byteLength, before);
});
