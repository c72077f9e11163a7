import { GreenroomError } from "./errors.js";
import * as native from "./glue/greenroom.js";
import { Handle } from "./handle.js";
import { enter } from "./module.js";
import { run } from "./run.js";
import { text } from "./text.js";
import type { Deal, Money, Quote, RateCard, Totals } from "./types.js";

/**
 * Prices a deal by a rate card, with every line explained. Each document may be an object or JSON text.
 *
 * @throws {GreenroomError} with everything that is wrong with both, at once; paths start with `rate_card` or `deal`
 */
export function quote(rateCard: RateCard | string, deal: Deal | string): Quote {
  return run(native.quote_texts, rateCard, deal);
}

/**
 * Reads and checks a rate card once, to price many deals by it.
 *
 * ```js
 * using card = prepareRateCard(rateCard);
 * const { payable } = card.quote(deal).value.totals;
 * ```
 *
 * @throws {GreenroomError} with everything that is wrong with it, at once
 */
export function prepareRateCard(rateCard: RateCard | string): PreparedRateCard {
  return new PreparedRateCard(rateCard);
}

/**
 * Prices many deals by one rate card: for each deal, in order, its quote, or the error that says what is wrong with it.
 *
 * @throws {GreenroomError} with everything that is wrong with the rate card, at once
 */
export function quoteMany(
  rateCard: PreparedRateCard | RateCard | string,
  deals: Iterable<Deal | string>,
): (LazyQuote | GreenroomError)[] {
  if (rateCard instanceof PreparedRateCard) return Array.from(deals, (deal) => quoteOrError(rateCard, deal));
  const prepared = new PreparedRateCard(rateCard);
  try {
    return Array.from(deals, (deal) => quoteOrError(prepared, deal));
  } finally {
    prepared.free();
  }
}

function quoteOrError(rateCard: PreparedRateCard, deal: Deal | string): LazyQuote | GreenroomError {
  try {
    return rateCard.quote(deal);
  } catch (error) {
    if (error instanceof GreenroomError) return error;
    throw error;
  }
}

/** A quote as JSON text, which is parsed when its value is first asked for. */
export class LazyQuote {
  /** The quote as the core wrote it. */
  readonly json: string;
  #value: Quote | undefined;

  /** @param json the quote as the core wrote it */
  constructor(json: string) {
    this.json = json;
  }

  /** The quote: the same object whenever it is asked for. */
  get value(): Quote {
    this.#value ??= JSON.parse(this.json) as Quote;
    return this.#value;
  }

  /** What `JSON.stringify` writes, and what the functions of this package read. */
  toJSON(): Quote {
    return this.value;
  }
}

/** A rate card that was read and checked once. */
export class PreparedRateCard extends Handle<native.RateCardHandle> {
  /** @param rateCard a rate card, or its JSON text */
  constructor(rateCard: RateCard | string) {
    const input = text(rateCard);
    super(enter(() => new native.RateCardHandle(input)));
  }

  /**
   * Prices a deal.
   *
   * @throws {GreenroomError} with everything that is wrong with the deal, at once
   */
  quote(deal: Deal | string): LazyQuote {
    const input = text(deal);
    return new LazyQuote(this.use((card) => card.quote(input)));
  }

  /**
   * Reads, checks and prices a deal once, to price it again for other quantities.
   *
   * @throws {GreenroomError} with everything that is wrong with the deal, at once
   */
  prepare(deal: Deal | string): PreparedDeal {
    const input = text(deal);
    return new PreparedDeal(this.use((card) => card.prepare(input)));
  }
}

/** How many pieces of each deliverable, in the order of the deal. */
export type Quantities = readonly number[] | Uint32Array;

/** A deal that was read, checked and priced once; `PreparedRateCard.prepare` makes it. */
export class PreparedDeal extends Handle<native.DealHandle> {
  readonly #currency: string;

  /** @internal */
  constructor(deal: native.DealHandle) {
    super(deal);
    this.#currency = this.use(() => deal.currency());
  }

  /**
   * What the brand pays, for other quantities.
   *
   * @throws {GreenroomError} when the deal has more or fewer deliverables, or a quantity is out of range
   */
  payable(quantities: Quantities): Money {
    const counts = counted(quantities);
    return { amount: this.use((deal) => deal.payable(counts)), currency: this.#currency };
  }

  /**
   * What the brand pays in minor units of the deal's currency (cents), for other quantities.
   *
   * @throws {GreenroomError} when the deal has more or fewer deliverables, or a quantity is out of range
   */
  payableMinor(quantities: Quantities): bigint {
    const counts = counted(quantities);
    return this.use((deal) => deal.payable_minor(counts));
  }

  /**
   * All totals, for other quantities.
   *
   * @throws {GreenroomError} when the deal has more or fewer deliverables, or a quantity is out of range
   */
  totals(quantities: Quantities): Totals {
    const counts = counted(quantities);
    return JSON.parse(this.use((deal) => deal.totals(counts))) as Totals;
  }

  /**
   * The quote with every line explained: of the deal as it is, or for other quantities.
   *
   * @throws {GreenroomError} when the deal has more or fewer deliverables, or a quantity is out of range
   */
  quote(quantities?: Quantities): LazyQuote {
    if (quantities === undefined) return new LazyQuote(this.use((deal) => deal.quote()));
    const counts = counted(quantities);
    return new LazyQuote(this.use((deal) => deal.quote_with(counts)));
  }
}

/** Quantities as the module takes them, which would change what is no whole number. */
function counted(quantities: Quantities): Uint32Array {
  if (quantities instanceof Uint32Array) return quantities;
  const counts = new Uint32Array(quantities.length);
  for (let place = 0; place < counts.length; place += 1) {
    const quantity = quantities[place];
    if (quantity === undefined || quantity >>> 0 !== quantity) {
      throw new TypeError(`quantities[${place}] is ${String(quantity)}, not a whole number from 0 to 4294967295`);
    }
    counts[place] = quantity;
  }
  return counts;
}
