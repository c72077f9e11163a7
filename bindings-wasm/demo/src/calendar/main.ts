import { dropZone } from "../board/drop.js";
import { choice, field } from "../board/parts.js";
import { el } from "../dom.js";
import { save } from "../save.js";
import { tabs } from "../tools/tabs.js";
import { judge, type Move } from "./ask.js";
import { conflictPanel } from "./conflicts.js";
import { addDays, type Day, type LocalTime, longDay } from "./days.js";
import { dragging } from "./drag.js";
import { foundPanel } from "./found.js";
import { ganttPanel } from "./gantt.js";
import { calendar, titleOf } from "./grid.js";
import { issueList } from "./issues.js";
import { openFile } from "./open.js";
import { forget, piecePanel, usual } from "./piece.js";
import { planPanel } from "./plan.js";
import { Store } from "./store.js";
import { verdict } from "./verdict.js";

const form = document.getElementById("asked") as HTMLFormElement;
const result = document.getElementById("result") as HTMLElement;
const more = document.getElementById("more") as HTMLElement;
const status = el("p", { class: "status", role: "status" });
const problem = el("div", { class: "findings" });
const head = el("section", { class: "card", "aria-label": "The campaign" });
const board = el("section", { class: "card calendar", "aria-label": "Calendar" });
const moving = el("div", { class: "stack" });
const looking = el("div", { class: "stack" });

const store = new Store();
const panels = [
  conflictPanel((day, place) => {
    if (place !== store.place) store.choose(place);
    store.shown = day;
    drawn();
    board.scrollIntoView({ block: "nearest" });
  }),
  ganttPanel(happened),
  planPanel(happened),
  foundPanel((piece) => choose(piece, true)),
];
const shown = tabs("What the agency says", panels, () => drawPanels());

/** Draws everything anew; the focus goes to the element of this id, where there is one. */
function drawn(focus?: string): void {
  drawHead();
  drawBoard();
  drawMove();
  drawPiece();
  drawPanels();
  if (focus !== undefined) document.getElementById(focus)?.focus();
}

function drawBoard(): void {
  const scroll = window.scrollY;
  board.replaceChildren(...calendar(store, { show, choose, keyed }));
  window.scrollTo(0, scroll);
}

function drawMove(): void {
  const name = store.piece(store.move?.piece)?.name ?? "";
  moving.replaceChildren(...(store.move === undefined ? [] : [verdict(name, store.move, make, undo)]));
}

function drawPiece(): void {
  const piece = store.piece(store.chosen);
  const none = el("p", { class: "empty" }, "Choose a piece to see what can happen to it, or drag one to another day to see what breaks.");
  looking.replaceChildren(piece === undefined ? none : piecePanel(store, piece, { propose, happened }));
}

function drawPanels(): void {
  for (const panel of panels) if (panel.element.closest<HTMLElement>('[role="tabpanel"]')?.hidden === false) panel.update(store);
}

/** Which campaign it is, what time it is, and what can be taken along or back. */
function drawHead(): void {
  const names = store.campaigns.map(({ name }, place) => [String(place), name] as const);
  const campaign = choice("campaign", names, String(store.place), () => {
    forget();
    store.choose(Number(campaign.value));
    status.textContent = said();
    drawn("campaign");
  });
  const { date, time } = store.clock.at(store.now);
  head.replaceChildren(
    field("Campaign", campaign),
    el("p", { class: "hint" }, `What happens, happens on ${longDay(date)} at ${time}, ${store.clock.zone}.`),
    el(
      "div",
      { class: "actions" },
      el("button", { type: "button", id: "download", disabled: store.campaign === undefined, onclick: download }, "Download the campaign"),
      el("button", { type: "button", id: "back", disabled: !store.canUndo, onclick: back }, "Take the last change back"),
    ),
  );
}

function said(): string {
  const { campaign } = store;
  if (campaign === undefined) return "The agency has no campaign.";
  const { first_day, last_day } = campaign.brief.flight;
  const count = store.pieces.length;
  return `${campaign.name}: ${count === 1 ? "one piece" : `${count} pieces`}, from ${first_day} to ${last_day}.`;
}

function download(): void {
  if (store.campaign !== undefined) save(`${store.campaign.id}.json`, "application/json", `${JSON.stringify(store.campaign, undefined, 2)}\n`);
}

function back(): void {
  store.undo();
  forget();
  happened("The last change is taken back.", "back");
}

function happened(words: string, focus: string): void {
  status.textContent = words;
  drawn(focus);
}

function show(day: Day, view: Store["view"]): void {
  const focus = document.activeElement?.id;
  store.shown = day;
  store.view = view;
  status.textContent = titleOf(store);
  drawBoard();
  if (focus !== undefined && focus !== "") document.getElementById(focus)?.focus();
}

