import { type Experiment, type ExperimentDesign, experiment, GreenroomError, type MeasuredGroup, presentExperiment, type RatioUnit, type Variant } from "greenroom";

import { el } from "../dom.js";
import { asked } from "../tools/tool.js";
import type { Board } from "./ask.js";
import { fill } from "./pacing.js";
import { type Choice, keysOf, nameOf, type Panel } from "./panel.js";
import { choice, drawn, field, refusal } from "./parts.js";
import { intervals } from "./plots.js";

/** Two groups of posts held against each other: post by post, so that the spread of the posts counts. */
export function versus(): Panel {
  let last: [Board, Choice] | undefined;
  const again = (): void => last && answerOf(...last);
  const rate = choice("versus.rate", [], "", again);
  const control = choice("versus.a", [], "", again);
  const variant = choice("versus.b", [], "", again);
  const design = choice("versus.design", [["parallel", "Beside each other"], ["before_after", "Before and after"]], "parallel", again);
  const form = el("div", { class: "fields" }, field("Rate", rate), field("A, or before", control), field("B, or after", variant), field("How they came about", design));
  const answer = el("div", { class: "stack" });
  const element = el("div", { class: "stack" }, form, answer);

  function update(board: Board, given: Choice): void {
    last = [board, given];
    fill(rate, given.rates, given.rates.map((id) => nameOf(board, id)));
    const found = board.ask({ rates: [...given.rates], by: keysOf(board, given.by.slice(0, 1)) });
    const groups = found instanceof GreenroomError ? [] : (found.measurement.groups ?? []);
    const values = groups.flatMap(({ labels = [] }) => labels[0]?.value ?? []);
    const [before, other] = [control.value, variant.value];
    fill(control, values);
    fill(variant, values);
    if (!values.includes(before)) control.selectedIndex = 0;
    if (!values.includes(other)) variant.selectedIndex = values.length > 1 ? 1 : 0;
    answerOf(board, given);
  }

  function answerOf(board: Board, { by }: Choice): void {
    if (by.length === 0 || control.value === variant.value) {
      answer.replaceChildren(el("p", { class: "empty" }, "Group the posts by something of which two values can be held against each other."));
      return;
    }
    const posts = board.posts(rate.value, keysOf(board, by.slice(0, 1)));
    if (posts instanceof GreenroomError) {
      answer.replaceChildren(refusal(posts));
      return;
    }
    const direction = board.rates.find(({ id }) => id === rate.value)?.direction;
    const variants = [control.value, variant.value].map((value): Variant => ({ id: value, units: units(posts, value) }));
    const found = asked(() => experiment({ variants, design: design.value as ExperimentDesign, ...(direction === undefined ? {} : { direction }) }));
    answer.replaceChildren(
      ...(found instanceof GreenroomError ? [refusal(found)] : [pictureOf(found), ...drawn(presentExperiment(found))]),
      el("p", { class: "hint" }, "Each post is one unit; posts without the figures of the rate are left out."),
    );
  }

  return { id: "versus", title: "A/B", element, update };
}

/** The posts of a group, with what the rate is made of. */
function units(posts: readonly MeasuredGroup[], value: string): RatioUnit[] {
  return posts.flatMap(({ labels = [], rates }) => {
    const outcome = rates[0]?.outcome;
    if (labels[0]?.value !== value || outcome?.type !== "defined") return [];
    return [{ numerator: Number(outcome.numerator), denominator: Number(outcome.denominator) }];
  });
}

function pictureOf({ variants, confidence }: Experiment): HTMLElement {
  const marks = variants.map(({ id, count, value }) => ({ label: id, said: `${count} posts`, value: value?.value, ...(value && { low: value.low, high: value.high }) }));
  return intervals(`With intervals, confidence ${confidence}`, marks);
}
