import {
  advanceResponse,
  type Agency,
  type BrandVoice,
  type Campaign,
  type CrisisResponse,
  type CrisisSeverity,
  GreenroomError,
  type Issue,
  type MentionAlarm,
  type Piece,
  type Playbook,
  presentAdvancedResponse,
  type ResponseEffect,
  type ResponseEvent,
  type TimelineEntry,
} from "greenroom";

import { errors } from "../calendar/ask.js";
import { asked } from "../tools/tool.js";
import { exampleAgency, exampleStatement, exampleStream, playbooks } from "./examples.js";
import { Stream } from "./stream.js";

/** What is to be done because of an event: the effect, and its words: what, to whom, until when. */
export interface Task {
  readonly at: string;
  readonly effect: ResponseEffect;
  readonly words: readonly string[];
}

/** What came of an event that was only tried. */
export interface Tried {
  readonly response: CrisisResponse | undefined;
  readonly tasks: readonly Task[];
  readonly refused: readonly Issue[];
}

/** The stream, the response, and what was done. Documents are never changed, but replaced. */
export class Store {
  stream = new Stream(exampleStream());
  now: string;
  /** The alarm that is looked at. */
  alarm: MentionAlarm | undefined;
  playbooks: readonly Playbook[] = playbooks;
  playbook: Playbook = playbooks.find(({ situation }) => situation === "product_harm") ?? (playbooks[0] as Playbook);
  response: CrisisResponse | undefined;
  /** Whose campaigns are paused. */
  agency: Agency = exampleAgency();
  /** The voice that statements should have. */
  voice: BrandVoice | undefined = exampleStatement().voice ?? undefined;
  /** Since when anything is held, pieces or not. */
  heldSince: string | undefined;
  /** What was to be done since the response began. */
  tasks: readonly Task[] = [];
  /** What is to be done because of the last event. */
  last: readonly Task[] = [];
  refused: readonly Issue[] = [];
  by = "";
  note = "";
  pinned = false;
  /** The severity that the form came to. */
  assessed: CrisisSeverity | undefined;

  constructor() {
    this.now = this.stream.end ?? "2026-01-01T00:00:00Z";
  }

  /** Begins a response by the chosen playbook, of which it keeps a snapshot. */
  begin(name: string): readonly Issue[] {
    // An alarm is known when its bin is over.
    const since = this.alarm === undefined ? { detected_at: this.now } : { began_at: this.alarm.at, detected_at: this.stream.endOf(this.alarm.at) };
    const id = `${this.playbook.id}-${this.now.slice(0, 10)}`;
    const response: CrisisResponse = { document: "crisis_response", version: 1, id, name, playbook: this.playbook, ...since };
    const tried = attempt(response, { type: "close" }, this.now, {});
    const wrong = tried.refused.filter(({ code }) => code !== "event_not_allowed");
    if (wrong.length === 0) this.#put(response, []);
    return wrong;
  }

  /** Another response, with what it had to do: its timeline is played again. */
  open(response: CrisisResponse): void {
    const last = response.timeline?.at(-1)?.at;
    if (last !== undefined && last > this.now) this.now = last;
    const tasks = replayed(response);
    this.#put(response, tasks);
    // Nothing in a response says that a pause is over.
    this.heldSince = response.timeline?.find(({ event }) => this.#holds(event))?.at;
  }

  /** Whether a piece is paused, or anything else that no document of a campaign knows. */
  get isPaused(): boolean {
    return this.#paused.length > 0 || this.heldSince !== undefined;
  }

  /** Since when something is paused, as far as histories say so. */
  get pausedSince(): string | undefined {
    const times = this.#paused.flatMap(({ history }) => history?.filter(({ to }) => to === "paused").at(-1)?.at ?? []);
    return [...times, ...(this.heldSince === undefined ? [] : [this.heldSince])].sort((one, other) => Date.parse(one) - Date.parse(other))[0];
  }

  get #paused(): Piece[] {
    return (this.agency.campaigns ?? []).flatMap(({ pieces }) => pieces ?? []).filter(({ state }) => state === "paused");
  }

  /** The campaigns are paused. */
  hold(campaigns: readonly Campaign[]): void {
    this.#replace(campaigns);
    this.heldSince ??= this.now;
  }

  /** The campaigns go on. */
  goOn(campaigns: readonly Campaign[]): void {
    this.#replace(campaigns);
    this.heldSince = undefined;
  }

