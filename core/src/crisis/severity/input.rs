use serde::{Deserialize, Serialize};

use super::{CrisisSeverity, SeverityFact, SeverityMatrix, SeverityMetric};
use crate::check::null_is_absent;
use crate::convention::Convention;
use crate::money::Decimal;
use crate::time::Date;

/// What `assess_severity` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssessSeverityInput {
    /// What was measured, each metric once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<SeverityReading>,
    /// What is known, each fact once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<SeverityFact>,
    /// What people think, one or several: the gravest counts, and it only raises.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub judged: Vec<CrisisSeverity>,
    /// By which matrix; the preset `severity_matrix.influencer` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrix: Option<Convention<SeverityMatrix>>,
    /// The day, on which the matrix should still be vouched for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityReading {
    /// Which metric; the matrix must have it.
    pub metric: SeverityMetric,
    /// The value, not below zero; where it is not known exactly, the least that it may be.
    pub value: Decimal,
    /// The most that it may be, where it is not known exactly: the upper choice counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Decimal>,
}
