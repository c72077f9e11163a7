use serde::{Deserialize, Serialize};

use crate::check::{Issue, Version, document_tag, null_is_absent};
use crate::community::{AbuseClass, ModerationAction};
use crate::money::Decimal;
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

document_tag!(LadderClimbTag, "ladder_climb");

/// What an author's offence leads to, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LadderClimb {
    /// Always `ladder_climb`.
    pub document: LadderClimbTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When it is decided.
    pub now: Instant,
    /// About whom.
    pub author: Id,
    /// With which item.
    pub item: Id,
    /// Which abuse it is.
    pub class: AbuseClass,
    /// What is left of the points of each earlier decision, the latest first.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<LadderTerm>,
    /// What is left of all of them, to the thousandth.
    pub score_before: Decimal,
    /// The points of the new offence.
    pub offence_points: u32,
    /// Both together.
    pub score_after: Decimal,
    /// The same in whole points, halves up, as the steps are asked for.
    pub counted_points: u64,
    /// What is to be done; nothing yet when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<ModerationAction>,
    /// For how many minutes, of a mute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mute_minutes: Option<u32>,
    /// When a mute ends that begins now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub muted_until: Option<Instant>,
    /// Whether the class leads there at once, whatever the score.
    pub is_at_once: bool,
    /// Whether evidence must be kept before.
    pub needs_evidence: bool,
    /// Whether it is kept.
    pub has_evidence: bool,
    /// The same in words.
    pub sentence: String,
    /// By which ladder.
    pub policy: UsedModerationLadder,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// What is left of the points of one decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LadderTerm {
    /// Which decision.
    pub id: Id,
    /// What was done.
    pub action: ModerationAction,
    /// When.
    pub at: Instant,
    /// How many days ago, to the hundredth.
    pub age_days: Decimal,
    /// How many points it left.
    pub points: u32,
    /// What is left of them, to the thousandth.
    pub left: Decimal,
    /// The same in words.
    pub sentence: String,
}

/// By which ladder something was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedModerationLadder {
    /// Which convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// When.
    pub as_of: Date,
}
