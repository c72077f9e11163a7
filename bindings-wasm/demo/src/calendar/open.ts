import { type Agency, type Campaign, checkAgency, checkCampaign, GreenroomError, type Issue, planTimeline, type PlanCalendarInput, planCalendar, type PlanTimelineInput } from "greenroom";

import { asked } from "../tools/tool.js";
import { errors } from "./ask.js";
import type { Store } from "./store.js";

/** What came of a file: what is said about it, and what is wrong with it. */
export interface Opened {
  readonly said: string;
  readonly issues: readonly Issue[];
}

/**
 * Puts a file on the board: an agency, a campaign, what `plan_calendar` takes, or the steps that `plan_timeline` takes.
 * The core judges the text as it is; with an error in it the board stays as it was.
 */
export async function openFile(store: Store, file: File): Promise<Opened> {
  const text = await file.text();
  const { kind, document } = read(text);
  const issues = wrong(kind, text);
  if (errors({ issues }).length > 0) return { said: `${file.name} cannot be opened.`, issues };
  if (kind === "agency") store.open(document as Agency);
  else if (kind === "campaign") store.add(document as Campaign, undefined);
  else if (kind === "calendar") {
    const { campaign, ...rules } = document as PlanCalendarInput;
    store.add(campaign, rules);
  } else store.steps.set(store.campaign?.id ?? "", document as PlanTimelineInput);
  return { said: `${file.name} is open.`, issues };
}

type Kind = "agency" | "campaign" | "calendar" | "timeline";

/** Which document a text seems to be; the core says whether it is. */
function read(text: string): { kind: Kind; document: unknown } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { kind: "campaign", document };
  }
  const has = (name: string): boolean => typeof document === "object" && document !== null && name in document;
  const named = has("document") && (document as { document: unknown }).document === "agency";
  return { kind: named ? "agency" : has("campaign") ? "calendar" : has("steps") ? "timeline" : "campaign", document };
}

/** What is wrong with the text, and what is only to be looked at. */
function wrong(kind: Kind, text: string): readonly Issue[] {
  const given = asked(() => {
    if (kind === "agency") return checkAgency(text);
    if (kind === "campaign") return checkCampaign(text);
    return kind === "calendar" ? planCalendar(text) : planTimeline(text);
  });
  if (given instanceof GreenroomError) return given.issues;
  return "issues" in given ? given.issues : [];
}
