import { type CounterOffer, formatMoney, type Presentation } from "greenroom";

import { el } from "../dom.js";

/** A counter-offer: whether the target is reached, what is given up, and what each step costs both sides. */
export function counterAnswer(offer: CounterOffer, { tables }: Presentation, action: { label: string; act: () => void }): HTMLElement {
  const { status, total_before: before, total_after: after, target, concessions = [] } = offer;
  const reached = status !== "out_of_reach";
  return el(
    "section",
    { class: `answer ${reached ? "good" : "short"}`, "aria-label": "Counter-offer" },
    el("p", { class: "verdict" }, tables[0]?.sentences[0] ?? ""),
    el(
      "dl",
      { class: "figures" },
      ...[
        ["Now", formatMoney(before)],
        ["Target", formatMoney(target)],
        [reached ? "Then" : "The nearest", formatMoney(after)],
      ].map(([name = "", value = ""]) => el("div", {}, el("dt", {}, name), el("dd", { class: "amount" }, value))),
    ),
    concessions.length > 0 &&
      el(
        "ol",
        { class: "given" },
        ...concessions.map(({ change, discount, credit, brand_saves: saves, influencer_loses: loses }) =>
          el(
            "li",
            {},
            el("p", {}, ...marked(discount === undefined ? change : `${change} of ${formatMoney(discount)}`)),
            el(
              "dl",
              { class: "figures" },
              figure("The brand saves", formatMoney(saves)),
              figure("The influencer loses", formatMoney(loses)),
              credit !== undefined && figure("The brand counts", formatMoney(credit)),
            ),
          ),
        ),
      ),
    ...(tables[0]?.sentences.slice(1) ?? []).map((said) => el("p", { class: "hint" }, said)),
    concessions.length > 0 && el("div", { class: "actions" }, el("button", { type: "button", onclick: action.act }, action.label)),
  );
}

function figure(name: string, value: string): HTMLElement {
  return el("div", {}, el("dt", {}, name), el("dd", { class: "amount" }, value));
}

/** Names of the deal stand between backticks. */
function marked(text: string): (Node | string)[] {
  return text.split("`").map((part, place) => (place % 2 === 1 ? el("strong", {}, part) : part));
}
