import {
  type Advanced,
  type Agency,
  advance,
  type CalendarPlan,
  type Campaign,
  checkAgency,
  expandSlots,
  GreenroomError,
  type Issue,
  type Obstacle,
  type Piece,
  type PieceEvent,
  planCalendar,
  presentAdvanced,
  presentCalendarPlan,
  presentSlotList,
  type Slot,
  type Table,
} from "greenroom";

import { asked } from "../tools/tool.js";
import type { LocalTime } from "./days.js";
import type { Store } from "./store.js";

/** A piece on its way to another time, and what the core says to it. */
export interface Move {
  readonly piece: string;
  readonly from: LocalTime | undefined;
  readonly to: LocalTime;
  readonly judgement: Judgement;
}

/** What keeps a piece from a time, in the words of the core. */
export interface InTheWay extends Obstacle {
  readonly label: string;
}

/** What a move would do. */
export interface Judgement {
  /** What is found with the move and was not found before. */
  readonly brings: readonly Issue[];
  /** What was found before and no longer is. */
  readonly mends: readonly Issue[];
  /** What keeps the piece from that time. */
  readonly obstacles: readonly InTheWay[];
  /** What the clocks do at that time, where they do something. */
  readonly clocks: string;
  /** Why the move cannot be made, or cannot be judged. */
  readonly refused: readonly Issue[];
  /** The campaign with the move; absent where it cannot be made. */
  readonly campaign?: Campaign;
  /** What is to be done once it is made. */
  readonly effects: readonly Table[];
}

/** Whether a move leaves everything whole. */
export const fits = ({ brings, obstacles, refused }: Judgement): boolean => brings.length + obstacles.length + refused.length === 0;

/** What is known of agencies: documents are replaced, and never changed. */
const known = new WeakMap<Agency, readonly Issue[]>();

/** What `checkAgency` finds, which is what `checkCampaign` finds in each campaign, and more. */
export function findings(agency: Agency): readonly Issue[] {
  const found = known.get(agency) ?? checkAgency(agency).issues;
  known.set(agency, found);
  return found;
}

/** Lets the core judge a move. */
export function judge(store: Store, piece: Piece, to: LocalTime): Judgement {
  const nothing = { brings: [], mends: [], obstacles: [], clocks: "", refused: [], effects: [] };
  const campaign = store.campaign;
  if (campaign === undefined) return nothing;
  const slot = { ...to, ...(campaign.zone == null ? {} : { zone: campaign.zone }) };
  const slots = asked(() => expandSlots({ slots: [slot] }));
  if (slots instanceof GreenroomError) return { ...nothing, refused: slots.issues };
  const at = slots.slots[0]?.at;
  if (at === undefined) return { ...nothing, clocks: presentSlotList(slots).tables[0]?.sentences[0] ?? "" };
  const clocks = presentSlotList(slots).tables[0]?.rows[0]?.[4] ?? "";
  const { obstacles, refused, places } = placed(store, campaign, piece, slot);
  const made = moved(store, campaign, piece, at);
  // Where the move itself is refused, what it would bring is found in the document with another time.
  const next = made instanceof GreenroomError ? withPiece(campaign, { ...piece, publish_at: at }) : made.campaign;
  const before = findings(store.agency);
  const after = findings({ ...store.agency, campaigns: store.campaigns.map((one) => (one === campaign ? next : one)) });
  const found = { brings: without(after, before), mends: without(before, after), obstacles, clocks };
  if (made instanceof GreenroomError) return { ...found, refused: [...refused, ...errors(made)], effects: [] };
  return { ...found, refused, effects: made.effects, ...(places ? { campaign: made.campaign } : {}) };
}

