import { type ExportHints, type ExportProbe, GreenroomError } from "greenroom";

import { el } from "../dom.js";
import { tabs } from "../tools/tabs.js";
import { type Board, board } from "./ask.js";
import { dropZone } from "./drop.js";
import { questions } from "./hints.js";
import { pacing } from "./pacing.js";
import type { Choice } from "./panel.js";
import { choice, field, line, refusal } from "./parts.js";
import { rates } from "./rates.js";
import { report } from "./report.js";
import { probed, read, type Source } from "./source.js";
import { spread } from "./spread.js";
import { verdicts } from "./verdicts.js";
import { versus } from "./versus.js";

/** So many rates are chosen at first. */
const FIRST = 2;

let current: Board | undefined;
let source: Source | undefined;
let chosen: Choice = { rates: [], by: [] };
/** Counts the files: an older one that is still being read is dropped. */
let turn = 0;

const form = document.getElementById("asked") as HTMLFormElement;
const result = document.getElementById("result") as HTMLElement;
const status = el("p", { class: "status", role: "status" }, "No export yet.");
const open = el("section", { class: "card open", "aria-label": "What the export leaves open", hidden: true });
const chooser = el("section", { class: "card", "aria-label": "What to show", hidden: true });
const problem = el("div", { class: "findings" });
const panels = [report(), rates(), spread(), verdicts(), pacing(), versus()].map((panel) => {
  const waiting = el("p", { class: "empty", hidden: true }, "Choose a rate first.");
  return { ...panel, panel, waiting, element: el("div", { class: "stack" }, waiting, panel.element) };
});
const shown = tabs("What the export says", panels, draw);

/** A file was given: it is probed, and read when nothing is open. */
async function begin(file: File, hints: ExportHints = {}): Promise<void> {
  turn += 1;
  const own = turn;
  clear(`Reading ${file.name}.`);
  const probe = await probed(file, hints);
  if (own !== turn) return;
  if (probe instanceof GreenroomError) refused(file, probe);
  else if (probe.questions.length > 0) ask(file, probe, hints);
  else await take(file, hints, own);
}

async function take(file: File, hints: ExportHints, own: number): Promise<void> {
  const given = await read(file, hints, (share) => {
    if (own === turn) status.textContent = `Reading ${file.name}: ${Math.floor(share * 100)} %`;
  });
  if (own !== turn) return;
  if (given instanceof GreenroomError) refused(file, given);
  else {
    source = given;
    status.textContent = `${given.name}: ${given.report.kept} of ${given.report.read} rows kept.`;
    prepare(undefined);
    shown.open(chosen.rates.length === 0 ? "report" : "rates");
  }
}

/** Puts the rows on the side of the module, and shows what can be asked of them. */
function prepare(followers: number | undefined): void {
  if (source === undefined) return;
  current?.free();
  current = board(source, followers);
  choices(current, followers);
  shown.element.hidden = false;
  draw();
}

function clear(said: string): void {
  status.textContent = said;
  current?.free();
  current = undefined;
  source = undefined;
  problem.replaceChildren();
  for (const part of [open, chooser, shown.element]) part.hidden = true;
}

function refused(file: File, error: GreenroomError): void {
  status.textContent = `${file.name} cannot be read.`;
  problem.replaceChildren(refusal(error));
}

function ask(file: File, probe: ExportProbe, hints: ExportHints): void {
  const count = probe.questions.length;
  status.textContent = `${file.name} leaves ${count === 1 ? "one thing" : `${count} things`} open.`;
  const missing = probe.questions.map(({ message, about }) => el("li", { class: "warning" }, about == null ? message : `${about}: ${message}`));
  open.replaceChildren(el("h2", {}, "What the export leaves open"), el("ul", { class: "issues" }, ...missing), ...questions(probe, hints, (answers) => void begin(file, answers)));
  open.hidden = false;
}

/** The rates and the keys to choose from. */
function choices(known: Board, followers: number | undefined): void {
  const boxes = known.rates.map(({ id, name }, place) => {
    const box = el("input", { type: "checkbox", value: id, checked: place < FIRST, onchange: changed });
    return { box, element: el("label", { title: id }, box, ` ${name}`) };
  });
  const keys = [["", "Nothing"] as const, ...known.keys.map(([name]) => [name, name] as const)];
  const [first, second] = ["by.0", "by.1"].map((id) => choice(id, keys, "", changed)) as [HTMLSelectElement, HTMLSelectElement];
  const own = line("followers", () => undefined, { inputmode: "numeric", value: followers === undefined ? "" : String(followers) });
  own.addEventListener("change", () => prepare(/^\d+$/.test(own.value) ? Number(own.value) : undefined));
  const has = followers === undefined && "followers" in known.source.table.columns;
  const none = el("p", { class: "empty" }, "No rate of the presets has all of its figures here.");

  function changed(): void {
    const by = [first.value, second.value].filter((name, place, all) => name !== "" && all.indexOf(name) === place);
    chosen = { rates: boxes.filter(({ box }) => box.checked).map(({ box }) => box.value), by };
    draw();
  }

  chooser.replaceChildren(
    el("h2", {}, "Rates"),
    boxes.length === 0 ? none : el("div", { class: "boxes", role: "group", "aria-label": "Rates" }, ...boxes.map(({ element }) => element)),
    field("Group by", first),
    field("and by", second),
    ...(has ? [] : [field("Followers, the same for all posts", own, "Where the export has none; rates by followers need them.")]),
  );
  chooser.hidden = false;
  changed();
}

function draw(): void {
  if (current === undefined) return;
  for (const { panel, waiting, element } of panels) {
    if (element.closest<HTMLElement>('[role="tabpanel"]')?.hidden === true) continue;
    waiting.hidden = panel.id === "report" || chosen.rates.length > 0;
    panel.element.hidden = !waiting.hidden;
    if (waiting.hidden) panel.update(current, chosen);
  }
}

form.addEventListener("submit", (event) => event.preventDefault());
const zone = dropZone((file) => void begin(file), {
  name: "Where an export is dropped",
  label: "Drop an export here, or choose a file",
  accept: ".csv,.tsv,.txt,text/csv,text/tab-separated-values",
  hint: "CSV or tab-separated text of Meta, TikTok, YouTube Studio, X, LinkedIn or Pinterest, or any other table whose columns you name.",
});
form.replaceChildren(zone, open, chooser);
result.replaceChildren(status, problem, shown.element);
shown.element.hidden = true;
