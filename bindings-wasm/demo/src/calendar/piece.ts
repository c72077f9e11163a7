import { GreenroomError, type HistoryEntry, type Issue, type Piece, type PieceEvent } from "greenroom";

import { choice, field } from "../board/parts.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { drawTable } from "../tables.js";
import { allowed, errors, findings, happen, toDo } from "./ask.js";
import { isDay, type LocalTime, longDay } from "./days.js";
import { issueList } from "./issues.js";
import type { Store } from "./store.js";

/** What the panel of a piece tells the page. */
export interface PieceEvents {
  propose(piece: string, to: LocalTime): void;
  /** Something happened to the piece, or its time changed: all is to be drawn anew; `said` is for the ear. */
  happened(said: string, focus: string): void;
}

/** Why the last event was refused, and of which piece. */
let refused: { piece: string; issues: readonly Issue[] } | undefined;

/** Everything about one piece: its time, what can happen to it, and what has happened. */
export function piecePanel(store: Store, piece: Piece, events: PieceEvents): HTMLElement {
  const place = store.pieces.indexOf(piece);
  const start = JSON.stringify(["campaigns", store.place, "pieces", place]).slice(0, -1);
  const own = findings(store.agency).filter(({ path }) => JSON.stringify(path.slice(0, 4)).slice(0, -1) === start);
  const history = piece.history ?? [];
  return el(
    "section",
    { class: "card", "aria-label": "The piece", id: "piece" },
    el("h2", {}, piece.name),
    facts(store, piece),
    moveFields(store, piece, events),
    el("h3", {}, "What can happen"),
    ...happenings(store, piece, events),
    ...(own.length === 0 ? [] : [el("h3", {}, "What is found"), issueList(own)]),
    ...(history.length === 0 ? [] : [el("h3", {}, "What has happened"), past(store, history)]),
  );
}

function facts(store: Store, piece: Piece): HTMLElement {
  const member = (id: string): string => store.campaign?.team?.find((one) => one.id === id)?.name ?? id;
  const local = (instant: string): string => {
    const { date, time } = store.clock.at(instant);
    return `${longDay(date)}, ${time}`;
  };
  const { where, state } = store.words(piece);
  const level = piece.review == null ? undefined : (piece.approval_levels ?? store.campaign?.approval)?.levels?.[piece.review.level];
  const rows: [string, string | undefined][] = [
    ["State", words(state)],
    ["In review at", level === undefined ? undefined : `${level.name}: ${level.reviewers.map(member).join(", ")}`],
    ["Where", where],
    ["Owner", piece.owner == null ? undefined : member(piece.owner)],
    ["Published", piece.publish_at == null ? "No time yet" : local(piece.publish_at)],
    ["Days", piece.window == null ? undefined : `${piece.window.first_day} to ${piece.window.last_day}`],
    ["Embargo until", piece.embargo_until == null ? undefined : local(piece.embargo_until)],
    ["Trend until", piece.trend_until == null ? undefined : local(piece.trend_until)],
    ["Text", piece.content?.text ?? piece.content?.title ?? undefined],
  ];
  return el("dl", { class: "facts" }, ...rows.flatMap(([name, value]) => (value === undefined ? [] : [el("dt", {}, name), el("dd", {}, value)])));
}

/** The move by fields: for fingers, and for whoever knows the day. */
function moveFields(store: Store, piece: Piece, { propose }: PieceEvents): HTMLElement {
  const time = store.time(piece);
  const changed = (): void => {
    if (isDay(day.value) && /^\d\d:\d\d$/.test(hour.value)) propose(piece.id, { date: day.value, time: hour.value });
  };
  const day = el("input", { type: "date", id: "move-day", value: time?.date ?? "", onchange: changed });
  const hour = el("input", { type: "time", id: "move-time", value: time?.time ?? usual(store), onchange: changed });
  return el("div", { class: "fields" }, field("Publish on", day), field(`At, ${store.clock.zone}`, hour));
}

/** The time of a piece that has none: that of the first slot of the campaign's plan, or noon. */
export function usual(store: Store): string {
  const { series, slots } = store.ruled;
  return series?.[0]?.when.time ?? slots?.[0]?.when.time ?? "12:00";
}

/** A button for each event that the core takes now. */
function happenings(store: Store, piece: Piece, events: PieceEvents): HTMLElement[] {
  const { events: names, refused: unsound } = allowed(store, piece);
  const team = (store.campaign?.team ?? []).map(({ id, name }) => [id, name] as const);
  const who = choice("by", [["", "Nobody of the team"], ...team], store.by, () => (store.by = who.value));
  const text = el("textarea", { id: "text", rows: 3 }, piece.content?.text ?? "");
  const button = (name: string): HTMLElement =>
    el("button", { type: "button", id: `event-${name}`, class: name === "approve" ? "main" : undefined, onclick: () => act(name) }, words(name));

  function act(name: string): void {
    const event = (name === "edit" ? { type: "edit", content: { ...piece.content, text: text.value } } : { type: name }) as PieceEvent;
    if (store.campaign === undefined) return;
    const given = happen(store, store.campaign, piece.id, event);
    store.move = undefined;
    if (given instanceof GreenroomError) {
      refused = { piece: piece.id, issues: errors(given) };
      events.happened(`${words(name)} is refused: ${refused.issues.map(({ message }) => message).join("; ")}.`, `event-${name}`);
      return;
    }
    refused = undefined;
    store.effects = toDo(given).map(drawTable);
    store.replace(given.campaign);
    events.happened(`${piece.name}: ${store.words(piece).state}.`, `event-${name}`);
  }

  const editing = names.includes("edit") && el("details", { class: "more" }, el("summary", {}, "Edit the text"), field("Text", text), button("edit"));
  const others = names.filter((name) => name !== "edit");
  const nothing = el("p", { class: "hint" }, "Nothing more can happen to it.");
  return [
    ...(unsound.length > 0 ? [issueList(unsound)] : []),
    ...(names.length === 0 && unsound.length === 0 ? [nothing] : []),
    ...(names.length > 0 ? [field("Who does it", who), el("div", { class: "actions", role: "group", "aria-label": "What can happen" }, ...others.map(button))] : []),
    ...(editing === false ? [] : [editing]),
    ...(refused?.piece === piece.id ? [el("div", { id: "event-refused", role: "alert" }, issueList(refused.issues))] : []),
    ...store.effects,
  ];
}

/** Forgets a refusal: the piece or the campaign is another one. */
export function forget(): void {
  refused = undefined;
}

function past(store: Store, history: readonly HistoryEntry[]): HTMLElement {
  const line = ({ at, by, event, from, to }: HistoryEntry): HTMLElement => {
    const { date, time } = store.clock.at(at);
    const states = from === to ? to : `${from} → ${to}`;
    return el("li", {}, el("time", { datetime: at }, `${date} ${time}`), ` ${words(event)}${by == null ? "" : ` by ${by}`}: ${states.replaceAll("_", " ")}`);
  };
  return el("ol", { class: "past" }, ...history.map(line));
}
