import type { Concession } from "greenroom";

import type { Desk } from "../desk.js";
import { el } from "../dom.js";
import { slot } from "../form/field.js";
import { shown } from "../path.js";
import { type Wish, type WishInput, wishes } from "./wishes.js";
import type { Offer } from "./tool.js";

/** What the user has said of a wish. */
interface Said {
  on: boolean;
  /** The texts of its inputs that were changed by hand; the others follow the deal. */
  texts: Map<string, string>;
}

/** The list of what may be given up: the user says what, how far, and in which order. */
export interface Preferences {
  element: HTMLElement;
  onchange: () => void;
  update(desk: Desk, offer: Offer | undefined): void;
  concessions(): Concession[];
}

export function preferences(): Preferences {
  const element = el("ol", { class: "wishes" });
  const said = new Map<string, Said>();
  let order: string[] = [];
  let all: Wish[] = [];
  let drawn = "";
  const list: Preferences = { element, onchange: () => undefined, update, concessions };

  function update(desk: Desk, offer: Offer | undefined): void {
    const found = wishes(desk, offer);
    // Those that are there keep their places; new ones come where they would stand at first.
    order = order.filter((key) => found.some((wish) => wish.key === key));
    found.forEach(({ key }, place) => {
      if (!order.includes(key)) order.splice(place, 0, key);
    });
    all = order.flatMap((key) => found.filter((wish) => wish.key === key));
    const shape = JSON.stringify(all.map(({ key, title, inputs }) => [key, title, inputs]));
    if (shape !== drawn) draw();
    drawn = shape;
  }

  function draw(focus?: string): void {
    let place = 0;
    element.replaceChildren(...all.map((wish, at) => row(wish, at, isOn(wish) ? place++ : undefined)));
    if (focus === undefined) return;
    const goal = document.getElementById(focus);
    // At the end of the list the button to go on is out of use: the other one of the pair has the focus then.
    if (goal instanceof HTMLButtonElement && goal.disabled) goal.parentElement?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
    else goal?.focus();
  }

  /** A wish, and its place among the concessions: the core's issues lead there. */
  function row(wish: Wish, at: number, place: number | undefined): HTMLElement {
    const { key, title } = wish;
    const on = isOn(wish);
    const path = place === undefined ? ["wishes", key] : ["concessions", place];
    const box = el("input", {
      type: "checkbox",
      id: `wish ${key}`,
      checked: on,
      onchange: () => {
        mention(wish).on = box.checked;
        draw(`wish ${key}`);
        list.onchange();
      },
    });
    const mover = (sign: string, name: string, step: number): HTMLElement =>
      el(
        "button",
        { type: "button", class: "move", id: `${name} ${key}`, "aria-label": `${name}: ${title}`, disabled: all[at + step] === undefined, onclick: () => move(at, step, `${name} ${key}`) },
        sign,
      );
    return el(
      "li",
      { class: on ? "on" : "off" },
      el("label", { class: "wish" }, box, " ", title),
      el("span", { class: "moves" }, mover("↑", "Up", -1), mover("↓", "Down", 1)),
      on && wish.inputs.length > 0 && el("div", { class: "wish-inputs" }, ...wish.inputs.map((input) => field(wish, input, [...path, input.field]))),
      slot(path),
    );
  }

  function field(wish: Wish, input: WishInput, path: (string | number)[]): HTMLElement {
    const control = el("input", {
      type: "text",
      id: shown(path),
      value: textOf(wish, input),
      oninput: () => {
        mention(wish).texts.set(input.field, control.value);
        list.onchange();
      },
    });
    return el("div", { class: "wish-input" }, el("label", { for: shown(path) }, input.label), el("span", { class: "unit" }, control, el("span", {}, input.unit)), slot(path));
  }

  function move(at: number, step: number, focus: string): void {
    const other = at + step;
    [order[at], order[other]] = [order[other] as string, order[at] as string];
    [all[at], all[other]] = [all[other] as Wish, all[at] as Wish];
    draw(focus);
    list.onchange();
  }

  function mention(wish: Wish): Said {
    const known = said.get(wish.key) ?? { on: wish.on, texts: new Map<string, string>() };
    said.set(wish.key, known);
    return known;
  }

  const isOn = (wish: Wish): boolean => said.get(wish.key)?.on ?? wish.on;
  const textOf = ({ key }: Wish, { field, text }: WishInput): string => said.get(key)?.texts.get(field) ?? text;

  function concessions(): Concession[] {
    return all.filter(isOn).map((wish) => wish.concession(wish.inputs.map((input) => textOf(wish, input).trim())));
  }

  return list;
}
