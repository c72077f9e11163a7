// Alarms in tables of mentions by columns: those of `detectAlarms` in the same mentions, counted by hand.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as greenroom from "greenroom";
import { binMentions, checkMentionQuery, detectAlarms, GreenroomError, presentMentionScan, scanMentions } from "greenroom";
import * as lite from "greenroom/lite";

import { thrown } from "./examples.mjs";
import { collect, memory } from "./module.mjs";

const HOUR = 3_600_000;
const START = Date.parse("2026-03-02T00:00:00Z");
const settings = { bin_minutes: 60, warm_up_hours: 6 };
const query = { time: "at", author: "who", authors_reach: "followers", sentiment: "mood", platform: "where" };

/** Two days and a half with a burst, in no order. */
const rows = Array.from({ length: 60 }, (_, hour) =>
  Array.from({ length: hour === 40 ? 400 : 20 + (hour % 3) }, (_, place) => ({
    at: new Date(START + hour * HOUR + place * 7_000),
    who: place % 11 === 0 ? null : `author ${hour < 40 ? place % 17 : place}`,
    followers: place % 7 === 0 ? null : place * 10,
    mood: place % 13 === 0 ? null : (place % 4) - 1.5,
    where: ["x", "tiktok", null, "youtube"][place % 4],
  })),
).flat().map((_, place, all) => all[(place * 7919) % all.length]);

const table = (rows) => Object.fromEntries(Object.values(query).map((name) => [name, rows.map((row) => row[name])]));
const columns = table(rows);

/** The bins, one after the other. */
function byHand() {
  const found = new Map();
  for (const row of rows) {
    const number = Math.floor(row.at.getTime() / HOUR);
    if (!found.has(number)) found.set(number, []);
    found.get(number).push(row);
  }
  return Array.from({ length: 60 }, (_, hour) => {
    const own = found.get(START / HOUR + hour) ?? [];
    const reach = new Map();
    for (const [place, { who, followers }] of own.entries()) {
      if (followers !== null) reach.set(who ?? place, Math.max(reach.get(who ?? place) ?? 0, followers));
    }
    const different = (name) => new Set(own.map((row) => row[name]).filter((value) => value !== null)).size;
    return {
      start: new Date(START + hour * HOUR).toISOString().replace(".000", ""),
      mentions: own.length,
      unique_authors: different("who"),
      negative: own.filter(({ mood }) => mood !== null && mood < 0).length,
      authors_reach: [...reach.values()].reduce((sum, own) => sum + own, 0),
      platforms: different("where"),
      severe: 0,
    };
  });
}
const bins = byHand();
const report = detectAlarms({ bins, settings, with_scores: true });

const refused = (work) => {
  const error = thrown(work);
  assert.ok(error instanceof GreenroomError, String(error));
  return error.issues.map(({ code, path, message }) => [code, path, message]);
};

test("alarms are those of the bins by hand, and so are the bins", () => {
  const scan = scanMentions(columns, { ...query, settings, with_scores: true });
  assert.deepEqual(scan.report, report);
  assert.deepEqual(scan.report.alarms.map(({ at }) => at), ["2026-03-03T16:00:00Z"]);
  const without = (name) => rows.filter((row) => row[name] === null).length;
  assert.deepEqual(scan.rows, {
    all: rows.length, binned: rows.length, without_time: 0, before: 0, after: 0,
    without_author: without("who"), without_reach: without("followers"), without_sentiment: without("mood"), without_platform: without("where"),
  });
  assert.deepEqual([scan.document, scan.bins, scan.from], ["mention_scan", 60, "2026-03-02T00:00:00Z"]);
  assert.deepEqual(binMentions(columns, { ...query, bin_minutes: 60 }), bins);
  const { report: { scores, alarms, state } } = scanMentions(columns, { ...query, settings });
  assert.deepEqual([scores, alarms, state], [undefined, report.alarms, report.state]);
  assert.deepEqual(scanMentions(columns, JSON.stringify({ ...query, settings })).report.alarms, report.alarms);
});

