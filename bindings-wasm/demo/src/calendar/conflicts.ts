import { conflicts, GreenroomError, presentConflicts, type Table } from "greenroom";

import { el } from "../dom.js";
import { drawTable } from "../tables.js";
import { asked } from "../tools/tool.js";
import type { Day } from "./days.js";
import { issueList } from "./issues.js";
import type { Panel } from "./panel.js";
import type { Store } from "./store.js";

/** Which deals of the agency stand against the exclusivity of another. */
export function conflictPanel(show: (day: Day, campaign: number) => void): Panel {
  const element = el("div", { class: "stack" });

  function update(store: Store): void {
    const found = asked(() => conflicts(store.agency));
    if (found instanceof GreenroomError) {
      element.replaceChildren(el("p", {}, "The agency is not sound, so that its deals cannot be compared."), issueList(found.issues.filter(({ severity }) => severity === "error")));
      return;
    }
    const [table, ...others] = presentConflicts(found).tables;
    const days = found.conflicts.map(({ overlap, against }) => ({ day: overlap.first_day, place: store.campaigns.findIndex(({ id }) => id === against.campaign) }));
    const button = (place: number): HTMLElement | false => {
      const at = days[place];
      return at !== undefined && at.place !== -1 && el("button", { type: "button", onclick: () => show(at.day, at.place) }, "Show in the calendar");
    };
    element.replaceChildren(...(table === undefined ? [] : [cards(table, button)]), ...others.filter(({ rows }) => rows.length > 0).map(drawTable));
  }

  return { id: "conflicts", title: "Conflicts", element, update };
}

/** The rows of a table, each as a card. */
function cards({ title, columns, rows, sentences }: Table, button: (place: number) => HTMLElement | false): HTMLElement {
  const card = (cells: string[], place: number): HTMLElement =>
    el(
      "li",
      { class: "conflict" },
      el("dl", { class: "facts" }, ...cells.flatMap((cell, at) => (cell === "" ? [] : [el("dt", {}, columns[at]?.title ?? ""), el("dd", {}, cell)]))),
      button(place),
    );
  return el("section", { class: "stack", "aria-label": title }, el("h2", {}, title), el("ul", { class: "stack", id: "conflicts" }, ...rows.map(card)), ...sentences.map((said) => el("p", {}, said)));
}
