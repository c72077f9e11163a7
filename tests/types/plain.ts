// A consumer with the libraries of 2020.
import { prepareRateCard, quote, type RateCard } from "greenroom";

export const price = (card: RateCard, deal: string): string => quote(card, deal).totals.payable.amount;
export const prepared = (card: string): void => prepareRateCard(card).free();
