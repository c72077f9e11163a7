use serde::{Deserialize, Serialize};

use super::{BenchmarkVerdict, TargetVerdict, ValueRange, VerdictBands, VerdictBasis};
use crate::check::{Issues, Path, Version, document_tag, null_is_absent};
use crate::kpi::{Direction, Provenance, UndefinedReason, UsedRate};
use crate::money::{Currency, Decimal, Fraction};
use crate::platform::{Format, Platform};
use crate::stats::{Confidence, Estimate, Probability};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(KpiJudgementTag, "kpi_judgement");

/// What a value is beside targets and benchmarks, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KpiJudgement {
    /// Always `kpi_judgement`.
    pub document: KpiJudgementTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// The rate with its definition; absent when the value is of a metric.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<UsedRate>,
    /// The value.
    pub actual: JudgedValue,
    /// What it is beside each target, in their order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<TargetJudgement>,
    /// What it is beside each benchmark that it was held against.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub benchmarks: Vec<BenchmarkJudgement>,
    /// Benchmarks of the same platform, format, tier and niche whose rate means something else, or whose currency is another.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<BenchmarkLeftOut>,
    /// By which bands; absent without a target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bands: Option<UsedVerdictBands>,
    /// How sure the interval of a proportion is.
    pub confidence: Confidence,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// A value as it is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JudgedValue {
    /// Of which rate, or which metric.
    pub kpi: Id,
    /// Whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Name>,
    /// The exact value; absent where it is undefined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Fraction>,
    /// The currency of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The value with its interval, where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Estimate>,
    /// Of how many units it is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<u64>,
    /// Why there is no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<UndefinedReason>,
    /// How far to trust it.
    pub provenance: Provenance,
}

/// What a value is beside a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TargetJudgement {
    /// What people call the target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The value to reach.
    pub target: Decimal,
    /// The currency of an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Which way is better.
    pub direction: Direction,
    /// `value − target`, exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Fraction>,
    /// How much of the target is attained, 1 being all of it: `value / target` where more is better, `target / value` where
    /// less is. Absent where there is no such share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attainment: Option<Fraction>,
    /// The band of that attainment; absent below the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Id>,
    /// Whether it is met.
    pub verdict: TargetVerdict,
    /// What the verdict goes by; absent where there is too little data for one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<VerdictBasis>,
}

/// What a value is beside a benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BenchmarkJudgement {
    /// Which benchmark.
    pub benchmark: Id,
    /// The convention that it stands in.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// Where the convention stands in the input; absent for a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
    /// On which platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// In which formats.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<Format>,
    /// Of which follower tier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Id>,
    /// In which niche.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niche: Option<Id>,
    /// The range that the value is held against; both ends are the same for one value.
    pub reference: ValueRange,
    /// The highest share of which the quantile is at or below the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Probability>,
    /// The lowest share of which the quantile is above the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<Probability>,
    /// What the value is beside the range.
    pub verdict: BenchmarkVerdict,
    /// What the verdict goes by; absent where there is too little data for one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<VerdictBasis>,
}

/// A benchmark that a value was not held against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BenchmarkLeftOut {
    /// Which benchmark.
    pub benchmark: Id,
    /// Its rate.
    pub rate: Id,
    /// The tags in which that differs, or `currency`.
    pub tags: Vec<String>,
}

/// The bands that a verdict names, with their source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedVerdictBands {
    /// The id of the convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// The bands.
    pub bands: VerdictBands,
    /// Where the convention stands in the input; absent for a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
}
