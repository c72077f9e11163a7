import type { Issue } from "greenroom";

import { el } from "../dom.js";
import { shown } from "../path.js";
import type { InTheWay } from "./ask.js";

/** Issues with code, place, words and advice. `look` is called with the piece that an issue is about. */
export function issueList(issues: readonly Issue[], look?: (issue: Issue) => (() => void) | undefined): HTMLElement {
  return el("ul", { class: "issues" }, ...issues.map((issue) => entry(issue, look?.(issue))));
}

function entry({ code, path, message, help, severity }: Issue, look: (() => void) | undefined): HTMLElement {
  const place = path.length === 0 ? undefined : shown(path);
  return el(
    "li",
    { class: severity },
    el(
      "span",
      { class: "where" },
      el("code", {}, code),
      place !== undefined && (look === undefined ? el("strong", {}, place) : el("button", { type: "button", onclick: look }, place)),
    ),
    el("span", {}, message),
    help !== undefined && el("em", {}, help),
  );
}

/** Something that is found, and where in words. */
export interface Placed {
  readonly code: string;
  readonly where?: string;
  readonly message: string;
  readonly help?: string | undefined;
  readonly severity: Issue["severity"];
}

/** What is found, with where it is in words. */
export function placedList(found: readonly Placed[]): HTMLElement {
  const item = ({ code, where, message, help, severity }: Placed): HTMLElement =>
    el("li", { class: severity }, el("span", { class: "where" }, el("code", {}, code), where !== undefined && el("strong", {}, where)), el("span", {}, message), help !== undefined && el("em", {}, help));
  return el("ul", { class: "issues" }, ...found.map(item));
}

/** What keeps a piece from its slot. */
export const obstacleList = (obstacles: readonly InTheWay[]): HTMLElement =>
  placedList(obstacles.map(({ kind, label, message }) => ({ code: kind, where: label, message, severity: "warning" })));
