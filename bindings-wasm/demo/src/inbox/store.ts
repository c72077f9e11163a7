import {
  GreenroomError,
  type AbuseClass,
  type ConversationEvent,
  type InboxConversation,
  type InboxItem,
  type Issue,
  type ModerationDecision,
  presentModeration,
  presentRouting,
  presentTriage,
  type RoutedConversation,
  type ConversationServiceLevel,
  type TriagedItem,
} from "greenroom";

import { Clock } from "../calendar/days.js";
import { type Answers, ask } from "./ask.js";
import { exampleInbox, type Given } from "./examples.js";

/** An item, and everything that is said of it. */
export interface Row {
  readonly item: InboxItem;
  readonly place: number;
  readonly triage: TriagedItem;
  /** Class, tier, department and platform in the words of the core. */
  readonly words: { readonly class: string; readonly tier: string; readonly department: string; readonly platform: string; readonly action: string };
  readonly decision: ModerationDecision | undefined;
  readonly routed: RoutedConversation | undefined;
  readonly conversation: InboxConversation | undefined;
  readonly level: ConversationServiceLevel | undefined;
  /** What a person decided about it. */
  readonly byHand: ByHand | undefined;
}

/** What came of an action that a person took. */
export interface ByHand {
  readonly decision: ModerationDecision | undefined;
  readonly issues: readonly Issue[];
}

/** The inbox on the page, and what was done in it. */
export class Store {
  given: Given = exampleInbox();
  now: string;
  /** The item that is looked at. */
  chosen: string | undefined;
  filter = { class: "", tier: "", done: "" };
  /** Whether single letters do something. */
  keys = true;
  /** The abuse that is named when something is hidden. */
  abuse: AbuseClass | "" = "";
  /** What was refused, beside the item that it is about. */
  refused: { item: string; issues: readonly Issue[] } | undefined;
  answers: Answers;
  rows: readonly Row[] = [];
  readonly #decided = new Map<string, ByHand>();
  readonly #happened = new Map<string, InboxConversation>();

  constructor() {
    this.now = this.given.triage.now;
    this.answers = this.ask();
  }

  get clock(): Clock {
    return new Clock(this.given.level.hours?.zone ?? undefined);
  }

  /** Asks the core everything anew. */
  ask(): Answers {
    this.answers = ask(this.given, this.now, this.#happened);
    this.rows = this.#rows();
    // While the inbox is refused, nobody forgets which item was looked at.
    if (this.rows.length > 0 && this.row === undefined) this.chosen = this.rows[0]?.item.id;
    return this.answers;
  }

  #rows(): Row[] {
    const { triaged, moderated, routed, levels, conversations } = this.answers;
    if (triaged instanceof GreenroomError) return [];
    const items = new Map(this.given.triage.items.map((item) => [item.id, item]));
    const cells = presentTriage(triaged).tables[0]?.rows ?? [];
    const departments = routed instanceof GreenroomError ? [] : (presentRouting(routed).tables[0]?.rows ?? []);
    const actions = moderated instanceof GreenroomError ? [] : (presentModeration(moderated).tables[0]?.rows ?? []);
    const decisions = moderated instanceof GreenroomError ? [] : moderated.decisions;
    const decided = new Map(decisions.map((one, place) => [one.item, { one, words: actions[place]?.[1] ?? one.action }]));
    const ways = routed instanceof GreenroomError ? [] : routed.conversations;
    const way = new Map(ways.flatMap((one, place) => one.items.map((item) => [item, { one, place }] as const)));
    return triaged.items.map((triage, place) => {
      const found = way.get(triage.item);
      return {
        item: items.get(triage.item) as InboxItem,
        place: place + 1,
        triage,
        words: {
          class: cells[place]?.[2] ?? triage.class,
          tier: cells[place]?.[5] ?? triage.tier,
          department: departments[found?.place ?? -1]?.[2] ?? "",
          platform: departments[found?.place ?? -1]?.[1] ?? "",
          action: decided.get(triage.item)?.words ?? "",
        },
        decision: decided.get(triage.item)?.one,
        routed: found?.one,
        conversation: conversations[found?.place ?? -1],
        level: levels instanceof GreenroomError ? undefined : levels.conversations[found?.place ?? -1],
        byHand: this.#decided.get(triage.item),
      };
    });
  }

  /** The items that the filters leave. */
  get shown(): readonly Row[] {
    const { class: kind, tier, done } = this.filter;
    return this.rows.filter(
      (row) =>
        (kind === "" || row.triage.class === kind) &&
        (tier === "" || row.triage.tier === tier) &&
        (done === "" || (done === "resolved") === (stateOf(row.conversation) === "resolved")),
    );
  }

  get row(): Row | undefined {
    return this.rows.find(({ item }) => item.id === this.chosen);
  }

  /** Puts one more event into a conversation. */
  happen(conversation: InboxConversation): void {
    this.#happened.set(conversation.id, conversation);
    this.ask();
  }

  decide(item: string, decision: ByHand): void {
    this.#decided.set(item, decision);
    this.ask();
  }

  /** What was done on the page. */
  get done(): { conversations: readonly InboxConversation[]; decisions: ModerationDecision[] } {
    const decisions = [...this.#decided.values()].flatMap(({ decision }) => decision ?? []);
    return { conversations: this.answers.conversations, decisions };
  }

  /** Another inbox, or other rules for it; of another inbox nothing that was done stays. */
  open(part: Partial<Given>, now: string | undefined): void {
    this.given = { ...this.given, ...(part.triage === undefined ? {} : { conversations: [], reports: [] }), ...part };
    if (now !== undefined) this.now = now;
    if (part.triage !== undefined) {
      this.#decided.clear();
      this.filter = { class: "", tier: "", done: "" };
    }
    if (part.triage !== undefined || part.conversations !== undefined) this.#happened.clear();
    this.refused = undefined;
    this.ask();
  }
}

/** The state that a conversation was left in; open, where nobody said anything. */
export function stateOf(conversation: InboxConversation | undefined): string {
  const events: readonly ConversationEvent[] = conversation?.events ?? [];
  return events.reduce((state, event) => (event.type === "state_change" ? event.state : state), "open");
}

/** Whether the last word in a conversation is the team's. */
export function isReplied(conversation: InboxConversation | undefined): boolean {
  const words = (conversation?.events ?? []).filter(({ type }) => type !== "state_change");
  return words.at(-1)?.type === "team_reply";
}
