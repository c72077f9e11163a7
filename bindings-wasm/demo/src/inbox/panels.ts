import { GreenroomError, measureInbox, presentInboxMeasures, presentModeration, presentRouting, presentServiceLevels, presentVoiceOfCustomer, voiceOfCustomer } from "greenroom";

import { drawn, field } from "../board/parts.js";
import { el } from "../dom.js";
import { asked } from "../tools/tool.js";
import type { Tab } from "../tools/tabs.js";
import type { Store } from "./store.js";

/** What is said of the whole inbox, in a tab of its own. */
export interface Panel extends Tab {
  update(store: Store): void;
}

/** Draws a result as the core presents it, or why there is none. */
function panel(id: string, title: string, present: (store: Store) => Parameters<typeof drawn>[0]): Panel {
  const element = el("div", { class: "stack" });
  return { id, title, element, update: (store) => element.replaceChildren(...drawn(present(store))) };
}

/** What the result of an operation looks like; a refusal stays one. */
const shown = <Answer>(given: Answer | GreenroomError, present: (answer: Answer) => Exclude<Parameters<typeof drawn>[0], GreenroomError>) =>
  given instanceof GreenroomError ? given : present(given);

/** Figures, departments, promises and verdicts. */
export const panels = (): Panel[] => [
  digestPanel(),
  panel("figures", "Figures", ({ given, answers, now }) =>
    shown(asked(() => measureInbox({ conversations: [...answers.conversations], level: given.level, ratings: [...given.ratings], now })), presentInboxMeasures),
  ),
  panel("routing", "Who answers", ({ answers }) => shown(answers.routed, presentRouting)),
  panel("levels", "Promises", ({ answers }) => shown(answers.levels, presentServiceLevels)),
  panel("rules", "Rules", ({ answers }) => shown(answers.moderated, presentModeration)),
];

/** What people speak about in a period, against the one before. */
function digestPanel(): Panel {
  const answer = el("div", { class: "stack" });
  let store: Store | undefined;
  const day = (id: string): HTMLInputElement => el("input", { type: "date", id, onchange: () => changed() });
  const [before, from, until] = [day("digest-before"), day("digest-from"), day("digest-until")];
  const fields = el("div", { class: "fields" }, field("Held against, from", before), field("Period from", from), field("Until, not included", until));

  function changed(): void {
    if (store === undefined || [before, from, until].some(({ value }) => value === "")) return;
    const at = (input: HTMLInputElement): string => `${input.value}T00:00:00Z`;
    const period = { from: at(from), until: at(until) };
    store.given = { ...store.given, digest: { ...store.given.digest, period, previous: { from: at(before), until: at(from) } } };
    draw(store);
  }

  function draw({ given }: Store): void {
    answer.replaceChildren(...drawn(shown(asked(() => voiceOfCustomer({ ...given.digest, items: given.triage.items })), presentVoiceOfCustomer)));
  }

  function update(next: Store): void {
    store = next;
    const { period, previous } = next.given.digest;
    from.value = period.from.slice(0, 10);
    until.value = period.until.slice(0, 10);
    before.value = previous?.from.slice(0, 10) ?? "";
    draw(next);
  }

  return { id: "digest", title: "Digest", element: el("div", { class: "stack" }, fields, answer), update };
}
