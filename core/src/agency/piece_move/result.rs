use serde::{Deserialize, Serialize};

use crate::campaign::{Campaign, Effect, Obstacle};
use crate::check::{Issues, Version, document_tag, null_is_absent};
use crate::time::{ClockShift, Instant, Slot};
use crate::vocabulary::Id;

document_tag!(MoveJudgementTag, "move_judgement");

/// What moving a piece would do. Nothing is moved; the places of issues are those in the agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveJudgement {
    /// Always `move_judgement`.
    pub document: MoveJudgementTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The campaign.
    pub campaign: Id,
    /// The piece.
    pub piece: Id,
    /// When it is published as things are; absent where it has no time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Instant>,
    /// The time that was asked for, with the zone of its clock.
    pub to: Slot,
    /// The instant of that time; absent where clocks have no such time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Instant>,
    /// What the clocks do at that time.
    pub shift: ClockShift,
    /// Whether it can be moved there and nothing breaks.
    pub fits: bool,
    /// All of it in a sentence.
    pub sentence: String,
    /// Why it cannot be moved, or not by `advance` as the piece is.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub refused: Issues,
    /// What keeps the piece from that time.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub obstacles: Vec<Obstacle>,
    /// What the check of the agency finds after the move, and did not find before.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub brings: Issues,
    /// What it found before, and no longer finds.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub mends: Issues,
    /// The campaign with the move; absent where it cannot be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<Campaign>,
    /// What is to be done once it is made, in this order.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
}