test("every kind of column gives the same", () => {
  const expected = scanMentions(columns, { ...query, settings });
  const seconds = rows.map(({ at }) => at.getTime() / 1_000);
  const names = [...new Set(columns.who.filter((who) => who !== null))];
  const codes = (values, names) => Uint16Array.from(values, (value) => (value === null ? names.length : names.indexOf(value)));
  for (const [name, column, more = {}] of [
    ["at", Int32Array.from(seconds), { time_unit: "s" }],
    ["at", Uint32Array.from(seconds), { time_unit: "s" }],
    ["at", seconds.map((second) => second * 1_000), { time_unit: "ms" }],
    ["at", Float64Array.from(seconds, (second) => second + 0.5), { time_unit: "s" }],
    ["at", BigInt64Array.from(seconds, (second) => BigInt(second) * 1_000n), { time_unit: "ms" }],
    ["at", BigUint64Array.from(seconds, (second) => BigInt(second) * 1_000_000_000n), { time_unit: "ns" }],
    ["who", { codes: codes(columns.who, names), names }],
    ["where", { codes: codes(columns.where, ["x", "tiktok", "youtube"]), names: ["x", "tiktok", "youtube"] }],
    ["followers", Float64Array.from(columns.followers, (followers) => followers ?? NaN)],
    ["followers", Float32Array.from(columns.followers, (followers) => followers ?? NaN)],
    ["mood", Float32Array.from(columns.mood, (mood) => mood ?? NaN)],
  ]) {
    const found = scanMentions({ ...columns, [name]: column }, { ...query, ...more, settings });
    assert.deepEqual(found, expected, name);
  }
  const units = { units: Int32Array.of(-1, 0, 5), digits: 2 };
  const [bin] = binMentions({ at: Int32Array.of(1, 2, 3), units }, { time: "at", time_unit: "s", sentiment: "units", bin_minutes: 1 });
  assert.equal(bin.negative, 1);
  const authors = binMentions({ at: Int32Array.of(1, 2, 3), who: Int32Array.of(7, 7, 8) }, { time: "at", time_unit: "s", author: "who", bin_minutes: 1 });
  assert.equal(authors[0].unique_authors, 2);
});

test("what is not known is absent, and an empty bin is known", () => {
  const columns = {
    at: Int32Array.of(0, 130, 131), who: [null, " ", "ana"], followers: [null, 7, 5], mood: [null, NaN, -0], where: [undefined, "", "x"],
  };
  const counted = binMentions(columns, { ...query, time_unit: "s", bin_minutes: 1 });
  assert.deepEqual(counted.map(({ start, severe, ...known }) => known), [
    { mentions: 1 },
    { mentions: 0, unique_authors: 0, negative: 0, authors_reach: 0, platforms: 0 },
    { mentions: 2, unique_authors: 1, negative: 0, authors_reach: 12, platforms: 1 },
  ]);
});

test("a list with nothing in it has no type, and is not known", () => {
  const nothing = [null, undefined, null];
  const columns = { at: Int32Array.of(1, 2, 3), who: nothing, followers: nothing, mood: nothing, where: nothing };
  const [{ start, severe, ...known }] = binMentions(columns, { ...query, time_unit: "s", bin_minutes: 1 });
  assert.deepEqual(known, { mentions: 3 });
  assert.equal(scanMentions({ ...columns, at: nothing }, { ...query, settings }).rows.without_time, 3);
});

test("times outside are counted and not binned, and a table may be empty", () => {
  const range = { from: "2026-03-02T01:00:00Z", until: "2026-03-04T00:30:00Z" };
  const more = { ...columns, at: [...columns.at.slice(0, -2), null, new Date(NaN)] };
  const kept = rows.slice(0, -2);
  const before = kept.filter(({ at }) => at < new Date(range.from)).length;
  const after = kept.filter(({ at }) => at >= new Date(range.until)).length;
  const scan = scanMentions(more, { ...query, ...range, settings });
  assert.deepEqual([scan.rows.before, scan.rows.after, scan.rows.without_time, scan.bins], [before, after, 2, 48]);
  const empty = scanMentions(table([]), { ...query, settings });
  assert.deepEqual([empty.rows.all, empty.bins, empty.from], [0, 0, undefined]);
  assert.deepEqual(binMentions({ at: new Int32Array() }, { time: "at", time_unit: "s", bin_minutes: 60 }), []);
  const known = binMentions({ at: new Int32Array() }, { time: "at", time_unit: "s", bin_minutes: 1_440, ...range });
  assert.deepEqual(known.map(({ mentions }) => mentions), [0, 0]);
});

