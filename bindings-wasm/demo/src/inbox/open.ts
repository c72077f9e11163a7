import {
  GreenroomError,
  type Issue,
  type InboxConversation,
  moderate,
  checkModerationRules,
  type ModerationRules,
  routeInbox,
  type RoutingPlan,
  type ServiceLevel,
  serviceLevelStatus,
  type TriageInboxInput,
  triageInbox,
  type VoiceOfCustomerInput,
  voiceOfCustomer,
} from "greenroom";

import { asked } from "../tools/tool.js";
import type { Given } from "./examples.js";
import type { Store } from "./store.js";

/** What came of a file: what is said about it, and what is wrong with it. */
export interface Opened {
  readonly said: string;
  readonly issues: readonly Issue[];
}

type Fields = Record<string, unknown>;

/** How a kind of file is judged by the core, and what it becomes on the page. */
interface Kind {
  readonly is: (document: Fields) => boolean;
  readonly judge: (text: string) => unknown;
  readonly take: (document: Fields) => Partial<Given>;
}

/** What the page opens; the first that fits is it, and the last is what a file is that fits nothing. */
const kinds: readonly Kind[] = [
  { is: (one) => one["document"] === "moderation_rules", judge: checkModerationRules, take: (one) => ({ rules: one as unknown as ModerationRules }) },
  { is: (one) => "rules" in one, judge: moderate, take: (one) => ({ ...whole(one), rules: one["rules"] as ModerationRules, reports: (one["reports"] ?? []) as Given["reports"] }) },
  { is: (one) => "plan" in one, judge: routeInbox, take: (one) => ({ ...whole(one), plan: one["plan"] as RoutingPlan }) },
  { is: (one) => "period" in one, judge: voiceOfCustomer, take: ({ items: _, ...digest }) => ({ digest: digest as unknown as Omit<VoiceOfCustomerInput, "items"> }) },
  { is: (one) => "level" in one, judge: serviceLevelStatus, take: (one) => ({ level: one["level"] as ServiceLevel, conversations: one["conversations"] as InboxConversation[] }) },
  { is: () => true, judge: triageInbox, take: (one) => ({ triage: one as unknown as TriageInboxInput }) },
];

/** The items of another operation as an inbox. */
const whole = ({ items, known, now }: Fields): Pick<Given, "triage"> => ({
  triage: { items, now, ...(known == null ? {} : { known }) } as TriageInboxInput,
});

/** Opens what an operation for inboxes takes. The core judges the text as it is; with an error in it the page stays as it was. */
export async function openFile(store: Store, file: File): Promise<Opened> {
  const text = await file.text();
  const document = read(text);
  const kind = kinds.find(({ is }) => is(document));
  const judged = asked(() => kind?.judge(text));
  const issues = judged instanceof GreenroomError ? judged.issues : found(judged);
  if (kind === undefined || issues.some(({ severity }) => severity === "error")) return { said: `${file.name} cannot be opened.`, issues };
  const now = document["now"];
  store.open(kind.take(document), typeof now === "string" ? now : undefined);
  return { said: `${file.name} is open.`, issues };
}

/** A text as far as the page has to know it; the core says whether it is sound. */
function read(text: string): Fields {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === "object" && document !== null ? (document as Fields) : {};
  } catch {
    return {};
  }
}

/** What is only to be looked at. */
function found(answer: unknown): readonly Issue[] {
  const { issues, warnings } = (answer ?? {}) as { issues?: Issue[]; warnings?: Issue[] };
  return issues ?? warnings ?? [];
}
