import { type AbuseClass, type ConversationEvent, GreenroomError, type InboxConversation, type ModerationAction } from "greenroom";

import { choice, field } from "../board/parts.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { named } from "../schema.js";
import { byHand, judgeEvent } from "./ask.js";
import type { Row, Store } from "./store.js";

/** Buttons for what the keys do, and what they do it with. */
export function actionButtons(store: Store, act: (name: Action) => void): HTMLElement {
  const abuses = (named("AbuseClass").enum ?? []).map((value) => [value, words(value)] as const);
  const abuse = choice("abuse", [["", "None is named"], ...abuses], store.abuse, () => (store.abuse = abuse.value as AbuseClass | ""));
  const button = (name: Action, title: string, key: string): HTMLElement =>
    el("button", { type: "button", id: `act-${name}`, class: name === "reply" ? "main" : undefined, "aria-keyshortcuts": key, onclick: () => act(name) }, title, el("kbd", {}, key));
  return el(
    "div",
    { class: "stack" },
    el(
      "div",
      { class: "actions", role: "group", "aria-label": "What can be done" },
      button("reply", "Replied", "r"),
      button("resolve", "Resolved", "Shift+R"),
      button("approve", "Approve", "a"),
      button("hide", "Hide", "h"),
    ),
    field("Abuse, where something is hidden for it", abuse),
  );
}

export type Action = "reply" | "resolve" | "approve" | "hide";

/** Does something with an item, as far as the core takes it; says what came of it. */
export function act(store: Store, row: Row, name: Action): string {
  store.refused = undefined;
  if (name === "reply" || name === "resolve") return talk(store, row, name);
  return decide(store, row, name);
}

function talk(store: Store, { item, conversation }: Row, name: "reply" | "resolve"): string {
  if (conversation === undefined) return "It belongs to no conversation.";
  const event: ConversationEvent = name === "reply" ? { type: "team_reply", at: store.now } : { type: "state_change", at: store.now, state: "resolved" };
  const next: InboxConversation = { ...conversation, events: [...conversation.events, event] };
  const judged = judgeEvent(store.given, next, store.now);
  if (judged instanceof GreenroomError) {
    store.refused = { item: item.id, issues: judged.issues };
    return `${item.author.id}: it is refused: ${judged.issues.map(({ message }) => message).join("; ")}.`;
  }
  store.happen(next);
  return `${item.author.id}: ${name === "reply" ? "replied" : "resolved"}.`;
}

function decide(store: Store, { item }: Row, action: ModerationAction): string {
  const judged = byHand(item, action, action === "approve" ? "" : store.abuse, store.now);
  if (judged instanceof GreenroomError) {
    store.refused = { item: item.id, issues: judged.issues };
    return `${item.author.id}: it is refused.`;
  }
  const [decision] = judged.decisions;
  const issues = (judged.warnings ?? []).filter(({ path }) => path[0] === "items");
  store.decide(item.id, { decision, issues });
  return `${item.author.id}: ${decision?.sentence ?? ""}.`;
}
