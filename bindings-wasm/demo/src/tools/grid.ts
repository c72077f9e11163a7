import { formatMoney, GreenroomError, type Issue, type Money, type ScenarioGrid, scenarios } from "greenroom";

import { el } from "../dom.js";
import type { Context } from "../form/context.js";
import { slot } from "../form/field.js";
import { issueList, markFields } from "../issues.js";
import { type Axis, axes } from "./axes.js";
import { asked, type Offer, type Tool } from "./tool.js";

/** The totals that a grid can show. */
const TOTALS = { payable: "What the brand pays", fee: "The fee", net_to_influencer: "What the influencer keeps" } as const;

/** How much of its colour the dearest cell has, in percent: the amount must stay readable. */
const DARKEST = 40n;

/** What the deal comes to if two things of it were otherwise, as a table that is a picture too. */
export function grid(context: Context): Tool {
  const { desk } = context;
  const answer = el("div", { class: "stack" });
  const total = el("select", { id: "grid total", onchange: price }, ...Object.entries(TOTALS).map(([value, name]) => el("option", { value }, name)));
  const sides = [side("Down", 0), side("Across", 1)];
  /** The values that the user has written for an axis. */
  const written = new Map<string, string>();
  let offer: Offer | undefined;
  let holds = false;
  let all: Axis[] = [];
  let drawn = "";
  let about = "";

  const element = el(
    "form",
    { class: "stack", "aria-label": "Grid", autocomplete: "off", novalidate: true },
    el("p", { class: "hint" }, "Every combination of two terms, priced: the stronger the colour, the more."),
    el("div", { class: "fields" }, ...sides.flatMap(({ parts }) => parts), el("div", { class: "field" }, el("label", { for: "grid total" }, "Show"), total)),
    slot(["axes"]),
    answer,
  );
  element.addEventListener("submit", (event) => event.preventDefault());

  function side(name: string, place: number): { select: HTMLSelectElement; values: HTMLInputElement; unit: HTMLElement; parts: HTMLElement[] } {
    const select = el("select", { id: `axes[${place}]`, onchange: () => choose() });
    const unit = el("span", {});
    const values = el("input", {
      type: "text",
      id: `axes[${place}].values`,
      oninput: () => {
        written.set(select.value, values.value);
        price();
      },
    });
    const parts = [
      el("div", { class: "field" }, el("label", { for: select.id }, name), select, slot(["axes", place])),
      el("div", { class: "field" }, el("label", { for: values.id }, `Values ${name.toLowerCase()}`), el("span", { class: "unit" }, values, unit), slot(["axes", place, "values"])),
    ];
    return { select, values, unit, parts };
  }

  function update(last: Offer | undefined, isHeld: boolean): void {
    offer = last;
    holds = isHeld;
    all = axes(desk, last);
    const deal = `${desk.text(["rate_card", "id"])} ${desk.text(["deal", "id"])}`;
    if (deal !== about) {
      written.clear();
      sides.forEach(({ select }) => select.replaceChildren());
      drawn = "";
    }
    about = deal;
    const shape = JSON.stringify(all.map(({ key, title }) => [key, title]));
    if (shape !== drawn) redraw();
    drawn = shape;
    choose();
  }

  /** The choices anew; what was chosen stays chosen while the deal has it. */
  function redraw(): void {
    sides.forEach(({ select }, place) => {
      const keep = all.some(({ key }) => key === select.value) ? select.value : (all[Math.min(place, all.length - 1)]?.key ?? "");
      select.replaceChildren(...all.map(({ key, title }) => el("option", { value: key, selected: key === keep }, title)));
      if (place === 1) select.append(el("option", { value: "" , selected: keep === "" }, "Nothing else"));
    });
  }

  function choose(): void {
    for (const { select, values, unit } of sides) {
      const axis = all.find(({ key }) => key === select.value);
      const text = written.get(select.value) ?? axis?.values ?? "";
      if (values.value !== text) values.value = text;
      values.disabled = axis === undefined;
      unit.textContent = axis?.unit ?? "";
    }
    price();
  }

  function price(): void {
    // A grid is as much work as all of its cells: it waits until somebody looks.
    if (element.closest<HTMLElement>("[hidden]") !== null || offer === undefined || !holds) return;
    const { rateCard, deal } = offer;
    const chosen = sides.flatMap(({ select, values }) => all.find(({ key }) => key === select.value)?.axis(values.value) ?? []);
    const given = asked(() => scenarios({ rate_card: rateCard, deal, axes: chosen }));
    const issues: readonly Issue[] = given instanceof GreenroomError ? given.issues : [];
    markFields(element, issues);
    if (given instanceof GreenroomError) answer.replaceChildren(issueList(element, issues));
    else answer.replaceChildren(picture(given, total.value as keyof typeof TOTALS, sides.map(({ select }) => all.find(({ key }) => key === select.value)?.now ?? "")));
  }

  return { id: "grid", title: "Grid", element, update };
}

