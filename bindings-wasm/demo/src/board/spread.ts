import { GreenroomError, presentQuantiles, type QuantileMethod, quantiles } from "greenroom";

import { el } from "../dom.js";
import { asked } from "../tools/tool.js";
import type { Board } from "./ask.js";
import { type Choice, keysOf, nameOf, type Panel } from "./panel.js";
import { choice, drawn, field, refusal, words } from "./parts.js";
import { box } from "./plots.js";

const METHODS: readonly QuantileMethod[] = [
  "linear", "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull",
  "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest",
];

/** How the rates of single posts are spread, of all posts and by the first key. */
export function spread(): Panel {
  let last: [Board, Choice] | undefined;
  const method = choice("method", METHODS.map((one) => [one, words(one)]), "linear", () => last && update(...last));
  const answer = el("div", { class: "stack" });
  const element = el("div", { class: "stack" }, field("How quantiles are read off", method), answer);

  function update(board: Board, given: Choice): void {
    last = [board, given];
    answer.replaceChildren(...given.rates.flatMap((rate) => ofRate(board, rate, given.by.slice(0, 1))));
  }

  function ofRate(board: Board, rate: string, by: readonly string[]): HTMLElement[] {
    const posts = board.posts(rate, keysOf(board, by));
    if (posts instanceof GreenroomError) return [refusal(posts)];
    const groups = new Map<string, number[]>();
    for (const { labels = [], rates } of posts) {
      const outcome = rates[0]?.outcome;
      if (outcome?.type !== "defined") continue;
      const label = by.length === 0 ? nameOf(board, rate) : (labels[0]?.value ?? "none");
      const before = groups.get(label);
      if (before === undefined) groups.set(label, [Number(outcome.value)]);
      else before.push(Number(outcome.value));
    }
    const heading = el("h3", {}, `${nameOf(board, rate)}, post by post`);
    const all = [...groups.values()].flat();
    const within = [all.reduce((a, b) => Math.min(a, b), Infinity), all.reduce((a, b) => Math.max(a, b), -Infinity)];
    return [heading, ...Array.from(groups, ([label, values]) => ofGroup(label, values, within))];
  }

  function ofGroup(label: string, values: number[], within: readonly number[]): HTMLElement {
    const found = asked(() => quantiles({ values, method: method.value as QuantileMethod, probabilities: ["0.1", "0.25", "0.5", "0.75", "0.9"] }));
    if (found instanceof GreenroomError) return refusal(found);
    const [, first, , third] = found.quantiles.map(({ value }) => value);
    const ends = [found.minimum, first ?? found.minimum, found.median, third ?? found.maximum, found.maximum] as const;
    return el(
      "details",
      { class: "spread" },
      el("summary", {}, box(label, `median of ${found.count} posts: ${found.median.toPrecision(3)}`, ends, within)),
      ...drawn(presentQuantiles(found)),
    );
  }

  return { id: "spread", title: "Spread", element, update };
}