function choose(piece: string, show = false): void {
  if (store.chosen !== piece) store.effects = [];
  store.chosen = piece;
  if (store.move !== undefined && store.move.piece !== piece) store.move = undefined;
  const day = timeOf(piece)?.date;
  if (show && day !== undefined) store.shown = day;
  drawBoard();
  drawMove();
  drawPiece();
  focusPiece(piece);
  // On a phone the piece stands below the calendar.
  if (looking.getBoundingClientRect().top > window.innerHeight - 80) looking.scrollIntoView({ block: "nearest" });
}

function timeOf(piece: string): LocalTime | undefined {
  const found = store.piece(piece);
  return found === undefined ? undefined : store.time(found);
}

function focusPiece(piece: string): void {
  const chips = [...board.querySelectorAll<HTMLElement>("[data-piece]")];
  chips.find((chip) => chip.dataset["piece"] === piece)?.focus({ preventScroll: true });
}

/** Proposes a move: the piece stands there, and what the core says of it is shown, until it is made or undone. */
function propose(id: string, to: LocalTime): void {
  const piece = store.piece(id);
  if (piece === undefined) return;
  const from = piece.publish_at == null ? undefined : store.clock.at(piece.publish_at);
  if (from?.date === to.date && from.time === to.time) return undo();
  const move: Move = { piece: id, from, to, judgement: judge(store, piece, to) };
  if (store.chosen !== id) store.effects = [];
  store.chosen = id;
  store.move = move;
  const visible = board.querySelector(`[data-day="${to.date}"]`) !== null;
  if (!visible) store.shown = to.date;
  status.textContent = `${piece.name}: ${longDay(to.date)}, ${to.time}. ${move.judgement.sentence} ${move.judgement.changed === undefined ? "" : "Enter confirms, "}Escape undoes.`;
  const field = document.activeElement?.id ?? "";
  drawBoard();
  drawMove();
  drawPiece();
  if (field.startsWith("move-")) document.getElementById(field)?.focus();
  else focusPiece(id);
}

/** Makes the move that is open. */
function make(): void {
  const { move } = store;
  const piece = store.piece(move?.piece);
  if (move === undefined || piece === undefined) return;
  if (move.judgement.changed === undefined) {
    status.textContent = `${piece.name}: ${move.judgement.sentence} Escape undoes.`;
    return;
  }
  store.effects = [];
  store.replace(move.judgement.changed);
  happened(`${piece.name} is moved to ${longDay(move.to.date)}, ${move.to.time}.`, "");
  focusPiece(piece.id);
}

/** Undoes the move that is open. */
function undo(): void {
  const piece = store.piece(store.move?.piece);
  if (piece === undefined) return;
  store.move = undefined;
  happened(`${piece.name} stays where it was.`, "");
  focusPiece(piece.id);
}

/** The keys of a piece: arrows move it, Enter makes the move. */
function keyed(event: KeyboardEvent, id: string): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const open = store.move?.piece === id;
  if (event.key === "Enter" && open) make();
  else {
    const days = { ArrowLeft: event.shiftKey ? -7 : -1, ArrowRight: event.shiftKey ? 7 : 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const piece = store.piece(id);
    if (days === undefined || piece === undefined) return;
    const time = store.time(piece);
    propose(id, time === undefined ? { date: store.shown, time: usual(store) } : { date: addDays(time.date, days), time: time.time });
  }
  event.preventDefault();
}

/** The time that a piece keeps on another day. */
const on = (id: string, date: Day): LocalTime => ({ date, time: timeOf(id)?.time ?? usual(store) });

function wouldFit(id: string, day: Day): boolean {
  const piece = store.piece(id);
  if (piece === undefined) return false;
  return judge(store, piece, on(id, day)).fits;
}

async function open(file: File): Promise<void> {
  forget();
  const { said: words, issues } = await openFile(store, file);
  status.textContent = words;
  problem.replaceChildren(...(issues.length === 0 ? [] : [issueList(issues)]));
  drawn();
}

const zone = dropZone((file) => void open(file), {
  name: "Where a file is dropped",
  label: "Drop an agency or a campaign here, or choose a file",
  accept: ".json,application/json",
  hint: "JSON: an agency, a campaign, a campaign with its slots as plan_calendar takes it, or the steps that plan_timeline takes.",
});
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") undo();
});
form.addEventListener("submit", (event) => event.preventDefault());
dragging(board, wouldFit, (piece, day) => propose(piece, on(piece, day)));
form.replaceChildren(head, board);
result.replaceChildren(status, problem, moving, looking);
more.replaceChildren(shown.element, zone);
const ruled = store.campaigns.findIndex(({ id }) => store.rules.has(id));
store.choose(Math.max(0, ruled));
status.textContent = said();
drawn();
