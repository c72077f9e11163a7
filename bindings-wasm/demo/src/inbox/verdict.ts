import { GreenroomError } from "greenroom";

import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { refusal } from "../board/parts.js";
import type { Row, Store } from "./store.js";

/** What a person can do with an item. */
export interface Hand {
  actions(row: Row): HTMLElement;
}

/** The verdict of the rules with its evidence, and what a person decided. */
export function moderation(store: Store, row: Row): HTMLElement[] {
  const { moderated } = store.answers;
  const { decision, byHand, words } = row;
  const place = store.given.triage.items.indexOf(row.item);
  const warnings = moderated instanceof GreenroomError ? [] : (moderated.warnings ?? []).filter(({ path }) => path[0] === "items" && path[1] === place);
  return [
    el("h3", {}, `Moderation: ${words.action === "" ? "not known" : words.action}`),
    ...(moderated instanceof GreenroomError ? [refusal(moderated)] : []),
    ...(decision === undefined ? [] : [el("p", { id: "verdict" }, `${decision.sentence}.`)]),
    ...evidence(decision?.evidence?.sha256),
    ...(warnings.length === 0 ? [] : [issueList(warnings)]),
    ...(byHand === undefined ? [] : [decided(byHand)]),
  ];
}

function decided({ decision, issues }: NonNullable<Row["byHand"]>): HTMLElement {
  return el(
    "div",
    { class: `hand ${issues.length === 0 ? "kept" : "not-kept"}`, id: "by-hand" },
    el("h3", {}, "Decided by hand"),
    decision !== undefined && el("p", {}, `${decision.sentence}.`),
    ...evidence(decision?.evidence?.sha256),
    issues.length > 0 && issueList(issues),
  );
}

const evidence = (hash: string | undefined): HTMLElement[] =>
  hash === undefined ? [] : [el("p", { class: "hint evidence" }, "Keep the item as it is; its SHA-256 proves it later: ", el("code", {}, hash))];
