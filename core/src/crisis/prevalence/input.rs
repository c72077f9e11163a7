use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::stats::{Confidence, Proportion};
use crate::vocabulary::{Id, Language};

/// What `correct_prevalence` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectPrevalenceInput {
    /// What the judge found: 1 to 1,000 rows.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub observed: Vec<ObservedShare>,
    /// What the judge found where the truth is known: 1 to 1,000 rows, one for each brand and language.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub calibration: Vec<CalibrationCounts>,
    /// The fewest labelled units of each sort, those that are so and those that are not, of which a rate is believed, 1 to
    /// 1,000,000; 30 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_labelled: Option<u32>,
    /// The fewest units of a row that are judged, 1 to 1,000,000; 30 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_observed: Option<u32>,
    /// How sure the intervals are to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// What a judge found: mentions that it calls negative, of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ObservedShare {
    /// The brand; absent where there is one, or all are one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Id>,
    /// The language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// How many of how many.
    pub found: Proportion,
}

/// What the judge found of units whose truth is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalibrationCounts {
    /// The brand; absent where the units are of no brand in particular.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Id>,
    /// The language; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// They are so, and were found: 0 to 1,000,000,000, as the others.
    pub true_positives: u32,
    /// They are so, and were not found.
    pub false_negatives: u32,
    /// They are not so, and were found nevertheless.
    pub false_positives: u32,
    /// They are not so, and were not found.
    pub true_negatives: u32,
}
