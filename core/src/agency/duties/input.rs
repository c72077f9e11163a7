use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::check::{null_is_absent, tagged_union};
use crate::fee::DealSide;
use crate::time::{Date, Instant};
use crate::vocabulary::{Id, Name};

/// What `duties` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutiesInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// Of which campaign.
    pub campaign: Id,
    /// When is looked. What was seen later does not count.
    pub now: Instant,
    /// What was seen, in any order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<DutyObservation>,
}

tagged_union! {
    /// Something that people or tools have seen, and that the documents of a campaign do not say.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum DutyObservation {
        /// A piece is offline.
        PieceRemoved(PieceRemoved) = "piece_removed",
        /// Results were shown.
        InsightsShown(InsightsShown) = "insights_shown",
        /// Content was shot anew.
        ReshootMade(ReshootMade) = "reshoot_made",
        /// Somebody looked whether a duty is kept.
        DutySeen(DutySeen) = "duty_seen",
    }
}

/// A piece is offline, for good or for a while; the first time since its publication counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceRemoved {
    /// Which piece.
    pub piece: Id,
    /// When it was taken down.
    pub at: Instant,
}

/// Results of a piece were shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InsightsShown {
    /// Of which piece.
    pub piece: Id,
    /// Those after how many hours from the publication, as the contract counts them: 1 to 8,760.
    pub hours: u32,
    /// When they were shown.
    pub at: Instant,
}

/// Content was shot anew, apart from its revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReshootMade {
    /// Of which piece.
    pub piece: Id,
    /// On which day.
    pub on: Date,
}

/// Somebody looked whether a duty is kept. What was seen last counts, and counts more than what the documents say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutySeen {
    /// Of which deal.
    pub deal: Id,
    /// Which duty of its contract.
    pub term: Id,
    /// In which piece; absent: in all that the duty is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub piece: Option<Id>,
    /// Whether it was kept.
    pub kept: bool,
    /// On which day that was seen.
    pub on: Date,
    /// Who broke it, where either side can: by the clauses on morals and termination. The influencer when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<DealSide>,
    /// What was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
}
