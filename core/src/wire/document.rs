//! The operations on documents, by the names of the list.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub(super) use super::after::*;
pub(super) use super::calendar::*;
pub(super) use super::campaign::*;
pub(super) use super::campaign_money::*;
pub(super) use super::content::*;
pub(super) use super::crisis::*;
pub(super) use super::dues::*;
pub(super) use super::files::*;
pub(super) use super::going_out::*;
pub(super) use super::inbox::*;
pub(super) use super::moderation::*;
use super::money;
pub(super) use super::papers::*;
use super::parse::{Parsed, read};
pub(super) use super::personal_data::*;
use super::preset;
use crate::check::{Issues, Path, check_items};
use crate::fee;
use crate::text;
// The schema finds the documents of all operations here.
pub(super) use super::advice::{
    counter_offer, judge_offer, present_counter_offer, present_fee_suggestion, present_offer_judgement,
    present_scenarios, scenarios, suggest_fee,
};
pub(super) use super::exchange::*;
pub(super) use super::export::*;
pub(super) use super::judge::*;
pub(super) use super::kpi::*;
pub(super) use super::money::{
    AllocateInput, Comparison, ExchangeInput, ExchangedMoney, FormattedMoney, MoneyList, MoneyPair,
};
pub(super) use super::preset::{Preset, PresetList, PresetName, PresetQuery};
pub(super) use super::rotation::*;
#[cfg(feature = "schema")]
pub(super) use super::settle::{ResultsCheckInput, SettleInput, Settlement};
pub(super) use super::settle::{check_results, check_settlement, present_settlement, settle};
pub(super) use super::stats::*;
pub(super) use super::voice::*;
pub(super) use crate::fee::{Deal, Quote, Waterfall};
pub(super) use crate::influencer::Influencer;
pub(super) use crate::money::Money;
pub(super) use crate::platform::FollowerTiers;
pub(super) use crate::rate_card::RateCard;
pub(super) use crate::text::Presentation;
pub(super) use crate::vocabulary::{CategoryTree, Regions};

/// What `quote` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuoteInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What is booked.
    pub deal: Deal,
}

/// What a check found; an empty list is a clean bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckReport {
    /// Everything that is wrong, or that somebody should look at.
    pub issues: Issues,
}

/// Several quotes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuoteList {
    /// The quotes, in any order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub quotes: Vec<Quote>,
}

pub(super) fn check_influencer(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |influencer: &Influencer, issues| influencer.check(&Path::root(), issues)))
}

pub(super) fn check_rate_card(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |card: &RateCard, issues| card.check(&Path::root(), issues)))
}

pub(super) fn check_deal(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |deal: &Deal, issues| deal.check(&Path::root(), issues)))
}

pub(super) fn quote(input: &str) -> Result<Quote, Issues> {
    read(input).compute(|input: &QuoteInput| fee::quote(&input.rate_card, &input.deal))
}

pub(super) fn check_regions(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |regions: &Regions, issues| regions.check(&Path::root(), issues)))
}

pub(super) fn check_categories(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |tree: &CategoryTree, issues| tree.check(&Path::root(), issues)))
}

pub(super) fn check_follower_tiers(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |tiers: &FollowerTiers, issues| tiers.check(&Path::root(), issues)))
}

pub(super) fn check_quote(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |quote: &Quote, issues| quote.check(&Path::root(), issues)))
}

pub(super) fn present(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|quote| Ok(fee::present_quote(quote)))
}

pub(super) fn waterfall(input: &str) -> Result<Waterfall, Issues> {
    read(input).compute(fee::waterfall)
}

pub(super) fn present_issues(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report: &CheckReport| Ok(text::present_issues(&report.issues)))
}

pub(super) fn present_payments(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|list: &QuoteList| {
        check_items(list.quotes.len(), &Path::root().field("quotes"))?;
        Ok(fee::present_payments(&list.quotes))
    })
}

pub(super) fn present_commissions(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|list: &QuoteList| {
        check_items(list.quotes.len(), &Path::root().field("quotes"))?;
        fee::present_commissions(&list.quotes)
    })
}

pub(super) fn add_money(input: &str) -> Result<Money, Issues> {
    read(input).compute(|list: &MoneyList| money::add(list))
}

pub(super) fn compare_money(input: &str) -> Result<Comparison, Issues> {
    read(input).compute(|pair: &MoneyPair| money::compare(pair))
}

pub(super) fn format_money(input: &str) -> Result<FormattedMoney, Issues> {
    read(input).compute(|money: &Money| Ok(FormattedMoney { text: money.to_string() }))
}

pub(super) fn allocate_money(input: &str) -> Result<MoneyList, Issues> {
    read(input).compute(|input: &AllocateInput| money::share_out(input))
}

pub(super) fn exchange_money(input: &str) -> Result<ExchangedMoney, Issues> {
    read(input).compute(|input: &ExchangeInput| money::convert(input))
}

pub(super) fn list_presets(input: &str) -> Result<PresetList, Issues> {
    read(input).compute(|query: &PresetQuery| Ok(preset::list(query)))
}

pub(super) fn get_preset(input: &str) -> Result<Preset, Issues> {
    read(input).compute(|name: &PresetName| preset::get(name))
}

/// A document that cannot be read is a finding, not a failure.
pub(super) fn report<T: DeserializeOwned>(parsed: Parsed<T>, check: impl FnOnce(&T, &mut Issues)) -> CheckReport {
    CheckReport { issues: parsed.check(check) }
}
