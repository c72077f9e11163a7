import { formatMoney, type Quote } from "greenroom";

import { el } from "./dom.js";

/** The instalments one below the other, with their dates or the events they wait for. */
export function timeline({ instalments = [] }: Quote): HTMLElement {
  return el(
    "ol",
    { class: "timeline" },
    ...instalments.map(({ trigger, percent, amount, due, due_after: after }) =>
      el(
        "li",
        { class: due === undefined ? "open" : "dated" },
        due === undefined ? el("span", { class: "when" }, `after ${event(after ?? trigger)}`) : el("time", { class: "when", datetime: due }, due),
        el("strong", { class: "amount" }, formatMoney(amount)),
        el("span", { class: "what" }, `${percent} % · ${event(trigger)}`),
      ),
    ),
  );
}

const event = (name: string): string => name.replaceAll("_", " ");
