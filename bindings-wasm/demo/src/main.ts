import { type Deal, formatMoney, GreenroomError, type Issue, type Quote, quote, type RateCard } from "greenroom";

import { Desk, type Fields } from "./desk.js";
import { el } from "./dom.js";
import { dealsOf, newDeal, rateCards, title } from "./examples.js";
import type { Context } from "./form/context.js";
import { dealForm } from "./form/deal.js";
import { issueList, markFields } from "./issues.js";
import { quoteHeadline, quotePanel } from "./quote.js";
import { exports } from "./tools/exports.js";
import { grid } from "./tools/grid.js";
import { paper } from "./tools/paper.js";
import { tabs } from "./tools/tabs.js";
import { target } from "./tools/target.js";
import { asked, type Offer, type Tool } from "./tools/tool.js";
import { versus } from "./tools/versus.js";
import { whatIf } from "./tools/what_if.js";

const form = document.getElementById("deal") as HTMLFormElement;
const result = document.getElementById("result") as HTMLElement;
const bar = document.getElementById("bar") as HTMLAnchorElement;
const status = el("p", { class: "status", role: "status" });
const findings = el("div", { class: "findings" });
const panel = el("div", { class: "panel" });
const page = document.getElementById("paper") as HTMLElement;

const [firstCard = {}] = rateCards;
const desk = new Desk(structuredClone(firstCard), structuredClone(dealsOf(firstCard)[0] ?? newDeal(firstCard)));
const context: Context = { desk, changed, redrawn, open: new Set() };

/** The last offer that could be priced, and whether it is the deal as it stands. */
let offer: Offer | undefined;
let holds = false;

const comparison = versus(context, () => headline.update());
const lines: Tool = { id: "quote", title: "Quote", element: panel, update: () => undefined };
const tools: Tool[] = [lines, whatIf(context), target(context), comparison, grid(context), exports()];
const headline = quoteHeadline({
  offer: () => (holds ? offer : undefined),
  apart: comparison.apart,
  keep: () => {
    comparison.keep();
    tool.open("compare");
  },
});
const tool = tabs("What to do with the deal", tools, ({ update }) => update(offer, holds));

/** The deal priced, or what is wrong with it. */
function priced(): Quote | GreenroomError {
  const { rate_card: rateCard, deal } = desk.documents;
  // Whatever stands in the form goes to the core, which says what is wrong with it.
  return asked(() => quote(rateCard as unknown as RateCard, deal as unknown as Deal));
}

/** Prices the deal anew and shows what came of it. */
function changed(): void {
  show(priced());
}

/** Shows the quote; while something is wrong, the last one stays, faint. */
function show(given: Quote | GreenroomError): void {
  const refused = given instanceof GreenroomError;
  const issues: readonly Issue[] = refused ? given.issues : (given.warnings ?? []);
  if (refused) {
    status.textContent = `${counted(issues)}. The quote below is the last one that held.`;
    bar.textContent = counted(issues);
  } else {
    const payable = formatMoney(given.totals.payable);
    const { rate_card: rateCard, deal } = structuredClone(desk.documents);
    offer = { rateCard: rateCard as unknown as RateCard, deal: deal as unknown as Deal, quote: given };
    panel.replaceChildren(...quotePanel(given, deal));
    page.replaceChildren(...paper(offer));
    status.textContent = issues.length === 0 ? `The brand pays ${payable}.` : `The brand pays ${payable}; ${counted(issues)}.`;
    bar.textContent = payable;
  }
  holds = !refused;
  for (const { update } of tools) update(offer, holds);
  headline.update();
  result.classList.toggle("stale", refused);
  bar.classList.toggle("wrong", refused);
  findings.replaceChildren(...(issues.length === 0 ? [] : [issueList(form, issues)]));
  markFields(form, issues);
}

function counted(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return errors === 1 ? "One thing to mend" : `${errors} things to mend`;
  return issues.length === 1 ? "one thing to look at" : `${issues.length} things to look at`;
}

/** Draws the form anew; the focus goes to the field with this id, or to the first control in it. */
function redrawn(focus?: string): void {
  const top = window.scrollY;
  const given = priced();
  if (!(given instanceof GreenroomError)) desk.cardVersion = given.rate_card_version;
  form.replaceChildren(chooser(), ...dealForm(context));
  show(given);
  window.scrollTo(0, top);
  const goal = focus === undefined ? null : document.getElementById(focus);
  goal?.focus();
}

/** Whose rate card it is, and which deal of the example agency the desk begins with. */
function chooser(): HTMLElement {
  const current = rateCards.findIndex(({ id }) => id === desk.documents.rate_card["id"]);
  const cards = el(
    "select",
    { id: "card", onchange: () => choose(Number(cards.value), 0, "card") },
    ...rateCards.map((card, place) => el("option", { value: place, selected: place === current }, title(card))),
  );
  const examples = dealsOf(rateCards[current] ?? {});
  const deals = el(
    "select",
    { id: "example", onchange: () => choose(current, Number(deals.value), "example") },
    ...examples.map(({ id }, place) => el("option", { value: place, selected: id === desk.documents.deal["id"] }, String(id))),
    el("option", { value: examples.length, selected: !examples.some(({ id }) => id === desk.documents.deal["id"]) }, "A new deal"),
  );
  return el(
    "section",
    { class: "card chooser" },
    el("div", { class: "field" }, el("label", { for: "card" }, "Rate card"), cards),
    el("div", { class: "field" }, el("label", { for: "example" }, "Begin with"), deals),
  );
}

function choose(card: number, deal: number, focus: string): void {
  const rateCard: Fields = rateCards[card] ?? {};
  desk.documents = { rate_card: structuredClone(rateCard), deal: structuredClone(dealsOf(rateCard)[deal] ?? newDeal(rateCard)) };
  desk.cardVersion = undefined;
  context.open.clear();
  redrawn(focus);
}

form.addEventListener("submit", (event) => event.preventDefault());
result.replaceChildren(status, findings, headline.element, tool.element);
bar.hidden = false;
redrawn();
