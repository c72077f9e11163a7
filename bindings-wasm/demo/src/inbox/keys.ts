import { el } from "../dom.js";
import type { Action } from "./actions.js";

/** What the keys of the page do. */
export interface Keyed {
  /** Whether single letters do something now. */
  on(): boolean;
  move(by: number): void;
  open(): void;
  back(): void;
  act(action: Action): void;
}

const HELP: readonly (readonly [string, string])[] = [
  ["j, ↓", "The next item"],
  ["k, ↑", "The item before"],
  ["Enter", "To what is said of the item"],
  ["Escape", "Back to the list"],
  ["r", "Replied: the team answered now"],
  ["Shift+R", "Resolved now"],
  ["a", "Approve"],
  ["h", "Hide, with the abuse that is chosen; plain criticism is not hidden"],
  ["?", "Show these keys"],
];

/** The window that shows the keys. */
export function helpWindow(): HTMLDialogElement {
  const shut = el("button", { type: "button", class: "main quiet", onclick: () => window.close() }, "Close");
  const window: HTMLDialogElement = el(
    "dialog",
    { "aria-labelledby": "keys-title", id: "keys" },
    el("h2", { id: "keys-title" }, "Keys"),
    el("dl", { class: "facts" }, ...HELP.flatMap(([key, does]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, does)])),
    shut,
  );
  return window;
}

/** Listens for the keys. Nothing happens in fields, nor where another key is held. */
export function listen(help: HTMLDialogElement, keyed: Keyed): void {
  const letters: Record<string, () => void> = {
    j: () => keyed.move(1),
    k: () => keyed.move(-1),
    r: () => keyed.act("reply"),
    R: () => keyed.act("resolve"),
    a: () => keyed.act("approve"),
    h: () => keyed.act("hide"),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || help.open) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest("input, select, textarea") !== null) return;
    const inList = target.closest(".rows") !== null;
    const moves = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (inList && moves !== undefined) keyed.move(moves);
    else if (inList && event.key === "Enter") keyed.open();
    else if (event.key === "Escape") keyed.back();
    else if (keyed.on() && letters[event.key] !== undefined) letters[event.key]?.();
    else return;
    event.preventDefault();
  });
}
