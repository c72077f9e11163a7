import { el } from "../dom.js";
import { drawTable } from "../tables.js";
import type { Move } from "./ask.js";
import { longDay } from "./days.js";
import { issueList, obstacleList } from "./issues.js";

/** What a move breaks and mends, and whether it shall be made. */
export function verdict(name: string, { to, judgement }: Move, make: () => void, undo: () => void): HTMLElement {
  const { fits, sentence, brings, mends, obstacles, clocks, refused, changed, effects } = judgement;
  const part = (id: string, title: string, list: HTMLElement): HTMLElement => el("div", { class: "stack", id }, el("h3", {}, title), list);
  return el(
    "section",
    { class: `card proposal ${fits ? "whole" : "breaks"}`, "aria-label": "The move", id: "move" },
    el("h2", {}, `${name}: ${longDay(to.date)}, ${to.time}`),
    el("p", { class: "verdict" }, sentence),
    clocks !== "" && el("p", { id: "clocks" }, `The clocks: ${clocks}.`),
    refused.length > 0 && part("refused", "It is refused", issueList(refused)),
    obstacles.length > 0 && part("obstacles", "What keeps it from that time", obstacleList(obstacles)),
    brings.length > 0 && part("brings", "What it breaks", issueList(brings)),
    mends.length > 0 && part("mends", "What it mends", el("div", { class: "mended" }, issueList(mends))),
    ...effects.map(drawTable),
    el(
      "div",
      { class: "actions" },
      el("button", { type: "button", class: "main", id: "make", disabled: changed === undefined, onclick: make }, fits ? "Move it" : "Move it all the same"),
      el("button", { type: "button", id: "leave", onclick: undo }, "Leave it"),
    ),
  );
}
