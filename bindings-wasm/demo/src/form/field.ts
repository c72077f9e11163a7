import { el } from "../dom.js";
import type { Fields } from "../desk.js";
import { type Path, shown, words } from "../path.js";
import { type Node, type Shape, shape, typeOf, variants } from "../schema.js";
import { type Context, controlId } from "./context.js";
import { boxes, control, price, references, texts } from "./control.js";
import { skeleton } from "./skeleton.js";

/** Fields that the desk fills in by itself, or that few deals need. */
const HIDDEN = new Set(["type", "id", "zone", "mode", "company_number", "tax_registrations", "business_days"]);

/** Fields that must be there, but that the desk fills in well enough. */
const FAR = new Set(["Party kind", "CommissionPlan order"]);

/** A labelled field with the place for what is wrong with it. */
export function field(name: string, node: Node, path: Path, optional: boolean, context: Context): HTMLElement {
  const value = shape(node);
  if (value.name === "UnitPrice") return labelled(name, value.hint, path, [...path, "amount"], price(path, context));
  if (value.oneOf !== undefined) return group(name, value, path, optional, context);
  switch (typeOf(value)) {
    case "object":
      return group(name, value, path, optional, context);
    case "array":
      return list(name, value, path, context);
    default:
      return labelled(name, value.hint, path, path, control(value, path, optional, context));
  }
}

function labelled(name: string, hint: string, path: Path, target: Path, body: HTMLElement): HTMLElement {
  return el(
    "div",
    { class: "field" },
    el("label", { for: controlId(target) }, words(name)),
    body,
    hint !== "" && el("small", {}, sentence(hint)),
    slot(path),
  );
}

/** Where issues at this path, and below it where there is no field, are shown. */
export function slot(path: Path): HTMLElement {
  return el("p", { class: "issue", "data-slot": shown(path), id: `issue ${shown(path)}`.replaceAll(" ", "-"), hidden: true });
}

/** The first sentence of a description. */
function sentence(hint: string): string {
  return /^[^.;]*/.exec(hint.replaceAll("`", ""))?.[0].trim() ?? "";
}

/** An object with its fields; one that may be absent can be added and removed. */
export function group(name: string, value: Shape, path: Path, optional: boolean, context: Context): HTMLElement {
  if (context.desk.get(path) === undefined && optional) {
    return el("div", { class: "field wide" }, adder(words(name), path, () => skeleton(value, context.desk, name), context), slot(path));
  }
  return el(
    "fieldset",
    { class: "inner wide" },
    el("legend", {}, words(name)),
    ...contents(value, path, context),
    optional && remover(words(name), path, context),
    slot(path),
  );
}

/** The fields of an object or a union: first what must be there, then the rest, folded away. */
export function contents(value: Shape, path: Path, context: Context): HTMLElement[] {
  const chosen = value.oneOf === undefined ? value : (variants(value).get(context.desk.text([...path, "type"])) ?? value);
  const all = Object.entries(chosen.properties ?? {}).filter(([name]) => !HIDDEN.has(name));
  const isPresent = (name: string): boolean => context.desk.get([...path, name]) !== undefined;
  const isNear = (name: string): boolean => chosen.required?.includes(name) || isPresent(name) || name === "deliverables";
  const near = all.filter(([name]) => isNear(name) && !FAR.has(`${chosen.name} ${name}`));
  const far = all.filter((entry) => !near.includes(entry));
  const draw = ([name, node]: [string, Node]): HTMLElement =>
    field(name, node, [...path, name], !chosen.required?.includes(name), context);
  const parts = near.map(draw);
  if (value.oneOf !== undefined) parts.unshift(kind(value, path, context));
  if (far.length > 0) parts.push(folded(`${shown(path)} more`, "More options", far.map(draw), context));
  return parts;
}

/** A part that can be opened, and stays open when the form is drawn anew. */
function folded(id: string, title: string, parts: HTMLElement[], context: Context): HTMLElement {
  const details = el(
    "details",
    {
      class: "more wide",
      open: context.open.has(id),
      ontoggle: () => (details.open ? context.open.add(id) : context.open.delete(id)),
    },
    el("summary", {}, title),
    el("div", { class: "fields" }, ...parts),
  );
  return details;
}

/** Which variant of a union it is. */
function kind(value: Shape, path: Path, context: Context): HTMLElement {
  const at = [...path, "type"];
  const select = el(
    "select",
    {
      id: controlId(at),
      onchange: () => {
        const variant = variants(value).get(select.value);
        const { id } = (context.desk.get(path) ?? {}) as Fields;
        const made = skeleton(variant ?? {}, context.desk, select.value) as Fields;
        context.desk.set(path, id === undefined ? made : { ...made, id });
        context.redrawn(controlId(at));
      },
    },
    ...[...variants(value).keys()].map((type) =>
      el("option", { value: type, selected: type === context.desk.text(at) }, words(type)),
    ),
  );
  return labelled("kind", "", at, at, select);
}

function list(name: string, value: Shape, path: Path, context: Context): HTMLElement {
  const item = shape(value.items ?? {});
  const offered = item.enum?.map((option) => ({ value: option, label: words(option) })) ?? references(name, context);
  if (offered !== undefined) {
    return el(
      "fieldset",
      { class: "field plain wide" },
      el("legend", {}, words(name)),
      boxes(offered, path, context),
      el("small", {}, sentence(value.hint)),
      slot(path),
    );
  }
  if (typeOf(item) === "string") {
    return labelled(name, `${sentence(value.hint)}, with commas between them`, path, path, texts(path, context));
  }
  const length = context.desk.list(path).length;
  return el(
    "fieldset",
    { class: "inner wide" },
    el("legend", {}, words(name)),
    ...Array.from({ length }, (_, place) => entry(item, [...path, place], place, context)),
    adder("Add one", [...path, length], () => skeleton(item, context.desk, name), context, ""),
    slot(path),
  );
}

function entry(item: Shape, path: Path, place: number, context: Context): HTMLElement {
  return el(
    "fieldset",
    { class: "entry" },
    el("legend", {}, `${words(item.name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase())} ${place + 1}`),
    ...contents(item, path, context),
    remover(String(place + 1), path, context),
    slot(path),
  );
}

/** A button that puts something into the deal. */
export function adder(title: string, path: Path, make: () => unknown, context: Context, sign = "+ "): HTMLElement {
  return el(
    "button",
    {
      type: "button",
      class: "add",
      onclick: () => {
        // A list that is not there yet comes with its first item.
        const holder = path.slice(0, -1);
        if (typeof path.at(-1) === "number" && !Array.isArray(context.desk.get(holder))) context.desk.set(holder, []);
        context.desk.set(path, make() as Fields);
        context.redrawn(shown(path));
      },
    },
    `${sign}${title}`,
  );
}

/** A button that takes something out of the deal. */
export function remover(title: string, path: Path, context: Context): HTMLElement {
  return el(
    "button",
    {
      type: "button",
      class: "remove",
      "aria-label": `Remove ${title}`,
      onclick: () => {
        context.desk.set(path, undefined);
        context.redrawn();
      },
    },
    "Remove",
  );
}