/** The plan with one slot and one piece: all others that wait are held. A blackout that names them stays as it is. */
function placed(
  store: Store,
  campaign: Campaign,
  piece: Piece,
  when: Slot,
): Pick<Judgement, "obstacles" | "refused"> & { places: boolean } {
  const { publish_at: _, ...waiting } = piece;
  const pieces = store.pieces.map((one) => (one.id === piece.id ? waiting : one.publish_at == null ? held(one) : one));
  const { gaps, limits } = store.ruled;
  const regions = store.agency.regions;
  const rules = { ...(gaps == null ? {} : { gaps }), ...(limits == null ? {} : { limits }), ...(regions == null ? {} : { regions }) };
  const slots = [{ id: "move", when }];
  const plan = asked(() => planCalendar({ campaign: { ...campaign, pieces }, slots, ...rules, now: store.now }));
  if (plan instanceof GreenroomError) return { obstacles: [], refused: errors(plan), places: true };
  if (plan.placed.length + plan.unplaced.length > 0) return { obstacles: inTheWay(plan), refused: [], places: true };
  const message = `the calendar places no piece that is ${store.words(piece).state}`;
  return { obstacles: [], refused: [{ code: "not_ready", path: [], message, severity: "error" }], places: false };
}

function inTheWay(plan: CalendarPlan): InTheWay[] {
  const rows = presentCalendarPlan(plan).tables.find(({ title }) => title === "Without a slot")?.rows ?? [];
  return plan.unplaced.flatMap(({ obstacles }) => obstacles).map((obstacle, place) => ({ ...obstacle, label: rows[place]?.[1] ?? obstacle.kind }));
}

function held(piece: Piece): Piece {
  if (["paused", "published", "cancelled"].includes(piece.state ?? "idea")) return piece;
  return { ...piece, state: "paused", paused_in: piece.state ?? "idea", history: [] };
}

/** The campaign with the piece at another time. What stands on the calendar is taken off it, and put there again. */
function moved(store: Store, campaign: Campaign, piece: Piece, at: string): { campaign: Campaign; effects: Table[] } | GreenroomError {
  if (!allowed(store, piece).events.includes("unschedule")) return { campaign: withPiece(campaign, { ...piece, publish_at: at }), effects: [] };
  const off = happen(store, campaign, piece.id, { type: "unschedule" });
  if (off instanceof GreenroomError) return off;
  const on = happen(store, off.campaign, piece.id, { type: "schedule", publish_at: at });
  return on instanceof GreenroomError ? on : { campaign: on.campaign, effects: [off, on].flatMap(toDo) };
}

export function withPiece(campaign: Campaign, piece: Piece): Campaign {
  return { ...campaign, pieces: (campaign.pieces ?? []).map((one) => (one.id === piece.id ? piece : one)) };
}

/** Lets something happen to a piece. */
export function happen(store: Store, campaign: Campaign, piece: string, event: PieceEvent): Advanced | GreenroomError {
  const regions = store.agency.regions;
  const who = { ...(store.by === "" ? {} : { by: store.by }), ...(regions == null ? {} : { regions }) };
  return asked(() => advance({ campaign, step: { type: "piece", piece, event }, now: store.now, ...who }));
}

/** What can happen to a piece, or why nobody can say. No state takes both of these two events, and a refusal names the rest. */
export function allowed(store: Store, piece: Piece): { events: readonly string[]; refused: readonly Issue[] } {
  if (store.campaign === undefined) return { events: [], refused: [] };
  for (const type of ["succeed", "start"] as const) {
    const given = happen(store, store.campaign, piece.id, { type });
    if (!(given instanceof GreenroomError)) continue;
    const refusal = given.issues.find(({ code }) => code === "event_not_allowed");
    if (refusal === undefined) return { events: [], refused: errors(given) };
    return { events: (refusal.params?.["allowed"] ?? "").split(" ").filter((event) => event !== ""), refused: [] };
  }
  return { events: [], refused: [] };
}

/** What is to be done now, as the core shows it. */
export const toDo = (advanced: Advanced): Table[] =>
  advanced.effects.length === 0 ? [] : presentAdvanced(advanced).tables.slice(0, 1);

/** What stands in the way: a refusal has the warnings of the documents beside it. */
export const errors = ({ issues }: { issues: readonly Issue[] }): readonly Issue[] => issues.filter(({ severity }) => severity === "error");

/** The issues that are not among others: the same thing at the same place is the same issue, whatever day its words name. */
function without(issues: readonly Issue[], others: readonly Issue[]): Issue[] {
  const key = ({ code, path }: Issue): string => JSON.stringify([code, path]);
  const before = new Set(others.map(key));
  return issues.filter((issue) => !before.has(key(issue)));
}
