import { advance, type Campaign, GreenroomError, type HoldContent, type PausePlan, type PieceToResume, planPause, planResume, presentPausePlan, type ResponseEvent, type ResumePlan } from "greenroom";

import { asked } from "../tools/tool.js";
import type { Store, Task, Tried } from "./store.js";

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

const isHold = ({ effect }: Task): boolean => effect.type === "hold_content";
const stepOf = ({ effect }: Task): string => (effect as HoldContent).step;

/** Asks what a pause would do. Nothing is done. */
export function askPause(store: Store, { everything, until }: PauseWish): Pause {
  const { response, allowed, agency, now } = store;
  const ended = new Set((response?.steps ?? []).filter(({ ended_at }) => ended_at !== undefined).map(({ step }) => step));
  // Nothing is asked for before somebody has looked at it.
  const first: ResponseEvent[] = allowed.includes("triage") ? [{ type: "triage" }] : [];
  const open = [...store.tasks, ...store.try(first).tasks].filter((task) => isHold(task) && !ended.has(stepOf(task)));
  // A step may have been opened twice: the last word counts.
  const holds = [...new Map(open.map((task) => [stepOf(task), task])).values()];
  const targets = [...new Set(holds.flatMap(({ effect }) => (effect as HoldContent).targets ?? []))];
  const given = { agency, now, apply: true, ...(until === "" ? {} : { until }), ...(everything ? {} : { scope: { targets } }) };
  const reason = store.note === "" ? (response?.name ?? "") : store.note;
  const plan = everything || targets.length > 0 ? asked(() => planPause({ ...given, ...(reason === "" ? {} : { note: reason }) })) : undefined;
  const done = holds.map((task): ResponseEvent => ({ type: "complete_step", step: stepOf(task) }));
  const events = [...first, ...(done.length > 0 ? done : noted(store))];
  const note = store.note === "" ? titleOf(plan) : store.note;
  return { holds, events, note, tried: store.try(events, note), plan };
}

/** A note, where the response takes one: that is all that it knows of what its playbook does not ask for. */
export const noted = ({ allowed }: Store): ResponseEvent[] => (allowed.includes("note") ? [{ type: "note" }] : []);

const titleOf = (plan: Pause["plan"]): string => (plan === undefined || plan instanceof GreenroomError ? "" : (presentPausePlan(plan).tables[0]?.title ?? ""));

/** What the playbook has asked to hold, and is held. */
export function heldByPlaybook({ response, tasks }: Store): readonly Task[] {
  const done = new Set((response?.steps ?? []).filter(({ ended_at, skipped }) => ended_at !== undefined && skipped !== true).map(({ step }) => step));
  return tasks.filter((task) => isHold(task) && done.has(stepOf(task)));
}

/** Asks what pieces need before they go on: all of them, or these. */
export function askResume({ agency, now, pausedSince }: Store, pieces: readonly PieceToResume[] = []): ResumePlan | GreenroomError {
  const since = pausedSince === undefined ? {} : { ads_held_since: new Date(pausedSince).toISOString().slice(0, 10) };
  return asked(() => planResume({ agency, now, ...since, ...(pieces.length === 0 ? {} : { pieces: [...pieces] }) }));
}

/** The campaigns after the steps of a plan, with the tasks that it opens; or why a step is refused. */
export function resumed({ agency, now }: Store, { pieces, tasks }: ResumePlan): Campaign[] | GreenroomError {
  const campaigns = new Map((agency.campaigns ?? []).map((campaign) => [campaign.id, campaign]));
  const regions = agency.regions == null ? {} : { regions: agency.regions };
  for (const { campaign: id, steps } of pieces) {
    for (const step of steps) {
      const campaign = campaigns.get(id) as Campaign;
      const given = asked(() => advance({ campaign, step, now, ...regions }));
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
