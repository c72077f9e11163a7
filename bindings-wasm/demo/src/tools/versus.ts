import { compare, formatMoney, GreenroomError, type LineComparison, type Money, presentComparison, type QuoteComparison } from "greenroom";

import type { Fields } from "../desk.js";
import { el } from "../dom.js";
import type { Context } from "../form/context.js";
import { drawTable } from "../tables.js";
import { asked, type Offer, type Tool } from "./tool.js";

/** Two offers side by side: A is kept, B is the deal as it stands. */
export interface Versus extends Tool {
  /** Keeps the present offer as A. */
  keep(): void;
  /** How far the present offer is from A, in words; none where nothing is kept or they cannot be compared. */
  apart(): string | undefined;
}

export function versus(context: Context, changed: () => void): Versus {
  const element = el("div", { class: "stack" });
  let kept: Offer | undefined;
  let offer: Offer | undefined;
  let comparison: QuoteComparison | GreenroomError | undefined;

  function update(last: Offer | undefined): void {
    offer = last;
    comparison = kept === undefined || offer === undefined ? undefined : compared(kept, offer);
    element.replaceChildren(...(comparison === undefined || kept === undefined ? empty() : drawn(kept, comparison)));
  }

  function keep(): void {
    kept = offer;
    update(offer);
    changed();
  }

  function forget(): void {
    kept = undefined;
    update(offer);
    changed();
    element.querySelector("button")?.focus();
  }

  function goBack(): void {
    if (kept === undefined) return;
    const { rateCard, deal } = structuredClone(kept);
    context.desk.documents = { rate_card: rateCard as unknown as Fields, deal: deal as unknown as Fields };
    context.redrawn();
    element.querySelector("button")?.focus();
  }

  function empty(): HTMLElement[] {
    return [
      el(
        "div",
        { class: "empty" },
        el("p", {}, "Keep an offer, then change the deal: both stand here side by side, with what changed in each line and why."),
        el("button", { type: "button", class: "main", disabled: offer === undefined, onclick: keep }, "Keep this offer as A"),
      ),
    ];
  }

  function drawn(kept: Offer, found: QuoteComparison | GreenroomError): HTMLElement[] {
    const actions = el(
      "div",
      { class: "actions" },
      el("button", { type: "button", onclick: goBack }, "Go back to A"),
      el("button", { type: "button", onclick: keep }, "Keep B as A"),
      el("button", { type: "button", onclick: forget }, "Forget A"),
    );
    if (found instanceof GreenroomError) {
      const messages = found.issues.map(({ message, help }) => el("li", {}, el("span", {}, message), help !== undefined && el("em", {}, help)));
      return [el("p", { class: "hint" }, `A is ${kept.deal.id}. It cannot be compared with the deal as it stands.`), el("ul", { class: "issues" }, ...messages), actions];
    }
    const same = found.lines.filter(({ change }) => change === "unchanged");
    const other = found.lines.filter(({ change }) => change !== "unchanged");
    const [, ...tables] = presentComparison(found).tables;
    return [
      heads(found),
      actions,
      other.length === 0 ? el("p", { class: "empty" }, "B is as A in every line.") : el("ol", { class: "versus" }, ...other.map(line)),
      ...(same.length === 0 || other.length === 0 ? [] : [fold(same.length === 1 ? "One line is the same" : `${same.length} lines are the same`, el("ol", { class: "versus" }, ...same.map(line)))]),
      fold("Totals, and who gets what", ...tables.map(drawTable)),
    ];
  }

  function apart(): string | undefined {
    if (comparison === undefined || comparison instanceof GreenroomError) return undefined;
    const payable = comparison.totals.find(({ total }) => total === "payable");
    return payable === undefined ? undefined : `${distance(payable.difference)} A`;
  }

  return { id: "compare", title: "Compare", element, update, keep, apart };
}

function compared(kept: Offer, offer: Offer): QuoteComparison | GreenroomError {
  return asked(() => compare({ before: kept.quote, after: offer.quote }));
}

/** Both offers with what the brand pays and the influencer keeps. */
function heads({ before, after, totals }: QuoteComparison): HTMLElement {
  const amount = (side: "before" | "after", name: string): string => {
    const found = totals.find(({ total }) => total === name)?.[side];
    return found === undefined ? "" : formatMoney(found);
  };
  const head = (letter: string, side: "before" | "after", deal: string): HTMLElement =>
    el(
      "div",
      { class: "offer" },
      el("p", { class: "letter" }, el("strong", {}, letter), ` ${deal}`),
      el("p", { class: "sum amount" }, amount(side, "payable")),
      el("p", { class: "hint" }, `the influencer keeps ${amount(side, "net_to_influencer")}`),
    );
  return el("div", { class: "offers" }, head("A", "before", before.deal), head("B", "after", after.deal));
}

/** One line: what it was, what it is, how far apart they are, and why. */
function line({ change, label, id, before, after, difference, reasons = [] }: LineComparison): HTMLElement {
  const amount = (money: Money | undefined, letter: string): HTMLElement =>
    el("span", { class: "amount" }, el("span", { class: "letter" }, letter), money === undefined ? "not there" : formatMoney(money));
  return el(
    "li",
    { class: change },
    el("p", { class: "what" }, label, id !== undefined && el("span", { class: "hint" }, ` · ${id}`), change !== "unchanged" && change !== "changed" && el("span", { class: "badge" }, change)),
    el("p", { class: "amounts" }, amount(before, "A "), amount(after, "B "), change !== "unchanged" && el("span", { class: "amount difference" }, more(difference))),
    reasons.length > 0 && el("ul", { class: "reasons" }, ...reasons.map(({ sentence }) => el("li", {}, ...sentence.split("`")))),
  );
}

function fold(title: string, ...contents: HTMLElement[]): HTMLElement {
  return el("details", { class: "more" }, el("summary", {}, title), ...contents);
}

/** `EUR 250.00 more than`. */
function distance(difference: Money): string {
  if (/^-?[0.]+$/.test(difference.amount)) return "as much as";
  return difference.amount.startsWith("-") ? `${formatMoney({ ...difference, amount: difference.amount.slice(1) })} less than` : `${formatMoney(difference)} more than`;
}

/** A difference with its sign, also where it is above zero. */
function more(difference: Money): string {
  return difference.amount.startsWith("-") || /^[0.]+$/.test(difference.amount) ? formatMoney(difference) : formatMoney(difference).replace(" ", " +");
}
