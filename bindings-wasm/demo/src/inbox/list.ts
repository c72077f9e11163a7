import { el } from "../dom.js";
import { longDay, shortDay } from "../calendar/days.js";
import { words } from "../path.js";
import { slack, tightest } from "./clocks.js";
import { isReplied, type Row, stateOf, type Store } from "./store.js";

/** How many rows are drawn at once. */
const MOST = 300;

/** The items in their order; each is a button, and one of them can have the focus by the tab key. */
export function list(store: Store, choose: (item: string) => void): HTMLElement {
  const shown = store.shown;
  const reachable = shown.some(({ item }) => item.id === store.chosen) ? store.chosen : shown[0]?.item.id;
  const rows = shown.slice(0, MOST).map((row) => el("li", {}, button(store, row, row.item.id === reachable, choose)));
  return el(
    "div",
    { class: "stack" },
    el("ol", { class: "rows", "aria-label": "Items in the order in which they should be answered" }, ...rows),
    shown.length === 0 && el("p", { class: "empty" }, "No item is left by these filters."),
    shown.length > MOST && el("p", { class: "hint" }, `The first ${MOST} of ${shown.length} are shown: the filters show others.`),
  );
}

function button(store: Store, row: Row, reachable: boolean, choose: (item: string) => void): HTMLElement {
  const { item, place, triage, words: said } = row;
  const due = tightest(row.level);
  const state = marks(row);
  return el(
    "button",
    {
      type: "button",
      class: `row tier-${triage.tier}${triage.stands_first ? " first" : ""}${stateOf(row.conversation) === "resolved" ? " done" : ""}`,
      "data-item": item.id,
      tabindex: reachable ? 0 : -1,
      "aria-current": item.id === store.chosen ? "true" : undefined,
      onclick: () => choose(item.id),
    },
    el("span", { class: "place" }, String(place)),
    el("span", { class: "who" }, item.author.id),
    el("span", { class: "score" }, triage.score === undefined ? "first" : round(triage.score)),
    el("span", { class: "text", dir: "auto", lang: item.language ?? undefined }, item.text === "" ? stars(item.stars) : item.text),
    el(
      "span",
      { class: "about" },
      el("span", { class: `badge class-${triage.class}` }, said.class),
      el("span", { class: "badge tier" }, said.tier),
      said.department !== "" && el("span", {}, said.department),
      due !== undefined && el("span", { class: due.target.slack_seconds < 0 ? "late" : "left" }, `due ${short(store, due.target.due_at ?? "")}, ${slack(due.target.slack_seconds)}`),
      ...state.map((mark) => el("span", { class: "mark" }, mark)),
    ),
  );
}

/** What was done with it already. */
function marks({ conversation, byHand, decision }: Row): string[] {
  const state = stateOf(conversation);
  return [
    ...(state === "open" ? (isReplied(conversation) ? ["replied"] : []) : [state]),
    ...(byHand?.decision !== undefined ? [words(byHand.decision.action).toLowerCase()] : decision !== undefined && decision.action !== "approve" ? [`rules: ${words(decision.action).toLowerCase()}`] : []),
  ];
}

export const stars = (count: number | null | undefined): string => (count == null ? "(no text)" : `${"★".repeat(count)}${"☆".repeat(Math.max(0, 5 - count))}`);

/** A score for the eye; the detail has all digits. */
export const round = (score: string): string => Number(score).toFixed(1);

/** When something is, by the clock of the account; the day is left out where it is today. */
export function short(store: Store, instant: string): string {
  const { date, time } = store.clock.at(instant);
  return date === store.clock.at(store.now).date ? time : `${shortDay(date)} ${time}`;
}

export function long(store: Store, instant: string): string {
  const { date, time } = store.clock.at(instant);
  return `${longDay(date)}, ${time}`;
}
