import { el, svg } from "../dom.js";

/** How finely pictures are drawn. */
const WIDTH = 1_000;

/** One mark of a picture: where it is, and what is said of it. */
export interface Mark {
  label: string;
  said: string;
  value: number | undefined;
  low?: number;
  high?: number;
}

/** Bars from zero, with what is said beside them; a value that is undefined has no bar. */
export function bars(title: string, marks: readonly Mark[]): HTMLElement {
  const at = scale([0, ...marks.flatMap(({ value }) => value ?? [])]);
  return picture(title, marks, ({ value }) =>
    value === undefined
      ? []
      : [svg("rect", { class: "step", x: Math.min(at(0), at(value)), y: 0, width: Math.max(Math.abs(at(value) - at(0)), 3), height: 10 })],
  );
}

/** Points with their intervals. */
export function intervals(title: string, marks: readonly Mark[]): HTMLElement {
  const at = scale(marks.flatMap(({ value, low, high }) => [value, low, high].filter((end) => end !== undefined)));
  return picture(title, marks, ({ value, low, high }) =>
    value === undefined
      ? []
      : [
          low !== undefined && high !== undefined && svg("rect", { class: "range", x: at(low), y: 3, width: Math.max(at(high) - at(low), 3), height: 4 }),
          svg("rect", { class: "step", x: Math.min(Math.max(at(value) - 4, 0), WIDTH - 8), y: 0, width: 8, height: 10 }),
        ].filter((mark) => mark !== false),
  );
}

/**
 * A box from the first to the third quartile with its median, and a line from the smallest to the largest value; boxes
 * within the same ends can be held against each other.
 */
export function box(
  title: string,
  said: string,
  [least, first, median, third, most]: readonly [number, number, number, number, number],
  ends: readonly number[],
): HTMLElement {
  const at = scale(ends);
  return picture(title, [{ label: title, said, value: median }], () => [
    svg("rect", { class: "range", x: at(least), y: 4, width: Math.max(at(most) - at(least), 3), height: 2 }),
    svg("rect", { class: "step box", x: at(first), y: 0, width: Math.max(at(third) - at(first), 3), height: 10 }),
    svg("rect", { class: "median", x: Math.min(at(median), WIDTH - 4), y: 0, width: 4, height: 10 }),
  ]);
}

function picture(title: string, marks: readonly Mark[], draw: (mark: Mark) => SVGElement[]): HTMLElement {
  return el(
    "figure",
    { class: "chart" },
    el("figcaption", {}, title),
    el(
      "ol",
      { class: "waterfall" },
      ...marks.map((mark) =>
        el(
          "li",
          { class: "up" },
          el("span", {}, mark.label),
          el("span", { class: "amount" }, mark.said),
          svg(
            "svg",
            { viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: "none", "aria-hidden": "true" },
            svg("rect", { class: "track", x: 0, y: 0, width: WIDTH, height: 10 }),
            ...draw(mark),
          ),
        ),
      ),
    ),
  );
}

function scale(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return (value) => (high === low ? WIDTH / 2 : ((value - low) / (high - low)) * WIDTH);
}
