import {
  type Advanced,
  type Agency,
  advance,
  type Campaign,
  checkAgency,
  GreenroomError,
  type Issue,
  judgeMove,
  type MoveJudgement,
  type Obstacle,
  type Piece,
  type PieceEvent,
  presentAdvanced,
  presentMoveJudgement,
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

/** What a move would do, as the core judges it, with its words. */
export interface Judgement extends Pick<MoveJudgement, "fits" | "sentence" | "changed"> {
  readonly brings: readonly Issue[];
  readonly mends: readonly Issue[];
  readonly obstacles: readonly InTheWay[];
  readonly refused: readonly Issue[];
  /** What the clocks do at that time, where they do something. */
  readonly clocks: string;
  /** What is to be done once it is made. */
  readonly effects: readonly Table[];
}

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
  const { agency, campaign, now, by } = store;
  const { gaps, limits } = store.ruled;
  const rules = { ...(gaps == null ? {} : { gaps }), ...(limits == null ? {} : { limits }), ...(by === "" ? {} : { by }) };
  const judged = asked(() => judgeMove({ agency, campaign: campaign?.id ?? "", piece: piece.id, to, now, ...rules }));
  if (judged instanceof GreenroomError) {
    return { fits: false, sentence: "It cannot be judged.", brings: [], mends: [], obstacles: [], refused: errors(judged), clocks: "", effects: [] };
  }
  const { fits, sentence, brings = [], mends = [], obstacles = [], refused = [], changed } = judged;
  const { tables } = presentMoveJudgement(judged);
  const titled = (title: string): Table[] => tables.filter((table) => table.title === title);
  const labels = titled("What keeps it from that time")[0]?.rows ?? [];
  return {
    fits,
    sentence,
    brings,
    mends,
    obstacles: obstacles.map((obstacle, place) => ({ ...obstacle, label: labels[place]?.[0] ?? obstacle.kind })),
    refused,
    clocks: judged.shift === "none" ? "" : (tables[0]?.rows[0]?.[4] ?? ""),
    ...(changed === undefined ? {} : { changed }),
    effects: titled("To do now"),
  };
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
