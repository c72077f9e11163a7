import { el } from "../dom.js";

/** What a slider shows. */
export interface SlideState {
  id: string;
  title: string;
  /** What it is counted in now, and what it can be counted in. */
  unit: string;
  units: string[];
  value: number | undefined;
  /** The value with its unit. */
  shown: string;
  least: number;
  /** The far end; absent where there is nothing to slide. */
  max: number | undefined;
  /** Values that the card names. */
  marks: number[];
  amount: string;
  hint: string;
  slide(value: number): void;
  choose(unit: string): void;
}

/** A slider on the page. */
export interface Slide {
  element: HTMLElement;
  /** Shows a value; the slider itself stays, so that it can be held while the price follows. */
  set(state: SlideState): void;
}

/** A slider with its name, its value in words, and what it can be counted in. */
export function slider(state: SlideState): Slide {
  const { id, title, least, max, marks } = state;
  let now = state;
  const name = `what-if-${id}`;
  const value = el("output", { for: name });
  const amount = el("span", { class: "amount" });
  const hint = el("p", { class: "hint" });
  const input = el("input", {
    type: "range",
    id: name,
    min: least,
    max,
    list: `${name} marks`.replaceAll(" ", "-"),
    oninput: () => now.slide(Number(input.value)),
  });
  const units = state.units.map((unit) =>
    el("button", { type: "button", id: `${name} ${unit}`, "aria-pressed": String(unit === state.unit), onclick: () => unit !== now.unit && now.choose(unit) }, label(unit)),
  );
  const element = el(
    "div",
    { class: "slide" },
    el("div", { class: "slide-head" }, max === undefined ? el("span", { class: "slide-name" }, title) : el("label", { for: name, class: "slide-name" }, title), value),
    max !== undefined && input,
    max !== undefined && el("datalist", { id: `${name} marks`.replaceAll(" ", "-") }, ...marks.map((mark) => el("option", { value: mark }))),
    max !== undefined && el("div", { class: "ends", "aria-hidden": "true" }, el("span", {}, counted(least, state.unit)), el("span", {}, counted(max, state.unit))),
    el(
      "div",
      { class: "slide-foot" },
      units.length > 0 && el("div", { class: "units", role: "group", "aria-label": `${title}: counted in` }, ...units),
      amount,
    ),
    hint,
  );
  return {
    element,
    set(state) {
      now = state;
      input.setAttribute("aria-valuetext", state.shown);
      if (state.value !== undefined && input.value !== String(state.value)) input.value = String(state.value);
      value.textContent = state.shown;
      amount.textContent = state.amount;
      hint.textContent = state.hint;
      hint.hidden = state.hint === "";
    },
  };
}

/** `1 day`, `3 months`. */
export function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit.replace(/s$/, "") : unit}`;
}

function label(unit: string): string {
  return { days: "Days", months: "Months", perpetual: "No end" }[unit] ?? unit;
}
