import type { QuoteLine } from "greenroom";

import type { Desk, Fields } from "../desk.js";
import type { Path } from "../path.js";
import type { Offer } from "./tool.js";

/** What a length is counted in. */
export type Unit = "days" | "months";

/** How long a term runs, and what the rate card has for it. */
export interface Length {
  id: string;
  /** The kind of the term. */
  type: string;
  /** Where its period stands. */
  path: Path;
  /** How the period is given: a unit, or `dates` or `perpetual`. */
  kind: string;
  /** How long it runs after its anchor, where that is counted and a number. */
  count: number | undefined;
  /** The ends of the card's steps, in days. */
  steps: number[];
  /** The card's price in words. */
  price: string;
}

/** The terms of the deal that run for a time. */
export function lengths(desk: Desk, offer: Offer | undefined): Length[] {
  const path = ["deal", "terms"];
  return desk.list(path).flatMap((item, place) => {
    const term = item as Fields;
    const period = term["period"];
    if (typeof period !== "object" || period === null || Array.isArray(period)) return [];
    const { type: kind, after } = period;
    const price = cardPrice(offer, String(term["id"]));
    return [
      {
        id: String(term["id"]),
        type: String(term["type"]),
        path: [...path, place, "period"],
        kind: String(kind),
        count: typeof after === "number" ? after : undefined,
        steps: stepEnds(price),
        price: inWords(price),
      },
    ];
  });
}

/** The ends of the card's steps in a unit: what it names in days, as months of 30 days. */
export function ends(steps: readonly number[], unit: Unit): number[] {
  const counts = unit === "days" ? steps : steps.map((days) => Math.floor(days / 30));
  return [...new Set(counts)].filter((count) => count > 0);
}

/** The price on the card that the term's line was made with: its explanation says where that stands. */
function cardPrice(offer: Offer | undefined, id: string): Fields {
  const line = offer?.quote.lines.find((line) => line.id === id);
  if (offer === undefined || line === undefined) return {};
  const version = pathsOf(line).find((path) => path[0] === "rate_card" && path[3] === "add_ons");
  const versions = offer.rateCard.versions as unknown as { add_ons?: Fields[] }[];
  const addOn = version === undefined ? undefined : versions[Number(version[2])]?.add_ons?.[Number(version[4])];
  return (addOn?.["price"] ?? {}) as Fields;
}

function pathsOf({ explanation }: QuoteLine): Path[] {
  return [explanation.from, ...(explanation.steps ?? []).map(({ from }) => from)].filter((path) => path !== undefined);
}

function stepEnds({ steps }: Fields): number[] {
  return Array.isArray(steps) ? steps.map((step) => Number((step as Fields)["up_to_days"])) : [];
}

/** What the card says of a price, such as `60 % to 90 days · 130 % to 365 days`. */
function inWords({ type, steps, perpetual_percent: perpetual, percent, days, rate }: Fields): string {
  const { currency, amount } = (rate ?? {}) as Fields;
  const price = percent === undefined ? `${String(currency)} ${String(amount)}` : `${String(percent)} %`;
  switch (type) {
    case "percent_steps": {
      const parts = (steps as Fields[]).map((step) => `${String(step["percent"])} % to ${String(step["up_to_days"])} days`);
      return [...parts, ...(perpetual === undefined ? [] : [`${String(perpetual)} % without end`])].join(" · ");
    }
    case "percent_per_period":
    case "fixed_per_period":
      return `${price} for each ${String(days)} days`;
    case "percent":
    case "fixed":
      return `${price}, however long`;
    default:
      return "";
  }
}
