use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::convention::Convention;
use crate::kpi::{Direction, SampleRatioThreshold};
use crate::stats::{Confidence, PValueAdjustment, Probability, Proportion, RatioMethod, RatioUnit};
use crate::time::Date;
use crate::vocabulary::{Id, Name};

/// What `experiment` takes: what was counted of each variant.
///
/// Either all variants have a `proportion` (clicks of impressions), or all have `units` of a ratio (spend and conversions of
/// each day, for the cost of a conversion).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExperimentInput {
    /// How the variants came about; absent: beside each other, by chance.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub design: ExperimentDesign,
    /// The variants: 2 to 20.
    #[cfg_attr(feature = "schema", schemars(length(min = 2, max = crate::check::limits::VARIANTS)))]
    pub variants: Vec<Variant>,
    /// The variant that the others are held against; absent: the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control: Option<Id>,
    /// Which way is better; absent: higher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// How the p values of several comparisons are corrected for their number; absent: by Holm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjustment: Option<PValueAdjustment>,
    /// How the intervals of ratios are found; absent: by the delta method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<RatioMethod>,
    /// The fewest trials or units of a variant of which anything is said; absent: what the method needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<u64>,
    /// The smallest difference of two rates that matters: fewer trials than are needed to see it are not enough data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest_difference: Option<Probability>,
    /// How likely that difference is to be seen: from 0.5, below 1; absent: 0.8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub power: Option<Probability>,
    /// From where on sizes that do not fit the weights of the variants are no chance any more; absent: the preset
    /// `sample_ratio_threshold.growthbook`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample_ratio_threshold: Option<Convention<SampleRatioThreshold>>,
    /// The day of the analysis; a threshold that is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// How sure the verdicts and the intervals are to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

named! {
    /// How variants came about.
    #[derive(Default)]
    ExperimentDesign {
        /// At the same time, each person or post assigned by chance.
        #[default]
        Parallel = "parallel", "beside each other";
        /// One after the other.
        BeforeAfter = "before_after", "before and after";
    }
}

/// A variant, and what was counted of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// The name in documents.
    pub id: Id,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// How often it happened, and how often it could have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proportion: Option<Proportion>,
    /// The units of a ratio, such as days or posts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<RatioUnit>,
    /// How much of all units it was to get, beside the other variants: 1 to 1,000,000. Where all have one, their sizes are
    /// held against the split, and where these do not fit, there is no winner; absent: nobody says how they were split.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<u32>,
    /// How many units were assigned to it, such as people, each counted once; below 2^53; absent: its trials or units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned: Option<u64>,
}

impl ExperimentDesign {
    /// What must hold for a difference to be that of the variants.
    pub(super) fn assumption(self) -> &'static str {
        match self {
            Self::Parallel => "The variants ran at the same time, and chance decided who saw which.",
            Self::BeforeAfter => {
                "Nothing else changed in between: season, audience, budget and placement were the same. The test cannot \
                 tell the change from them."
            }
        }
    }
}
