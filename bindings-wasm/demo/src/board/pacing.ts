import { type DayFigure, GreenroomError, type MetricTotal, pace, presentPacing } from "greenroom";

import { el } from "../dom.js";
import { asked } from "../tools/tool.js";
import type { Board } from "./ask.js";
import type { Choice, Panel } from "./panel.js";
import { choice, drawn, field, line, refusal } from "./parts.js";

/** A figure of the posts against the time that has passed, with a forecast to the end. */
export function pacing(): Panel {
  let last: Board | undefined;
  const again = (): void => last && answerOf(last);
  const metric = choice("pace.metric", [], "", again);
  const dates = choice("pace.dates", [], "", again);
  const target = line("pace.target", again, { inputmode: "decimal" });
  const [first, end, on] = ["first", "last", "on"].map((id) => line(`pace.${id}`, again, { type: "date" })) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
  const form = el(
    "div",
    { class: "fields" },
    field("Figure", metric),
    field("Target of all days together", target),
    field("Days by", dates),
    field("First day", first),
    field("Last day", end),
    field("Counted up to", on),
  );
  const answer = el("div", { class: "stack" });
  const element = el("div", { class: "stack" }, form, answer);

  function update(board: Board, _choice: Choice): void {
    last = board;
    const metrics = [...new Set(board.rates.flatMap(({ numerator, denominator }) => [...numerator, ...denominator].map((term) => term.metric)))];
    fill(metric, metrics);
    fill(dates, board.dates);
    answerOf(board);
  }

  function answerOf(board: Board): void {
    if (board.dates.length === 0) answer.replaceChildren(el("p", { class: "empty" }, "The export has no dates, so nothing can be held against time."));
    else if ([target, first, end, on].some(({ value }) => value === "")) {
      answer.replaceChildren(el("p", { class: "empty" }, "A target, the period, and the day up to which is counted."));
    } else {
      const days = figures(board);
      const given = days instanceof GreenroomError ? days : asked(() => presentPacing(pace(asks(days))));
      answer.replaceChildren(...(given instanceof GreenroomError ? [refusal(given)] : drawn(given)));
    }
  }

  function asks(days: readonly MetricTotal[] | readonly (readonly [string, MetricTotal])[]): Parameters<typeof pace>[0] & object {
    const given = days as readonly (readonly [string, MetricTotal])[];
    const figuresOfDays: DayFigure[] = given.flatMap(([date, { sum }]) => (sum === undefined ? [] : [{ date, value: sum }]));
    const currency = given.find(([, total]) => total.currency !== undefined)?.[1].currency;
    return {
      name: metric.value,
      target: target.value,
      first_day: first.value,
      last_day: end.value,
      on: on.value,
      days: figuresOfDays,
      ...(currency === undefined ? {} : { currency }),
    };
  }

  /** The sums of each day that counts. */
  function figures(board: Board): (readonly [string, MetricTotal])[] | GreenroomError {
    const rate = board.rates.find(({ numerator, denominator }) => [...numerator, ...denominator].some((term) => term.metric === metric.value));
    const column = dates.value;
    const found = board.ask({
      rates: rate === undefined ? [] : [rate.id],
      by: [{ column, part: "day" }],
      filters: [{ column, first_day: first.value, last_day: on.value }],
    });
    if (found instanceof GreenroomError) return found;
    return (found.measurement.groups ?? []).flatMap(({ labels = [], totals }) => {
      const total = totals.find((one) => one.metric === metric.value);
      const day = labels[0]?.value;
      return total === undefined || day === undefined ? [] : [[day, total] as const];
    });
  }

  return { id: "pacing", title: "Pacing", element, update };
}

/** Fills a list anew; what was chosen stays, if it is still there. */
export function fill(select: HTMLSelectElement, values: readonly string[], names: readonly string[] = values): void {
  const before = select.value;
  select.replaceChildren(...values.map((value, place) => el("option", { value, selected: value === before }, names[place] ?? value)));
}
