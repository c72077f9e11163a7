use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// Who approves content: levels, one after the other. Without a level nobody needs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[derive(Default)]
pub struct ApprovalPolicy {
    /// The levels, in their order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<ApprovalLevel>,
}

/// One level of approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApprovalLevel {
    /// What it is, such as `Brand`.
    pub name: Name,
    /// Who may approve: ids of the team.
    pub reviewers: Vec<Id>,
    /// Whether one of them is enough, which is meant when absent, or all must.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub needs: ApprovalNeed,
    /// Whether whoever submitted the piece, or owns it, may not approve it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub four_eyes: bool,
    /// After how many business days without a word the level counts as approved, where the contract says so: 1 to 365.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silence_business_days: Option<u32>,
}

named! {
    /// How many of the reviewers of a level must approve.
    #[derive(Default)]
    ApprovalNeed {
        #[default]
        Any = "any", "any of them";
        All = "all", "all of them";
    }
}

/// A review under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Which level has the word: from 0.
    pub level: u32,
    /// Since when it has.
    pub since: Instant,
    /// Who submitted the piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted_by: Option<Id>,
    /// The hash of what was submitted.
    pub hash: Name,
    /// Who has approved at this level.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<ReviewVote>,
}

/// That somebody approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewVote {
    /// Who.
    pub by: Id,
    /// When.
    pub at: Instant,
}

/// That a piece was approved by all levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// When.
    pub at: Instant,
    /// The hash of content, target, window and time that were approved: another hash voids the approval.
    pub hash: Name,
}
