// The inbox in a real browser, and what a person does in it.
import { readFileSync } from "node:fs";

import { openDesk } from "./desk.mjs";

const asks = (operation) => JSON.parse(readFileSync(new URL(`../../core/examples/agency/inbox/${operation}-mila.json`, import.meta.url), "utf8"));

/** What the page begins with. */
export const [triage, moderation, routing, levels, digest, ratings] = ["triage_inbox", "moderate", "route_inbox", "service_level_status", "voice_of_customer", "measure_inbox"].map(asks);

/** A browser with the inbox: `begin` opens it anew. */
export async function openInbox() {
  const desk = await openDesk();
  let inbox;
  const begin = async (viewport = { width: 1280, height: 1100 }, options = {}) => {
    await inbox?.page.close();
    const page = await desk.visit(viewport, { path: "inbox.html", ...options });
    await page.locator(".row").first().waitFor();
    inbox = hands(page);
    return inbox;
  };
  return { begin, close: desk.close, complaints: desk.complaints };
}

/** What is read from the page, and done on it. */
function hands(page) {
  const row = (id) => page.locator(`[data-item="${id}"]`);
  const status = () => page.locator(".status").textContent();
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.dataset.item ?? document.activeElement?.id);
  const order = () => page.locator(".row").evaluateAll((rows) => rows.map(({ dataset }) => dataset.item));
  const tab = (name) => page.getByRole("tab", { name, exact: true }).click();
  const issues = (list) =>
    page.locator(`${list} .issues li`).evaluateAll((items) =>
      items.map((item) => [item.querySelector("code"), item.querySelector("strong, button"), item.querySelector(":scope > span:nth-of-type(2)"), item.querySelector("em")].map((part) => part?.textContent)));
  const cells = (title) =>
    page.locator("table").filter({ has: page.locator("caption", { hasText: title }) }).first()
      .evaluate((table) => [...table.querySelectorAll("tbody tr")].map((line) => [...line.children].map((cell) => cell.textContent)));

  /** Opens a text as a file, by dropping it. */
  async function drop(name, text) {
    const transfer = await page.evaluateHandle(
      ({ name, text }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name, { type: "application/json" }));
        return transfer;
      },
      { name, text },
    );
    for (const type of ["dragover", "drop"]) await page.locator(".drop").dispatchEvent(type, { dataTransfer: transfer });
    await page.locator(".status").filter({ hasText: name }).waitFor();
  }

  async function downloaded(button) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
    return [download.suggestedFilename(), JSON.parse(readFileSync(await download.path(), "utf8"))];
  }
  return { page, row, status, press, focused, order, tab, issues, cells, drop, downloaded };
}
