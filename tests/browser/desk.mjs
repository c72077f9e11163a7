// The deal desk in a real browser, and the documents of the example agency that it is made of.
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { open } from "./browser.mjs";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const agency = new URL("../../core/examples/agency/", import.meta.url);

/** Where pictures of the desk go. */
export const shots = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
mkdirSync(shots, { recursive: true });

/** The documents of one folder of the example agency, by the names of their files. */
export const documents = (folder) =>
  readdirSync(new URL(`${folder}/`, agency)).map((name) => JSON.parse(readFileSync(new URL(`${folder}/${name}`, agency), "utf8")));

/** The rate card of an influencer. */
export const cardOf = (influencer) => documents("rate_cards").find((card) => card.influencer === influencer);

/** The example deal of this id. */
export const dealNamed = (id) => documents("deals").find((deal) => deal.id === id);

/** A browser with the pages: `visit` opens one, the desk without a `path`, and `complaints` has what its console says. */
export async function openDesk() {
  const { browser, close, serve } = await open();
  const address = await serve({ "/": "../../bindings-wasm/demo/dist/" }, policy);
  const complaints = [];
  const visit = async (viewport, { path = "", ...options } = {}) => {
    const page = await browser.newPage({ viewport, ...options });
    complaints.length = 0;
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${address}/${path}`);
    return page;
  };
  return { close, visit, complaints };
}

/** Puts an example deal on the desk, with the card of its influencer. */
export async function begin(page, deal) {
  const card = cardOf(deal.influencer);
  await page.getByLabel("Rate card").selectOption({ index: documents("rate_cards").findIndex(({ id }) => id === card.id) });
  await page.getByLabel("Begin with").selectOption({ label: deal.id });
}
