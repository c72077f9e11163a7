import { type CounterOffer, counterOffer, type CounterOfferInput, GreenroomError, presentCounterOffer } from "greenroom";

import type { Fields } from "../desk.js";
import { el } from "../dom.js";
import type { Context } from "../form/context.js";
import { slot } from "../form/field.js";
import { issueList, markFields } from "../issues.js";
import { words } from "../path.js";
import { named } from "../schema.js";
import { counterAnswer } from "./counter.js";
import { preferences } from "./preferences.js";
import { asked, type Offer, type Tool } from "./tool.js";

/** A target total, and what to give up for it in the order that the user likes. */
export function target(context: Context): Tool {
  const { desk } = context;
  const amount = el("input", { type: "text", inputmode: "decimal", id: "target.amount", required: true });
  const total = el("select", { id: "target.total" }, ...options("TotalKind", "payable"));
  const floor = el("input", { type: "text", inputmode: "decimal", id: "floor.amount.amount" });
  const floorTotal = el("select", { id: "floor.total" }, ...options("TotalKind", "fee"));
  const money = [amount, floor].map((input) => ({ input, currency: el("span", { "aria-hidden": "true" }) }));
  const [wanted, least] = money.map(({ input, currency }) => el("span", { class: "unit" }, currency, input)) as [HTMLElement, HTMLElement];
  const list = preferences();
  const find = el("button", { type: "submit", class: "main" }, "Find a counter-offer");
  const answer = el("div", { class: "stack", role: "status" });
  let offer: Offer | undefined;
  /** What the deal was when the answer was found, and before it was taken over. */
  let found: { of: string; answer: CounterOffer } | undefined;
  let before: Fields | undefined;

  const element = el(
    "form",
    { class: "stack", "aria-label": "Target", autocomplete: "off", novalidate: true },
    el(
      "div",
      { class: "fields" },
      el("div", { class: "field" }, el("label", { for: "target.amount" }, "The brand offers"), wanted, slot(["target"])),
      el("div", { class: "field" }, el("label", { for: "target.total" }, "As the total"), total),
    ),
    el("h3", {}, "What may be given up"),
    el("p", { class: "hint" }, "Most gladly first: the fewest concessions are made, and of as many those that stand higher."),
    list.element,
    slot(["concessions"]),
    el(
      "details",
      { class: "more" },
      el("summary", {}, "Nothing below a floor"),
      el(
        "div",
        { class: "fields" },
        el("div", { class: "field" }, el("label", { for: "floor.amount.amount" }, "Floor"), least, slot(["floor", "amount"])),
        el("div", { class: "field" }, el("label", { for: "floor.total" }, "For the total"), floorTotal),
      ),
    ),
    el("div", { class: "actions" }, find),
    answer,
  );
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  for (const control of [amount, total, floor, floorTotal]) control.addEventListener("input", outdated);
  list.onchange = outdated;

  function ask(): void {
    if (offer === undefined) return;
    const currency = desk.text(["deal", "currency"]);
    const input = {
      rate_card: offer.rateCard,
      deal: offer.deal,
      target: { amount: amount.value.trim(), currency },
      total: total.value,
      concessions: list.concessions(),
      ...(floor.value.trim() === "" ? {} : { floor: { total: floorTotal.value, amount: { amount: floor.value.trim(), currency } } }),
    } as CounterOfferInput;
    const given = asked(() => counterOffer(input));
    before = undefined;
    if (given instanceof GreenroomError) {
      found = undefined;
      answer.replaceChildren(issueList(element, given.issues));
      markFields(element, given.issues);
      return;
    }
    markFields(element, []);
    found = { of: JSON.stringify(offer.deal), answer: given };
    draw();
  }

  function draw(): void {
    if (found === undefined) return answer.replaceChildren();
    const { answer: given } = found;
    answer.replaceChildren(counterAnswer(given, presentCounterOffer(given), before === undefined ? { label: "Take it over into the deal", act: take } : { label: "Take it back", act: takeBack }));
  }

  function take(): void {
    if (found === undefined) return;
    before = structuredClone(desk.documents.deal);
    desk.documents.deal = structuredClone(found.answer.changed_deal) as unknown as Fields;
    context.redrawn();
    draw();
    answer.querySelector("button")?.focus();
  }

  function takeBack(): void {
    if (before === undefined) return;
    desk.documents.deal = before;
    before = undefined;
    context.redrawn();
    draw();
    answer.querySelector("button")?.focus();
  }

  /** An answer to another question must not be taken over. */
  function outdated(): void {
    if (found === undefined) return;
    found = undefined;
    before = undefined;
    answer.replaceChildren(el("p", { class: "hint" }, "Something has changed since: look for a counter-offer again."));
  }

  function update(last: Offer | undefined, holds: boolean): void {
    offer = last;
    for (const { currency } of money) currency.textContent = desk.text(["deal", "currency"]);
    find.disabled = !holds;
    list.update(desk, last);
    if (found === undefined) return;
    const now = JSON.stringify(last?.deal);
    const own = before === undefined ? found.of : JSON.stringify(found.answer.changed_deal);
    if (!holds || now !== own) outdated();
  }

  return { id: "target", title: "Target", element, update };
}

function options(name: string, chosen: string): HTMLElement[] {
  return (named(name).enum ?? []).map((value) => el("option", { value, selected: value === chosen }, words(value)));
}
