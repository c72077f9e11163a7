import type { Concession } from "greenroom";

import type { Desk, Fields } from "../desk.js";
import { freeId } from "../form/skeleton.js";
import { words } from "../path.js";
import { ends, type Length, lengths, type Unit } from "./lengths.js";
import type { Offer } from "./tool.js";

/** Something that may be given up, as it stands in the list of preferences. */
export interface Wish {
  key: string;
  title: string;
  /** Whether it is offered at all. */
  on: boolean;
  inputs: WishInput[];
  concession(texts: string[]): Concession;
}

/** One thing that the user says of it. */
export interface WishInput {
  /** The field of the concession. */
  field: string;
  label: string;
  unit: string;
  text: string;
}

/** Everything that this deal could give up, in the order in which negotiators mostly do. */
export function wishes(desk: Desk, offer: Offer | undefined): Wish[] {
  const running = lengths(desk, offer);
  return [
    ...running.flatMap((length) => shorten(length) ?? []),
    ...desk.list(["deal", "terms"]).map((term) => drop(term as Fields, running.some(({ id }) => id === (term as Fields)["id"]))),
    ...desk.list(["deal", "deliverables"]).flatMap((item) => fewer(item as Fields) ?? []),
    ...(desk.list(["deal", "payment", "instalments"]).length === 0 ? [] : [later(desk)]),
    discount(desk),
  ];
}

function shorten(length: Length): Wish | undefined {
  const unit: Unit | undefined = { days: "days", dates: "days", months: "months", perpetual: "months" }[length.kind] as Unit | undefined;
  if (unit === undefined) return undefined;
  const now = length.count ?? Infinity;
  const named = ends(length.steps, unit);
  const usual = unit === "days" ? [180, 90, 60, 30, 14, 7] : [12, 6, 3, 1];
  const to = (named.length > 0 ? named : usual).filter((count) => count < now).sort((a, b) => b - a);
  if (to.length === 0) return undefined;
  return {
    key: `shorten ${length.id} ${unit}`,
    title: `Shorten ${words(length.type).toLowerCase()} · ${length.id}`,
    on: true,
    inputs: [{ field: "to", label: "To, the longest first", unit, text: to.join(", ") }],
    concession: ([list = ""]) => ({ type: "shorten", term: length.id, unit, to: counts(list) }),
  };
}

function drop(term: Fields, runs: boolean): Wish {
  const id = String(term["id"]);
  return {
    key: `drop ${id}`,
    title: `Drop ${words(String(term["type"])).toLowerCase()} · ${id}`,
    on: !runs,
    inputs: [],
    concession: () => ({ type: "drop", term: id }),
  };
}

function fewer({ id, quantity }: Fields): Wish | undefined {
  if (typeof quantity !== "number" || quantity < 2) return undefined;
  const deliverable = String(id);
  return {
    key: `fewer ${deliverable}`,
    title: `Fewer pieces · ${deliverable}`,
    on: true,
    inputs: [{ field: "minimum", label: "At least", unit: `of ${quantity}`, text: String(Math.max(1, quantity - 32)) }],
    concession: ([minimum = ""]) => ({ type: "fewer", deliverable, minimum: count(minimum) }),
  };
}

function later(desk: Desk): Wish {
  const days = desk.list(["deal", "payment", "instalments"]).map((_, place) => Number(desk.text(["deal", "payment", "instalments", place, "term", "net_days"])));
  const currency = desk.text(["deal", "currency"]);
  return {
    key: "slower payment",
    title: "Slower payment",
    on: false,
    inputs: [
      { field: "net_days", label: "Every instalment after", unit: "days", text: String(Math.max(30, ...days) + 30) },
      { field: "credit", label: "The brand counts for it", unit: currency, text: "" },
    ],
    concession: ([net = "", credit = ""]) => ({
      type: "slower_payment",
      net_days: count(net),
      ...(credit === "" ? {} : { credit: { amount: credit, currency } }),
    }),
  };
}

function discount(desk: Desk): Wish {
  return {
    key: "discount",
    title: "A discount",
    on: true,
    inputs: [{ field: "most_percent", label: "At most", unit: "% of the fee", text: "10" }],
    concession: ([most = ""]) => ({
      type: "discount",
      id: freeId(desk, "counter-offer"),
      name: "Counter-offer",
      ...(most === "" ? {} : { most_percent: most }),
    }),
  };
}

/** Digits as a count; anything else goes to the core as it is, which says what is wrong with it. */
export function count(text: string): number {
  return (/^\d{1,10}$/.test(text) ? Number(text) : text) as number;
}

/** The same for several, with commas between them. */
export function counts(list: string): number[] {
  return list.split(",").map((text) => text.trim()).filter((text) => text !== "").map(count);
}
