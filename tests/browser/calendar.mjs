// The calendar board in a real browser, and what a person does on it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { documents, openDesk } from "./desk.mjs";

const asked = (name) => JSON.parse(readFileSync(new URL(`../../core/examples/agency/asked/${name}.json`, import.meta.url), "utf8"));

/** What the page begins with: a campaign with its slots, and the steps of its work. */
export const plan = asked("plan_calendar-mila-autumn");
export const timeline = asked("plan_timeline-mila-autumn");
export const { campaign } = plan;

/** The example agency as the page has it. */
export function agency() {
  const deals = new URL("../../core/examples/agency/deals/", import.meta.url);
  const whole = (booked) =>
    typeof booked.deal === "string" ? { ...booked, deal: JSON.parse(readFileSync(new URL(`${booked.deal}.json`, deals), "utf8")) } : booked;
  const campaigns = documents("campaigns").map((one) => ({ ...one, ...(one.deals && { deals: one.deals.map(whole) }) }));
  campaigns.sort((a, b) => (a.id < b.id ? -1 : 1));
  const [influencers, rate_cards] = [documents("influencers"), documents("rate_cards")];
  return { document: "agency", version: 1, id: "example", name: "The example agency", influencers, rate_cards, campaigns: [...campaigns, campaign] };
}

/** A browser with the board: `begin` opens it anew. */
export async function openBoard() {
  const desk = await openDesk();
  let board;
  const begin = async (viewport = { width: 1280, height: 1100 }, options = {}) => {
    await board?.page.close();
    const page = await desk.visit(viewport, { path: "calendar.html", ...options });
    await page.locator("[data-piece]").first().waitFor();
    board = hands(page);
    return board;
  };
  return { begin, close: desk.close, complaints: desk.complaints };
}

/** What is read from the page, and done on it. */
function hands(page) {
  const piece = (id) => page.locator(`[data-piece="${id}"]`);
  const dayOf = (id) => piece(id).evaluate((chip) => chip.closest("[data-day]")?.dataset.day);
  const title = () => page.locator(".head h2").textContent();
  const status = () => page.locator(".status").textContent();
  const tab = (name) => page.getByRole("tab", { name, exact: true }).click();
  const focused = () => page.evaluate(() => document.activeElement?.dataset.piece);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** The entries of a list of issues: code, place, words, advice. */
  const issues = (list) =>
    page.locator(`${list} li`).evaluateAll((items) =>
      items.map((item) => [item.querySelector("code"), item.querySelector("strong, button"), item.querySelector(":scope > span:nth-of-type(2)"), item.querySelector("em")].map((part) => part?.textContent)));
  const cells = (title) =>
    page.locator("#more table").filter({ has: page.locator("caption", { hasText: new RegExp(`^${title}$`) }) }).first()
      .evaluate((table) => [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)));

  /** Drags a piece to a day, up to the moment before it is let go. */
  async function drag(id, day) {
    const [from, to] = [await piece(id).boundingBox(), await page.locator(`[data-day="${day}"]`).boundingBox()];
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 12, { steps: 3 });
    await page.mouse.move(to.x + to.width / 2, to.y + to.height - 12, { steps: 5 });
  }

  /** Opens a text as a file, by the field or by dropping it. */
  async function give(name, text, dropped = false) {
    if (!dropped) return page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    const transfer = await page.evaluateHandle(
      ({ name, text }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name, { type: "application/json" }));
        return transfer;
      },
      { name, text },
    );
    for (const type of ["dragover", "drop"]) await page.locator(".drop").dispatchEvent(type, { dataTransfer: transfer });
  }

  /** The campaign as the page gives it out. */
  async function downloaded() {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download the campaign" }).click()]);
    assert.equal(download.suggestedFilename(), `${campaign.id}.json`);
    return JSON.parse(readFileSync(await download.path(), "utf8"));
  }
  return { page, piece, dayOf, title, status, tab, focused, press, issues, cells, drag, give, downloaded };
}

/** The rows of a table as the core presents it. */
export const rows = ({ tables }, title) => tables.find((table) => table.title === title).rows;
