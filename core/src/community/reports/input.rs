use serde::{Deserialize, Serialize};

use super::{ReportPolicy, ReportSensitivity};
use crate::check::null_is_absent;
use crate::convention::Convention;
use crate::time::Instant;
use crate::vocabulary::Id;

/// What `score_reports` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreReportsInput {
    /// When somebody asks.
    pub now: Instant,
    /// How soon reports hide an item.
    pub sensitivity: ReportSensitivity,
    /// What came of the earlier reports of those who report. Of who is not named nothing is known.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub reporters: Vec<ReporterHistory>,
    /// What was reported: up to 10,000 reports together.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<ReportedItem>,
    /// By which policy; by the preset `report_policy.discourse` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Convention<ReportPolicy>>,
}

/// What came of somebody's earlier reports. Those that nobody decided yet, or that were set aside, speak neither for nor
/// against them, and are not counted here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReporterHistory {
    /// Who, each once.
    pub reporter: Id,
    /// How many of their reports moderators agreed with.
    pub agreed: u64,
    /// How many moderators disagreed with.
    pub disagreed: u64,
}

/// An item with those who reported it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportedItem {
    /// Which item, each once.
    pub item: Id,
    /// Whether it is hidden now.
    pub is_hidden: bool,
    /// Who reported it, in any order, each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub reporters: Vec<Id>,
}
