import type { CrisisResponse, ResponseEvent } from "greenroom";

import { choice, field, line } from "../board/parts.js";
import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { named, type Shape, variants } from "../schema.js";
import { eventForm } from "./form.js";
import type { Happen } from "./panel.js";
import type { Store } from "./store.js";

/** What can happen to a response, apart from its statements, which have an editor of their own. */
const kinds = new Map([...variants(named("ResponseEvent"))].filter(([, { properties = {} }]) => !("statement" in properties)));

/** A button for each event; those that the core takes now can be pressed. */
export function eventPanel(store: Store, happen: Happen): { element: HTMLElement; draw(): void } {
  const element = el("div", { class: "stack", id: "events" });
  let open: string | undefined;
  /** The form that is open, and for what: a refusal leaves what was written. */
  let written: { type: string; response: CrisisResponse | undefined; element: HTMLElement } | undefined;

  function draw(): void {
    const { response, allowed } = store;
    if (response === undefined) return element.replaceChildren();
    if (open !== undefined && !allowed.includes(open)) open = undefined;
    const roles = response.playbook.roles.map(({ id }) => [id, words(id)] as const);
    const who = choice("by", [["", "Nobody of the team"], ...roles], store.by, () => (store.by = who.value));
    const note = line("note", () => (store.note = note.value), { value: store.note });
    const pinned = el("input", { type: "checkbox", id: "pinned", checked: store.pinned, onchange: () => (store.pinned = pinned.checked) });
    element.replaceChildren(
      el("h3", {}, "What happens"),
      el("div", { class: "fields" }, field("Who does it", who), field("Note", note), el("label", { class: "check", for: "pinned" }, pinned, " Pinned in the timeline")),
      el("div", { class: "actions", role: "group", "aria-label": "What can happen" }, ...[...kinds].map(([type, shape]) => button(type, shape, allowed.includes(type)))),
      ...form(),
      ...(store.refused.length === 0 ? [] : [el("div", { id: "event-refused", role: "alert", class: "stack" }, el("h3", {}, "It is refused"), issueList(store.refused))]),
    );
  }

  function button(type: string, shape: Shape, can: boolean): HTMLElement {
    const asks = needs(shape);
    const act = (): void => {
      if (!asks) return happen([{ type } as ResponseEvent], `event-${type}`);
      open = open === type ? undefined : type;
      written = undefined;
      draw();
      document.querySelector<HTMLElement>("#event-form input, #event-form select")?.focus();
    };
    return el("button", { type: "button", id: `event-${type}`, disabled: !can, title: shape.hint, "aria-expanded": asks && can ? String(open === type) : undefined, onclick: act }, words(type));
  }

  function form(): HTMLElement[] {
    const shape = kinds.get(open ?? "");
    const { response } = store;
    if (open === undefined || shape === undefined) return [];
    const type = open;
    if (written?.type === type && written.response === response) return [written.element];
    const { element: asked, event } = eventForm(store, type, shape);
    const does = (): void => {
      const before = store.response;
      happen([event()], "do-event");
      if (store.response === before) return;
      open = undefined;
      draw();
      document.getElementById(`event-${type}`)?.focus();
    };
    const section = el(
      "section",
      { id: "event-form", class: "event-form stack", "aria-label": words(type) },
      el("p", { class: "hint" }, shape.hint),
      asked,
      el("button", { type: "button", class: "main quiet", id: "do-event", onclick: does }, `Do it: ${words(type).toLowerCase()}`),
    );
    written = { type, response, element: section };
    return [section];
  }

  return { element, draw };
}

/** Whether an event says more than that it happened. */
const needs = ({ properties = {} }: Shape): boolean => Object.keys(properties).length > 1;
