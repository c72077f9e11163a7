import { GreenroomError, presentTriage, type Table } from "greenroom";

import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { drawTable } from "../tables.js";
import { clocks } from "./clocks.js";
import { long, stars } from "./list.js";
import { type Row, stateOf, type Store } from "./store.js";
import { type Hand, moderation } from "./verdict.js";

/** Everything that is said of one item. */
export function detail(store: Store, row: Row, hand: Hand): HTMLElement {
  const { item, triage, words: said, level, routed } = row;
  const { author } = item;
  const refused = store.refused?.item === item.id ? store.refused.issues : [];
  return el(
    "article",
    { class: "card item-detail", id: "detail", tabindex: "-1", "aria-label": `Item ${row.place}: ${author.id}` },
    el("h2", {}, `${row.place}. ${author.id}`),
    el("p", { class: "hint" }, [said.platform, words(item.channel), long(store, item.at), language(item.language)].filter((part) => part !== "").join(" · ")),
    el("blockquote", { dir: "auto", lang: item.language ?? undefined }, ...marked(row), item.stars != null && el("span", { class: "stars" }, stars(item.stars))),
    el("p", { class: "hint" }, whose(row)),
    hand.actions(row),
    refused.length > 0 && el("div", { id: "refused", role: "alert", class: "stack" }, el("h3", {}, "It is refused"), issueList(refused)),
    el("h3", {}, triage.score === undefined ? `Score: stands first, as ${said.class}` : `Score: ${triage.score}`),
    drawTable(terms(store, row)),
    el("p", {}, `Tier: ${triage.tier_reason}.`),
    dates(store, row),
    ...moderation(store, row),
    el("h3", {}, `Conversation: ${stateOf(row.conversation)}`),
    level === undefined ? el("p", { class: "hint" }, "Nothing is known of its clocks.") : clocks(level),
    el("h3", {}, "Who answers"),
    routed === undefined ? el("p", { class: "hint" }, "Nobody can say.") : el("p", {}, `${capital(said.department)}: ${routed.reason}.`),
    (routed?.escalations ?? []).length > 0 &&
      el("ul", { class: "escalations" }, ...(routed?.escalations ?? []).map(({ to, at, is_due }) => el("li", { class: is_due ? "late" : "left" }, `${to}: ${is_due ? "told since" : "told at"} ${long(store, at)}`))),
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function language(code: string | null | undefined): string {
  if (code == null) return "";
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

function whose({ item: { author, sentiment } }: Row): string {
  const parts = [
    author.followers == null ? "followers not known" : `${author.followers.toLocaleString("en")} followers`,
    author.is_verified === true ? "verified" : "",
    author.is_customer === true ? "customer" : "",
    author.approved_items == null ? "" : `${author.approved_items} items approved before`,
    sentiment == null ? "sentiment not known" : `sentiment ${sentiment}`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** The text, with what the deciding rule found in it. */
function marked({ item, decision }: Row): (string | HTMLElement)[] {
  const letters = Array.from(item.text);
  const span = decision?.matches?.find((match) => match.span !== undefined)?.span;
  if (span === undefined) return [item.text];
  const part = (from: number, to?: number): string => letters.slice(from, to).join("");
  return [part(0, span.from_char), el("mark", {}, part(span.from_char, span.to_char)), part(span.to_char)];
}

/** What the score is made of, as the core presents it. */
function terms(store: Store, { triage }: Row): Table {
  const { triaged } = store.answers;
  const all = triaged instanceof GreenroomError ? undefined : presentTriage({ ...triaged, items: [triage] }).tables[1];
  if (all === undefined) return { title: "What it is made of", columns: [], rows: [], sentences: [] };
  return { ...all, title: "What it is made of", columns: all.columns.slice(1), rows: all.rows.map((cells) => cells.slice(1)) };
}

function dates(store: Store, { triage }: Row): HTMLElement {
  const rows: [string, string | undefined][] = [
    ["Waits since", triage.waiting_since],
    ["Escalate by", triage.escalate_by],
    ["Resolve by", triage.resolve_by],
  ];
  return el("dl", { class: "facts" }, ...rows.flatMap(([name, at]) => (at === undefined ? [] : [el("dt", {}, name), el("dd", {}, long(store, at))])));
}
