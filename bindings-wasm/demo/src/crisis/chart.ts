import type { BinScore, MentionAlarm } from "greenroom";

import { shortDay } from "../calendar/days.js";
import { el, svg } from "../dom.js";

const WIDTH = 1_000;
const HEIGHT = 240;
/** What is left above the bars for the alarms, and below them for the days. */
const [ABOVE, BELOW] = [26, 26];
/** How many bins are drawn. */
const MOST = 96;

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** The last bins with what was usual for each, and the alarms. */
export function chart(scores: readonly BinScore[], alarms: readonly MentionAlarm[], chosen: MentionAlarm | undefined): HTMLElement {
  const shown = scores.slice(-MOST);
  const highest = Math.max(10, ...shown.flatMap(({ observed, expected }) => [observed, expected]));
  const [step, floor] = [WIDTH / MOST, HEIGHT - BELOW];
  const y = (value: number): number => floor - (value / highest) * (floor - ABOVE);
  const x = (place: number): number => place * step;
  const loud = new Map(alarms.map((alarm) => [alarm.at, alarm]));
  const bars = shown.map(({ at, observed }, place) =>
    svg("rect", { class: loud.has(at) ? "bin loud" : "bin", x: x(place) + 1, y: y(observed), width: step - 2, height: Math.max(floor - y(observed), 0.5) }),
  );
  const usual = shown.map(({ expected }, place) => `${x(place) + step / 2},${y(expected)}`).join(" ");
  const marks = shown.flatMap(({ at }, place) => {
    const alarm = loud.get(at);
    if (alarm === undefined) return [];
    const middle = x(place) + step / 2;
    return [
      svg("line", { class: "since", x1: middle, x2: middle, y1: ABOVE - 8, y2: floor }),
      svg("path", { class: alarm === chosen ? "alarm chosen" : "alarm", d: `M${middle - 8} ${ABOVE - 20}h16l-8 14z` }),
    ];
  });
  const days = shown.flatMap(({ at }, place) =>
    at.slice(11, 16) === "00:00"
      ? [
          svg("line", { class: "day", x1: x(place), x2: x(place), y1: ABOVE, y2: floor + 8 }),
          svg("text", { class: "axis", x: Math.min(x(place) + 4, WIDTH - 60), y: HEIGHT - 8 }, shortDay(at.slice(0, 10))),
        ]
      : [],
  );
  const highestLine = [svg("line", { class: "day", x1: 0, x2: WIDTH, y1: y(highest), y2: y(highest) }), svg("text", { class: "axis", x: 4, y: y(highest) - 4 }, number.format(highest))];
  return el(
    "figure",
    { class: "stream" },
    el(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Picture of the stream" },
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": said(shown, alarms) },
        ...days,
        ...highestLine,
        ...bars,
        svg("polyline", { class: "usual", points: usual }),
        ...marks,
      ),
    ),
    el("figcaption", { class: "legend" }, el("span", { class: "seen" }, "Mentions"), el("span", { class: "expected" }, "Usual"), el("span", { class: "raised" }, "Alarm")),
  );
}

/** The picture in words. */
function said(scores: readonly BinScore[], alarms: readonly MentionAlarm[]): string {
  const [first, last] = [scores[0], scores.at(-1)];
  if (first === undefined || last === undefined) return "Nothing was seen yet.";
  const count = alarms.length === 1 ? "one alarm" : `${alarms.length} alarms`;
  return `Mentions from ${first.at} on; in the bin of ${last.at} there are ${number.format(last.observed)}, where ${number.format(last.expected)} are usual; ${count}.`;
}
