import type { ResponseEvent } from "greenroom";

import { choice, field, line } from "../board/parts.js";
import { el } from "../dom.js";
import { later } from "../duration.js";
import { words } from "../path.js";
import { type Node, type Shape, shape, typeOf } from "../schema.js";
import type { Store } from "./store.js";

/** A control, and what stands in it. */
interface Made {
  readonly element: HTMLElement;
  value(): unknown;
}

/** A form for what an event has to say, made from the schema. */
export function eventForm(store: Store, type: string, event: Shape): { element: HTMLElement; event(): ResponseEvent } {
  const { element, value } = fields(store, "event", event);
  return { element, event: () => ({ type, ...(value() as object) }) as ResponseEvent };
}

/** The fields of an object; what is empty and need not be is left out. */
function fields(store: Store, id: string, { properties = {}, required = [] }: Shape): Made {
  const made = Object.entries(properties)
    .filter(([name]) => name !== "type")
    .map(([name, node]): [string, Made] | undefined => {
      const one = control(store, `${id}-${name}`, name, node, required.includes(name));
      return one === undefined ? undefined : [name, one];
    })
    .filter((one) => one !== undefined);
  const element = el("div", { class: "fields" }, ...made.map(([, one]) => one.element));
  const value = (): unknown =>
    Object.fromEntries(made.map(([name, one]) => [name, one.value()]).filter(([name, value]) => required.includes(name as string) || !isEmpty(value)));
  return { element, value };
}

const isEmpty = (value: unknown): boolean => value === "" || value === undefined || (Array.isArray(value) && value.length === 0);

function control(store: Store, id: string, name: string, node: Node, needed: boolean): Made | undefined {
  const what = shape(node);
  const title = needed ? words(name) : `${words(name)}, where it is known`;
  const known = listed(store, name);
  if (typeOf(what) === "array") {
    if (known === undefined) return undefined;
    const boxes = known.map(([value, said]) => ({ value, said, box: el("input", { type: "checkbox", id: `${id}-${value}` }) }));
    const element = el(
      "fieldset",
      { class: "plain wide" },
      el("legend", {}, words(name)),
      boxes.length === 0 ? el("p", { class: "hint" }, "There is none yet.") : el("div", { class: "boxes" }, ...boxes.map(({ said, box }) => el("label", { for: box.id }, box, ` ${said}`))),
    );
    return { element, value: () => boxes.filter(({ box }) => box.checked).map(({ value }) => value) };
  }
  if (what.properties !== undefined) {
    const inner = fields(store, id, what);
    return { element: el("fieldset", { class: "inner wide" }, el("legend", {}, words(name)), inner.element), value: inner.value };
  }
  if (typeOf(what) === "boolean") {
    const box = el("input", { type: "checkbox", id });
    return { element: el("label", { for: id, class: "check" }, box, ` ${words(name)}`), value: () => box.checked };
  }
  const options = known ?? what.enum?.map((value) => [value, words(value)] as const);
  if (options !== undefined) {
    const select = choice(id, options, store.assessed ?? "", () => undefined);
    return { element: field(title, select, what.hint), value: () => select.value };
  }
  const input = line(id, () => undefined, what.name === "Instant" ? { value: instant(store, name), spellcheck: "false" } : {});
  return { element: field(title, input, what.hint), value: () => input.value };
}

/** What the response has of something that is named by its id. */
function listed({ response }: Store, name: string): (readonly [string, string])[] | undefined {
  if (response === undefined) return undefined;
  const { playbook, steps = [], evidence = [] } = response;
  if (name === "step") {
    const names = new Map(playbook.steps.map((step) => [step.id, step.name]));
    return steps.filter(({ ended_at }) => ended_at === undefined).map(({ step }) => [step, names.get(step) ?? step]);
  }
  if (name === "role") return playbook.roles.map(({ id }) => [id, words(id)]);
  if (name === "sponsor") return (playbook.contacts ?? []).flatMap(({ sponsor }) => (sponsor === undefined ? [] : [[sponsor, sponsor] as const]));
  if (name === "evidence" && evidence.length >= 0) return evidence.map(({ id, what }) => [id, `${id}: ${what}`]);
  return undefined;
}

/** A time to begin with: now, or when the playbook wants the next update. */
const instant = ({ now, response }: Store, name: string): string =>
  name === "next_update" ? later(now, (response?.playbook.timers?.update_every_minutes ?? 20) * 60) : now;
