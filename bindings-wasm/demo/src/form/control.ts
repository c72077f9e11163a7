import { el } from "../dom.js";
import type { Fields, Json } from "../desk.js";
import { type Path, words } from "../path.js";
import { named, type Shape, typeOf } from "../schema.js";
import { type Context, controlId, write } from "./context.js";

/** The control of a value that is no object and no list of objects. */
export function control(value: Shape, path: Path, optional: boolean, context: Context): HTMLElement {
  if (value.enum !== undefined) return choice(value.enum, path, optional, context);
  if (value.name === "Anchor") return anchor(path, context);
  if (value.name === "Date") return line(path, optional, context, { type: "date", min: "1900-01-01", max: "2999-12-31" });
  if (value.name === "Percent" || value.name === "Decimal") return line(path, optional, context, { inputmode: "decimal" });
  switch (typeOf(value)) {
    case "integer":
      return line(path, optional, context, { inputmode: "numeric" }, count);
    case "boolean":
      return tick(path, optional, context);
    default:
      return line(path, optional, context, {});
  }
}

/** Digits as a count; anything else goes to the core as it is, which says what is wrong with it. */
function count(text: string): Json {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

function line(
  path: Path,
  optional: boolean,
  context: Context,
  attributes: Record<string, string>,
  read: (text: string) => Json = (text) => text,
): HTMLInputElement {
  const input = el("input", {
    id: controlId(path),
    type: "text",
    dir: "auto",
    ...attributes,
    value: context.desk.text(path),
    oninput: () => {
      const text = input.value.trim();
      write(context, path, text === "" && optional ? undefined : read(text));
    },
  });
  return input;
}

function choice(options: readonly string[], path: Path, optional: boolean, context: Context): HTMLSelectElement {
  const current = context.desk.text(path);
  const select = el(
    "select",
    { id: controlId(path), onchange: () => write(context, path, select.value === "" ? undefined : select.value) },
    optional && el("option", { value: "", selected: current === "" }, "as usual"),
    ...options.map((option) => el("option", { value: option, selected: option === current }, words(option))),
  );
  return select;
}

function tick(path: Path, optional: boolean, context: Context): HTMLInputElement {
  const input = el("input", {
    id: controlId(path),
    type: "checkbox",
    checked: context.desk.get(path) === true,
    onchange: () => write(context, path, input.checked || (optional ? undefined : false)),
  });
  return input;
}

/** An event, or a date. */
function anchor(path: Path, context: Context): HTMLElement {
  const events = named("Event").enum ?? [];
  const current = context.desk.text(path);
  const isDate = !events.includes(current);
  const select = el(
    "select",
    {
      id: controlId(path),
      onchange: () => {
        context.desk.set(path, select.value === "date" ? new Date().toISOString().slice(0, 10) : select.value);
        context.redrawn(controlId(path));
      },
    },
    ...events.map((event) => el("option", { value: event, selected: event === current }, words(event))),
    el("option", { value: "date", selected: isDate }, "A date"),
  );
  if (!isDate) return select;
  const day = el("input", {
    type: "date",
    "aria-label": "Date",
    value: current,
    oninput: () => write(context, path, day.value),
  });
  return el("span", { class: "pair" }, select, day);
}

/** A price: its amount, with the deal's currency beside it. */
export function price(path: Path, context: Context): HTMLElement {
  const currency = context.desk.text([...path, "currency"]) || context.desk.text(["deal", "currency"]);
  const at = [...path, "amount"];
  const input = el("input", {
    id: controlId(at),
    type: "text",
    dir: "auto",
    inputmode: "decimal",
    value: context.desk.text(at),
    oninput: () => {
      const amount = input.value.trim();
      write(context, path, amount === "" ? undefined : { amount, currency });
    },
  });
  return el("span", { class: "unit" }, el("span", { "aria-hidden": "true" }, currency), input);
}

/** Some of several values: a box for each. */
export function boxes(options: { value: string; label: string }[], path: Path, context: Context): HTMLElement {
  const chosen = new Set(context.desk.list(path));
  return el(
    "span",
    { class: "boxes", id: controlId(path), tabindex: "-1" },
    ...options.map(({ value, label }) => {
      const input = el("input", {
        type: "checkbox",
        checked: chosen.has(value),
        onchange: () => {
          if (input.checked) chosen.add(value);
          else chosen.delete(value);
          write(context, path, options.map((option) => option.value).filter((option) => chosen.has(option)));
        },
      });
      return el("label", {}, input, " ", label);
    }),
  );
}

/** Texts in one line, with commas between them. */
export function texts(path: Path, context: Context): HTMLElement {
  const input = el("input", {
    id: controlId(path),
    type: "text",
    dir: "auto",
    value: context.desk.list(path).join(", "),
    oninput: () => {
      const items = input.value.split(",").map((item) => item.trim());
      write(context, path, items.filter((item) => item !== ""));
    },
  });
  return input;
}

/** What an id in a term or discount can stand for. */
export function references(field: string, context: Context): { value: string; label: string }[] | undefined {
  const lists = { deliverables: ["deliverables"], lines: ["deliverables", "terms"] }[field];
  return lists?.flatMap((list) => context.desk.list(["deal", list])).map((item) => {
    const id = String((item as Fields)["id"]);
    return { value: id, label: id };
  });
}
