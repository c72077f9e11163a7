// What the types promise to a strict consumer: compiled by `tests/node/types.test.mjs`, never run.
import {
  addMoney,
  binMentions,
  call,
  checkDeal,
  checkInfluencer,
  compareMoney,
  type Deal,
  formatMoney,
  GreenroomError,
  type Issue,
  kpi,
  type KpiRow,
  type LazyQuote,
  type MentionScan,
  ModuleTrappedError,
  type Money,
  type Period,
  prepareRateCard,
  present,
  quote,
  quoteMany,
  type QuoteLine,
  type RateCard,
  scanMentions,
  waterfall,
} from "greenroom";
import { quote as quoteByBytes, start } from "greenroom/bytes";
import * as lite from "greenroom/lite";

const card: RateCard = {
  document: "rate_card",
  version: 2,
  id: "card",
  influencer: "mila",
  currency: "EUR",
  versions: [
    {
      // What is only taken may be null where it may be absent.
      minimum_fee: null,
      rates: [{ platform: "instagram", format: "reel", price: { type: "flat", rate: { amount: "1250", currency: "EUR" } } }],
      add_ons: [{ type: "usage_rights", kinds: ["paid"], price: { type: "percent", percent: "30" } }],
    },
  ],
};
const deal: Deal = {
  document: "deal",
  version: 1,
  id: "deal",
  influencer: "mila",
  currency: "EUR",
  deliverables: [{ id: "reels", platform: "instagram", format: "reel", quantity: 2 }],
  terms: [{ type: "usage_rights", id: "ads", kinds: ["paid"], period: { type: "days", anchor: "first_post", after: 30 } }],
};

const priced = quote(card, deal);
const payable: Money = priced.totals.payable;
const lines: QuoteLine[] = priced.lines;
// What is given is never null.
const quotedOn: string | undefined = priced.quoted_on;
const titles: string[] = present(priced).tables.map(({ title }) => title);
const bars: ("total" | "up" | "down")[] = waterfall(priced).steps.map(({ kind }) => kind);
const fromText = quote(JSON.stringify(card), JSON.stringify(deal));
const sum: Money = addMoney(payable, payable);
const order: -1 | 0 | 1 = compareMoney(sum, payable);
const words: string = formatMoney(sum);
const text: string = call("check_deal", "{}");

function days(period: Period): number | undefined {
  switch (period.type) {
    case "days":
      return period.after;
    case "perpetual":
      // @ts-expect-error: what never ends has no days
      return period.after;
    default:
      return undefined;
  }
}

function codes(work: () => void): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof GreenroomError) return error.issues.map(({ code }: Issue) => code);
    if (error instanceof ModuleTrappedError) return [error.code];
    throw error;
  }
}

function handles(): void {
  using prepared = prepareRateCard(card);
  using program = prepared.prepare(deal);
  const money: Money = program.payable([3]);
  const minor: bigint = program.payableMinor(Uint32Array.of(3));
  const lazy: LazyQuote = program.quote();
  const results: (LazyQuote | GreenroomError)[] = quoteMany(prepared, [deal, "{}"]);
  // @ts-expect-error: an amount is text
  const amount: number = money.amount;
  // @ts-expect-error: a value is not a method
  lazy.value();
  // @ts-expect-error: quantities are numbers
  program.totals(["3"]);
  void [minor, results, amount];
}

// @ts-expect-error: an amount is text, never a number
addMoney({ amount: 5, currency: "EUR" });
// @ts-expect-error: a deal has deliverables
checkDeal({ document: "deal", version: 1, id: "d", influencer: "i", currency: "EUR" });
// @ts-expect-error: unknown fields are refused
const typo: Deal = { ...deal, delivrables: [] };
// @ts-expect-error: a version is named
const unknown: RateCard = { ...card, version: 3 };
// @ts-expect-error: both documents are needed
quote(card);
// @ts-expect-error: a code is one of the table
const code: Issue["code"] = "no_such_code";

const found = kpi({
  columns: { type: ["reel", null], clicks: Int32Array.of(1, 2), impressions: [10, undefined] },
  rates: ["ctr"],
  by: ["type", { column: "published", part: "month" }],
  metrics: { clicks: "Clicks" },
});
const rows: KpiRow[] = found.rows;
const formula: string | undefined = found.measurement.rates[0]?.formula;
// @ts-expect-error: a query names its rates
kpi({ columns: {} });
// @ts-expect-error: a month is a part of a date, a fortnight is not
kpi({ columns: {}, rates: [], by: [{ column: "published", part: "fortnight" }] });
void [rows, formula];

const mentions = { at: [new Date(), null], who: { codes: Uint8Array.of(0, 1), names: ["ana"] }, mood: Float32Array.of(-1, NaN) };
const scan: MentionScan = scanMentions(mentions, { time: "at", author: "who", settings: { bin_minutes: 5 } });
const counted: number[] = binMentions(mentions, { time: "at", sentiment: "mood", bin_minutes: 5 }).map(({ mentions }) => mentions);
// @ts-expect-error: a query names the column of times
scanMentions(mentions, { settings: { bin_minutes: 5 } });
// @ts-expect-error: bins have a length
binMentions(mentions, { time: "at" });
// @ts-expect-error: nobody counts minutes
scanMentions(mentions, { time: "at", time_unit: "minutes", settings: { bin_minutes: 5 } });
void [scan.report.alarms, counted];

start(new Uint8Array());
start(new ArrayBuffer(8));
// @ts-expect-error: the bytes are needed
start();
const same: typeof quote = quoteByBytes;

const light = lite.quote(card, deal).totals.payable.amount;
// @ts-expect-error: influencers are not in the lite build
lite.checkInfluencer;
// @ts-expect-error: nor are presets
lite.getPreset;
// @ts-expect-error: nor the door by name
lite.call;

void [checkInfluencer, lines, quotedOn, titles, bars, fromText, order, words, text, days, codes, handles, typo, unknown, code, same, light];
