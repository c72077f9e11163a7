use serde::{Deserialize, Serialize};

use super::{CrisisSeverity, SeverityFact, SeverityMetric};
use crate::check::{Issue, Version, document_tag, null_is_absent};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(SeverityAssessmentTag, "severity_assessment");

/// How grave a crisis is, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityAssessment {
    /// Always `severity_assessment`.
    pub document: SeverityAssessmentTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// How grave it is.
    pub severity: CrisisSeverity,
    /// The same for people: `SEV-1` to `SEV-5`.
    pub label: String,
    /// Whether it is a major incident: SEV-1 or SEV-2.
    pub is_major_incident: bool,
    /// What each metric, fact and person says: metrics and facts in the order of the matrix.
    pub terms: Vec<SeverityTerm>,
    /// How many metrics must agree: fewer than the matrix asks for where fewer are known.
    pub agreeing_metrics: u32,
    /// By which matrix.
    pub matrix: UsedMatrix,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// What one metric or fact, or a person, says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityTerm {
    /// Which metric.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<SeverityMetric>,
    /// Which fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<SeverityFact>,
    /// How grave it is by this; absent where a metric is below all steps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<CrisisSeverity>,
    /// Whether the value may be on several steps, so that the upper one was taken.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub unsure: bool,
    /// Whether it is one of those that decide.
    pub decides: bool,
    /// The same in words.
    pub sentence: String,
}

/// By which matrix it was assessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedMatrix {
    /// Which convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// When.
    pub as_of: Date,
}
