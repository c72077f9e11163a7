use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, named, null_is_absent};
use crate::stats::{Confidence, Estimate, Number, PrevalenceUndefined, Proportion};
use crate::vocabulary::{Id, Language};

document_tag!(PrevalenceReportTag, "prevalence_report");

/// How large shares are in truth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PrevalenceReport {
    /// Always `prevalence_report`.
    pub document: PrevalenceReportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// How sure the intervals are.
    pub confidence: Confidence,
    /// The fewest labelled units of each sort of which a rate is believed.
    pub least_labelled: u32,
    /// The fewest units of a row that are judged.
    pub least_observed: u32,
    /// Each row that was given, in its order.
    pub shares: Vec<CorrectedPrevalence>,
}

/// A share as it was found, and as it is corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectedPrevalence {
    /// The brand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Id>,
    /// The language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// How many were found of how many.
    pub found: Proportion,
    /// The share that was found, with Wilson's interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed: Option<Estimate>,
    /// The share that is so, with the interval of the delta method; absent where it is undefined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrected: Option<Estimate>,
    /// What the formula gave, where that was below 0 or above 1, and was clamped: the calibration may not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unclamped: Option<Number>,
    /// Why it is undefined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<PrevalenceUndefined>,
    /// By what it was corrected, or would have been.
    pub calibration: UsedCalibration,
    /// That in a sentence.
    pub sentence: String,
}

/// By what a share was corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedCalibration {
    /// Which rows of the calibration were added up.
    pub level: CalibrationLevel,
    /// Whether a nearer level had too few labelled units, or none.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub is_fall_back: bool,
    /// Of those that are so: how many are found.
    pub sensitivity: Proportion,
    /// Of those that are not so: how many are found nevertheless.
    pub false_alarms: Proportion,
}

named! {
    /// Which rows of a calibration are added up.
    CalibrationLevel {
        BrandAndLanguage = "brand_and_language", "brand and language";
        /// All brands.
        Language = "language", "language";
        /// All brands and languages.
        All = "all", "all";
    }
}
