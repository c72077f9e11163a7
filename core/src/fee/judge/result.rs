use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path, Version, document_tag, named, null_is_absent};
use crate::fee::{FeeSuggestion, TotalKind};
use crate::money::{Currency, Fraction, Money, Percent};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(OfferJudgementTag, "offer_judgement");

/// What an offer is worth beside the rate card, the market and the floor, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferJudgement {
    /// Always `offer_judgement`.
    pub document: OfferJudgementTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Which deal the offer is for.
    pub deal: Id,
    /// By which rate card.
    pub rate_card: Id,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Which total is compared.
    pub total: TotalKind,
    /// What is offered.
    pub offered: Money,
    /// What to make of it: below the floor; else what the suggestion says, or the list price where there is none.
    pub verdict: Verdict,
    /// Which comparison decided; absent where nothing could.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<ComparedWith>,
    /// What it was held against.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<OfferComparison>,
    /// What could not be compared, and why.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<UnknownComparison>,
    /// By which bands.
    pub bands: UsedBands,
    /// The suggestions that were used.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<FeeSuggestion>,
    /// Conventions that are older than their sources vouch for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// Something that the offer was held against: a range, or an amount whose ends are the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferComparison {
    /// What.
    pub with: ComparedWith,
    /// Of which deliverable; absent: of the whole deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deliverable: Option<Id>,
    /// What is offered for that.
    pub offered: Money,
    /// The low end.
    pub low: Money,
    /// The high end.
    pub high: Money,
    /// Offered ÷ low end; absent where that is 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio_to_low: Option<Fraction>,
    /// Offered ÷ high end; absent where that is 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio_to_high: Option<Fraction>,
    /// What to make of it.
    pub verdict: Verdict,
}

/// Something that the offer could not be held against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnknownComparison {
    /// What.
    pub with: ComparedWith,
    /// Why, in words.
    pub reason: String,
}

/// The bands that verdicts go by, with their source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedBands {
    /// The id of the convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// An offer under so much of the low end is low.
    pub low_under_percent: Percent,
    /// An offer over so much of the high end is high.
    pub high_over_percent: Percent,
    /// What to ask first, of the suggested fee.
    pub open_percent: Percent,
    /// What not to go below, of the suggested fee.
    pub floor_percent: Percent,
    /// Where the convention stands in the input; absent for a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
}

named! {
    /// What an offer is held against.
    ComparedWith {
        /// The floor that was given.
        Floor = "floor", "the floor";
        /// The share of the suggested fee that the bands set as floor.
        MarketFloor = "market_floor", "the floor of the bands";
        /// The deal at suggested prices, with its terms and discounts.
        Suggestion = "suggestion", "the suggested fee";
        /// The share of the suggested fee that the bands set as opening price.
        Opening = "opening", "the opening price of the bands";
        /// The deal at the rate card's prices: without negotiated prices and discounts.
        ListPrice = "list_price", "the list price";
    }
}

named! {
    /// What to make of an offer.
    Verdict {
        /// Less than the least that is accepted.
        BelowFloor = "below_floor", "below the floor";
        /// Under the band.
        Low = "low", "low";
        /// Within the band.
        Fair = "fair", "fair";
        /// Over the band.
        High = "high", "high";
        /// There is nothing to hold it against.
        Unknown = "unknown", "unknown";
    }
}
