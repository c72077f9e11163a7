use serde::{Deserialize, Serialize};

use super::{BenchmarkTable, ValueRange, VerdictBands};
use crate::check::null_is_absent;
use crate::convention::Convention;
use crate::kpi::{Direction, RateBook, UndefinedReason};
use crate::money::{Currency, Decimal};
use crate::platform::{Format, Platform};
use crate::stats::{Confidence, Proportion};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// What `judge_kpi` takes: a value, and what it is held against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JudgeKpiInput {
    /// The value.
    pub actual: KpiActual,
    /// On which platform it was measured; benchmarks of others are not used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// Of which format; benchmarks of others are not used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// Of which follower tier; benchmarks of others are not used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Id>,
    /// In which niche; benchmarks of others are not used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niche: Option<Id>,
    /// What it was to reach.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<KpiTarget>,
    /// Benchmarks of one's own; none: those of the presets.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub benchmarks: Vec<Convention<BenchmarkTable>>,
    /// The benchmarks to hold it against, by their ids, whatever their platform, tier and niche; none: all that fit.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<Id>,
    /// What people call so much of a target; absent: the preset `verdict_bands.plain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bands: Option<Convention<VerdictBands>>,
    /// The fewest units, such as posts, of which anything is said; absent: no such number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_units: Option<u64>,
    /// How sure the interval of a proportion is to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
    /// Metrics and rates of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_book: Option<RateBook>,
    /// The day of the judgement; conventions that are older than their sources vouch for come with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// A value of a rate or a metric, with what says how far off it may be.
///
/// It is stated as `value`, or counted as `proportion`; with neither it is undefined, which is an answer too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KpiActual {
    /// Which rate, or which metric: of the presets, or of the book.
    pub kpi: Id,
    /// The value; a share of 0.05 is 5 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// The currency of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Of a share: how often it happened, and how often it could have. The interval is Wilson's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proportion: Option<Proportion>,
    /// The interval of the value where one is known, such as that of `compare_ratios`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<ValueRange>,
    /// Of how many units, such as posts, it is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<u64>,
    /// Why there is no value, as `measure` says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<UndefinedReason>,
    /// Whether it is an estimate.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Name>,
}

/// What a value is to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KpiTarget {
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// Which rate it was set for, where that is another name than the value's; its tags must be the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Id>,
    /// The value to reach.
    pub value: Decimal,
    /// The currency of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Which way is better; absent: as the rate says. A metric, and a rate of which neither way is better, need it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
}
