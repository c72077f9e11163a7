import type { Issue } from "greenroom";

import { el } from "./dom.js";
import { type Path, shown, words } from "./path.js";

/** Shows each issue at its field, or at the nearest part of the form around it. */
export function markFields(form: HTMLElement, issues: readonly Issue[]): void {
  for (const slot of form.querySelectorAll<HTMLElement>("[data-slot]")) {
    slot.hidden = true;
    slot.replaceChildren();
    slot.classList.remove("warning");
  }
  for (const marked of form.querySelectorAll("[aria-invalid]")) {
    marked.removeAttribute("aria-invalid");
    marked.removeAttribute("aria-describedby");
  }
  for (const issue of issues) {
    const slot = nearest(form, issue.path, (path) => form.querySelector<HTMLElement>(`[data-slot="${CSS.escape(path)}"]`));
    if (slot === undefined) continue;
    slot.append(...says(issue));
    slot.hidden = false;
    slot.classList.toggle("warning", issue.severity === "warning");
    const control = target(form, issue.path);
    if (control === undefined || issue.severity === "warning") continue;
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", slot.id);
    for (let around = slot.closest("details"); around !== null; around = around.parentElement?.closest("details") ?? null) {
      around.open = true;
    }
  }
}

/** The issues as a list; each leads to its field. */
export function issueList(form: HTMLElement, issues: readonly Issue[]): HTMLElement {
  return el(
    "ul",
    { class: "issues" },
    ...issues.map((issue) =>
      el(
        "li",
        { class: issue.severity },
        el("button", { type: "button", onclick: () => target(form, issue.path)?.focus() }, place(issue.path)),
        el("span", {}, ...says(issue)),
      ),
    ),
  );
}

function says({ message, help }: Issue): (Node | string)[] {
  return [el("span", {}, message), ...(help === undefined ? [] : [" ", el("em", {}, help)])];
}

/** Where it is, for people: `Terms 1 · period · after`. */
function place(path: Path): string {
  const parts = path.slice(1).map((part) => (typeof part === "number" ? String(part + 1) : part.replaceAll("_", " ")));
  return parts.length === 0 ? words(String(path[0] ?? "deal")) : words(parts.join(" › "));
}

/** The control of a path, or the nearest thing around it that can have the focus. */
function target(form: HTMLElement, path: Path): HTMLElement | undefined {
  return nearest(form, path, (id) => document.getElementById(id) ?? document.getElementById(`${id}.platform`));
}

function nearest(_form: HTMLElement, path: Path, find: (path: string) => HTMLElement | null): HTMLElement | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const found = find(shown(path.slice(0, length)));
    if (found !== null) return found;
  }
  return undefined;
}