test("two tables by the state are as one", () => {
  const cut = new Date(START + 41 * HOUR);
  const whole = scanMentions(columns, { ...query, settings });
  const first = scanMentions(table(rows.filter(({ at }) => at < cut)), { ...query, settings });
  const second = scanMentions(table(rows.filter(({ at }) => at >= cut)), { ...query, state: first.report.state });
  assert.equal(second.from, "2026-03-03T17:00:00Z");
  assert.deepEqual([...first.report.alarms, ...(second.report.alarms ?? [])], whole.report.alarms);
  assert.deepEqual(second.report.state, whole.report.state);
});

test("the scan is presented, its query checked, and lite has neither", () => {
  const { tables: [mentions] } = presentMentionScan(scanMentions(columns, { ...query, settings }));
  assert.deepEqual(mentions.sentences, [`${rows.length} rows in 60 bins. The first begins at 2026-03-02T00:00:00Z.`]);
  assert.deepEqual(checkMentionQuery({ ...query, settings }), { issues: [] });
  assert.deepEqual(["scanMentions", "binMentions", "kpi"].filter((name) => name in lite), []);
});

test("what does not fit is refused at once, with its place", () => {
  const wrong = { at: [1, 2], Who: [true, false], mood: ["bad", "good"], followers: ["1", "2"], where: ["x", "x"] };
  assert.deepEqual(refused(() => scanMentions(wrong, { ...query, settings })), [
    ["missing_field", ["time_unit"], "the column `at` holds floating-point numbers, and nobody says what they count"],
    ["unknown_reference", ["author"], "the table has no column `who`"],
    ["wrong_type", ["authors_reach"], "the column `followers` holds text"],
    ["wrong_type", ["sentiment"], "the column `mood` holds text"],
  ]);
  const at = Int32Array.of(1, 2);
  assert.deepEqual(refused(() => scanMentions({ at }, { time: "at", settings })), [
    ["missing_field", ["time_unit"], "the column `at` holds whole numbers, and nobody says what they count"],
  ]);
  assert.deepEqual(refused(() => binMentions({ at }, { time: "at", time_unit: "s", bin_minutes: 0 })), [
    ["out_of_range", ["settings", "bin_minutes"], "`0` is not within 1 to 1440"],
  ]);
  assert.deepEqual(refused(() => scanMentions({ at }, { time: "at", time_unit: "s" })), [
    ["missing_field", ["settings"], "the field `settings` is missing"],
  ]);
  assert.deepEqual(refused(() => scanMentions({ at, reach: Int32Array.of(1, -1) }, { time: "at", time_unit: "s", authors_reach: "reach", settings })), [
    ["out_of_range", ["table", "reach", 1], "`-1` is no count of followers, 0 to 9007199254740991"],
  ]);
  const far = BigInt64Array.of(0n, 1_000_000_000_000_000n);
  assert.deepEqual(refused(() => scanMentions({ at: far }, { time: "at", time_unit: "s", settings })), [
    ["out_of_range", ["table", "at", 1], "`1000000000000000` stands for no time of the years 1900 to 2999"],
  ]);
  assert.throws(() => scanMentions({ at, who: ["ana"] }, { ...query, settings }), { name: "TypeError", message: "the column who has 1 rows, and at has 2" });
  assert.throws(() => scanMentions({ at: [new Date(), 1] }, { ...query, settings }), { name: "TypeError", message: "at[1] is a number, and the values before are not" });
});

test("the examples of the documentation do what they say", () => {
  const source = readFileSync(new URL("../../bindings-wasm/js/mentions.ts", import.meta.url), "utf8").replace(/^ \* ?/gm, "");
  const examples = [...source.matchAll(/```js\n(.*?)```/gs)];
  assert.equal(examples.length, 2);
  for (const [, example] of examples) {
    const [, head, last, expected] = /^(.*\n)(.*); \/\/ (.*)\n$/s.exec(example);
    const found = new Function(...Object.keys(greenroom), `${head}return ${last};`)(...Object.values(greenroom));
    assert.deepEqual(found, JSON.parse(expected));
  }
});

test("the memory of a large table goes back", () => {
  const length = 300_000;
  const large = { at: Int32Array.from({ length }, (_, row) => row * 60), who: Int32Array.from({ length }, (_, row) => row % 997) };
  const ask = () => scanMentions(large, { time: "at", time_unit: "s", author: "who", settings });
  assert.equal(ask().bins, 5_000);
  for (let turn = 0; turn < 3; turn += 1) ask();
  collect();
  const before = memory().buffer.byteLength;
  for (let turn = 0; turn < 10; turn += 1) ask();
  assert.equal(memory().buffer.byteLength, before);
});
