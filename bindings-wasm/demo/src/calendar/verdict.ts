import { el } from "../dom.js";
import { drawTable } from "../tables.js";
import { fits, type Judgement, type Move } from "./ask.js";
import { longDay } from "./days.js";
import { issueList, obstacleList } from "./issues.js";

/** What a move breaks and mends, and whether it shall be made. */
export function verdict(name: string, { to, judgement }: Move, make: () => void, undo: () => void): HTMLElement {
  const { brings, mends, obstacles, clocks, refused, campaign, effects } = judgement;
  const whole = fits(judgement);
  const part = (id: string, title: string, list: HTMLElement): HTMLElement => el("div", { class: "stack", id }, el("h3", {}, title), list);
  return el(
    "section",
    { class: `card proposal ${whole ? "whole" : "breaks"}`, "aria-label": "The move", id: "move" },
    el("h2", {}, `${name}: ${longDay(to.date)}, ${to.time}`),
    el("p", { class: "verdict" }, summary(judgement)),
    clocks !== "" && el("p", { id: "clocks" }, `The clocks: ${clocks}.`),
    refused.length > 0 && part("refused", "It is refused", issueList(refused)),
    obstacles.length > 0 && part("obstacles", "What keeps it from that time", obstacleList(obstacles)),
    brings.length > 0 && part("brings", "What it breaks", issueList(brings)),
    mends.length > 0 && part("mends", "What it mends", el("div", { class: "mended" }, issueList(mends))),
    ...effects.map(drawTable),
    el(
      "div",
      { class: "actions" },
      el("button", { type: "button", class: "main", id: "make", disabled: campaign === undefined, onclick: make }, whole ? "Move it" : "Move it all the same"),
      el("button", { type: "button", id: "leave", onclick: undo }, "Leave it"),
    ),
  );
}

/** The move in one sentence, for the eye and the ear. */
export function summary(judgement: Judgement): string {
  const { brings, mends, obstacles, refused, campaign } = judgement;
  const mended = mends.length === 0 ? "" : ` It mends ${counted(mends.length)}.`;
  if (campaign === undefined) return `It cannot be moved there: ${refused.map(({ message }) => message).join("; ") || judgement.clocks}.`;
  if (fits(judgement)) return `Nothing breaks.${mended}`;
  const words = [...[...refused, ...brings].map(({ message }) => message), ...obstacles.map(({ label }) => label)];
  return `It breaks ${counted(words.length)}: ${[...new Set(words)].join("; ")}.${mended}`;
}

const counted = (count: number): string => (count === 1 ? "one thing" : `${count} things`);
