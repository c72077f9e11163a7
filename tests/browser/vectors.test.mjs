// Every vector gives exactly what its file says, in a real browser under a strict content security policy.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { chromium } from "playwright-core";

import { vectors } from "../node/vectors.mjs";

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
const folders = { "/greenroom/": "../../bindings-wasm/dist/", "/tests/": "../node/" };
let server, browser, page;

/** Serves the package and the runner, and nothing else. */
async function serve(request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  const [prefix, folder] = Object.entries(folders).find(([start]) => pathname.startsWith(start)) ?? [];
  const type = prefix === undefined ? "text/html" : "text/javascript";
  const body = prefix === undefined
    ? "<!doctype html><title>greenroom</title>"
    : await readFile(new URL(folder + pathname.slice(prefix.length), import.meta.url));
  response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(body);
}

before(async () => {
  server = createServer((request, response) => serve(request, response).catch((error) => response.destroy(error)));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
});

after(async () => {
  await browser?.close();
  server?.close();
});

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
