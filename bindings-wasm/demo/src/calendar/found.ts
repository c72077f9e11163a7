import { el } from "../dom.js";
import { findings } from "./ask.js";
import { issueList } from "./issues.js";
import type { Panel } from "./panel.js";

/** Everything that is found in the agency; what is about a piece of the campaign leads to it. */
export function foundPanel(choose: (piece: string) => void): Panel {
  const element = el("div", { class: "stack" });
  const update: Panel["update"] = (store) => {
    const issues = findings(store.agency);
    const list = issueList(issues, ({ path }) => {
      const [, campaign, , place] = path;
      const piece = path[0] === "campaigns" && campaign === store.place && path[2] === "pieces" ? store.pieces[Number(place)] : undefined;
      return piece === undefined ? undefined : () => choose(piece.id);
    });
    element.replaceChildren(el("h2", {}, "To look at"), issues.length === 0 ? el("p", {}, "Nothing is found.") : list);
  };
  return { id: "found", title: "To look at", element, update };
}
