// Exports of platforms: the bytes of files in, rows by columns out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ExportReader, exportTable, kpi, mergeExports, probeExport, readExport } from "greenroom";

import { thrown } from "./examples.mjs";

const file = (path) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const geography = file("../exports/youtube_studio_geography.csv");
const ambiguous = file("../vectors/read_export/ambiguous.csv");
const column = ({ rows }, name) => rows.columns.find((one) => one.name === name);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

test("a file is read from its bytes", () => {
  for (const data of [geography, geography.slice().buffer]) {
    const read = readExport(data);
    assert.equal(read.report.kept, 201);
    assert.equal(sum(column(read, "views").counts), 14_344_009);
    assert.equal(column({ rows: read.report.total_rows }, "views").counts[0], 15_503_810);
  }
});

test("what has no bytes is refused", () => {
  for (const data of ["Date,Views", null, 5, [1, 2]]) {
    assert.throws(() => readExport(data), { name: "TypeError", message: /^a file is its bytes/ });
  }
});

test("what a file does not say is asked for", () => {
  const { code, issues } = thrown(() => readExport(ambiguous));
  assert.deepEqual([code, issues[0].path], ["open_question", ["date_order"]]);
  assert.deepEqual(probeExport(ambiguous).questions[0].choices, ["day_first", "month_first"]);
  assert.equal(column(readExport(ambiguous, { date_order: "day_first" }), "date").moments[0], "2026-04-03");
});

test("zips and workbooks are refused with what to do", () => {
  const latin = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  for (const [head, what] of [
    ["PK\x03\x04\x14\0\x06\0[Content_Types].xml", "an Excel workbook (xlsx)"],
    ["PK\x03\x04\x14\0\0\0export.csv", "a zip"],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Excel workbook (xls)"],
  ]) {
    for (const operation of [readExport, probeExport]) {
      const { issues } = thrown(() => operation(latin(head), { member: "export.csv" }));
      const expected = { code: "not_a_text", path: [], message: `the export is ${what}, which cannot be read here`, help: "save as CSV", severity: "error" };
      assert.deepEqual(issues, [expected]);
    }
  }
});

test("an export that comes in blocks is the same", () => {
  const whole = readExport(geography);
  const reader = new ExportReader();
  const batches = [];
  for (let place = 0; place < geography.length; place += 1000) batches.push(...reader.push(geography.slice(place, place + 1000)));
  const { rows, report } = reader.finish();
  batches.push(...rows);
  assert.deepEqual(report, whole.report);
  assert.deepEqual(batches.flatMap((batch) => column({ rows: batch }, "views").counts), column(whole, "views").counts);
  assert.equal(thrown(() => reader.push(geography)).code, "wrong_order");
  reader.free();
});

test("a newer export merges into an older one", () => {
  const merged = mergeExports({
    older: readExport(geography, { as_of: "2022-01-03" }),
    newer: readExport(geography, { as_of: "2022-01-04" }),
  });
  assert.deepEqual([merged.report.updated, merged.report.kept ?? 0], [201, 0]);
});

test("rows of an export are a table of which rates are computed", () => {
  const data = readFileSync(new URL("../vectors/read_export/meta_ads.csv", import.meta.url));
  const { rows } = readExport(data);
  const table = exportTable(rows);
  assert.deepEqual([table.currency, table.money_digits, table.metrics], ["EUR", 4, []]);
  const { rows: [all] } = kpi({ ...table, rates: ["roas", "ctr"], metrics: [{ metric: "clicks", column: "link_clicks" }] });
  // (3200 + 1610.40 + 70) / (994.54 + 805.01 + 75) and (3000 + 2120 + 0) / (210000 + 180233 + 20000)
  assert.deepEqual(all, { rows: 3, roas: "2.603504841162", ctr: "0.012480712181" });
  assert.deepEqual(exportTable([rows, rows]).columns.spend, [...table.columns.spend, ...table.columns.spend]);
});

test("times of an export keep their hour, and amounts of two currencies make no table", () => {
  const column = { name: "at", kind: "moment", moments: ["2026-03-27T06:08:00", "2026-03-27", "2026-03-27T06:08:00+02:00", null] };
  const { columns } = exportTable({ columns: [column], lines: [2, 3, 4, 5] });
  assert.deepEqual(
    columns.at.map((date) => date?.toISOString()),
    ["2026-03-27T06:08:00.000Z", "2026-03-27T00:00:00.000Z", "2026-03-27T04:08:00.000Z", undefined],
  );
  const cost = (name, currency) => ({ name, kind: "money", currency, decimals: ["1.5"] });
  assert.throws(() => exportTable({ columns: [cost("a", "EUR"), cost("b", "USD")], lines: [2] }), /in EUR and USD/);
});
