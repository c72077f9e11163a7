import type { Agency, Campaign, Influencer, PlanCalendarInput, PlanTimelineInput, RateCard } from "greenroom";

/** What is known about a campaign's calendar beside the campaign: slots, gaps, limits, pools, and the time of the plan. */
export type Rules = Omit<PlanCalendarInput, "campaign">;

/** What the board shows: an agency, and what is known about the calendars and steps of its campaigns, by their ids. */
export interface Given {
  readonly agency: Agency;
  readonly rules: ReadonlyMap<string, Rules>;
  readonly steps: ReadonlyMap<string, PlanTimelineInput>;
}

type Files = Record<string, unknown>;
const list = <Document>(files: Files): Document[] => Object.values(files).map((file) => structuredClone(file) as Document);
/** The part of a file's name after the operation that it asks: the campaign. */
const subject = (path: string): string => path.replace(/^.*plan_[a-z]+-(.*)\.json$/, "$1");

const campaigns: Files = import.meta.glob("../../../../core/examples/agency/campaigns/*.json", { eager: true, import: "default" });
const deals: Files = import.meta.glob("../../../../core/examples/agency/deals/*.json", { eager: true, import: "default" });
const influencers: Files = import.meta.glob("../../../../core/examples/agency/influencers/*.json", { eager: true, import: "default" });
const rateCards: Files = import.meta.glob("../../../../core/examples/agency/rate_cards/*.json", { eager: true, import: "default" });
const calendars: Files = import.meta.glob("../../../../core/examples/agency/asked/plan_calendar-*.json", { eager: true, import: "default" });
const timelines: Files = import.meta.glob("../../../../core/examples/agency/asked/plan_timeline-*.json", { eager: true, import: "default" });

/** The example agency, with the campaigns whose calendars are asked about. */
export function exampleAgency(): Given {
  const asked = list<PlanCalendarInput>(calendars);
  const agency: Agency = {
    document: "agency",
    version: 1,
    id: "example",
    name: "The example agency",
    influencers: list<Influencer>(influencers),
    rate_cards: list<RateCard>(rateCards),
    campaigns: [...list<Campaign>(campaigns).map(whole), ...asked.map(({ campaign }) => campaign)],
  };
  return {
    agency,
    rules: new Map(asked.map(({ campaign, ...rules }) => [campaign.id, rules])),
    steps: new Map(Object.entries(timelines).map(([path, steps]) => [subject(path), structuredClone(steps) as PlanTimelineInput])),
  };
}

/** The campaign with its deals: the files name them. */
function whole(campaign: Campaign): Campaign {
  const booked = (campaign.deals ?? []).map((one) => {
    const name = one.deal as unknown;
    const path = Object.keys(deals).find((file) => typeof name === "string" && file.endsWith(`/${name}.json`));
    return path === undefined ? one : { ...one, deal: structuredClone(deals[path]) as typeof one.deal };
  });
  return { ...campaign, ...(booked.length === 0 ? {} : { deals: booked }) };
}
