import type { Table } from "greenroom";

import { el } from "./dom.js";

/** A table as the core presents it. */
export function drawTable({ title, columns, rows, sentences }: Table): HTMLElement {
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
    el(
      "table",
      {},
      el("caption", {}, title),
      el("thead", {}, el("tr", {}, ...columns.map(({ title: head, kind }) => el("th", { scope: "col", class: kind }, head)))),
      el(
        "tbody",
        {},
        ...rows.map((cells) => el("tr", {}, ...cells.map((cell, place) => el("td", { class: columns[place]?.kind ?? "text", "data-title": columns[place]?.title }, cell)))),
      ),
    ),
    ...sentences.map((said) => el("p", { class: "hint" }, said)),
  );
}
