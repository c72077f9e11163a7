import { formatMoney } from "greenroom";

import type { Desk, Fields, Json } from "../desk.js";
import { el } from "../dom.js";
import type { Context } from "../form/context.js";
import { skeleton } from "../form/skeleton.js";
import { words } from "../path.js";
import { counted, type Slide, slider, type SlideState } from "./slider.js";
import { ends, type Length, lengths, type Unit } from "./lengths.js";
import type { Offer, Tool } from "./tool.js";

/** How far a slider goes where the card names no end. */
const FAR = { days: 365, months: 24, net: 120 };

/** Sliders for how long terms run and when the brand pays: they change the deal in the form. */
export function whatIf(context: Context): Tool {
  const { desk } = context;
  const element = el("div", { class: "stack" });
  let slides = new Map<string, Slide>();
  let drawn = "";
  /** What the sliders have changed, as it was before: by the id of the term, and for the payments. */
  const before = new Map<string, Json>();
  let about = "";

  function update(offer: Offer | undefined): void {
    const deal = `${desk.text(["rate_card", "id"])} ${desk.text(["deal", "id"])}`;
    if (deal !== about) before.clear();
    about = deal;
    const rows = [...lengths(desk, offer).map((length) => termRow(length, offer)), paymentRow(offer)];
    const shape = JSON.stringify([rows.map(({ id, unit, units, max }) => [id, unit, units, max]), desk.get(["deal", "payment"]) === undefined]);
    if (shape !== drawn) redraw(rows);
    drawn = shape;
    for (const row of rows) slides.get(row.id)?.set(row);
    undo.hidden = before.size === 0;
  }

  const undo = el("button", { type: "button", class: "quiet", onclick: takeBack }, "Undo the what-if");

  function redraw(rows: SlideState[]): void {
    const focus = element.contains(document.activeElement) ? document.activeElement?.id : undefined;
    slides = new Map(rows.map((row) => [row.id, slider(row)]));
    const terms = rows.filter(({ id }) => id !== "payment");
    element.replaceChildren(
      el("p", { class: "hint" }, "Slide, and the deal in the form and its price follow."),
      ...terms.flatMap(({ id }) => slides.get(id)?.element ?? []),
      ...(terms.length > 0 ? [] : [el("p", { class: "empty" }, "No term of this deal runs for a time. Add usage rights or an exclusivity in the form to slide them here.")]),
      desk.get(["deal", "payment"]) === undefined ? noPayment() : (slides.get("payment")?.element ?? ""),
      undo,
    );
    if (focus !== undefined && focus !== "") document.getElementById(focus)?.focus();
  }

  function termRow(length: Length, offer: Offer | undefined): SlideState {
    const unit: Unit | undefined = length.kind === "days" || length.kind === "months" ? length.kind : undefined;
    const marks = unit === undefined ? [] : ends(length.steps, unit);
    const line = offer?.quote.lines.find(({ id }) => id === length.id);
    return {
      id: length.id,
      title: `${words(length.type)} · ${length.id}`,
      unit: length.kind,
      units: length.kind === "dates" ? [] : ["days", "months", ...(length.type === "usage_rights" || length.kind === "perpetual" ? ["perpetual"] : [])],
      value: length.count,
      shown: spoken(length, unit),
      least: 1,
      max: unit === undefined ? undefined : roundUp(length.count ?? 0, marks.at(-1) ?? FAR[unit]),
      marks,
      amount: line === undefined ? "" : formatMoney(line.amount),
      hint: length.price === "" ? "" : `The card: ${length.price}.`,
      slide: (count) => change(length.id, length.path, [...length.path, "after"], count),
      choose: (kind) => change(length.id, length.path, length.path, recounted(desk, length, kind)),
    };
  }

  function paymentRow(offer: Offer | undefined): SlideState {
    const path = ["deal", "payment", "instalments"];
    const days = desk.list(path).map((_, place) => desk.get([...path, place, "term", "net_days"]) ?? 0).filter((net) => typeof net === "number");
    const [least, most] = [Math.min(...days), Math.max(...days)];
    const last = offer?.quote.instalments?.at(-1);
    const due = last?.due ?? (last === undefined ? "" : `${most} days after ${String(last.due_after ?? last.trigger).replaceAll("_", " ")}`);
    return {
      id: "payment",
      title: "Payment days · every instalment",
      unit: "days",
      units: [],
      value: days.length === 0 ? undefined : most,
      shown: days.length === 0 ? "none" : least === most ? counted(most, "days") : `${least} to ${counted(most, "days")}`,
      least: 0,
      max: roundUp(days.length === 0 ? 0 : most, FAR.net),
      marks: [0, 14, 30, 60, 90],
      amount: "",
      hint: due === "" ? "" : `After each trigger. The last payment is due ${due}; no total hangs on it.`,
      slide: (net) => {
        remember("payment", desk.get(path) ?? []);
        desk.list(path).forEach((_, place) => desk.set([...path, place, "term", "net_days"], net));
        context.redrawn();
      },
      choose: () => undefined,
    };
  }

  function noPayment(): HTMLElement {
    const add = (): void => {
      desk.set(["deal", "payment"], skeleton({ $ref: "#/$defs/PaymentPlan" }, desk, "payment"));
      context.redrawn();
      document.getElementById("what-if-payment")?.focus();
    };
    return el("div", { class: "empty" }, el("p", {}, "This deal says nothing of payments, so that there are no days to slide."), el("button", { type: "button", onclick: add }, "Add two instalments"));
  }

  function change(id: string, period: Length["path"], path: Length["path"], value: Json): void {
    remember(id, desk.get(period) ?? null);
    desk.set(path, value);
    context.redrawn();
  }

  function remember(id: string, value: Json): void {
    if (!before.has(id)) before.set(id, structuredClone(value));
  }

  function takeBack(): void {
    for (const length of lengths(desk, undefined)) {
      const period = before.get(length.id);
      if (period !== undefined) desk.set(length.path, period);
    }
    const payments = before.get("payment");
    if (payments !== undefined && desk.get(["deal", "payment"]) !== undefined) desk.set(["deal", "payment", "instalments"], payments);
    before.clear();
    context.redrawn();
    element.querySelector("input")?.focus();
  }

  return { id: "what-if", title: "What if", element, update };
}

/** The usual end, or as many times that as the value needs. */
function roundUp(count: number, end: number): number {
  return Math.max(1, Math.ceil(count / end)) * end;
}

function spoken({ kind, count }: Length, unit: Unit | undefined): string {
  if (unit !== undefined) return count === undefined ? "no number" : counted(count, unit);
  return kind === "perpetual" ? "without end" : "fixed dates: they are set in the form";
}

/** The period in another unit: a length near the one before, to slide on from. The days before the anchor go along as they can. */
function recounted(desk: Desk, { path, kind, count }: Length, to: string): Fields {
  const { anchor = "first_post", before = 0, zone } = desk.get(path) as Fields;
  const zoned = zone === undefined ? {} : { zone };
  if (to === "perpetual") return { type: to, anchor, ...zoned };
  const days = kind === "months" ? (count ?? 1) * 30 : (count ?? 365);
  const after = to === "months" ? Math.max(1, Math.round(days / 30)) : days;
  const ahead = kind === "months" ? Number(before) * 30 : Number(before);
  const early = to === "months" ? Math.round(ahead / 30) : ahead;
  return { type: to, anchor, ...(early > 0 ? { before: early } : {}), after, ...zoned };
}
