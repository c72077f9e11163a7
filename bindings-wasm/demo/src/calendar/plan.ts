import { GreenroomError, planCalendar, presentCalendarPlan } from "greenroom";

import { el } from "../dom.js";
import { drawTable } from "../tables.js";
import { asked } from "../tools/tool.js";
import { errors } from "./ask.js";
import { issueList } from "./issues.js";
import type { Panel } from "./panel.js";
import type { Store } from "./store.js";

/** A plan for everything that has no time, by the slots that came with the campaign. */
export function planPanel(happened: (said: string, focus: string) => void): Panel {
  const element = el("div", { class: "stack" });

  function update(store: Store): void {
    const { campaign, ruled, now } = store;
    if (campaign === undefined) return element.replaceChildren(el("p", { class: "empty" }, "The agency has no campaign."));
    const regions = store.agency.regions;
    const plan = asked(() => planCalendar({ ...(regions == null ? {} : { regions }), ...ruled, campaign, now }));
    if (plan instanceof GreenroomError) {
      const hint = "Open a file with what plan_calendar takes: the campaign, and its slots or series beside it.";
      element.replaceChildren(el("h2", {}, "No plan can be made"), issueList(errors(plan)), el("p", { class: "hint" }, hint));
      return;
    }
    const times = new Map(plan.placed.map(({ piece, at }) => [piece, at]));
    const take = (): void => {
      const pieces = store.pieces.map((piece) => ({ ...piece, ...(times.has(piece.id) ? { publish_at: times.get(piece.id) ?? "" } : {}) }));
      store.effects = [];
      store.replace({ ...campaign, pieces });
      happened(`${times.size === 1 ? "One piece has" : `${times.size} pieces have`} the time of the plan.`, "panel-plan");
    };
    const button = el("button", { type: "button", class: "main quiet", id: "take", disabled: times.size === 0, onclick: take }, "Take these times");
    element.replaceChildren(...presentCalendarPlan(plan).tables.map(drawTable), button);
  }

  return { id: "plan", title: "Plan", element, update };
}
