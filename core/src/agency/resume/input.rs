use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::campaign::{FrequencyLimit, MinimumGap};
use crate::check::null_is_absent;
use crate::time::{Date, Instant};
use crate::vocabulary::Id;

/// What `plan_resume` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanResumeInput {
    /// Everything that the agency has.
    pub agency: Agency,
    /// When is looked.
    pub now: Instant,
    /// Which pieces; absent or empty: all that are paused, or were and are not on the calendar yet.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<PieceToResume>,
    /// How far apart posts are.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<MinimumGap>,
    /// How many posts there may be.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<FrequencyLimit>,
    /// Since which day paid advertising is held, to find what has ended meanwhile; absent: only what may run now is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ads_held_since: Option<Date>,
}

/// A piece that is to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PieceToResume {
    /// In which campaign.
    pub campaign: Id,
    /// Which piece.
    pub piece: Id,
    /// When it is to be published; absent: at the time that it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish_at: Option<Instant>,
}
