import { GreenroomError, type Issue } from "./errors.js";
import * as native from "./glue/greenroom.js";

/** A document: a plain object, or JSON text. */
export type Json = object | string;

/** What a check found; an empty list is a clean bill. */
export interface CheckReport {
  issues: Issue[];
}

/** An amount as documents write it: never call `Number()` on it. */
export interface Money {
  amount: string;
  currency: string;
}

/** What a deal costs by a rate card. */
export interface Quote {
  document: "quote";
  version: number;
  library_version: string;
  deal: string;
  rate_card: string;
  influencer: string;
  currency: string;
  rounding: { point: "unit" | "line"; mode: string };
  lines: QuoteLine[];
  totals: { creative_fees: Money; payable: Money };
}

/** One line of a quote. */
export interface QuoteLine {
  kind: "creative_fee";
  deliverable: string;
  platform: string;
  format: string;
  rate: Money;
  quantity: number;
  amount: Money;
  explanation: { from: (string | number)[]; start: string; steps: Step[] };
}

/** One step of an explanation, with its exact result. */
export type Step = { type: "multiply"; by: number; result: string } | { type: "round"; mode: string; result: string };

/** A result as titled tables; whoever draws them escapes the texts. */
export interface Presentation {
  document: "presentation";
  version: number;
  tables: Table[];
}

/** A table with a title, and sentences below it. */
export interface Table {
  title: string;
  columns: { title: string; kind: "text" | "number" | "money" }[];
  rows: string[][];
  sentences: string[];
}

/** Finds everything that is wrong with a rate card: a report with all issues. */
export function checkRateCard(rateCard: Json): CheckReport {
  return run(native.check_rate_card, text(rateCard));
}

/** Finds everything that is wrong with a deal: a report with all issues. */
export function checkDeal(deal: Json): CheckReport {
  return run(native.check_deal, text(deal));
}

/** Prices a deal by a rate card, with every line explained. */
export function quote(rateCard: Json, deal: Json): Quote {
  return run(native.quote, `{"rate_card":${text(rateCard)},"deal":${text(deal)}}`);
}

/** Shows a result as titled tables, for people. */
export function present(quote: Json): Presentation {
  return run(native.present, text(quote));
}

/** Runs the operation of this name, from JSON text to JSON text. */
export function call(operation: string, input: string): string {
  return issuesAsErrors(() => native.call(operation, input));
}

function run<Output>(operation: (input: string) => string, input: string): Output {
  return JSON.parse(issuesAsErrors(() => operation(input))) as Output;
}

function issuesAsErrors(work: () => string): string {
  try {
    return work();
  } catch (error) {
    throw typeof error === "string" ? new GreenroomError(error) : error;
  }
}

/** Writes a document as JSON; text goes to the core as it is. */
function text(document: Json): string {
  if (typeof document === "string") return document;
  if (typeof document !== "object" || document === null) {
    throw new TypeError(`a document is an object or JSON text, not ${document === null ? "null" : typeof document}`);
  }
  try {
    return JSON.stringify(document) ?? "null";
  } catch (error) {
    // What is too deep for the host's stack is too deep for the core.
    throw error instanceof RangeError ? new GreenroomError(native.too_deep()) : error;
  }
}
