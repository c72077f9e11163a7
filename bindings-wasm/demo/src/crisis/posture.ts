import { advisePosture, type CrisisHistory, type CrisisReputation, type CrisisType, GreenroomError, presentPostureAdvice, type ResponseStrategy } from "greenroom";

import { choice, drawn, field } from "../board/parts.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { named } from "../schema.js";
import { asked } from "../tools/tool.js";
import type { Panel } from "./panel.js";

const options = (name: string): [string, string][] => (named(name).enum ?? []).map((value) => [value, words(value)]);

/** Which posture fits, and whether what is planned does. */
export function posturePanel(): Panel {
  let of: string | undefined;
  const type = choice("crisis-type", options("CrisisType"), "", advise);
  const history = choice("history", options("CrisisHistory"), "unknown", advise);
  const reputation = choice("reputation", options("CrisisReputation"), "unknown", advise);
  const claim = choice("claim", [["", "Not known"], ["yes", "Yes, with evidence"], ["no", "No"]], "", advise);
  const strategies = (named("ResponseStrategy").enum ?? []) as ResponseStrategy[];
  const boxes = new Map(strategies.map((strategy) => [strategy, el("input", { type: "checkbox", id: `strategy-${strategy}`, onchange: advise })]));
  const answer = el("div", { class: "stack" });
  const element = el(
    "div",
    { class: "stack" },
    el("div", { class: "fields" }, field("Kind of crisis", type), field("Such a crisis before", history), field("Reputation before", reputation), field("The claim is false", claim)),
    el("fieldset", { class: "plain" }, el("legend", {}, "What is planned to be said"), el("div", { class: "boxes" }, ...strategies.map((one) => el("label", { for: `strategy-${one}` }, boxes.get(one), ` ${words(one)}`)))),
    answer,
  );

  function advise(): void {
    const planned = strategies.filter((strategy) => boxes.get(strategy)?.checked === true);
    const given = asked(() =>
      advisePosture({
        crisis_type: type.value as CrisisType,
        history: history.value as CrisisHistory,
        reputation: reputation.value as CrisisReputation,
        ...(claim.value === "" ? {} : { claim_is_false: claim.value === "yes" }),
        ...(planned.length === 0 ? {} : { planned }),
      }),
    );
    answer.replaceChildren(...drawn(given instanceof GreenroomError ? given : presentPostureAdvice(given)));
  }

  const update: Panel["update"] = ({ response, playbook: chosen }) => {
    const playbook = response?.playbook ?? chosen;
    if (of !== playbook.id) type.value = playbook.crisis_types[0] ?? type.value;
    of = playbook.id;
    advise();
  };
  return { id: "posture", title: "Answer", element, update };
}
