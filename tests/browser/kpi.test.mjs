// Rates of a table in a real browser, under a strict content security policy: the bytes of Node.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { kpi } from "greenroom";

import { question } from "../node/kpi_table.mjs";
import { open } from "./browser.mjs";

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
let chromium, page;

before(async () => {
  chromium = await open();
  page = await chromium.browser.newPage();
  await page.goto(await chromium.serve({ "/greenroom/": "../../bindings-wasm/dist/", "/tests/": "../node/" }, policy));
});

after(() => chromium?.close());

test("a table of 100,000 rows", async () => {
  const given = await page.evaluate(async () => {
    const { kpi } = await import("/greenroom/index.js");
    const { question } = await import("/tests/kpi_table.mjs");
    return JSON.stringify(kpi(question(100_000)));
  });
  const expected = kpi(question(100_000));
  assert.equal(given, JSON.stringify(expected));
  assert.equal(expected.rows.length, 50);
});
