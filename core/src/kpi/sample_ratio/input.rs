use serde::{Deserialize, Serialize};

use crate::convention::Convention;
use crate::stats::Probability;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// What `sample_ratio` takes: how many units each arm of an experiment got, and how they were to be split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SampleRatioInput {
    /// The arms: 2 to 20.
    #[cfg_attr(feature = "schema", schemars(length(min = 2, max = crate::check::limits::VARIANTS)))]
    pub arms: Vec<SampleRatioArm>,
    /// From where on a split is no chance any more; absent: the preset `sample_ratio_threshold.growthbook`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Convention<SampleRatioThreshold>>,
    /// The day of the check; a threshold that is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// An arm of an experiment: those who were shown one variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SampleRatioArm {
    /// The name in documents.
    pub id: Id,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// How much of all units it was to get, beside the other arms: 1 to 1,000,000.
    pub weight: u32,
    /// How many units it got: people, sessions, posts, each counted once; below 2^53.
    pub observed: u64,
}

/// From where on a split is no chance any more.
///
/// It is stricter than that of the experiment itself, since every experiment is checked, and a false alarm costs its whole
/// result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SampleRatioThreshold {
    /// A p value below this one is a mismatch; above 0, at most 0.5.
    pub p_value: Probability,
}
