import { type MentionAlarm, presentAlarms } from "greenroom";

import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { drawTable } from "../tables.js";
import { chart } from "./chart.js";
import type { Store } from "./store.js";
import { Stream } from "./stream.js";

/** How long a bin is shown while the stream plays, in milliseconds. */
const BEAT = 350;

/** The stream: bin by bin, with its alarms and their evidence. `seen` is called when more of it was seen, with what is to be said. */
export function watch(store: Store, events: { seen(said: string): void; evidence(alarm: MentionAlarm): void }): { element: HTMLElement; draw(): void } {
  const picture = el("div", { class: "stack" });
  const found = el("div", { class: "stack" });
  const button = (id: string, name: string, act: () => void): HTMLButtonElement => el("button", { type: "button", id, onclick: act }, name);
  const step = button("step", "Next bin", () => fed(store.stream.feed(1)));
  const next = button("next-alarm", "To the next alarm", () => fed(store.stream.untilAlarm()));
  const play = button("play", "Play", () => (timer === undefined ? start() : stop()));
  const reset = button("reset", "Back to the start", () => {
    stop();
    store.stream = new Stream(store.stream.input);
    store.alarm = undefined;
    store.now = store.stream.end ?? store.now;
    events.seen("The stream is back at its start.");
  });
  let timer: number | undefined;

  function start(): void {
    if (store.stream.isOver) return;
    play.textContent = "Stop";
    timer = window.setInterval(() => {
      const alarms = store.stream.feed(1);
      // An alarm stops the stream, so that somebody looks at it.
      if (alarms.length > 0 || store.stream.isOver) stop();
      // Nobody wants to hear of each bin while they run by.
      fed(alarms, alarms.length === 0 && !store.stream.isOver);
    }, BEAT);
  }

  function stop(): void {
    window.clearInterval(timer);
    timer = undefined;
    play.textContent = "Play";
  }

  function fed(alarms: readonly MentionAlarm[], quietly = false): void {
    const alarm = alarms.at(-1);
    const { end, scores, isOver } = store.stream;
    if (end !== undefined && end > store.now) store.now = end;
    if (alarm !== undefined) store.alarm = alarm;
    const last = scores.at(-1);
    const over = isOver ? " The stream is over." : "";
    events.seen(quietly ? "" : alarm === undefined ? `${last?.at ?? ""}: ${last?.observed ?? 0} mentions.${over}` : `Alarm at ${alarm.at}: ${words(alarm.kind).toLowerCase()}, ${alarm.mentions} mentions.`);
    if (alarm !== undefined) events.evidence(alarm);
  }

  function choose(alarm: MentionAlarm): void {
    store.alarm = alarm;
    events.evidence(alarm);
    draw();
    document.getElementById(`alarm-${alarm.at}`)?.focus();
  }

  function draw(): void {
    const { stream, alarm } = store;
    picture.replaceChildren(chart(stream.scores, stream.alarms, alarm), ...(stream.issues.length === 0 ? [] : [issueList(stream.issues)]));
    const frame = picture.querySelector(".scroll");
    if (frame !== null) frame.scrollLeft = frame.scrollWidth;
    for (const one of [step, next, play]) one.disabled = stream.isOver;
    const report = stream.report(alarm === undefined ? [] : [alarm]);
    const evidence = report === undefined || alarm === undefined ? [] : presentAlarms(report).tables.slice(1).map(drawTable);
    found.replaceChildren(
      el("h3", {}, stream.alarms.length === 0 ? "No alarm so far" : "Alarms"),
      el("ul", { class: "alarms" }, ...stream.alarms.map((one) => el("li", {}, alarmButton(one, one === alarm)))),
      ...evidence,
      ...(alarm?.top_terms === undefined ? [] : [el("p", { class: "hint" }, `Words: ${alarm.top_terms.join(", ")}.`)]),
    );
  }

  function alarmButton(alarm: MentionAlarm, pressed: boolean): HTMLElement {
    return el("button", { type: "button", id: `alarm-${alarm.at}`, "aria-pressed": String(pressed), class: "alarm-button", onclick: () => choose(alarm) }, `${alarm.at}: ${words(alarm.kind).toLowerCase()}, ${alarm.mentions} mentions`);
  }

  const element = el(
    "section",
    { class: "card", "aria-label": "The stream" },
    el("h2", {}, "The stream"),
    el("div", { class: "actions", role: "group", "aria-label": "What is seen of the stream" }, step, play, next, reset),
    picture,
    found,
  );
  return { element, draw };
}
