import type { ConversationServiceLevel, ServiceTarget } from "greenroom";

import { el } from "../dom.js";
import { duration } from "../duration.js";
import { words } from "../path.js";

/** The promises of a conversation with their names. */
function targets({ first_response, next_responses = [], resolution }: ConversationServiceLevel): [string, ServiceTarget][] {
  return [
    ...(first_response === undefined ? [] : [["First response", first_response] as [string, ServiceTarget]]),
    ...next_responses.map((target): [string, ServiceTarget] => ["Response", target]),
    ...(resolution === undefined ? [] : [["Resolution", resolution] as [string, ServiceTarget]]),
  ];
}

/** The promise that is open and has the least time left. */
export function tightest(level: ConversationServiceLevel | undefined): { name: string; target: ServiceTarget } | undefined {
  if (level === undefined) return undefined;
  const open = targets(level).filter(([, { ended_at, due_at }]) => ended_at === undefined && due_at !== undefined);
  const [first] = open.sort(([, one], [, other]) => one.slack_seconds - other.slack_seconds);
  return first === undefined ? undefined : { name: first[0], target: first[1] };
}

/** Signed time that is left: below zero it is late. */
export const slack = (seconds: number): string => (seconds < 0 ? `−${duration(seconds)}` : duration(seconds));

/** Every clock of a conversation, in the words of the core. */
export function clocks(level: ConversationServiceLevel): HTMLElement {
  return el(
    "ul",
    { class: "clocks" },
    ...targets(level).map(([name, { state, sentence, slack_seconds, ended_at }]) =>
      el(
        "li",
        { class: state },
        el("span", { class: "what" }, `${name}: ${words(state).toLowerCase()}`),
        el("span", { class: "amount" }, ended_at === undefined && state !== "not_started" ? slack(slack_seconds) : ""),
        el("span", { class: "hint" }, sentence),
      ),
    ),
  );
}
