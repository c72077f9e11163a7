import { checkStrategies, type CrisisStatement, type Issue, type ResponseEvent, type StatementTemplate } from "greenroom";

import { choice, field, line } from "../board/parts.js";
import { issueList } from "../calendar/issues.js";
import { el } from "../dom.js";
import { words } from "../path.js";
import { asked } from "../tools/tool.js";
import type { Happen, Panel } from "./panel.js";
import { placePanel } from "./places.js";
import type { Store } from "./store.js";

type StatementAct = "edit_statement" | "submit_statement" | "sign_statement" | "sign_in_emergency" | "publish_statement";

/** The editor of statements: drafted from the playbook's templates, and judged by the core while somebody types. */
export function statementPanel(happen: Happen): Panel {
  const element = el("div", { class: "stack", id: "statements" });
  const checks = el("div", { class: "stack", id: "checks", role: "status" });
  const places = placePanel(() => judge());
  let judge = (): void => undefined;
  let store: Store | undefined;
  let chosen = "";
  let typed = new Map<string, string>();
  /** Words that nobody has kept yet: they stay while something else happens. */
  let loose: { readonly statement: string; readonly from: string; readonly words: string } | undefined;
  /** What the editor shows, so that it is drawn anew only for something else. */
  let shown: unknown;

  function update(next: Store): void {
    store = next;
    if (next.response === undefined) {
      shown = undefined;
      return element.replaceChildren(el("p", { class: "empty" }, "Start a response: its playbook has the templates of what is said."));
    }
    if (shown !== next.response) draw(next);
    else judge();
  }

  function draw(store: Store): void {
    const { response } = store;
    shown = response;
    const statements = response?.statements ?? [];
    const steps = (response?.playbook.steps ?? []).filter(({ action }) => action === "statement");
    const options = [...statements.map(({ id, state }) => [id, `${id}: ${words(state).toLowerCase()}`] as const), ...steps.map(({ id, name }) => [`new ${id}`, `New: ${name}`] as const)];
    if (!options.some(([id]) => id === chosen)) chosen = options[0]?.[0] ?? "";
    const which = choice("statement", options, chosen, () => {
      chosen = which.value;
      typed = new Map();
      draw(store);
      document.getElementById("statement")?.focus();
    });
    const statement = statements.find(({ id }) => id === chosen);
    const step = steps.find(({ id }) => `new ${id}` === chosen);
    const template = response?.playbook.templates?.find(({ id }) => id === step?.template);
    const editor = statement !== undefined ? edit(store, statement) : step !== undefined && template !== undefined ? fill(store, step.id, template) : [];
    element.replaceChildren(field("Statement", which), ...editor, checks, ...(editor.length === 0 ? [] : [places.answer]));
  }

  /** A new statement: the words for the placeholders of its template. */
  function fill(store: Store, step: string, template: StatementTemplate): HTMLElement[] {
    const id = `${step}-${(store.response?.statements ?? []).filter((one) => one.step === step).length + 1}`;
    const text = el("blockquote", { id: "draft-text" });
    const open = store.response?.playbook.channels ?? [];
    places.offer(open);
    const events = (): ResponseEvent[] => {
      const values = (template.placeholders ?? []).map(({ name }) => ({ name, text: typed.get(name) ?? "" })).filter((one) => one.text !== "");
      return [{ type: "draft_statement", statement: id, step, values, channels: places.named(open) }];
    };
    judge = () => {
      const draft = store.try(events());
      const said = draft.response?.statements?.find((one) => one.id === id)?.text ?? template.text;
      text.textContent = said;
      places.check(store, said, places.named(open));
      judged(store.try([...events(), { type: "submit_statement", statement: id }]).refused, template);
    };
    const inputs = (template.placeholders ?? []).map(({ name, meaning }) => {
      const input = line(`placeholder-${name}`, () => {
        typed.set(name, input.value);
        judge();
      }, { value: typed.get(name) ?? "" });
      return field(words(name), input, meaning);
    });
    judge();
    const draft = (): void => {
      const made = events();
      chosen = id;
      typed = new Map();
      happen(made, "statement");
      // Refused: the words that were typed stay.
      if (store.response?.statements?.some((one) => one.id === id) !== true) chosen = `new ${step}`;
    };
    return [
      el("p", { class: "hint" }, `${words(template.kind)}, from the template ${template.id}.`),
      el("div", { class: "fields" }, ...inputs),
      places.picker,
      text,
      el("button", { type: "button", class: "main quiet", id: "draft", onclick: draft }, "Draft it"),
    ];
  }

  /** A statement that is drafted: its words, and what can happen to it. */
  function edit(store: Store, { id, text, state, step, channels }: CrisisStatement): HTMLElement[] {
    const template = store.response?.playbook.templates?.find((one) => one.id === store.response?.playbook.steps.find((other) => other.id === step)?.template);
    const written = loose?.statement === id && loose.from === text ? loose.words : text;
    const area = el("textarea", { id: "statement-text", rows: 6, oninput: write, readonly: state === "published" }, written);
    function write(): void {
      loose = { statement: id, from: text, words: area.value };
      judge();
    }
    const changed = (): ResponseEvent[] => (area.value === text ? [] : [{ type: "edit_statement", statement: id, text: area.value }]);
    places.offer(channels);
    judge = () => {
      const submit: ResponseEvent[] = state === "draft" || area.value !== text ? [{ type: "submit_statement", statement: id }] : [];
      places.check(store, area.value, places.named(channels));
      judged(store.try([...changed(), ...submit]).refused, template);
    };
    judge();
    const allowed = store.allowed;
    const act = (type: StatementAct): void => {
      const before = store.response;
      happen(type === "edit_statement" ? [{ type, statement: id, text: area.value }] : [...changed(), { type, statement: id }], type);
      if (store.response !== before) loose = undefined;
    };
    const button = (type: StatementAct, title: string): HTMLElement => el("button", { type: "button", id: type, disabled: !allowed.includes(type), onclick: () => act(type) }, title);
    return [
      el("p", { class: "hint" }, `${words(state)}. Who does it, and the note, stand with the response.`),
      field("Text", area),
      places.picker,
      el("div", { class: "actions", role: "group", "aria-label": "What can happen to the statement" }, button("edit_statement", "Keep the words"), button("submit_statement", "Hand it in"), button("sign_statement", "Sign it"), button("sign_in_emergency", "Sign it alone"), button("publish_statement", "It is out")),
    ];
  }

  /** What the core finds, in the words and in the strategies of the template. */
  function judged(refused: readonly Issue[], template: StatementTemplate | undefined): void {
    const { strategies = [] } = template ?? {};
    const report = asked(() => checkStrategies({ strategies }));
    const unsound = strategies.length === 0 ? [] : report.issues;
    const issues = [...refused, ...unsound];
    checks.replaceChildren(el("h3", {}, "Checks"), issues.length === 0 ? el("p", {}, "Nothing is found.") : issueList(issues));
  }

  return { id: "statements", title: "Statements", element, update };
}
