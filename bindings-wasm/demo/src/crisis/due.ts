import { type DueItem, GreenroomError, presentResponseStatus, type ResponseStatus, responseStatus } from "greenroom";

import { refusal } from "../board/parts.js";
import { el } from "../dom.js";
import { duration, secondsUntil } from "../duration.js";
import { words } from "../path.js";
import { asked } from "../tools/tool.js";
import type { Store } from "./store.js";

/** How many of the next things are shown at once. */
const SOON = 4;

/** What is overdue, due now and next, with a countdown. `done` is called with a step that is done. */
export function dueList(store: Store, done: (step: string) => void): { element: HTMLElement; update(): void } {
  const element = el("div", { class: "stack due", id: "due" });
  let shown = "";
  let counting: [HTMLElement, string][] = [];

  /** Draws the list anew where it is another one; else only the time that is left, so that the focus stays. */
  function update(): void {
    const { response, now } = store;
    if (response === undefined) return element.replaceChildren();
    const status = asked(() => responseStatus({ response, now }));
    const next = status instanceof GreenroomError ? JSON.stringify(status.issues) : JSON.stringify({ ...status, now: "", steps: store.response?.steps });
    if (next !== shown) {
      shown = next;
      const focus = document.activeElement?.id ?? "";
      counting = [];
      element.replaceChildren(...(status instanceof GreenroomError ? [refusal(status)] : parts(status)));
      if (focus.startsWith("done-")) document.getElementById(focus)?.focus();
    }
    for (const [time, due] of counting) time.textContent = left(due, now);
  }

  function parts(status: ResponseStatus): HTMLElement[] {
    const { overdue = [], due_now = [], next = [], without_deadline = [], call } = status;
    const said = presentResponseStatus(status).tables[0]?.sentences.slice(1).join(" ") ?? "";
    const calls = call === undefined ? [] : [el("p", { class: "call" }, said, ...(call.until === undefined ? [] : [" ", countdown(call.until)]))];
    const nothing = overdue.length + due_now.length + next.length + without_deadline.length === 0;
    return [
      ...calls,
      ...group("Overdue", "overdue", overdue),
      ...group("Due now", "now", due_now),
      ...group("Next", "next", next.slice(0, SOON)),
      ...(next.length > SOON ? [el("details", { class: "more" }, el("summary", {}, `${next.length - SOON} more`), list("next", next.slice(SOON)))] : []),
      ...group("Without a deadline", "open", without_deadline),
      ...(nothing ? [el("p", { class: "hint" }, "Nothing is due.")] : []),
    ];
  }

  const group = (title: string, kind: string, items: readonly DueItem[]): HTMLElement[] =>
    items.length === 0 ? [] : [el("h3", {}, title), list(kind, items)];

  const list = (kind: string, items: readonly DueItem[]): HTMLElement => el("ul", { class: `dues ${kind}` }, ...items.map(entry));

  function entry({ what, owner, who, due, step, kind }: DueItem): HTMLElement {
    // A timer of the playbook may name a step, but only the step itself can be done.
    const own = kind === "step" && step !== undefined;
    return el(
      "li",
      {},
      el("span", { class: "what" }, what),
      due === undefined ? el("span") : countdown(due),
      el("span", { class: "hint" }, who ?? words(owner ?? "")),
      own && el("button", { type: "button", id: `done-${step}`, "aria-label": `Done: ${what}`, onclick: () => done(step) }, "Done"),
    );
  }

  function countdown(due: string): HTMLElement {
    const time = el("time", { datetime: due, class: "amount" });
    counting.push([time, due]);
    time.textContent = left(due, store.now);
    return time;
  }

  return { element, update };
}

/** How long there is left, or how late it is. */
function left(due: string, now: string): string {
  const seconds = secondsUntil(due, now);
  if (seconds === 0) return "now";
  return seconds < 0 ? `${duration(seconds)} late` : `in ${duration(seconds)}`;
}
