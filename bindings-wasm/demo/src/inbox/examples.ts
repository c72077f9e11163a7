import type { InboxConversation, ModerationRules, RatingCount, ReportCount, RoutingPlan, ServiceLevel, TriageInboxInput, VoiceOfCustomerInput } from "greenroom";

/** What the page works with: the items, and what an account has agreed on about them. */
export interface Given {
  readonly triage: TriageInboxInput;
  readonly rules: ModerationRules;
  readonly reports: readonly ReportCount[];
  readonly plan: RoutingPlan;
  readonly level: ServiceLevel;
  /** Conversations whose past is known; of the others only the items are. */
  readonly conversations: readonly InboxConversation[];
  readonly digest: Omit<VoiceOfCustomerInput, "items">;
  readonly ratings: readonly RatingCount[];
}

const files: Record<string, unknown> = import.meta.glob("../../../../core/examples/agency/inbox/*-mila.json", { eager: true, import: "default" });

/** What an example file asks of an operation, beside the items. */
function asks<Input>(operation: string): Input {
  const [, file] = Object.entries(files).find(([path]) => path.endsWith(`/${operation}-mila.json`)) ?? [];
  return structuredClone(file) as Input;
}

/** The inbox of the example agency. */
export function exampleInbox(): Given {
  const { rules, reports } = asks<Pick<Given, "rules" | "reports">>("moderate");
  const { level, conversations } = asks<Pick<Given, "level" | "conversations">>("service_level_status");
  return {
    triage: asks("triage_inbox"),
    rules,
    reports,
    plan: asks<Pick<Given, "plan">>("route_inbox").plan,
    level,
    conversations,
    digest: asks("voice_of_customer"),
    ratings: asks<Pick<Given, "ratings">>("measure_inbox").ratings,
  };
}
