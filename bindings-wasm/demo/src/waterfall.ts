import { formatMoney, type Money, type Quote, waterfall } from "greenroom";

import { el, svg } from "./dom.js";

/** How finely the picture is drawn. */
const WIDTH = 1_000n;

/** A picture of where the money goes, from the list price to what the influencer keeps. */
export function waterfallPicture(quote: Quote): HTMLElement {
  const { steps } = waterfall(quote);
  const ends = steps.flatMap(({ from, to }) => [minor(from), minor(to)]);
  const low = ends.reduce((least, end) => (end < least ? end : least), 0n);
  const high = ends.reduce((most, end) => (end > most ? end : most), 1n);
  const at = (money: Money): number => Number(((minor(money) - low) * WIDTH) / (high - low));
  return el(
    "ol",
    { class: "waterfall" },
    ...steps.map(({ label, kind, from, to, amount }) => {
      const [left, right] = [at(from), at(to)].sort((a, b) => a - b) as [number, number];
      return el(
        "li",
        { class: kind },
        el("span", {}, label),
        el("span", { class: "amount" }, formatMoney(amount)),
        svg(
          "svg",
          { viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: "none", "aria-hidden": "true" },
          svg("rect", { class: "track", x: 0, y: 0, width: Number(WIDTH), height: 10 }),
          svg("rect", { class: "step", x: left, y: 0, width: Math.max(right - left, 3), height: 10 }),
        ),
      );
    }),
  );
}

/** An amount in minor units, to place it in a picture: all amounts of a quote have the same decimals. */
function minor({ amount }: Money): bigint {
  return BigInt(amount.replace(".", ""));
}
