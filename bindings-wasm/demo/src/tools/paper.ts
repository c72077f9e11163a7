import { formatMoney, type Money, type Party, present, type SupplyLine, type Table, type Term } from "greenroom";

import { el } from "../dom.js";
import { nameOf } from "../examples.js";
import { words } from "../path.js";
import type { Offer } from "./tool.js";

/** What a quote to the brand shows of the lines: how they came about stays at the desk. */
const COLUMNS = ["What", "Period", "Quantity", "Rate", "Amount"];
/** What of a term is not a fact of the contract, or stands in the lines. */
const ASIDE = new Set(["type", "id", "period", "override", "add_on", "name", "cost", "deliverables"]);

/** The quote as the page that goes to the brand; it is seen on paper alone. */
export function paper({ deal, quote }: Offer): HTMLElement[] {
  const [lines, totals] = present(quote).tables;
  const { brand, quoted_on: day, terms = [] } = deal;
  const representatives = (deal.commission?.representatives ?? []).map(({ party }) => party);
  return [
    el("header", {}, el("div", {}, el("p", { class: "kind" }, "Quote"), el("h1", {}, deal.id)), el("dl", { class: "facts" }, ...fact("Date", day), ...fact("Currency", quote.currency), ...fact("Rate card", quote.rate_card))),
    el(
      "div",
      { class: "parties" },
      el("section", {}, el("h2", {}, "From"), el("p", { class: "who" }, nameOf(quote.influencer)), ...representatives.map((party) => el("p", {}, `represented by ${party.name}`))),
      el("section", {}, el("h2", {}, "For"), ...(brand === undefined ? [el("p", {}, "to be named")] : address(brand))),
    ),
    ...(lines === undefined ? [] : [lineTable(lines)]),
    ...(totals === undefined ? [] : [sums(totals, formatMoney(quote.totals.payable))]),
    ...(quote.supplies ?? []).flatMap((supply) => taxNote(supply, brand)),
    ...(terms.length === 0 ? [] : [el("section", {}, el("h2", {}, "Terms"), el("dl", { class: "facts terms" }, ...terms.flatMap(termFacts)))]),
    ...(quote.instalments === undefined
      ? []
      : [
          el("section", {}, el("h2", {}, "Payment"), el(
            "table",
            {},
            el("tbody", {}, ...quote.instalments.map(({ percent, trigger, due, due_after: after, amount }) =>
              el("tr", {}, el("td", {}, `${percent} % on ${plain(trigger)}`), el("td", {}, due === undefined ? `due after ${plain(after ?? trigger)}` : `due ${due}`), el("td", { class: "money" }, formatMoney(amount))))),
          )),
        ]),
    el("div", { class: "signatures" }, el("p", {}, "For the brand: name, date, signature"), el("p", {}, "For the influencer: name, date, signature")),
  ];
}

function lineTable({ columns, rows }: Table): HTMLElement {
  const used = COLUMNS.map((title) => columns.findIndex((column) => column.title === title)).filter((place) => rows.some((row) => row[place]));
  return el(
    "table",
    { class: "lines" },
    el("thead", {}, el("tr", {}, ...used.map((place) => el("th", { scope: "col", class: columns[place]?.kind }, columns[place]?.title ?? "")))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, ...used.map((place) => el("td", { class: columns[place]?.kind }, row[place] ?? ""))))),
  );
}

/** The totals down to what the brand pays: those after it are between the influencer and others. */
function sums({ rows }: Table, payable: string): HTMLElement {
  const last = rows.findIndex(([name = "", amount]) => name.startsWith("Payable") && amount === payable);
  return el(
    "table",
    { class: "sums" },
    el("tbody", {}, ...rows.slice(0, last + 1).map(([name = "", amount = ""], place) =>
      el("tr", { class: place === last ? "payable" : "" }, el("th", { scope: "row" }, place === last ? "Total payable" : name), el("td", { class: "money" }, amount)))),
  );
}

/** What the tax of a supply to the brand is, with the words that the law wants. */
function taxNote({ subject, customer, category, percent, note, tax, supplier }: SupplyLine, brand: Party | undefined): HTMLElement[] {
  if (customer !== undefined && customer !== brand?.id) return [];
  const rate = percent === undefined ? "" : ` ${percent} %`;
  return [el("p", { class: "note" }, `Tax on the ${plain(subject)}, supplied by ${nameOf(supplier)}: ${plain(category)}${rate}, ${formatMoney(tax)}.${note === undefined ? "" : ` ${note}`}`)];
}

function termFacts(term: Term): HTMLElement[] {
  const facts = Object.entries(term).filter(([name]) => !ASIDE.has(name)).map(([name, value]) => `${plain(name)}: ${said(value)}`);
  const name = "name" in term ? term.name : words(term.type);
  return fact(name, [..."deliverables" in term && term.deliverables !== undefined ? [`for ${term.deliverables.join(", ")}`] : [], ...facts, ..."period" in term && term.period !== undefined ? [period(term.period)] : []].join("; ") || "as on the rate card");
}

/** When a period runs, from its own fields. */
function period(value: object): string {
  const { type, anchor, before, after, first_day: first, last_day: last } = value as Record<string, string | number | undefined>;
  if (type === "dates") return `from ${first} to ${last}`;
  const start = plain(String(anchor ?? "signing"));
  if (type === "perpetual") return `without end, from ${start}`;
  return `${before === undefined || before === 0 ? "" : `${before} ${type} before and `}${after} ${type} from ${start}`;
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.map(said).join(", ");
  if (typeof value === "object" && value !== null) return "amount" in value ? formatMoney(value as Money) : Object.values(value).map(said).join(" ");
  return plain(String(value));
}

function address({ name, country, company_number: number, tax_registrations: registrations = [] }: Party): HTMLElement[] {
  return [el("p", { class: "who" }, name), ...[country, number, ...registrations.map((registration) => registration.number)].flatMap((text) => (text === undefined ? [] : [el("p", {}, text)]))];
}

function fact(name: string, value: string | undefined): HTMLElement[] {
  return value === undefined ? [] : [el("dt", {}, name), el("dd", {}, value)];
}

const plain = (name: string): string => name.replaceAll("_", " ");
