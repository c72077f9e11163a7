import { GreenroomError } from "greenroom";

import { dropZone } from "../board/drop.js";
import { choice, field, line, refusal } from "../board/parts.js";
import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { save } from "../save.js";
import { named } from "../schema.js";
import { tabs } from "../tools/tabs.js";
import { act, type Action, actionButtons } from "./actions.js";
import { detail } from "./detail.js";
import { helpWindow, listen } from "./keys.js";
import { list, long } from "./list.js";
import { openFile } from "./open.js";
import { type Panel, panels } from "./panels.js";
import { Store } from "./store.js";

const form = document.getElementById("asked") as HTMLFormElement;
const result = document.getElementById("result") as HTMLElement;
const more = document.getElementById("more") as HTMLElement;
const status = el("p", { class: "status", role: "status" });
const problem = el("div", { class: "findings" });
const board = el("section", { class: "card", "aria-label": "Items" });
const looking = el("div", { class: "stack" });

const store = new Store();
/** The tab that is open. */
let opened: Panel | undefined;
const shown = tabs("What the inbox says", panels(), (panel) => {
  opened = panel;
  panel.update(store);
});
const help = helpWindow();
const head = drawHead();

/** Draws everything anew; the focus stays where it is, or goes to the element that is asked for. */
function drawn(focus?: () => HTMLElement | null): void {
  const id = document.activeElement?.id ?? "";
  drawList();
  drawDetail();
  opened?.update(store);
  (focus?.() ?? (id === "" ? null : document.getElementById(id)))?.focus({ preventScroll: focus === undefined });
}

function drawList(): void {
  const { triaged } = store.answers;
  const scroll = board.querySelector(".rows")?.scrollTop ?? 0;
  const wrong = triaged instanceof GreenroomError ? [el("p", {}, "The inbox cannot be put in order."), refusal(triaged)] : [list(store, choose)];
  board.replaceChildren(el("h2", {}, counted()), ...wrong);
  const rows = board.querySelector(".rows");
  if (rows !== null) rows.scrollTop = scroll;
}

function counted(): string {
  const [some, every] = [store.shown.length, store.rows.length];
  return some === every ? `${every} items` : `${some} of ${every} items`;
}

function drawDetail(): void {
  const { row } = store;
  const hand = { actions: () => actionButtons(store, done) };
  looking.replaceChildren(row === undefined ? el("p", { class: "empty" }, "No item is chosen.") : detail(store, row, hand));
}

const rowOf = (item: string | undefined): HTMLElement | null => (item === undefined ? null : board.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`));

function choose(item: string): void {
  store.chosen = item;
  store.refused = undefined;
  drawList();
  drawDetail();
  rowOf(item)?.focus();
}

/** Goes some items on; a step beyond the end stays there. */
function move(by: number): void {
  const rows = store.shown;
  const now = rows.findIndex(({ item }) => item.id === store.chosen);
  const next = rows[Math.max(0, Math.min(now + by, rows.length - 1))];
  if (next === undefined) return;
  choose(next.item.id);
  rowOf(next.item.id)?.scrollIntoView({ block: "nearest" });
}

function done(name: Action): void {
  const { row } = store;
  if (row === undefined) return;
  const inList = document.activeElement?.closest(".rows") !== null;
  status.textContent = act(store, row, name);
  drawn(() => (inList ? rowOf(row.item.id) : document.getElementById(`act-${name}`)));
}

/** What time it is, what is shown, and what can be taken along. */
function drawHead(): { element: HTMLElement; filled(): void } {
  const now = line("now", () => timed(), { spellcheck: "false" });
  const said = el("p", { class: "hint" });
  const options = (name: string, any: string): [string, string][] => [["", any], ...(named(name).enum ?? []).map((value): [string, string] => [value, words(value)])];
  const filters = {
    class: choice("filter-class", options("TriageClass", "All classes"), "", () => filtered()),
    tier: choice("filter-tier", options("TriageTier", "All tiers"), "", () => filtered()),
    done: choice("filter-done", [["", "All"], ["open", "Not resolved"], ["resolved", "Resolved"]], "", () => filtered()),
  };
  const keys = el("input", { type: "checkbox", id: "keys-on", checked: true, onchange: () => (store.keys = keys.checked) });
  const element = el(
    "section",
    { class: "card", "aria-label": "The inbox" },
    el("div", { class: "fields narrow" }, field("Now", now), field("Class", filters.class), field("Tier", filters.tier), field("Conversation", filters.done)),
    said,
    el(
      "div",
      { class: "actions" },
      el("button", { type: "button", id: "download", onclick: download }, "Download the inbox"),
      el("button", { type: "button", id: "download-done", onclick: downloadDone }, "Download what was done"),
      el("button", { type: "button", id: "show-keys", "aria-keyshortcuts": "?", onclick: () => help.showModal() }, "Keys", el("kbd", {}, "?")),
      el("label", { for: "keys-on", class: "check" }, keys, " Single letters do something"),
    ),
  );

  function timed(): void {
    store.now = now.value;
    store.ask();
    told();
    drawn();
  }

  function filtered(): void {
    store.filter = { class: filters.class.value, tier: filters.tier.value, done: filters.done.value };
    if (!store.shown.some(({ item }) => item.id === store.chosen)) store.chosen = store.shown[0]?.item.id ?? store.chosen;
    status.textContent = `${counted()}.`;
    drawn();
  }

  function told(): void {
    const { triaged } = store.answers;
    now.toggleAttribute("aria-invalid", triaged instanceof GreenroomError);
    said.textContent = triaged instanceof GreenroomError ? "" : `${long(store, store.now)}, ${store.clock.zone}. By the policy ${triaged.policy.convention} of ${triaged.policy.as_of}.`;
  }

  function filled(): void {
    now.value = store.now;
    for (const name of ["class", "tier", "done"] as const) filters[name].value = store.filter[name];
    told();
  }

  return { element, filled };
}

const json = (document: unknown): string => `${JSON.stringify(document, undefined, 2)}\n`;

function download(): void {
  save("inbox.json", "application/json", json({ ...store.given.triage, now: store.now }));
}

/** The conversations with what was done in them, as `service_level_status` takes them, and the decisions beside them. */
function downloadDone(): void {
  const { conversations, decisions } = store.done;
  save("inbox-done.json", "application/json", json({ status: { level: store.given.level, conversations, now: store.now }, decisions }));
}

async function open(file: File): Promise<void> {
  const { said, issues } = await openFile(store, file);
  status.textContent = said;
  problem.replaceChildren(...(issues.length === 0 ? [] : [issueList(issues)]));
  head.filled();
  drawn();
}

const zone = dropZone((file) => void open(file), {
  name: "Where a file is dropped",
  label: "Drop an inbox here, or choose a file",
  accept: ".json,application/json",
  hint: "JSON: what triage_inbox takes, or moderate, route_inbox, service_level_status or voice_of_customer, or rules of moderation.",
});
listen(help, {
  on: () => store.keys,
  move,
  open: () => document.getElementById("detail")?.focus(),
  back: () => rowOf(store.chosen)?.focus(),
  act: done,
});
form.addEventListener("submit", (event) => event.preventDefault());
form.replaceChildren(head.element, board);
result.replaceChildren(status, problem, looking);
more.replaceChildren(shown.element, zone, help);
head.filled();
status.textContent = `${store.rows.length} items; ${store.rows.filter(({ triage }) => triage.stands_first).length} stand first.`;
drawn();
