import type { Blackout, Piece } from "greenroom";

import { el } from "../dom.js";
import { words } from "../path.js";
import { addDays, addMonths, type Day, longDay, monthOf, shortDay, weekdayOf, weekOf, weeksOf } from "./days.js";
import type { Store } from "./store.js";

/** What the calendar tells the page. */
export interface GridEvents {
  /** Another month or week is to be shown. */
  show(day: Day, view: Store["view"]): void;
  choose(piece: string): void;
  keyed(event: KeyboardEvent, piece: string): void;
}

/** What is shown: a month or a week. */
export function titleOf({ view, shown }: Store): string {
  const week = weekOf(shown);
  return view === "month" ? monthOf(shown) : `${shortDay(week[0] ?? "")} to ${shortDay(week[6] ?? "")} ${week[6]?.slice(0, 4)}`;
}

/** The calendar: a month or a week, with what has a time; and beside it what has none. */
export function calendar(store: Store, events: GridEvents): HTMLElement[] {
  const weeks = store.view === "month" ? weeksOf(store.shown) : [weekOf(store.shown)];
  const zone = store.clock;
  const title = titleOf(store);
  const table = el(
    "table",
    { class: `days ${store.view}` },
    el("caption", {}, `${title}, ${zone.known ? zone.zone : "UTC"}`),
    el("thead", {}, el("tr", {}, ...(weeks[0] ?? []).map((day) => el("th", { scope: "col" }, weekdayOf(day))))),
    el("tbody", {}, ...weeks.map((days) => el("tr", {}, ...days.map((day) => cell(store, day, events))))),
  );
  const unknown = el("p", { class: "hint" }, `This browser does not know the zone ${zone.zone}: days and times are those of UTC.`);
  return [head(store, title, events), table, ...(zone.known ? [] : [unknown]), tray(store, events)];
}

function head(store: Store, title: string, { show }: GridEvents): HTMLElement {
  const { view, shown } = store;
  const step = (by: number): Day => (view === "month" ? addMonths(shown, by) : addDays(shown, by * 7));
  const go = (id: string, name: string, label: string, day: Day): HTMLElement =>
    el("button", { type: "button", id, "aria-label": label, onclick: () => show(day, view) }, name);
  const turn = (name: Store["view"]): HTMLElement =>
    el("button", { type: "button", id: `view-${name}`, "aria-pressed": String(view === name), onclick: () => show(shown, name) }, words(name));
  return el(
    "div",
    { class: "head" },
    el("h2", {}, title),
    el("div", { class: "units", role: "group", "aria-label": "View" }, turn("month"), turn("week")),
    el("div", { class: "turns" }, go("earlier", "‹", `The ${view} before`, step(-1)), go("today", "Today", "Today", store.today), go("later", "›", `The next ${view}`, step(1))),
  );
}

function cell(store: Store, day: Day, events: GridEvents): HTMLElement {
  const flight = store.campaign?.brief.flight;
  const outside = flight !== undefined && (day < flight.first_day || flight.last_day < day);
  const closed = (store.campaign?.blackouts ?? []).filter(({ days }) => days.first_day <= day && day <= days.last_day);
  const other = store.view === "month" && day.slice(0, 7) !== store.shown.slice(0, 7);
  const marks = [day === store.today && "today", outside && "outside", other && "other", closed.length > 0 && "closed"];
  const timed = store.pieces
    .flatMap((piece) => [{ piece, time: store.time(piece), left: false }, ...(store.move?.piece === piece.id ? [{ piece, time: store.move.from, left: true }] : [])])
    .filter(({ time }) => time?.date === day)
    .sort((a, b) => (a.time?.time ?? "").localeCompare(b.time?.time ?? ""));
  return el(
    "td",
    { class: marks.filter(Boolean).join(" "), "data-day": day },
    el("time", { datetime: day, title: longDay(day), "aria-current": day === store.today && "date" }, day.endsWith("-01") ? shortDay(day) : String(Number(day.slice(8)))),
    ...closed.map((blackout) => el("span", { class: "blackout" }, closing(blackout))),
    timed.length > 0 && el("ul", {}, ...timed.map(({ piece, time, left }) => el("li", {}, left ? trace(piece) : chip(store, piece, time?.time, events)))),
  );
}

/** What a blackout says about a day: where it holds for a part only, that too. */
function closing({ reason, permits, territories, platforms, pieces }: Blackout): string {
  const parts = [...(territories ?? []), ...(platforms ?? []), ...(pieces ?? [])].join(", ");
  return `${permits === true ? "Permitted: " : ""}${reason}${parts === "" ? "" : ` (${parts})`}`;
}

/** Where a piece was before the move that is open. */
const trace = ({ name }: Piece): HTMLElement => el("span", { class: "trace", "aria-hidden": "true" }, name);

/** A piece as it stands in the calendar. */
function chip(store: Store, piece: Piece, time: string | undefined, events: GridEvents): HTMLElement {
  const { where, state } = store.words(piece);
  const moving = store.move?.piece === piece.id;
  const day = store.time(piece)?.date;
  const when = day === undefined ? "without a time" : `${longDay(day)}, ${time}`;
  return el(
    "button",
    {
      type: "button",
      class: `piece ${piece.state ?? "idea"}${moving ? " moving" : ""}`,
      "data-piece": piece.id,
      "aria-pressed": String(store.chosen === piece.id),
      "aria-label": `${piece.name}, ${where}, ${state}, ${when}`,
      "aria-describedby": "keys",
      onclick: () => events.choose(piece.id),
      onkeydown: (event) => events.keyed(event as KeyboardEvent, piece.id),
    },
    time !== undefined && el("span", { class: "time" }, time),
    el("span", { class: "name" }, piece.name),
    el("span", { class: "what" }, `${where} · ${state}`),
  );
}

/** What has no time. */
function tray(store: Store, events: GridEvents): HTMLElement {
  const waiting = store.pieces.filter((piece) => store.time(piece) === undefined || (store.move?.piece === piece.id && store.move.from === undefined));
  const item = (piece: Piece): HTMLElement => (store.time(piece) === undefined ? chip(store, piece, undefined, events) : trace(piece));
  const none = store.pieces.length === 0 ? "The campaign has no pieces." : "Every piece has its time.";
  return el(
    "section",
    { class: "tray", "aria-label": "Without a time" },
    el("h3", {}, "Without a time"),
    waiting.length === 0 ? el("p", { class: "hint" }, none) : el("ul", {}, ...waiting.map((piece) => el("li", {}, item(piece)))),
    el("p", { class: "hint", id: "keys" }, "Drag a piece to a day; or ← → by day, with Shift or ↑ ↓ by week, Enter to confirm, Escape to undo."),
  );
}
