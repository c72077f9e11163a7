import { GreenroomError, type Issue, type Presentation } from "greenroom";

import { el } from "../dom.js";
import { shown, words } from "../path.js";
import { drawTable } from "../tables.js";

/** A control with its name above it. */
export function field(name: string, control: HTMLElement, hint?: string): HTMLElement {
  return el("div", { class: "field" }, el("label", { for: control.id }, name), control, hint === undefined ? undefined : el("span", { class: "hint" }, hint));
}

/** A list to choose from: values with the words for them. */
export function choice(id: string, options: readonly (readonly [string, string])[], chosen: string, changed: () => void): HTMLSelectElement {
  return el("select", { id, onchange: changed }, ...options.map(([value, name]) => el("option", { value, selected: value === chosen }, name)));
}

/** A line to write in. */
export function line(id: string, changed: () => void, attributes: Record<string, string> = {}): HTMLInputElement {
  return el("input", { id, type: "text", ...attributes, oninput: changed });
}

/** Everything that was refused, with where it is. */
export function refusal({ issues }: { issues: readonly Issue[] }): HTMLElement {
  return el(
    "ul",
    { class: "issues" },
    ...issues.map(({ path, message, help, severity }) =>
      el(
        "li",
        { class: severity },
        path.length > 0 && el("strong", {}, shown(path)),
        el("span", {}, message),
        help !== undefined && el("em", {}, help),
      ),
    ),
  );
}

/** A result as the core presents it, or why there is none. */
export function drawn(given: Presentation | GreenroomError): HTMLElement[] {
  return given instanceof GreenroomError ? [refusal(given)] : given.tables.map(drawTable);
}

export { words };