  /** Whether an event says that what the playbook asks to hold is held. */
  #holds(event: ResponseEvent): boolean {
    return event.type === "complete_step" && holdsOf(this.tasks).some(([step]) => step === event.step);
  }

  #replace(campaigns: readonly Campaign[]): void {
    const next = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
    this.agency = { ...this.agency, campaigns: (this.agency.campaigns ?? []).map((campaign) => next.get(campaign.id) ?? campaign) };
  }

  #put(response: CrisisResponse, tasks: readonly Task[]): void {
    this.response = response;
    this.tasks = tasks;
    this.last = [];
    this.refused = [];
    this.by = response.playbook.roles[0]?.id ?? "";
    this.note = "";
    this.pinned = false;
  }

  /** Who does it, and what is written down beside it. */
  get beside(): Beside {
    return { ...(this.by === "" ? {} : { by: this.by }), ...(this.note === "" ? {} : { note: this.note }), ...(this.pinned ? { pinned: true } : {}) };
  }

  /** What would come of events, one after the other, on a copy. */
  try(events: readonly ResponseEvent[], note = this.note): Tried {
    let tried: Tried = { response: this.response, tasks: [], refused: [] };
    const beside = { ...this.beside, ...(note === "" ? {} : { note }) };
    for (const event of events) {
      if (tried.response === undefined) break;
      const next = attempt(tried.response, event, this.now, beside);
      tried = { ...next, tasks: [...tried.tasks, ...next.tasks] };
    }
    return tried;
  }

  /** Lets events happen: all of them or none. */
  happen(events: readonly ResponseEvent[], note = this.note): boolean {
    const tried = this.try(events, note);
    this.refused = tried.refused;
    if (tried.response === undefined || this.response === undefined) return false;
    this.response = tried.response;
    this.last = tried.tasks;
    this.tasks = [...this.tasks, ...tried.tasks];
    if (events.some((event) => this.#holds(event))) this.heldSince ??= this.now;
    this.note = "";
    this.pinned = false;
    return true;
  }

  /** What can happen to the response. No state takes both of these two events, and a refusal names the rest. */
  get allowed(): readonly string[] {
    if (this.response === undefined) return [];
    for (const type of ["triage", "close"] as const) {
      const refusal = attempt(this.response, { type }, this.now, {}).refused.find(({ code }) => code === "event_not_allowed");
      if (refusal !== undefined) return (refusal.params?.["allowed"] ?? "").split(" ").filter((event) => event !== "");
    }
    return [];
  }
}

/** What is to be held, by the steps that ask for it. A step may have been opened twice: the last word counts. */
export const holdsOf = (tasks: readonly Task[]): [string, Task][] => [...new Map(tasks.flatMap((task): [string, Task][] => (task.effect.type === "hold_content" ? [[task.effect.step, task]] : [])))];

type Beside = Partial<Pick<TimelineEntry, "by" | "note" | "pinned" | "source">>;

/** Lets the core judge an event. */
function attempt(response: CrisisResponse, event: ResponseEvent, now: string, beside: Beside): Tried {
  const given = asked(() => advanceResponse({ response, event, now, ...beside }));
  if (given instanceof GreenroomError) return { response: undefined, tasks: [], refused: errors(given) };
  const rows = given.effects.length === 0 ? [] : (presentAdvancedResponse(given).tables[0]?.rows ?? []);
  return { response: given.response, tasks: given.effects.map((effect, place) => ({ at: now, effect, words: rows[place] ?? [effect.type] })), refused: [] };
}

/** What a response had to do so far; nothing, where its timeline cannot be played again. */
function replayed({ timeline = [], document, version, id, name, playbook, ...rest }: CrisisResponse): Task[] {
  const { began_at, detected_at, zone, business_days } = rest;
  const known = { began_at, detected_at, zone, business_days };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  let response: CrisisResponse = { document, version, id, name, playbook, ...given };
  const tasks: Task[] = [];
  for (const { at, event, by, note, pinned, source } of timeline) {
    const beside = Object.fromEntries(Object.entries({ by, note, pinned, source }).filter(([, value]) => value !== undefined));
    const next = attempt(response, event, at, beside);
    if (next.response === undefined) return [];
    response = next.response;
    tasks.push(...next.tasks);
  }
  return tasks;
}
