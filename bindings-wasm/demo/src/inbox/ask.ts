import {
  GreenroomError,
  type InboxConversation,
  type InboxItem,
  type ModerationAction,
  type ModerationReport,
  type ModerationRule,
  moderate,
  type RoutedInbox,
  routeInbox,
  type ServiceLevelReport,
  serviceLevelStatus,
  type AbuseClass,
  type TriagedInbox,
  triageInbox,
} from "greenroom";

import { asked } from "../tools/tool.js";
import type { Given } from "./examples.js";

type Answer<Document> = Document | GreenroomError;

/** Everything that the core says of the inbox at one time. */
export interface Answers {
  readonly triaged: Answer<TriagedInbox>;
  readonly moderated: Answer<ModerationReport>;
  readonly routed: Answer<RoutedInbox>;
  readonly conversations: readonly InboxConversation[];
  readonly levels: Answer<ServiceLevelReport>;
}

/** Asks the core. Routing hears of the classes that the triage found; conversations are those of the routing. */
export function ask(given: Given, now: string, happened: ReadonlyMap<string, InboxConversation>): Answers {
  const { items, policy } = given.triage;
  const known = given.triage.known ?? [];
  const triaged = asked(() => triageInbox({ items, known, now, ...(policy == null ? {} : { policy }) }));
  const ids = new Set(items.map(({ id }) => id));
  const reports = given.reports.filter(({ item }) => ids.has(item));
  const moderated = asked(() => moderate({ rules: given.rules, items, reports, now }));
  const found = triaged instanceof GreenroomError ? new Map() : new Map(triaged.items.map((one) => [one.item, one.class]));
  const facts = new Map(known.map((one) => [one.item, one]));
  const told = items.map(({ id }) => ({ item: id, ...facts.get(id), ...(found.has(id) ? { class: found.get(id) } : {}) }));
  const routed = asked(() => routeInbox({ items, known: told, plan: given.plan, now }));
  const conversations = routed instanceof GreenroomError ? [] : talks(given, routed, happened);
  const levels = asked(() => serviceLevelStatus({ level: given.level, conversations: [...conversations], now }));
  return { triaged, moderated, routed, conversations, levels };
}

/** The conversations with their past: as it is known, or as the items have it; by the id of the first item. */
function talks(given: Given, routed: RoutedInbox, happened: ReadonlyMap<string, InboxConversation>): InboxConversation[] {
  const known = new Map(given.conversations.map((one) => [one.id, one]));
  const times = new Map(given.triage.items.map(({ id, at }) => [id, at]));
  return routed.conversations.map(({ items }) => {
    const id = items[0] ?? "";
    const own = happened.get(id) ?? known.get(items.find((item) => known.has(item)) ?? "");
    return own === undefined ? { id, events: items.map((item) => ({ type: "incoming_message", at: times.get(item) ?? "" })) } : { ...own, id };
  });
}

/** What the core says of one more event in a conversation. */
export function judgeEvent(given: Given, conversation: InboxConversation, now: string): Answer<ServiceLevelReport> {
  return asked(() => serviceLevelStatus({ level: given.level, conversations: [conversation], now }));
}

/** What the core says of an action that a person takes: a rule that holds for every item, judged as all rules are. */
export function byHand(item: InboxItem, action: ModerationAction, abuse: AbuseClass | "", now: string): Answer<ModerationReport> {
  const rule: ModerationRule = {
    id: "by hand",
    when: [{ type: "measure", measure: "mentions", at_least: "0" }],
    action,
    ...(abuse === "" ? {} : { abuse_class: abuse }),
  };
  return asked(() => moderate({ rules: { document: "moderation_rules", version: 1, rules: [rule], fallback: "approve" }, items: [item], now }));
}
