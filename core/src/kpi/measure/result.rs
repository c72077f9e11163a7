use serde::{Deserialize, Serialize};

use crate::check::{Issues, Version, document_tag, named, null_is_absent, tagged_union};
use crate::kpi::RateDefinition;
use crate::money::{Currency, Decimal, Fraction};
use crate::stats::{Probability, QuantileMethod};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(MeasurementTag, "measurement");

/// The rates of posts, by group and of all together, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// Always `measurement`.
    pub document: MeasurementTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// The rates, in the order in which they were asked for.
    pub rates: Vec<UsedRate>,
    /// All rows together. It is no sum of the groups: rates are computed from its own sums.
    pub all: MeasuredGroup,
    /// The groups, in the order of their labels; none when nothing was grouped by.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<MeasuredGroup>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// A rate that was computed, with its definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedRate {
    /// The definition.
    pub rate: RateDefinition,
    /// The formula in words.
    pub formula: String,
    /// The preset that the definition comes from; absent when it is of one's own book.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<String>,
    /// Who defines it so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When the source said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

/// The rows of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasuredGroup {
    /// What the rows have in common: one for each column that was grouped by.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<GroupLabel>,
    /// How many rows there are.
    pub rows: u64,
    /// The sum of each metric, in the order of the columns.
    pub totals: Vec<MetricTotal>,
    /// The rates, in the order in which they were asked for.
    pub rates: Vec<RateResult>,
    /// How rates and metrics are spread over the single posts, in the order in which it was asked for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub distributions: Vec<PostQuantiles>,
}

/// How a rate or a metric is spread over the single posts of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostQuantiles {
    /// Which rate; absent of a metric.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Id>,
    /// Which metric; absent of a rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<Id>,
    /// How a quantile is read off the sorted values.
    pub method: QuantileMethod,
    /// How many posts have a value: those that have the figure, or all figures of the rate and a denominator above zero.
    pub posts: u64,
    /// The currency of amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The quantiles, in the order of the shares that were asked for.
    pub values: Vec<PostQuantile>,
}

impl PostQuantiles {
    /// What is spread: the id of the rate, or of the metric.
    #[must_use]
    pub fn spread(&self) -> &str {
        self.rate.as_ref().or(self.metric.as_ref()).map(Id::as_str).unwrap_or_default()
    }
}

/// One quantile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostQuantile {
    /// The share of the posts that lie at or below.
    pub share: Probability,
    /// The value, of rates to 18 digits after the point and rounded as the rate itself is, of figures half-even to 12 digits
    /// after the point; absent where no post has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
}

/// One thing that the rows of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupLabel {
    /// The column.
    pub name: Id,
    /// Its text; absent where the rows have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// The sum of a metric over the rows of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MetricTotal {
    /// Which metric.
    pub metric: Id,
    /// The exact sum; absent where no row has a figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<Fraction>,
    /// The currency of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// How many rows have a figure.
    pub rows: u64,
    /// How far to trust it.
    pub provenance: Provenance,
}

/// A rate of a group of rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateResult {
    /// Which rate.
    pub rate: Id,
    /// What came out.
    pub outcome: RateOutcome,
    /// How many rows it is made of.
    pub rows_used: u64,
    /// How many rows lack a figure that it needs, or have no rate of their own where those are joined.
    pub rows_left_out: u64,
    /// How far to trust it.
    pub provenance: Provenance,
}

tagged_union! {
    /// What came out of a rate.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum RateOutcome {
        /// A value.
        Defined(DefinedRate) = "defined",
        /// None: undefined is neither 0 nor infinite.
        Undefined(UndefinedRate) = "undefined",
    }
}

/// The value of a rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DefinedRate {
    /// The value, half-even to 12 digits after the point; a share of 0.05 is 5 %.
    pub value: Decimal,
    /// The currency of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The exact numerator; absent where rates of posts are joined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Fraction>,
    /// The exact denominator; absent where rates of posts are joined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Fraction>,
}

/// Why a rate has no value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UndefinedRate {
    /// Why.
    pub reason: UndefinedReason,
    /// The metrics that are missing.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Id>,
}

named! {
    /// Why a rate has no value.
    UndefinedReason {
        /// A metric that it needs was not given, or no row has all of them.
        Missing = "missing", "figures are missing";
        /// The denominator is zero.
        ZeroDenominator = "zero_denominator", "the denominator is zero";
        /// The denominator lies below zero, so that the rate would say the opposite.
        NegativeDenominator = "negative_denominator", "the denominator is below zero";
        /// The rate is by days, and nobody said how many there are.
        DaysUnknown = "days_unknown", "the number of days is not known";
    }
}

named! {
    /// How far to trust a figure.
    Provenance {
        /// It was measured, or computed from what was measured.
        Measured = "measured", "measured";
        /// It is an estimate, an upper bound, or computed from one.
        Estimated = "estimated", "estimated";
        /// It is not there.
        Missing = "missing", "missing";
    }
}
