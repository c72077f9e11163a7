use serde::{Deserialize, Serialize};

use crate::check::{Issues, Path, Version, document_tag, named, null_is_absent};
use crate::stats::{FigureUndefined, Number, Probability};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(SampleRatioCheckTag, "sample_ratio_check");

/// Whether the arms of an experiment have the sizes that they were to have, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SampleRatioCheck {
    /// Always `sample_ratio_check`.
    pub document: SampleRatioCheckTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// What was found.
    pub sample_ratio: SampleRatio,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// The sizes of arms beside those that were intended, and whether chance explains the difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SampleRatio {
    /// The arms, in the order of the input.
    pub arms: Vec<ArmSize>,
    /// Pearson's statistic; absent where too little was expected of an arm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chi_square: Option<Number>,
    /// Its degrees of freedom: one less than there are arms.
    pub degrees: u64,
    /// How likely chance alone brings sizes so far off or further.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p_value: Option<Number>,
    /// From where on it is no chance any more.
    pub threshold: UsedSampleRatioThreshold,
    /// What it comes to.
    pub verdict: SampleRatioVerdict,
    /// Why something is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
}

/// The size of an arm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArmSize {
    /// Which arm.
    pub id: Id,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// How much of all units it was to get, beside the other arms.
    pub weight: u32,
    /// How many units it got.
    pub observed: u64,
    /// How many it was to get of all that there are.
    pub expected: Number,
}

/// The threshold that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedSampleRatioThreshold {
    /// The id of the convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// The day on which the source said so.
    pub as_of: Date,
    /// A p value below this one is a mismatch.
    pub p_value: Probability,
    /// Where the convention stands in the input; absent for a preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
}

named! {
    /// What sizes come to beside the split that was intended.
    SampleRatioVerdict {
        /// Chance explains the sizes.
        Fits = "fits", "the sizes fit the split";
        /// Chance does not: units were lost or added on the way, and nothing that compares the arms can be trusted.
        Mismatch = "mismatch", "the sizes do not fit the split";
        /// Too little is expected of an arm to say anything.
        NotEnoughData = "not_enough_data", "not enough data";
    }
}
