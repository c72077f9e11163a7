import type { ScenarioAxis } from "greenroom";

import type { Desk, Fields } from "../desk.js";
import { freeId } from "../form/skeleton.js";
import { words } from "../path.js";
import { ends, lengths, type Unit } from "./lengths.js";
import type { Offer } from "./tool.js";
import { count, counts } from "./wishes.js";

/** Something of the deal that a grid can vary. */
export interface Axis {
  key: string;
  title: string;
  unit: string;
  /** The values to begin with. */
  values: string;
  /** The value that the deal has, in the words of the grid. */
  now: string;
  axis(values: string): ScenarioAxis;
}

/** What a grid can vary: how long terms run, how many pieces, a discount, and the payment days. */
export function axes(desk: Desk, offer: Offer | undefined): Axis[] {
  const terms = lengths(desk, offer).map(({ id, type, kind, steps, count: now }): Axis => {
    const unit: Unit = kind === "days" || kind === "dates" ? "days" : "months";
    const named = ends(steps, unit);
    const values = named.length > 0 ? named : unit === "days" ? [30, 60, 90, 180] : [1, 3, 6, 12];
    return {
      key: `length ${id} ${unit}`,
      title: `${words(type)} · ${id}`,
      unit,
      values: values.filter((value) => value !== now).join(", "),
      now: "as agreed",
      axis: (text) => ({ type: "length", term: id, unit, values: counts(text), dropped: true, as_agreed: true }),
    };
  });
  const quantities = desk.list(["deal", "deliverables"]).map((item): Axis => {
    const { id, quantity } = item as Fields;
    const values = [1, 2, 3, 4, 6, ...(typeof quantity === "number" ? [quantity] : [])];
    return {
      key: `quantity ${String(id)}`,
      title: `Quantity · ${String(id)}`,
      unit: "pieces",
      values: [...new Set(values)].sort((a, b) => a - b).join(", "),
      now: String(quantity),
      axis: (text) => ({ type: "quantity", deliverable: String(id), values: counts(text) }),
    };
  });
  const discount: Axis = {
    key: "discount",
    title: "Discount",
    unit: "%",
    values: "0, 5, 10, 15, 20",
    now: "0",
    axis: (text) => ({ type: "discount", id: freeId(desk, "discount"), name: "Discount", values: text.split(",").map((value) => value.trim()).filter((value) => value !== "") }),
  };
  const payment: Axis = {
    key: "payment",
    title: "Payment days",
    unit: "days",
    values: "0, 14, 30, 60, 90",
    now: paymentDays(desk),
    axis: (text) => ({ type: "payment_days", values: text.split(",").map((value) => value.trim()).filter((value) => value !== "").map(count) }),
  };
  return [...terms, ...quantities, discount, ...(desk.list(["deal", "payment", "instalments"]).length === 0 ? [] : [payment])];
}

/** The payment days that the deal has, where all instalments have the same. */
function paymentDays(desk: Desk): string {
  const days = new Set(desk.list(["deal", "payment", "instalments"]).map((_, place) => desk.text(["deal", "payment", "instalments", place, "term", "net_days"]) || "0"));
  return days.size === 1 ? [...days].join("") : "";
}
