import { presentResponse, type ResponseEvent } from "greenroom";

import { dropZone } from "../board/drop.js";
import { choice, field, line } from "../board/parts.js";
import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { isInstant, later } from "../duration.js";
import { words } from "../path.js";
import { save } from "../save.js";
import { tabs } from "../tools/tabs.js";
import { dueList } from "./due.js";
import { eventPanel } from "./events.js";
import { openFile } from "./open.js";
import type { Beside } from "./panel.js";
import { pausePanel } from "./pause.js";
import { posturePanel } from "./posture.js";
import { playbookPanel, taskTable, timelinePanel } from "./record.js";
import { severityPanel } from "./severity.js";
import { statementPanel } from "./statements.js";
import { Store } from "./store.js";
import { watch } from "./watch.js";

const form = document.getElementById("asked") as HTMLFormElement;
const result = document.getElementById("result") as HTMLElement;
const more = document.getElementById("more") as HTMLElement;
const status = el("p", { class: "status", role: "status" });
const problem = el("div", { class: "findings" });
const responding = el("section", { class: "card", "aria-label": "The response" });
const last = el("div", { class: "stack" });

const store = new Store();
const stream = watch(store, { seen, evidence: (alarm) => severity.take(alarm) });
const due = dueList(store, (step) => happen([{ type: "complete_step", step }], `done-${step}`));
const events = eventPanel(store, happen);
const pause = pausePanel(store, happen);
const severity = severityPanel(({ assessed }) => assessed !== undefined && happen([{ type: "declare_severity", severity: assessed }], "declare"));
const panels = [severity, posturePanel(), statementPanel(happen), timelinePanel(), playbookPanel()];
const shown = tabs("What is known, said and done", panels, () => drawPanels());
const clock = drawClock();

/** Draws everything anew; the focus stays where it is, or goes to the element of this id. */
function drawn(focus: string = document.activeElement?.id ?? ""): void {
  clock.filled();
  stream.draw();
  drawResponse();
  drawPanels();
  const goal = focus === "" ? null : document.getElementById(focus);
  // What was done may have gone, or be closed: then the focus goes to the response.
  if (goal !== null && !goal.matches(":disabled")) goal.focus();
  else if (focus !== "") responding.querySelector<HTMLElement>("h2")?.focus();
}

function drawPanels(): void {
  for (const panel of panels) if (panel.element.closest<HTMLElement>('[role="tabpanel"]')?.hidden === false) panel.update(store);
}

function drawResponse(): void {
  const { response } = store;
  if (response === undefined) return responding.replaceChildren(...beginning());
  due.update();
  events.draw();
  pause.draw();
  last.replaceChildren(...(store.last.length === 0 ? [] : [taskTable("To do now", store.last)]));
  responding.replaceChildren(
    el("h2", { tabindex: "-1" }, presentResponse(response).tables[0]?.title),
    due.element,
    pause.element,
    events.element,
    last,
    el("div", { class: "actions" }, el("button", { type: "button", id: "download", onclick: () => download(response) }, "Download the response"), el("button", { type: "button", id: "download-agency", onclick: () => download(store.agency) }, "Download the agency"), el("button", { type: "button", id: "end", onclick: end }, "Put it away")),
  );
}

/** Which playbook a response begins with. */
function beginning(): HTMLElement[] {
  const names = store.playbooks.map(({ id, name }) => [id, name] as const);
  const which = choice("playbook", names, store.playbook.id, () => {
    store.playbook = store.playbooks.find(({ id }) => id === which.value) ?? store.playbook;
    name.value = store.playbook.name;
    drawPanels();
  });
  const name = line("response-name", () => undefined, { value: store.playbook.name });
  const begin = (): void => {
    const wrong = store.begin(name.value);
    problem.replaceChildren(...(wrong.length === 0 ? [] : [issueList(wrong)]));
    happened(wrong.length === 0 ? "The response has begun: nobody has looked at it yet." : "The response cannot begin.", "event-triage");
  };
  return [
    el("h2", { tabindex: "-1" }, "No response yet"),
    field("Playbook", which),
    field("Name of the response", name),
    el("button", { type: "button", class: "main quiet", id: "begin", onclick: begin }, "Start a response"),
  ];
}

/** Lets events happen to the response with what goes with them, and says what came of it. */
function happen(done: ResponseEvent[], focus: string, { note, also }: Beside = {}): void {
  const took = store.happen(done, note);
  const names = done.map(({ type }) => words(type)).join(", ");
  const { state = "monitoring" } = store.response ?? {};
  const said = took ? (also?.() ?? "") : "";
  const came = took ? `${names}: the response is in ${words(state).toLowerCase()}.` : `${names} is refused: ${store.refused.map(({ message }) => message).join("; ")}.`;
  happened([said, ...(done.length === 0 ? [] : [came])].filter((part) => part !== "").join(" "), focus);
}

/** More of the stream was seen: what somebody writes meanwhile stays. */
function seen(said: string): void {
  if (said !== "") status.textContent = said;
  clock.filled();
  stream.draw();
  due.update();
}

function happened(said: string, focus?: string): void {
  status.textContent = said;
  drawn(focus);
}

function download(document: { readonly id: string }): void {
  save(`${document.id}.json`, "application/json", `${JSON.stringify(document, undefined, 2)}\n`);
}

function end(): void {
  store.response = undefined;
  store.tasks = [];
  store.last = [];
  happened("The response is put away.", "playbook");
}

/** What time it is: it is set, moves on by buttons, or runs. */
function drawClock(): { element: HTMLElement; filled(): void } {
  const now = line("now", () => timed(now.value), { spellcheck: "false" });
  const runs = el("input", { type: "checkbox", id: "runs" });
  const button = (id: string, name: string, seconds: number): HTMLElement => el("button", { type: "button", id, onclick: () => timed(later(store.now, seconds)) }, name);
  const element = el(
    "section",
    { class: "card clock", "aria-label": "The time" },
    field("Now", now),
    el("div", { class: "actions" }, button("later-5", "+5 min", 300), button("later-60", "+1 h", 3_600), el("label", { for: "runs", class: "check" }, runs, " The clock runs")),
  );

  function timed(next: string): void {
    const sound = isInstant(next);
    now.toggleAttribute("aria-invalid", !sound);
    if (!sound) return;
    store.now = next;
    if (document.activeElement !== now) now.value = next;
    due.update();
  }

  function filled(): void {
    if (document.activeElement !== now || isInstant(now.value)) now.value = store.now;
    now.removeAttribute("aria-invalid");
  }

  window.setInterval(() => runs.checked && timed(later(store.now, 1)), 1_000);
  return { element, filled };
}

async function open(file: File): Promise<void> {
  const { said, issues } = await openFile(store, file);
  problem.replaceChildren(...(issues.length === 0 ? [] : [issueList(issues)]));
  happened(said);
}

const zone = dropZone((file) => void open(file), {
  name: "Where a file is dropped",
  label: "Drop a response, a playbook, an agency, a voice or a stream here, or choose a file",
  accept: ".json,application/json",
  hint: "JSON: a response, a playbook, an agency with its campaigns, the voice of a brand, or a stream as detect_alarms takes it.",
});
form.addEventListener("submit", (event) => event.preventDefault());
form.replaceChildren(clock.element, stream.element);
result.replaceChildren(status, problem, responding);
more.replaceChildren(shown.element, zone);
status.textContent = `${store.stream.seen} of ${store.stream.input.bins.length} bins are seen, no alarm.`;
drawn();
