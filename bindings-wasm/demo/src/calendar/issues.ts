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

/** What keeps a piece from its slot. */
export function obstacleList(obstacles: readonly InTheWay[]): HTMLElement {
  return el(
    "ul",
    { class: "issues" },
    ...obstacles.map(({ kind, label, message }) =>
      el("li", { class: "warning" }, el("span", { class: "where" }, el("code", {}, kind), el("strong", {}, label)), el("span", {}, message)),
    ),
  );
}
