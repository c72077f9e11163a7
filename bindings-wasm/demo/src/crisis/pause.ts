import type { HoldContent, ResponseEvent } from "greenroom";

import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import type { Store, Task, Tried } from "./store.js";

/** What would be paused, and what would have to happen. */
interface Plan {
  readonly events: ResponseEvent[];
  readonly holds: readonly Task[];
  readonly tried: Tried;
}

const isHold = ({ effect }: Task): boolean => effect.type === "hold_content";
const stepOf = ({ effect }: Task): string => (effect as HoldContent).step;

/** What the core asks to hold and nobody has held, tried on a copy of the response. */
function plan(store: Store): Plan {
  const { response, allowed } = store;
  const ended = new Set((response?.steps ?? []).filter(({ ended_at }) => ended_at !== undefined).map(({ step }) => step));
  // Nothing is asked for before somebody has looked at it.
  const first: ResponseEvent[] = allowed.includes("triage") ? [{ type: "triage" }] : [];
  const asked = [...store.tasks, ...store.try(first).tasks].filter((task) => isHold(task) && !ended.has(stepOf(task)));
  // A step may have been opened twice: the last word counts.
  const holds = [...new Map(asked.map((task) => [stepOf(task), task])).values()];
  const events = [...first, ...holds.map((task): ResponseEvent => ({ type: "complete_step", step: stepOf(task) }))];
  return { events, holds, tried: store.try(events) };
}

/** The button that pauses: it first shows what. */
export function pausePanel(store: Store, happen: (events: ResponseEvent[], focus: string) => void): { element: HTMLElement; draw(): void } {
  const element = el("div", { class: "stack", id: "pause" });
  let open = false;

  function draw(): void {
    const { response } = store;
    if (response === undefined) {
      open = false;
      return element.replaceChildren();
    }
    const paused = store.tasks.filter((task) => isHold(task) && response.steps?.some(({ step, ended_at, skipped }) => step === stepOf(task) && ended_at !== undefined && skipped !== true));
    const toggle = el("button", { type: "button", id: "pause-button", class: "pause-button", "aria-expanded": String(open), onclick: () => turn(!open) }, "Pause publishing…");
    element.replaceChildren(
      el("h3", {}, "Pause"),
      ...(paused.length === 0 ? [] : [el("p", {}, "Paused:"), list(paused)]),
      toggle,
      ...(open ? [preview(plan(store))] : []),
    );
  }

  function turn(next: boolean): void {
    open = next;
    draw();
    document.getElementById("pause-button")?.focus();
  }

  function preview({ events, holds, tried }: Plan): HTMLElement {
    const confirm = (): void => {
      open = false;
      happen(events, "pause-button");
    };
    return el(
      "section",
      { class: "preview stack", "aria-label": "What will be paused", id: "pause-preview" },
      holds.length === 0 ? el("p", {}, "The playbook asks for nothing more to be paused.") : el("p", {}, "This will be paused:"),
      holds.length > 0 && list(holds),
      events[0]?.type === "triage" && el("p", { class: "hint" }, "The response is taken into triage with it: its clocks start."),
      tried.refused.length > 0 && issueList(tried.refused),
      el(
        "div",
        { class: "actions" },
        el("button", { type: "button", class: "main", id: "pause-now", disabled: holds.length === 0 || tried.response === undefined, onclick: confirm }, "Pause it now"),
        el("button", { type: "button", id: "pause-leave", onclick: () => turn(false) }, "Leave it"),
      ),
    );
  }

  return { element, draw };
}

/** What is held, in the words of the core, with the time by which it has to be. */
const list = (holds: readonly Task[]): HTMLElement =>
  el("ul", { class: "holds" }, ...holds.map(({ words: [, what, due = ""] }) => el("li", {}, what, due !== "" && el("span", { class: "hint" }, ` by ${due}`))));
