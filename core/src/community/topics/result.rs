use serde::{Deserialize, Serialize};

use super::TopicKind;
use crate::check::{Version, document_tag, null_is_absent};
use crate::stats::{FigureUndefined, Number};
use crate::vocabulary::{Id, Name};

document_tag!(TopicReportTag, "topic_report");

/// What people speak about more than before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicReport {
    /// Always `topic_report`.
    pub document: TopicReportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// What was counted of each kind of term.
    pub totals: Vec<TopicTotal>,
    /// In how many texts of the window a term must stand.
    pub minimum_count: u32,
    /// How many different authors must have written it.
    pub minimum_authors: u32,
    /// From which score on a term is named.
    pub least_z: Number,
    /// How many terms would have been named, had there been no limit on their number.
    pub found: u32,
    /// The terms, the clearest first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<TopicTerm>,
}

/// What was counted of a kind of term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicTotal {
    /// Which kind.
    pub kind: TopicKind,
    /// The terms of the window, each once for each text in which it stands.
    pub window: u64,
    /// The terms of the baseline, counted so too.
    pub baseline: u64,
    /// How many different terms there are in both together.
    pub different: u32,
    /// How many terms the prior weighs.
    pub prior_terms: u64,
    /// Why none of the kind is named: a period without one, or a single term in both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
}

/// A term that stands out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicTerm {
    /// The term, folded: without case, width and what cannot be seen.
    pub term: Name,
    /// What kind of term it is.
    pub kind: TopicKind,
    /// The log-odds ratio by its standard error.
    pub z: Number,
    /// The log-odds ratio of the window to the baseline, with the prior: a natural logarithm.
    pub log_odds_ratio: Number,
    /// In how many texts of the window it stands.
    pub count: u32,
    /// In how many it would stand, had its share stayed that of the baseline.
    pub expected: Number,
    /// In how many texts of the baseline it stands.
    pub baseline_count: u32,
    /// How many different authors wrote it in the window.
    pub authors: u32,
    /// Some of the texts of the window, in their order, of different authors where there are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Id>,
}
