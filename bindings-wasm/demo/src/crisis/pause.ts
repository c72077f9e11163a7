import { formatMoney, GreenroomError, type PausePlan, presentPausePlan, presentResumePlan } from "greenroom";

import { choice, field, line, refusal } from "../board/parts.js";
import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { drawTable } from "../tables.js";
import { question } from "./dialog.js";
import type { Happen } from "./panel.js";
import { askPause, askResume, heldByPlaybook, type Pause } from "./pausing.js";
import { resumeQuestion } from "./resume.js";
import type { Store, Task } from "./store.js";

/** What is paused, and the buttons that pause and let go on: both first show what they would do. */
export function pausePanel(store: Store, happen: Happen): { element: HTMLElement; draw(): void } {
  const element = el("div", { class: "stack", id: "pause" });
  const pause = pauseQuestion(store, happen);
  const resume = resumeQuestion(store, happen);
  const button = (id: string, kind: string, name: string, act: () => void): HTMLElement => el("button", { type: "button", id, class: kind, "aria-haspopup": "dialog", onclick: act }, name);

  function draw(): void {
    const { response, agency, isPaused, pausedSince } = store;
    if (response === undefined) return element.replaceChildren();
    const holds = isPaused ? heldByPlaybook(store) : [];
    const pieces = pieceList(store);
    const buttons = isPaused
      ? [button("pause-button", "main", "Resume publishing…", resume.open), button("pause-more", "pause-button", "Pause more…", pause.open)]
      : [button("pause-button", "pause-button", "Pause publishing…", pause.open), pieces.length > 0 && button("resume-more", "", "Back to the calendar…", resume.open)];
    element.replaceChildren(
      el("h3", {}, "Pause"),
      isPaused
        ? el("p", { class: "paused-since" }, "Paused", pausedSince !== undefined && " since ", pausedSince !== undefined && el("time", { datetime: pausedSince }, pausedSince))
        : el("p", { class: "hint" }, `Nothing of ${agency.name} is paused.${pieces.length > 0 ? " Not on the calendar again yet:" : ""}`),
      ...(holds.length === 0 ? [] : [holdList(holds)]),
      ...pieces,
      el("div", { class: "actions" }, ...buttons),
    );
  }

  return { element, draw };
}

/** The pieces that are held, or were and are not on the calendar yet, in the words of the core. */
function pieceList(store: Store): HTMLElement[] {
  const plan = askResume(store);
  if (plan instanceof GreenroomError) return [refusal(plan)];
  if (plan.pieces.length === 0) return [];
  const rows = presentResumePlan(plan).tables[0]?.rows ?? [];
  const items = rows.map(([, piece, brand, state, , at], place) =>
    el(
      "li",
      { class: plan.pieces[place]?.state === "paused" ? "paused" : "back" },
      el("span", { class: "what" }, piece),
      el("span", { class: "badge" }, state),
      el("span", { class: "hint" }, brand, at !== "" && ", ", at !== "" && el("time", { datetime: at }, at)),
    ),
  );
  return [el("ul", { class: "held-pieces", "aria-label": "What is held, and what is on its way back" }, ...items)];
}

/** What is held, in the words of the core, with the time by which it has to be. */
const holdList = (holds: readonly Task[]): HTMLElement =>
  el("ul", { class: "holds" }, ...holds.map(({ words: [, what, due = ""] }) => el("li", {}, what, due !== "" && el("span", { class: "hint" }, ` by ${due}`))));

/** The question whether to pause. */
function pauseQuestion(store: Store, happen: Happen): { open(): void } {
  const what = choice("pause-what", [["playbook", "What the playbook asks for"], ["everything", "Everything"]], "playbook", update);
  const until = line("pause-until", update, { spellcheck: "false" });
  const answer = el("div", { class: "stack", id: "pause-answer" });
  const fields = el("div", { class: "fields" }, field("What is paused", what), field("Expected to end", until, "An instant such as 2026-11-09T08:00:00Z; empty where nobody knows."));
  const dialog = question({ id: "pause", title: "What will be paused", yes: "Pause it now" }, [fields, answer], confirm);
  const ask = (): Pause => askPause(store, { everything: what.value === "everything", until: until.value.trim() });

  function update(): void {
    const asked = ask();
    dialog.allow(asked.plan !== undefined && !(asked.plan instanceof GreenroomError) && asked.tried.response !== undefined);
    answer.replaceChildren(...shown(asked));
  }

  function confirm(): void {
    const { events, note, plan } = ask();
    if (plan === undefined || plan instanceof GreenroomError) return;
    happen([...events], "pause-button", {
      note,
      also: () => {
        store.hold(plan.campaigns);
        return `Paused: ${counted(plan.held, "piece")} and ${counted(plan.ads, "paid ad")}.`;
      },
    });
  }

  function open(): void {
    [what.value, until.value] = ["playbook", ""];
    update();
    dialog.open();
  }

  return { open };
}

/** What a pause would do, for people: first the figures, then everything that it holds. */
function shown({ holds, events, tried, plan }: Pause): HTMLElement[] {
  if (plan === undefined) return [el("p", {}, "The playbook asks for nothing more to be paused.")];
  const wrong = plan instanceof GreenroomError ? plan.issues : [];
  const refused = [...wrong, ...tried.refused.filter(({ message }) => !wrong.some((one) => one.message === message))];
  return [
    ...(holds.length === 0 ? [] : [el("p", {}, "The playbook asks to hold:"), holdList(holds)]),
    ...(plan instanceof GreenroomError ? [] : [figures(plan)]),
    ...(events[0]?.type === "triage" ? [el("p", { class: "hint" }, "The response is taken into triage with it: its clocks start.")] : []),
    ...(refused.length > 0 ? [issueList(refused)] : []),
    ...(plan instanceof GreenroomError ? [] : [el("div", { class: "stacked stack" }, ...presentPausePlan(plan).tables.map(drawTable))]),
  ];
}

const counted = (list: readonly unknown[], name: string): string => `${list.length} ${list.length === 1 ? name : `${name}s`}`;

/** A pause in figures. */
function figures({ held, ads, dates, tasks, sums }: PausePlan): HTMLElement {
  const broken = dates.filter(({ state }) => state === "broken").length;
  const entries: [string, string | undefined][] = [
    ["Pieces held", String(held.length)],
    ["Paid ads to hold", String(ads.length)],
    ["Dates broken", String(broken)],
    ["Dates at risk", String(dates.length - broken)],
    ["Tell the first by", dates[0]?.tell_by],
    ["Tasks opened", String(tasks.length)],
    ["Whole deals concerned", sums.length === 0 ? undefined : sums.map((sum) => formatMoney(sum)).join(", ")],
  ];
  return el("dl", { class: "figures" }, ...entries.flatMap(([name, value]) => (value === undefined ? [] : [el("div", {}, el("dt", {}, name), el("dd", {}, value))])));
}
