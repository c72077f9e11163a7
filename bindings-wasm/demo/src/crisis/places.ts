import { checkStatement, GreenroomError, listPresets, type PlaybookChannel, presentStatementCheck, type StatementCheck } from "greenroom";

import { issueList, type Placed, placedList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { asked } from "../tools/tool.js";
import { exampleStatement } from "./examples.js";
import type { Store } from "./store.js";

/** A place where a statement can go, and what it is called. */
interface Place {
  readonly channel: PlaybookChannel;
  readonly title: string;
}

/** Own accounts on the platforms whose limits come with the library. */
const known: readonly Place[] = listPresets({})
  .presets.filter(({ kind }) => kind === "content_limits")
  .flatMap(({ platform }) => {
    if (platform === undefined) return [];
    const channel: PlaybookChannel = { kind: "own_accounts", platform };
    return [{ channel, title: presentStatementCheck(checkStatement({ text: "Hello", channels: [channel] })).tables[0]?.rows[0]?.[0] ?? "" }];
  });

/** Own accounts without a platform are those on any. */
const isOpen = ({ kind, platform }: PlaybookChannel): boolean => kind === "own_accounts" && platform === undefined;

interface PlacePanel {
  readonly picker: HTMLElement;
  readonly answer: HTMLElement;
  /** Lets platforms be chosen where the channels leave them open. */
  offer(channels: readonly PlaybookChannel[]): void;
  /** The channels with the platforms that are chosen. */
  named(channels: readonly PlaybookChannel[]): PlaybookChannel[];
  /** Asks whether a text fits there, and shows it. */
  check(store: Store, text: string, channels: readonly PlaybookChannel[]): void;
}

/** Where a statement goes, and whether it fits there. `changed` is called when somebody chooses other platforms. */
export function placePanel(changed: () => void): PlacePanel {
  const first = new Set(exampleStatement().channels.map(({ platform }) => platform));
  const boxes = known.map(({ channel: { platform = "" } }) => el("input", { type: "checkbox", id: `place-${platform}`, checked: first.has(platform), onchange: changed }));
  const labels = boxes.map((box, place) => el("label", { for: box.id }, box, ` ${words(known[place]?.title ?? "")}`));
  const picker = el("fieldset", { class: "plain" }, el("legend", {}, "Where it goes"), el("div", { class: "boxes" }, ...labels));
  const answer = el("div", { class: "stack", id: "places" });

  function named(channels: readonly PlaybookChannel[]): PlaybookChannel[] {
    const chosen = known.filter((_, place) => boxes[place]?.checked === true).map(({ channel }) => channel);
    return channels.flatMap((channel) => (isOpen(channel) && chosen.length > 0 ? chosen : [channel]));
  }

  function check({ voice, now }: Store, text: string, channels: readonly PlaybookChannel[]): void {
    const spoken = voice === undefined ? {} : { voice };
    const given = asked(() => checkStatement({ text, channels: [...channels], on: now.slice(0, 10), ...spoken }));
    answer.replaceChildren(el("h3", {}, "Whether it fits where it goes"), ...(given instanceof GreenroomError ? [issueList(given.issues)] : fit(given)));
  }

  const offer = (channels: readonly PlaybookChannel[]): void => {
    picker.hidden = !channels.some(isOpen);
  };

  return { picker, answer, offer, named, check };
}

/** Each place with its verdict and length, and below what is to be changed. */
function fit(check: StatementCheck): HTMLElement[] {
  const [table] = presentStatementCheck(check).tables;
  const rows = check.channels.map(({ verdict, content }, place) => {
    const [where = "", label, length = ""] = table?.rows[place] ?? [];
    const limit = content?.counts.find(({ of }) => of === "text")?.limit?.value;
    const counted = limit === undefined ? length : `${length} of ${limit}`;
    return el("li", { class: verdict }, el("span", { class: "what" }, words(where)), el("span", { class: "amount" }, counted), el("span", { class: "badge" }, label));
  });
  const changes = gathered(check, (table?.rows ?? []).map(([where]) => where ?? ""));
  return [
    el("ul", { class: "places" }, ...rows),
    ...(table?.sentences ?? []).map((said) => el("p", { class: "said" }, said)),
    ...(changes.length === 0 ? [el("p", {}, words(`${check.channels[0]?.sentence ?? ""}.`))] : [placedList(changes)]),
  ];
}

/** What is found in one place or in several, each once. */
function gathered({ channels }: StatementCheck, places: readonly string[]): Placed[] {
  const found = new Map<string, Placed & { readonly places: Set<string> }>();
  channels.forEach(({ content, findings = [] }, place) => {
    const voice = (findings ?? []).map(({ kind, level, sentence, advice }): Placed => ({ code: kind, message: sentence, help: advice, severity: level === "must" ? "error" : "warning" }));
    for (const one of [...(content?.issues ?? []), ...voice]) {
      const key = `${one.code} ${one.message}`;
      const known = found.get(key) ?? { code: one.code, message: one.message, help: one.help, severity: one.severity, places: new Set() };
      known.places.add(places[place] ?? "");
      found.set(key, known);
    }
  });
  return [...found.values()].map(({ places: where, ...one }) => ({ ...one, where: where.size === channels.length ? "everywhere" : [...where].join("; ") }));
}
