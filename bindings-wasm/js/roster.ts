import { GreenroomError } from "./errors.js";
import * as native from "./glue/greenroom.js";
import { Handle } from "./handle.js";
import { enter } from "./module.js";
import { text } from "./text.js";
import type { Deal, RateCard, Totals } from "./types.js";

/** What a brief comes to by each card of a roster, in columns. */
export interface RosterQuotes {
  /** The currency of all amounts. */
  readonly currency: string;
  /** How many digits after the point a minor unit is: 2 for EUR, 0 for JPY. */
  readonly exponent: number;
  /** The places of the cards that can price the brief: one for each row of the columns. */
  readonly priced: Uint32Array;
  /** The totals that were asked for, in minor units. */
  readonly totals: Readonly<Partial<Record<keyof Totals, BigInt64Array>>>;
  /** The cards that cannot price the brief, and why. */
  readonly refused: readonly { readonly place: number; readonly error: GreenroomError }[];
}

/**
 * Reads and checks rate cards once, to price one brief by all of them.
 *
 * ```js
 * using roster = prepareRoster(rateCards);
 * const { priced, totals } = roster.quote(brief, ["payable"]);
 * ```
 *
 * @throws {GreenroomError} with everything that is wrong with any of them, at once; paths start with `rate_cards`
 */
export function prepareRoster(rateCards: Iterable<RateCard | string>): Roster {
  return new Roster(rateCards);
}

/** Rate cards that were read and checked once. */
export class Roster extends Handle<native.RosterHandle> {
  /** @param rateCards rate cards, or their JSON texts */
  constructor(rateCards: Iterable<RateCard | string>) {
    const builder = enter(() => new native.RosterBuilder());
    for (const rateCard of rateCards) {
      const input = text(rateCard);
      enter(() => builder.push(input));
    }
    super(enter(() => builder.finish()));
  }

  /**
   * Prices a brief by all of them. The influencer of each card takes the place of the one that the brief names.
   *
   * @param names the totals that are wanted; all when absent
   * @throws {GreenroomError} with everything that is wrong with the brief, at once
   * @throws {TypeError} when no total has one of the names
   */
  quote(deal: Deal | string, names?: readonly (keyof Totals)[]): RosterQuotes {
    const input = text(deal);
    const wanted = named(names);
    return this.use((roster) => {
      const rows = roster.quote(input);
      try {
        return columns(rows, wanted);
      } finally {
        rows.free();
      }
    });
  }
}

/** The names of totals; all when absent. */
function named(names: readonly string[] | undefined): readonly string[] {
  const known = enter(() => native.RosterRows.names());
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new TypeError(`there is no total ${unknown}; they are ${known.join(", ")}`);
  return names ?? known;
}

function columns(rows: native.RosterRows, names: readonly string[]): RosterQuotes {
  return {
    currency: rows.currency(),
    exponent: rows.exponent(),
    priced: rows.places(true),
    totals: Object.fromEntries(names.map((name) => [name, rows.column(name)])),
    refused: Array.from(rows.places(false), (place) => ({ place, error: new GreenroomError(rows.refusal(place)) })),
  };
}
