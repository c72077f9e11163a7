use serde::{Deserialize, Serialize};

use super::ExperimentDesign;
use crate::check::{Issues, Version, document_tag, named, null_is_absent};
use crate::kpi::{Direction, SampleRatio};
use crate::stats::{
    BootstrapInterval, ComparisonVerdict, Confidence, Estimate, FigureUndefined, Number, PValueAdjustment, Proportion,
    StatisticMethod,
};
use crate::vocabulary::{Id, Name};

document_tag!(ExperimentTag, "experiment");

/// Variants beside each other, and whether one is better, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Experiment {
    /// Always `experiment`.
    pub document: ExperimentTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// How the variants came about.
    pub design: ExperimentDesign,
    /// Which way is better.
    pub direction: Direction,
    /// How they are compared.
    pub method: StatisticMethod,
    /// How the p values are corrected for their number; of the bootstrap, the intervals are (Bonferroni).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjustment: Option<PValueAdjustment>,
    /// From which seed the units were drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// How the ends of the intervals were read off what was drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<BootstrapInterval>,
    /// What must hold for the answer.
    pub assumptions: Vec<String>,
    /// How sure the verdicts and the intervals are.
    pub confidence: Confidence,
    /// The variant that the others are held against.
    pub control: Id,
    /// The variants, in their order.
    pub variants: Vec<VariantResult>,
    /// Every two variants: the others beside the control first.
    pub comparisons: Vec<VariantComparison>,
    /// Whether the variants have the sizes that they were to have; absent where they have no weights.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample_ratio: Option<SampleRatio>,
    /// The fewest trials of a variant with which the smallest difference that matters is seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trials_needed: Option<u64>,
    /// What it comes to.
    pub verdict: ExperimentVerdict,
    /// The variant that is clearly better than every other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winner: Option<Id>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// What was found of a variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VariantResult {
    /// Which variant.
    pub id: Id,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// Its trials or units.
    pub count: u64,
    /// What was counted, of a proportion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proportion: Option<Proportion>,
    /// Its rate or ratio with the interval that holds for itself alone; absent where it is undefined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Estimate>,
    /// Whether it has at least as many trials or units as were asked for.
    pub is_enough: bool,
}

/// Two variants beside each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VariantComparison {
    /// What is compared with.
    pub from: Id,
    /// What is compared.
    pub to: Id,
    /// How much higher `to` is, with its interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Estimate>,
    /// The difference as a share of the rate of `from`; of proportions alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lift: Option<Number>,
    /// How likely chance alone brings a difference of this size or more, either way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p_value: Option<Number>,
    /// The p value as it counts beside those of the other comparisons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjusted_p_value: Option<Number>,
    /// What it comes to, after the correction for the number of comparisons.
    pub verdict: ComparisonVerdict,
    /// The better of the two, where that is clear and the sizes of the variants fit their split.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<Id>,
    /// Why something is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
}

named! {
    /// What an experiment comes to.
    ExperimentVerdict {
        /// One variant is clearly better than every other.
        Winner = "winner", "there is a winner";
        /// No variant is clearly better than every other.
        NoClearWinner = "no_clear_winner", "no clear winner";
        /// The variants do not have the sizes that they were to have: no comparison of them can be trusted.
        SampleRatioMismatch = "sample_ratio_mismatch", "not to be trusted, for the sizes of the variants do not fit their split";
        /// There is too little data to say anything.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}
