import { formatMoney, present, type Quote, type Table } from "greenroom";

import { el } from "./dom.js";
import { drawTable } from "./tables.js";
import { timeline } from "./timeline.js";
import type { Offer } from "./tools/tool.js";
import { waterfallPicture } from "./waterfall.js";

/** Which lines are open: they stay so while the quote changes. */
const open = new Set<string>();

/** What the headline shows, and what it can do. */
interface Headline {
  /** The offer as it stands. */
  offer(): Offer | undefined;
  /** How far it is from the offer that was kept. */
  apart(): string | undefined;
  keep(): void;
}

/** What the brand pays and the influencer keeps, and how far that is from the offer that was kept. */
export function quoteHeadline({ offer, apart, keep }: Headline): { element: HTMLElement; update(): void } {
  const total = el("p", { class: "total", id: "total" });
  const net = el("p", { class: "net" });
  const distance = el("p", { class: "apart" });
  const button = el("button", { type: "button", onclick: keep }, "Keep this offer");
  return {
    element: el("div", { class: "headline" }, el("p", {}, "The brand pays"), total, net, distance, button),
    update(): void {
      const now = offer();
      button.disabled = now === undefined;
      if (now === undefined) return;
      const { payable, net_to_influencer: keeps } = now.quote.totals;
      total.textContent = formatMoney(payable);
      net.textContent = `The influencer keeps ${formatMoney(keeps)}`;
      distance.textContent = apart() ?? "";
      distance.hidden = apart() === undefined;
    },
  };
}

/** The quote line by line, with every step. */
export function quotePanel(quote: Quote, deal: unknown): HTMLElement[] {
  const [lines, ...tables] = present(quote).tables;
  return [
    part("Lines", ...(lines === undefined ? [] : [lineList(lines), ...lines.sentences.map((said) => el("p", { class: "hint" }, said))])),
    part("Where the money goes", waterfallPicture(quote)),
    ...(quote.instalments === undefined ? [] : [part("Payments", timeline(quote))]),
    folded("All tables", ...tables.map(drawTable)),
    folded("The deal as a document", el("pre", { tabindex: "0" }, JSON.stringify(deal, undefined, 2))),
  ];
}

function part(title: string, ...contents: HTMLElement[]): HTMLElement {
  return el("section", { class: "card" }, el("h2", {}, title), ...contents);
}

function folded(title: string, ...contents: HTMLElement[]): HTMLElement {
  return remembered(title, el("summary", {}, title), contents, "card");
}

/** The lines as the core presents them: what and how much; the rest when one is opened. */
function lineList({ columns, rows }: Table): HTMLElement {
  const named = (cells: string[]): Map<string, string> => new Map(columns.map(({ title }, place) => [title, cells[place] ?? ""]));
  return el(
    "div",
    { class: "lines" },
    ...rows.map((cells, place) => {
      const { What = "", Amount = "", How = "", ...rest } = Object.fromEntries(named(cells));
      const facts = Object.entries(rest).filter(([, value]) => value !== "");
      const summary = el("summary", {}, el("span", {}, What), el("span", { class: "amount" }, Amount));
      return remembered(`${place} ${What}`, summary, [
        el("dl", {}, ...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
        el("ol", { class: "how", "aria-label": "How the amount came about" }, ...How.split(" → ").map((step) => el("li", {}, step))),
      ]);
    }),
  );
}

function remembered(id: string, summary: HTMLElement, contents: HTMLElement[], style = ""): HTMLElement {
  const details = el(
    "details",
    { class: style, open: open.has(id), ontoggle: () => (details.open ? open.add(id) : open.delete(id)) },
    summary,
    ...contents,
  );
  return details;
}
