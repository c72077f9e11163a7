import type { Desk, Fields, Json } from "../desk.js";
import { words } from "../path.js";
import { named, type Node, type Shape, shape, typeOf, variants } from "../schema.js";

/** What a form begins with where somebody adds something: the required fields, filled so that it can be priced. */
export function skeleton(node: Node, desk: Desk, field: string): Json {
  const value = shape(node);
  const made = special(value, desk, field);
  if (made !== undefined) return made;
  if (value.const !== undefined) return value.const;
  if (value.enum !== undefined) return value.enum[0] ?? "";
  if (value.oneOf !== undefined) return skeleton([...variants(value).values()][0] ?? {}, desk, field);
  switch (typeOf(value)) {
    case "object":
      return fields(value, desk);
    case "array":
      return [skeleton(value.items ?? {}, desk, field)];
    case "integer":
      return Math.max(value.minimum ?? 1, 1);
    case "boolean":
      return false;
    default:
      return "";
  }
}

function fields(value: Shape, desk: Desk): Fields {
  const type = value.properties?.["type"]?.const;
  return Object.fromEntries(
    Object.entries(value.properties ?? {})
      .filter(([name]) => value.required?.includes(name))
      .map(([name, node]) => [name, name === "id" ? freeId(desk, String(type ?? value.name)) : skeleton(node, desk, name)]),
  );
}

function special({ name }: Shape, desk: Desk, field: string): Json | undefined {
  const currency = desk.text(["deal", "currency"]);
  switch (name) {
    case "Percent":
      return "10";
    case "UnitPrice":
      return { amount: "100", currency };
    case "Date":
      return desk.text(["deal", "quoted_on"]) || new Date().toISOString().slice(0, 10);
    case "Anchor":
      return "first_post";
    case "Territory":
      return "world";
    case "Currency":
      return currency;
    case "Name":
      return words(field);
    case "DaysPeriod":
      return { type: "days", anchor: "first_post", after: 30 };
    case "Party":
      return { id: field, kind: "firm", name: words(field) };
    case "Commission":
      return { party: { id: "agency", kind: "firm", name: "Agency" }, percent: "15", treatment: "deducted" };
    case "TaxPlan":
      return { supplies: [{ type: "fee", tax: { category: "standard", percent: "20" } }] };
    case "PaymentPlan":
      return {
        instalments: [
          { trigger: "signing", percent: "50" },
          { trigger: "last_post", percent: "50", term: { net_days: 30 } },
        ],
      };
    default:
      return undefined;
  }
}

/** An id that nothing in the deal has yet. */
export function freeId(desk: Desk, stem: string): string {
  const lists = ["deliverables", "terms", "discounts"].flatMap((list) => desk.list(["deal", list]));
  const taken = new Set(lists.map((item) => (item as Fields)["id"]));
  const name = stem.replaceAll("_", "-").toLowerCase();
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? name : `${name}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** A term of this type as the rate card offers it, or as the schema wants it. */
export function newTerm(type: string, desk: Desk, addOns: Fields[]): Fields {
  const variant = variants(named("Term")).get(type);
  const term = skeleton(variant ?? {}, desk, type) as Fields;
  const offered = addOns.find((addOn) => addOn["type"] === type) ?? {};
  if (Array.isArray(offered["kinds"]) && "kinds" in term) term["kinds"] = offered["kinds"].slice(0, 1);
  if (Array.isArray(offered["kinds"]) && "kind" in term) term["kind"] = offered["kinds"][0] ?? null;
  if ("scope" in offered) term["scope"] = offered["scope"] ?? null;
  if (type === "other" && "id" in offered) return { ...term, add_on: offered["id"] ?? null, name: offered["name"] ?? "Other" };
  return term;
}
