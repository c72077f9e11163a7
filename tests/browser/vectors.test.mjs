// Every vector gives exactly what its file says, in a real browser under a strict content security policy.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { vectors } from "../node/vectors.mjs";
import { open } from "./browser.mjs";

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
const folders = { "/greenroom/": "../../bindings-wasm/dist/", "/tests/": "../node/" };
let chromium, page;

before(async () => {
  chromium = await open();
  page = await chromium.browser.newPage();
  await page.goto(await chromium.serve(folders, policy));
});

after(() => chromium?.close());

for (const vector of vectors()) {
  test(vector.name, async () => {
    const given = await page.evaluate(async (vector) => {
      const greenroom = await import("/greenroom/index.js");
      const { answers } = await import("/tests/answers.mjs");
      return answers(greenroom, vector);
    }, vector);
    for (const answer of given) {
      assert.deepEqual(answer, { text: vector.expected, refused: vector.refused });
    }
  });
}
