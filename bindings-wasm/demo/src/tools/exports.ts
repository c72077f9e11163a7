import { GreenroomError, present, tableCsv } from "greenroom";

import { el } from "../dom.js";
import { issueList } from "../issues.js";
import { save } from "../save.js";
import { asked, type Offer, type Tool } from "./tool.js";

/** The quote as a page to print, as CSV and as JSON. */
export function exports(): Tool {
  const separator = el(
    "select",
    { id: "separator" },
    ...Object.entries({ comma: "Commas", semicolon: "Semicolons, where the comma is the decimal mark", tab: "Tabs" }).map(([value, name]) => el("option", { value }, name)),
  );
  const buttons = {
    print: el("button", { type: "button", class: "main", onclick: () => window.print() }, "Print or save as PDF"),
    csv: el("button", { type: "button", onclick: saveCsv }, "Download CSV"),
    json: el("button", { type: "button", onclick: saveJson }, "Download JSON"),
  };
  const problem = el("div", { role: "status" });
  const waiting = el("p", { class: "empty", hidden: true }, "Mend what is wrong with the deal first: what goes out is the deal as it stands.");
  const element = el(
    "div",
    { class: "stack" },
    waiting,
    part("A quote to send", "One page with the lines, the terms, the payments and a place to sign; commissions and what the influencer keeps stay out of it.", buttons.print),
    part(
      "The lines for a spreadsheet",
      "CSV in UTF-8, with plain amounts; no cell can run as a formula.",
      el("div", { class: "field" }, el("label", { for: "separator" }, "Between the cells"), separator),
      buttons.csv,
    ),
    part("Everything, for a program", "JSON with the rate card, the deal and the quote, as the library reads and writes them.", buttons.json),
    problem,
  );
  let offer: Offer | undefined;

  function part(title: string, hint: string, ...contents: HTMLElement[]): HTMLElement {
    return el("section", { class: "export" }, el("h3", {}, title), el("p", { class: "hint" }, hint), ...contents);
  }

  function saveCsv(): void {
    const [table] = offer === undefined ? [] : present(offer.quote).tables;
    if (offer === undefined || table === undefined) return;
    const given = asked(() => tableCsv({ table, separator: separator.value as "comma", byte_order_mark: true }));
    problem.replaceChildren(...(given instanceof GreenroomError ? [issueList(element, given.issues)] : []));
    if (!(given instanceof GreenroomError)) save(`${fileName(offer)}.csv`, "text/csv", given.text);
  }

  function saveJson(): void {
    if (offer === undefined) return;
    const { rateCard, deal, quote } = offer;
    save(`${fileName(offer)}.json`, "application/json", `${JSON.stringify({ rate_card: rateCard, deal, quote }, undefined, 2)}\n`);
  }

  function update(last: Offer | undefined, holds: boolean): void {
    offer = last;
    waiting.hidden = holds;
    for (const button of Object.values(buttons)) button.disabled = !holds;
  }

  return { id: "export", title: "Export", element, update };
}

/** The deal's name as a file system takes it. */
function fileName({ deal }: Offer): string {
  return `quote ${deal.id}`.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
