// The crisis board in a real browser, and what a person does on it.
import { readFileSync } from "node:fs";

import { openDesk } from "./desk.mjs";

/** What an example file of the page asks of an operation. */
const asks = (operation) => JSON.parse(readFileSync(new URL(`../../core/examples/agency/crisis/${operation}-mila.json`, import.meta.url), "utf8"));

/** The stream that the page begins with. */
export const stream = asks("detect_alarms");

/** The agency that the page begins with. */
export const { agency } = asks("plan_pause");

/** The statement of the example, with its voice. */
export const statement = asks("check_statement");

/** A browser with the board: `begin` opens it anew. */
export async function openBoard() {
  const desk = await openDesk();
  let board;
  const begin = async (viewport = { width: 1280, height: 1100 }, options = {}) => {
    await board?.page.close();
    const page = await desk.visit(viewport, { path: "crisis.html", ...options });
    await page.locator("#begin").waitFor();
    board = hands(page);
    return board;
  };
  return { begin, close: desk.close, complaints: desk.complaints };
}

/** What is read from the page, and done on it. */
function hands(page) {
  const text = (locator) => page.locator(locator).textContent();
  const status = () => text(".status");
  const click = async (...names) => {
    for (const name of names) await page.getByRole("button", { name, exact: true }).click();
  };
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const tab = (name) => page.getByRole("tab", { name, exact: true }).click();
  const issues = (list) =>
    page.locator(`${list} .issues li`).evaluateAll((items) =>
      items.map((item) => [item.querySelector("code"), item.querySelector("strong, button"), item.querySelector(":scope > span:nth-of-type(2)"), item.querySelector("em")].map((part) => part?.textContent)));
  const cells = (title) =>
    page.locator("table").filter({ has: page.locator("caption", { hasText: title }) }).first()
      .evaluate((table) => [...table.querySelectorAll("tbody tr")].map((line) => [...line.children].map((cell) => cell.textContent)));
  /** What is due: what, how long there is left, who. */
  const due = (kind) => page.locator(`.dues.${kind} li`).evaluateAll((items) => items.map((item) => ["what", "amount", "hint"].map((name) => item.querySelector(`.${name}`)?.textContent)));
  const enabled = () => page.locator("#events [role=group] button:enabled").evaluateAll((all) => all.map((button) => button.id.replace("event-", "")));

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

  /** Every table of a part of the page, as the core presents tables. */
  const tables = (part) =>
    page.locator(`${part} table`).evaluateAll((all) =>
      all.map((table) => ({
        title: table.caption.textContent,
        rows: [...table.tBodies[0].rows].map((line) => [...line.cells].map((cell) => cell.textContent)),
        sentences: [...table.parentElement.querySelectorAll("p")].map((said) => said.textContent),
      })));

  async function downloaded(what = "response") {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: `Download the ${what}` }).click()]);
    return [download.suggestedFilename(), JSON.parse(readFileSync(await download.path(), "utf8"))];
  }
  return { page, text, status, click, press, focused, tab, issues, cells, due, enabled, drop, tables, downloaded };
}
