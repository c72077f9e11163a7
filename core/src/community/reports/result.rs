use serde::{Deserialize, Serialize};

use super::ReportSensitivity;
use crate::check::{Issue, Version, document_tag, named, null_is_absent};
use crate::money::Decimal;
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

document_tag!(ReportScoresTag, "report_scores");

named! {
    /// What is done with an item after its reports.
    ReportVerdict {
        /// It is hidden until somebody has looked at it.
        Hide = "hide", "hide";
        /// It stays hidden.
        KeepHidden = "keep_hidden", "keep hidden";
        /// It is shown again.
        Show = "show", "show";
        /// It stays as it is, and can be seen.
        Nothing = "nothing", "nothing";
    }
}

/// What reports say of items together, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportScores {
    /// Always `report_scores`.
    pub document: ReportScoresTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When somebody asked.
    pub now: Instant,
    /// How soon reports hide an item.
    pub sensitivity: ReportSensitivity,
    /// With how many points an item is hidden.
    pub hide_from: Decimal,
    /// Below how many points an item that is hidden is shown again.
    pub show_below: Decimal,
    /// One for each item, in the order of the input.
    pub items: Vec<ScoredReports>,
    /// By which policy.
    pub policy: UsedReportPolicy,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// What the reports of one item say together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoredReports {
    /// Which item.
    pub item: Id,
    /// The points of its reports together, to the thousandth.
    pub score: Decimal,
    /// What is done with it.
    pub verdict: ReportVerdict,
    /// What each report says, by the names of the reporters.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<ReportTerm>,
    /// The same in words.
    pub sentence: String,
}

/// What one report says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportTerm {
    /// Whose report it is.
    pub reporter: Id,
    /// The share of their decided reports that were right, to the thousandth; absent where it is not known, which is not 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accuracy: Option<Decimal>,
    /// What it has more for that, or less, to the thousandth.
    pub accuracy_points: Decimal,
    /// Its points, never below zero.
    pub points: Decimal,
    /// The same in words.
    pub sentence: String,
}

/// By which policy reports were counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedReportPolicy {
    /// Which convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// When.
    pub as_of: Date,
}
