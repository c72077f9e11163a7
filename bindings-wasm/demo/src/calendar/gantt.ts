import { GreenroomError, planTimeline, presentTimeline, type Timeline, type TimelineRow } from "greenroom";

import { field } from "../board/parts.js";
import { el, svg } from "../dom.js";
import { drawTable } from "../tables.js";
import { asked } from "../tools/tool.js";
import { addDays, type Day, daysBetween, isDay, monday, shortDay } from "./days.js";
import { issueList } from "./issues.js";
import type { Panel } from "./panel.js";
import type { Store } from "./store.js";

/** The picture's units: how wide it is, where the days begin, and how high a row is. */
const [WIDTH, LEFT, ROW, TOP] = [1_000, 190, 34, 34];

/** When each step can and must be done: a picture with the critical path, and the same as a table. */
export function ganttPanel(happened: (said: string, focus: string) => void): Panel {
  const element = el("div", { class: "stack" });

  function update(store: Store): void {
    const id = store.campaign?.id ?? "";
    const steps = store.steps.get(id);
    if (steps === undefined) {
      const hint = "Open a file with what plan_timeline takes: the steps, what each waits for, and the first day.";
      element.replaceChildren(el("h2", {}, "Critical path"), el("p", { class: "empty" }, `No steps of this campaign are known. ${hint}`));
      return;
    }
    const changed = (): void => {
      if (!isDay(today.value)) return;
      store.steps.set(id, { ...steps, today: today.value });
      happened(`The steps are planned again from ${today.value}.`, "gantt-today");
    };
    const today = el("input", { type: "date", id: "gantt-today", value: steps.today ?? "", onchange: changed });
    const plan = asked(() => planTimeline(steps));
    const head = [el("h2", {}, "Critical path"), el("div", { class: "fields" }, field("Planned again from", today))];
    if (plan instanceof GreenroomError) element.replaceChildren(...head, issueList(plan.issues));
    else element.replaceChildren(...head, picture(plan, steps.today ?? undefined), ...presentTimeline(plan).tables.map(drawTable));
  }

  return { id: "gantt", title: "Critical path", element, update };
}

function picture(plan: Timeline, today: Day | undefined): HTMLElement {
  const ends = plan.steps.flatMap((row) => [row.earliest_first_day, row.earliest_last_day, row.latest_first_day, row.latest_last_day]);
  const all = [...ends, ...(today === undefined ? [] : [today])].sort();
  const [first, last] = [monday(all[0] ?? ""), addDays(all.at(-1) ?? "", 1)];
  const unit = (WIDTH - LEFT) / Math.max(1, daysBetween(first, last));
  const at = (day: Day): number => LEFT + daysBetween(first, day) * unit;
  const height = TOP + plan.steps.length * ROW;
  const weeks = Array.from({ length: Math.ceil(daysBetween(first, last) / 7) }, (_, week) => addDays(first, week * 7));
  // Of very long plans not every week has room for its name.
  const every = Math.max(1, Math.ceil(60 / (unit * 7)));
  const label = `All is done on ${plan.totals.last_day}. The critical path: ${plan.critical_path.join(", ")}. The table below says the same.`;
  return el(
    "figure",
    { class: "gantt" },
    el(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Picture of the critical path" },
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": label },
        ...weeks.map((day) => svg("line", { class: "week", x1: at(day), x2: at(day), y1: TOP - 8, y2: height })),
        ...weeks.filter((_, place) => place % every === 0).map((day) => svg("text", { class: "axis", x: at(day) + 3, y: 18 }, shortDay(day))),
        ...plan.steps.map((row, place) => bar(plan, row, TOP + place * ROW, at)),
        ...links(plan, at),
        ...(today === undefined ? [] : [svg("line", { class: "now", x1: at(today), x2: at(today), y1: TOP - 10, y2: height }, svg("title", {}, `Today, ${today}`))]),
      ),
    ),
    el("figcaption", { class: "legend" }, ...["critical", "other", "done", "slack", "late", "now"].map((kind) => el("span", { class: kind }, legend[kind]))),
  );
}

const legend: Record<string, string> = { critical: "critical path", other: "other steps", done: "done", slack: "slack", late: "late by", now: "today" };

/** One step: its name, its days, and how much later it may be or how much too late it is. */
function bar(plan: Timeline, row: TimelineRow, top: number, at: (day: Day) => number): SVGElement {
  const critical = plan.critical_path.includes(row.step);
  const [from, to, limit] = [at(row.earliest_first_day), at(addDays(row.earliest_last_day, 1)), at(addDays(row.latest_last_day, 1))];
  const milestone = row.business_days === 0;
  const middle = top + ROW / 2;
  const slack = milestone ? [from, at(row.latest_last_day)] : [to, limit];
  const [left, right] = [Math.min(...slack), Math.max(...slack)];
  const words = `${row.name}: ${row.earliest_first_day} to ${row.earliest_last_day}, at the latest ${row.latest_first_day} to ${row.latest_last_day}, slack ${row.slack_business_days}`;
  const thin = row.slack_business_days < 0 ? "late" : "slack";
  return svg(
    "g",
    { class: `step-row ${critical ? "critical" : "other"} ${row.state}`, "data-step": row.step },
    svg("title", {}, words),
    svg("text", { class: "label", x: 0, y: middle + 5 }, short(row.name)),
    milestone
      ? svg("path", { class: "days-of", d: `M${from} ${middle - 10}l10 10l-10 10l-10-10z` })
      : svg("rect", { class: "days-of", x: from, y: top + 7, width: Math.max(2, to - from), height: ROW - 14, rx: 4 }),
    right > left && row.slack_business_days !== 0 && row.state !== "done" ? svg("rect", { class: thin, x: left, y: thin === "late" ? top + ROW - 6 : middle - 2, width: right - left, height: 4 }) : undefined,
  );
}

/** From each step of the critical path to the next. */
function links(plan: Timeline, at: (day: Day) => number): SVGElement[] {
  const place = (id: string): number => plan.steps.findIndex(({ step }) => step === id);
  return plan.critical_path.slice(1).flatMap((id, before) => {
    const [one, two] = [place(plan.critical_path[before] ?? ""), place(id)];
    const [from, to] = [plan.steps[one], plan.steps[two]];
    if (from === undefined || to === undefined) return [];
    const x = from.business_days === 0 ? at(from.earliest_first_day) : at(addDays(from.earliest_last_day, 1));
    const [top, bottom] = [TOP + one * ROW + ROW / 2, TOP + two * ROW + ROW / 2];
    return [svg("path", { class: "link", d: `M${x} ${top}V${bottom}H${at(to.earliest_first_day)}` })];
  });
}

const short = (name: string): string => (name.length > 24 ? `${name.slice(0, 23)}…` : name);
