use serde::{Deserialize, Serialize};

use super::ModerationLadder;
use crate::check::null_is_absent;
use crate::community::{AbuseClass, EvidenceRecord, ModerationAction};
use crate::convention::Convention;
use crate::time::Instant;
use crate::vocabulary::Id;

/// What `climb_ladder` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClimbLadderInput {
    /// When it is decided.
    pub now: Instant,
    /// About whom.
    pub author: Id,
    /// What was decided about them before, in any order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub history: Vec<LadderEntry>,
    /// What they have done now.
    pub offence: LadderOffence,
    /// By which ladder; by the preset `moderation_ladder.community` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Convention<ModerationLadder>>,
}

/// One decision about an author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LadderEntry {
    /// Its name, unique in the history.
    pub id: Id,
    /// When it was made.
    pub at: Instant,
    /// What was done.
    pub action: ModerationAction,
    /// For how many minutes, of a mute and of nothing else: 1 to 525,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mute_minutes: Option<u32>,
    /// How many points it left, where that was settled then: 0 to 1,000,000. The ladder says it when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<u32>,
    /// Whether it was taken back, after an appeal for one: it counts nothing then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_overturned: Option<bool>,
}

/// What an author has done now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LadderOffence {
    /// With which item.
    pub item: Id,
    /// When it was written.
    pub at: Instant,
    /// Which abuse it is: plain criticism is none, and leads nowhere.
    pub class: AbuseClass,
    /// What proves it later, where it is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceRecord>,
}
