import type { Fields } from "./desk.js";

const read = (files: Record<string, unknown>): Fields[] => Object.values(files).map((file) => structuredClone(file) as Fields);

const influencers = read(import.meta.glob("../../../core/examples/agency/influencers/*.json", { eager: true, import: "default" }));
const deals = read(import.meta.glob("../../../core/examples/agency/deals/*.json", { eager: true, import: "default" }));

/** The rate cards of the example agency. */
export const rateCards = read(import.meta.glob("../../../core/examples/agency/rate_cards/*.json", { eager: true, import: "default" }));

/** What a rate card is called on the desk: whose prices they are. */
export function title(rateCard: Fields): string {
  return `${nameOf(String(rateCard["influencer"]))} · ${String(rateCard["id"])}`;
}

/** The name of somebody whom the agency knows; of others the id. */
export function nameOf(id: string): string {
  return String(influencers.find((influencer) => influencer["id"] === id)?.["name"] ?? id);
}

/** The example deals of a rate card's influencer. */
export function dealsOf(rateCard: Fields): Fields[] {
  return deals.filter(({ influencer }) => influencer === rateCard["influencer"]);
}

/** A deal with the first thing on the rate card. */
export function newDeal(rateCard: Fields): Fields {
  const version = (rateCard["versions"] as Fields[] | undefined)?.at(-1) ?? rateCard;
  const { platform = "instagram", format = "reel" } = (version["rates"] as Fields[] | undefined)?.[0] ?? {};
  return {
    document: "deal",
    version: 1,
    id: "new deal",
    influencer: rateCard["influencer"] ?? "",
    currency: rateCard["currency"] ?? "EUR",
    deliverables: [{ id: "piece", platform, format, quantity: 1 }],
  };
}
