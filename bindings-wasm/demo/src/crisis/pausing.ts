import { advance, type Campaign, GreenroomError, type PausePlan, type PauseTarget, type PieceToResume, planPause, planResume, presentPausePlan, type ResponseEvent, type ResumePlan } from "greenroom";

import { asked } from "../tools/tool.js";
import { holdsOf, type Store, type Task, type Tried } from "./store.js";

/** What somebody wants to be paused, and until when: an instant, or nothing where nobody knows. */
export interface PauseWish {
  readonly everything: boolean;
  readonly until: string;
}

/** What would be paused, and what would happen to the response. */
export interface Pause {
  /** What the playbook asks to hold and nobody has held. */
  readonly holds: readonly Task[];
  readonly events: readonly ResponseEvent[];
  /** What is written down beside the events. */
  readonly note: string;
  readonly tried: Tried;
  /** What becomes of the calendars; nothing, where nothing is asked for. */
  readonly plan: PausePlan | GreenroomError | undefined;
}

const targetsOf = ({ effect }: Task): readonly PauseTarget[] => (effect.type === "hold_content" ? effect.targets : null) ?? [];

/** Asks what a pause would do. Nothing is done. */
export function askPause(store: Store, { everything, until }: PauseWish): Pause {
  const { response, allowed, agency, now } = store;
  // Nothing is asked for before somebody has looked at it.
  const first: ResponseEvent[] = allowed.includes("triage") ? [{ type: "triage" }] : [];
  const { open, targets } = wanted(store, first);
  const reason = store.note === "" ? (response?.name ?? "") : store.note;
  const given = { agency, now, apply: true, ...(until === "" ? {} : { until }), ...(everything ? {} : { scope: { targets } }), ...(reason === "" ? {} : { note: reason }) };
  const asking = everything || targets.length > 0 ? asked(() => planPause(given)) : undefined;
  const isHeld = !everything && open.length === 0 && asking !== undefined && !(asking instanceof GreenroomError) && asking.held.length === 0;
  const plan = isHeld ? undefined : asking;
  const done = open.map(([step]): ResponseEvent => ({ type: "complete_step", step }));
  const events = [...first, ...(done.length > 0 ? done : noted(store))];
  const note = store.note === "" ? titleOf(plan) : store.note;
  return { holds: open.map(([, task]) => task), events, note, tried: store.try(events, note), plan };
}

/** What the playbook asks to hold, apart from steps that are left out, and which of these steps nobody has done. */
function wanted(store: Store, first: readonly ResponseEvent[]): { open: [string, Task][]; targets: PauseTarget[] } {
  const steps = new Map((store.response?.steps ?? []).map((step) => [step.step, step]));
  const all = holdsOf([...store.tasks, ...store.try(first).tasks]).filter(([step]) => steps.get(step)?.skipped !== true);
  const open = all.filter(([step]) => steps.get(step)?.ended_at === undefined);
  return { open, targets: [...new Set(all.flatMap(([, task]) => targetsOf(task)))] };
}

/** A note, where the response takes one: that is all that it knows of what its playbook does not ask for. */
export const noted = ({ allowed }: Store): ResponseEvent[] => (allowed.includes("note") ? [{ type: "note" }] : []);

const titleOf = (plan: Pause["plan"]): string => (plan === undefined || plan instanceof GreenroomError ? "" : (presentPausePlan(plan).tables[0]?.title ?? ""));

/** What the playbook has asked to hold, and is held. */
export function heldByPlaybook({ response, tasks }: Store): readonly Task[] {
  const done = new Set((response?.steps ?? []).filter(({ ended_at, skipped }) => ended_at !== undefined && skipped !== true).map(({ step }) => step));
  return holdsOf(tasks).flatMap(([step, task]) => (done.has(step) ? [task] : []));
}

/** Asks what pieces need before they go on: all of them, or these. */
export function askResume({ agency, now, pausedSince }: Store, pieces: readonly PieceToResume[] = []): ResumePlan | GreenroomError {
  const since = pausedSince === undefined ? {} : { ads_held_since: new Date(pausedSince).toISOString().slice(0, 10) };
  return asked(() => planResume({ agency, now, ...since, ...(pieces.length === 0 ? {} : { pieces: [...pieces] }) }));
}

/** The campaigns after the steps of a plan, with the times that were chosen and the tasks that it opens; or why a step is refused. */
export function resumed({ agency, now }: Store, { pieces, tasks }: ResumePlan): Campaign[] | GreenroomError {
  const campaigns = new Map((agency.campaigns ?? []).map((campaign) => [campaign.id, campaign]));
  const regions = agency.regions == null ? {} : { regions: agency.regions };
  for (const { campaign: id, piece, publish_at, steps } of pieces) {
    for (const [place, step] of steps.entries()) {
      const given = asked(() => advance({ campaign: place === 0 ? timed(campaigns.get(id) as Campaign, piece, publish_at) : (campaigns.get(id) as Campaign), step, now, ...regions }));
      if (given instanceof GreenroomError) return given;
      campaigns.set(id, given.campaign);
    }
  }
  for (const { campaign: id, task } of tasks) {
    const campaign = campaigns.get(id) as Campaign;
    campaigns.set(id, { ...campaign, tasks: [...(campaign.tasks ?? []), task] });
  }
  return [...campaigns.values()];
}

/** A campaign with a piece at the time that somebody wants: it stays there until the piece is scheduled again. */
function timed(campaign: Campaign, id: string, publish_at: string | undefined): Campaign {
  if (publish_at === undefined) return campaign;
  return { ...campaign, pieces: (campaign.pieces ?? []).map((piece) => (piece.id === id ? { ...piece, publish_at } : piece)) };
}
