// A real Chromium, and a server of folders under a strict content security policy.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

import { chromium } from "playwright-core";

const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** Chromium, and `serve`; `close` ends both. */
export async function open() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
  const servers = [];
  const close = async () => {
    await browser.close();
    for (const server of servers) server.close();
  };
  return { browser, close, serve: (folders, policy) => serve(folders, policy, servers) };
}

/** Serves folders by the start of their paths, and nothing else but an empty page at the root; gives its address. */
async function serve(folders, policy, servers) {
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
    const body = prefix === undefined
      ? "<!doctype html><title>greenroom</title>"
      : await readFile(new URL(folder + path.slice(prefix.length), import.meta.url));
    const type = prefix === undefined ? "text/html" : (types[extname(path)] ?? "application/octet-stream");
    response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(body);
  };
  const server = createServer((request, response) => answer(request, response).catch(() => response.writeHead(404).end()));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}`;
}
