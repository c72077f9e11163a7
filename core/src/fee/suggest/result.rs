use serde::{Deserialize, Serialize};

use super::RangeRule;
use crate::check::{Issues, Path, Version, document_tag, named, null_is_absent};
use crate::convention::Conversion;
use crate::fee::{Action, Explanation};
use crate::money::{Currency, Fraction, Money};
use crate::platform::{Format, Platform};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(FeeSuggestionTag, "fee_suggestion");

/// What a piece of content may cost by the conventions of the market, as a document of version 1. It is an estimate: no
/// more than what the counts and the conventions that it names make it.
///
/// Paths in explanations point into this document; facts and drivers say where they stand in the input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeSuggestion {
    /// Always `fee_suggestion`.
    pub document: FeeSuggestionTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Always true: a suggestion is an estimate.
    pub is_estimate: bool,
    /// Whether there is a range.
    pub status: SuggestionStatus,
    /// Where the piece is published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// The day on which the conventions were used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The range; absent where there is not enough data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<FeeRange>,
    /// What each estimator says.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub estimates: Vec<FeeEstimate>,
    /// Which estimators have nothing to say, and why.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<MissingEstimate>,
    /// What is known of the channel.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FeeFact>,
    /// What the market's conventions make of it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub drivers: Vec<FeeDriver>,
    /// Conventions that were given and do not apply, and why.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub not_applied: Vec<UnappliedConvention>,
    /// The rate by which prices became the suggestion's currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange: Option<Conversion>,
    /// Conventions that are older than their sources vouch for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

named! {
    /// Whether a fee could be suggested.
    SuggestionStatus {
        /// There is a range.
        Suggested = "suggested", "suggested";
        /// No estimator has what it needs; `missing` says what that is.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}

/// A low end, a middle and a high end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeRange {
    /// How it was made of the estimates.
    pub rule: RangeRule,
    /// The low end.
    pub low: EstimatedAmount,
    /// The suggested fee.
    pub middle: EstimatedAmount,
    /// The high end.
    pub high: EstimatedAmount,
}

/// What one estimator says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeEstimate {
    /// Which one.
    pub estimator: Estimator,
    /// The low end.
    pub low: EstimatedAmount,
    /// What is usual.
    pub middle: EstimatedAmount,
    /// The high end.
    pub high: EstimatedAmount,
}

/// An estimated amount, and how it came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EstimatedAmount {
    /// How much, rounded once.
    pub amount: Money,
    /// How it came about.
    pub explanation: Explanation,
}

named! {
    /// A way to estimate a fee.
    #[doc = ""]
    /// Source: the formulas of public fee calculators, collected in November 2026.
    Estimator {
        /// Average views ÷ 1,000 × CPM, with all multipliers.
        Views = "views", "by average views";
        /// Expected engagements ÷ 1,000 × CPME, where CPME = CPM ÷ target engagement rate; with all multipliers but that
        /// of engagement, which is in it already.
        Engagements = "engagements", "by expected engagements";
        /// Followers ÷ 1,000 × CPM, with all multipliers.
        Followers = "followers", "by followers";
    }
}

/// An estimator without what it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MissingEstimate {
    /// Which one.
    pub estimator: Estimator,
    /// What it lacks.
    pub needs: Vec<MissingData>,
}

named! {
    /// What an estimator can lack. A count of 0 says nothing about a price: it is missing data, not a fee of 0.
    MissingData {
        /// The followers are not known, or 0.
        Followers = "followers", "followers above 0";
        /// The average views are not known, or 0.
        AverageViews = "average_views", "average views above 0";
        /// The expected engagements are not known, or 0.
        ExpectedEngagements = "expected_engagements", "expected engagements above 0";
        /// No row of the prices per 1,000 views fits the platform and the format.
        Cpm = "cpm", "a price per 1,000 views for the platform and the format";
        /// No convention says which engagement rate the price of 1,000 views stands for.
        TargetEngagementRate = "target_engagement_rate", "a convention for the target engagement rate";
    }
}

/// Something that is known of the channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeFact {
    /// What.
    pub kind: FeeFactKind,
    /// The count, or the rate in percent.
    pub value: Fraction,
    /// Where it stands in the input; absent where it is computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
    /// The day of the snapshot that it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted_on: Option<Date>,
    /// How it was computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
}

named! {
    /// What is known of a channel.
    FeeFactKind {
        /// Followers or subscribers.
        Followers = "followers", "followers";
        /// Average views of a piece.
        AverageViews = "average_views", "average views";
        /// Engagements that the piece is expected to have.
        ExpectedEngagements = "expected_engagements", "expected engagements";
        /// Engagements per follower, in percent.
        EngagementRate = "engagement_rate", "engagement rate in percent";
    }
}

/// Something that drives the fee: never without the convention that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeDriver {
    /// What.
    pub kind: DriverKind,
    /// For which platform and format, niche, region or rate, in words.
    pub label: String,
    /// What is done with it.
    pub action: Action,
    /// The value for the low end.
    pub low: Fraction,
    /// The value for the middle.
    pub middle: Fraction,
    /// The value for the high end.
    pub high: Fraction,
    /// How the value was computed, where the convention is a formula.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
    /// The id of the convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// The last day on which the convention may be used without asking again; no such day when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// Where the convention stands in the input; absent for a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
}

/// A convention that was given and does not apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnappliedConvention {
    /// The id of the convention.
    pub convention: Id,
    /// Why, in words.
    pub reason: String,
}

named! {
    /// What drives a fee.
    DriverKind {
        /// The price of 1,000 views.
        Cpm = "cpm", "CPM";
        /// The engagement rate that this price stands for, in percent.
        TargetEngagementRate = "target_engagement_rate", "target engagement rate in percent";
        /// How the engagement rate changes the price.
        Engagement = "engagement", "engagement";
        /// A multiplier for the niche.
        Niche = "niche", "niche";
        /// A multiplier for the region.
        Region = "region", "region";
        /// A multiplier for the format.
        Format = "format", "format";
    }
}
