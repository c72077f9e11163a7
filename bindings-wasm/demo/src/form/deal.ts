import { el } from "../dom.js";
import type { Fields } from "../desk.js";
import { type Path, shown, words } from "../path.js";
import { named, shape, variants } from "../schema.js";
import { type Context, controlId, write } from "./context.js";
import { adder, contents, field, remover, slot } from "./field.js";
import { freeId, newTerm, skeleton } from "./skeleton.js";

/** The form of the deal, section by section. */
export function dealForm(context: Context): HTMLElement[] {
  return [
    deliverables(context),
    terms(context),
    discounts(context),
    ...parts(context),
    el("div", { class: "loose" }, slot(["deal"]), slot(["rate_card"])),
  ];
}

function section(title: string, hint: string, ...parts: HTMLElement[]): HTMLElement {
  return el("section", { class: "card" }, el("h2", {}, title), el("p", { class: "hint" }, hint), ...parts);
}

/** The prices that the last quote was made by, or the newest: what the choices on the desk are made from. */
function prices(context: Context): { rates: Fields[]; addOns: Fields[] } {
  const version = context.desk.list(["rate_card", "versions"]).at(context.desk.cardVersion ?? -1) as Fields | undefined;
  const list = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
  return { rates: list(version?.["rates"] ?? context.desk.get(["rate_card", "rates"])), addOns: list(version?.["add_ons"]) };
}

function deliverables(context: Context): HTMLElement {
  const path = ["deal", "deliverables"];
  const items = context.desk.list(path).map((_, place) => deliverable([...path, place], context));
  const [first] = prices(context).rates;
  const make = (): Fields => ({
    id: freeId(context.desk, String(first?.["format"] ?? "piece")),
    platform: first?.["platform"] ?? "instagram",
    format: first?.["format"] ?? "reel",
    quantity: 1,
  });
  const add = adder("Deliverable", [...path, items.length], make, context);
  return section("Deliverables", "What is made, and how many of it.", ...items, el("div", { class: "adders" }, add), slot(path));
}

function deliverable(path: Path, context: Context): HTMLElement {
  const id = context.desk.text([...path, "id"]);
  const { properties = {} } = named("Deliverable");
  const quantity = [...path, "quantity"];
  const rest = contents(shape({ type: "object", properties: pick(properties, ["publish", "expected_views", "override"]) }), path, context);
  return el(
    "fieldset",
    { class: "item", id: shown(path), tabindex: "-1" },
    el("legend", {}, id),
    el("div", { class: "field" }, el("label", { for: controlId([...path, "platform"]) }, "What"), rate(path, context), slot([...path, "platform"]), slot([...path, "format"])),
    field("quantity", properties["quantity"] ?? {}, quantity, false, context),
    ...rest,
    remover(id, path, context),
    slot(path),
  );
}

/** One of the rate card's platforms and formats; another one stays what it is. */
function rate(path: Path, context: Context): HTMLElement {
  const name = (fields: Fields): string => `${platform(String(fields["platform"]))} · ${String(fields["format"]).replaceAll("_", " ")}`;
  const current = context.desk.get(path) as Fields;
  const { rates } = prices(context);
  const place = rates.findIndex(({ platform, format }) => platform === current["platform"] && format === current["format"]);
  const select = el(
    "select",
    {
      id: controlId([...path, "platform"]),
      onchange: () => {
        const chosen = rates[Number(select.value)];
        if (chosen === undefined) return;
        context.desk.set([...path, "platform"], chosen["platform"]);
        write(context, [...path, "format"], chosen["format"]);
      },
    },
    place === -1 && el("option", { value: "", selected: true }, `${name(current)} (not on the rate card)`),
    ...rates.map((option, at) => el("option", { value: at, selected: at === place }, name(option))),
  );
  return select;
}

/** A platform's name as it writes itself. */
function platform(id: string): string {
  return { tiktok: "TikTok", youtube: "YouTube", linkedin: "LinkedIn" }[id] ?? words(id);
}

function terms(context: Context): HTMLElement {
  const path = ["deal", "terms"];
  const union = variants(named("Term"));
  const { addOns } = prices(context);
  const offered = new Set(addOns.map((addOn) => addOn["type"]));
  const items = context.desk.list(path).map((term, place) => {
    const type = String((term as Fields)["type"]);
    const at = [...path, place];
    const variant = union.get(type);
    return el(
      "fieldset",
      { class: "item", id: shown(at), tabindex: "-1" },
      el("legend", {}, words(type)),
      el("p", { class: "hint wide" }, variant?.hint.replaceAll("`", "") ?? ""),
      ...(variant === undefined ? [] : contents(variant, at, context)),
      remover(words(type), at, context),
      slot(at),
    );
  });
  const adders = [...union.keys()].map((type) => {
    const button = adder(words(type), [...path, items.length], () => newTerm(type, context.desk, addOns), context);
    if (!offered.has(type)) button.classList.add("rare");
    return button;
  });
  return section("Terms", "What is agreed beside it. Faint ones are not on this rate card.", ...items, el("div", { class: "adders" }, ...adders), slot(path));
}

function discounts(context: Context): HTMLElement {
  const path = ["deal", "discounts"];
  const union = variants(named("Discount"));
  const items = context.desk.list(path).map((discount, place) => {
    const at = [...path, place];
    const variant = union.get(String((discount as Fields)["type"]));
    const title = context.desk.text([...at, "id"]);
    return el(
      "fieldset",
      { class: "item", id: shown(at), tabindex: "-1" },
      el("legend", {}, title),
      ...(variant === undefined ? [] : contents(variant, at, context)),
      remover(title, at, context),
      slot(at),
    );
  });
  const adders = [...union].map(([type, variant]) => {
    const make = (): Fields => ({ ...(skeleton(variant, context.desk, "discount") as Fields), id: freeId(context.desk, "discount") });
    return adder(words(type), [...path, items.length], make, context);
  });
  return section("Discounts", "What is taken off, in this order.", ...items, el("div", { class: "adders" }, ...adders), slot(path));
}

/** The parts of a deal that many deals do without, each folded away with a word on what is in it. */
const PARTS = ["commission", "tax", "payment", "milestones", "exchange", "billing", "rounding", "brand", "quoted_on"];

function parts(context: Context): HTMLElement[] {
  const { properties = {} } = named("Deal");
  return PARTS.map((name) => {
    const id = `part ${name}`;
    const path = ["deal", name];
    const value = shape(properties[name] ?? {});
    const state = context.desk.get(path) === undefined ? "none" : summary(context, path);
    const details = el(
      "details",
      {
        class: "card part",
        open: context.open.has(id),
        ontoggle: () => (details.open ? context.open.add(id) : context.open.delete(id)),
      },
      el("summary", {}, words(name), el("span", { class: "hint" }, state)),
      el("p", { class: "hint" }, value.hint.replaceAll("`", "")),
      field(name, properties[name] ?? {}, path, true, context),
    );
    return details;
  });
}

/** What is in a part, in a few words: its texts, as they stand in the document. */
function summary(context: Context, path: Path): string {
  const texts: string[] = [];
  const open = [context.desk.get(path)];
  while (open.length > 0) {
    const value = open.shift();
    if (typeof value === "string") texts.push(value.replaceAll("_", " "));
    else if (typeof value === "object" && value !== null) open.push(...Object.values(value));
  }
  return texts.slice(0, 4).join(" · ");
}

function pick<Value>(from: Record<string, Value>, names: string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