/** The grid as a table; the dearer a cell, the stronger its colour. */
function picture(grid: ScenarioGrid, total: keyof typeof TOTALS, now: readonly string[]): HTMLElement {
  const [down, across] = grid.axes;
  const amounts = grid[total];
  const minors = amounts.map(minor);
  const [low, high] = [minors.reduce((a, b) => (b < a ? b : a), minors[0] ?? 0n), minors.reduce((a, b) => (b > a ? b : a), minors[0] ?? 0n)];
  const find = (row: number, column: number): number => amounts.findIndex((_, cell) => down?.places[cell] === row && (across === undefined || across.places[cell] === column));
  const isHere = (row: number, column: number): boolean => down?.values[row] === now[0] && (across === undefined || across.values[column] === now[1]);
  const cell = (row: number, column: number): HTMLElement => {
    const at = find(row, column);
    const amount = amounts[at];
    if (amount === undefined) return el("td", { class: "money none", title: why(grid, row, column) }, "no price");
    const shown = el("td", { class: isHere(row, column) ? "money here" : "money" }, formatMoney(amount).replace(/^\S+ /, ""));
    const heat = high === low ? 0n : (((minors[at] ?? low) - low) * DARKEST) / (high - low);
    shown.style.setProperty("--heat", `${heat}%`);
    return shown;
  };
  const columns = across?.values ?? [TOTALS[total]];
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Scenarios" },
    el(
      "table",
      { class: "heat" },
      el("caption", {}, `${TOTALS[total]}, in ${grid.currency}`),
      el(
        "thead",
        {},
        across !== undefined && el("tr", {}, el("td", {}), el("th", { scope: "colgroup", colspan: columns.length, class: "axis" }, across.label)),
        el("tr", {}, el("th", { scope: "col", class: "axis" }, down?.label ?? ""), ...columns.map((value) => el("th", { scope: "col", class: "money" }, value))),
      ),
      el("tbody", {}, ...(down?.values ?? []).map((value, row) => el("tr", {}, el("th", { scope: "row" }, value), ...columns.map((_, column) => cell(row, column))))),
    ),
    el("p", { class: "hint" }, `The deal as it stands, framed: ${formatMoney(grid.asked[total])}.`),
    ...reasons(grid),
  );
}

/** Why cells have no price, each reason once. */
function reasons({ refused = [] }: ScenarioGrid): HTMLElement[] {
  const all = new Set(refused.flatMap(({ issues }) => issues.map(({ message }) => message)));
  return all.size === 0 ? [] : [el("ul", { class: "reasons" }, ...[...all].map((message) => el("li", {}, `No price: ${message}`)))];
}

function why({ refused = [] }: ScenarioGrid, row: number, column: number): string {
  const found = refused.find(({ places }) => places[0] === row && (places[1] ?? column) === column);
  return (found?.issues ?? []).map(({ message }) => message).join("; ");
}

/** An amount in minor units, to place it in the picture: all of a grid have the same decimals. */
function minor({ amount }: Money): bigint {
  return BigInt(amount.replace(".", ""));
}
