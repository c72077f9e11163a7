use serde::{Deserialize, Serialize};

use super::{Obstacle, Repost};
use crate::check::{Version, document_tag, named};
use crate::time::{Date, Instant, TimeOfDay};
use crate::vocabulary::Id;

document_tag!(CalendarPlanTag, "calendar_plan");

/// Which piece goes into which slot, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarPlan {
    /// Always `calendar_plan`.
    pub document: CalendarPlanTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The campaign.
    pub campaign: Id,
    /// Whether no plan places more pieces.
    pub is_most: bool,
    /// The scores of the slots in use, added up.
    pub score: u64,
    /// The pieces that have a slot, by their instants.
    pub placed: Vec<PlacedPiece>,
    /// The pieces without one, in their order.
    pub unplaced: Vec<UnplacedPiece>,
    /// What is published again where slots stayed empty, by the instants.
    pub reposts: Vec<Repost>,
}

/// A piece in a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlacedPiece {
    /// The piece.
    pub piece: Id,
    /// The slot, or the series that it is of.
    pub slot: Id,
    /// When the piece is published.
    pub at: Instant,
    /// The day by the clock of the slot.
    pub date: Date,
    /// The time by the clock of the slot.
    pub time: TimeOfDay,
    /// The score of the slot.
    pub score: u64,
    /// Why this slot.
    pub why: ChosenWhy,
    /// How many slots are open to the piece beside the rest of the plan, this one among them.
    pub open_slots: u32,
}

named! {
    /// Why a piece has its slot.
    ChosenWhy {
        /// Beside the rest of the plan no other is open to it.
        OnlyOpen = "only_open", "the only one that is open to it";
        /// None of the others scores higher.
        BestScore = "best_score", "no other that is open to it scores higher";
        /// Others score higher, and are better used or kept free by the plan as a whole.
        WholePlan = "whole_plan", "the whole plan is best so";
    }
}

/// A piece without a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnplacedPiece {
    /// The piece.
    pub piece: Id,
    /// What keeps it from the slots; each slot counts once, with the first that is in its way.
    pub obstacles: Vec<Obstacle>,
}
