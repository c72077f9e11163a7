import { type Deal, GreenroomError, type Quote, type RateCard } from "greenroom";

import type { Tab } from "./tabs.js";

/** A deal with its rate card, and what they came to. */
export interface Offer {
  rateCard: RateCard;
  deal: Deal;
  quote: Quote;
}

/** What stands beside the quote, in a tab of its own. */
export interface Tool extends Tab {
  /** The deal has changed. The offer is the last one that could be priced; `holds` says whether it is the deal as it stands. */
  update(offer: Offer | undefined, holds: boolean): void;
}

/** What the core answers, or why it refuses. */
export function asked<Answer>(ask: () => Answer): Answer | GreenroomError {
  try {
    return ask();
  } catch (error) {
    if (error instanceof GreenroomError) return error;
    throw error;
  }
}
