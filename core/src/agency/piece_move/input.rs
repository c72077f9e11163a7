use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::campaign::{FrequencyLimit, MinimumGap};
use crate::check::null_is_absent;
use crate::time::{Instant, Slot};
use crate::vocabulary::Id;

/// What `judge_move` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JudgeMoveInput {
    /// Everything that the agency has. What is wrong with it anyway is neither brought nor mended by the move.
    pub agency: Agency,
    /// In which campaign.
    pub campaign: Id,
    /// Which piece.
    pub piece: Id,
    /// To which time; by the clock of the campaign where the slot names no zone.
    pub to: Slot,
    /// How far apart posts are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<MinimumGap>,
    /// How many posts there may be.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<FrequencyLimit>,
    /// When it is moved.
    pub now: Instant,
    /// Who moves it: an id of the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
}
