use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::community::{AbuseClass, ModerationAction};

/// By which steps decisions about one author rise, and how fast they are forgotten. It is data: who says so stands on the
/// convention around it.
///
/// A step has one number of points with two meanings: that many points lead to it, and a decision of it leaves that many.
/// With steps of 1, 2, 4, 8 and 16 points and offences of 1 point each, every offence on the same day is one step up:
/// what the steps before have left (1, 3, 7, 15) and 1 is just the next.
///
/// Points fade by halves: of 8 points 4 are left after one half-life, and 2 after two. The score is rounded to whole
/// points, halves up, before it is held against the steps, so that a lone point counts in full until its half-life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerationLadder {
    /// After how many days half of the points is left: 1 to 3,650.
    pub half_life_days: u32,
    /// The steps, each with more points than the one before.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub steps: Vec<ModerationLadderStep>,
    /// The points of a new offence by its class, each class once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub class_points: Vec<LadderClassPoints>,
    /// The points of a new offence of any other class: 1 to 1,000,000.
    pub other_points: u32,
    /// Offences of these classes lead to a ban whatever the score, with evidence; each once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub ban_at_once: Vec<AbuseClass>,
}

/// A step of a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerationLadderStep {
    /// What is done: hide, remove, warn, mute or ban.
    pub action: ModerationAction,
    /// For how many minutes, of a mute and of nothing else: 1 to 525,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mute_minutes: Option<u32>,
    /// How many points lead to it, and how many it leaves: 1 to 1,000,000.
    pub points: u32,
    /// Whether evidence must be kept before.
    pub needs_evidence: bool,
}

/// The points of a new offence of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LadderClassPoints {
    /// Which class.
    pub class: AbuseClass,
    /// How many points: 1 to 1,000,000.
    pub points: u32,
}

impl ModerationLadder {
    /// The points of a new offence.
    pub(super) fn points_of(&self, class: AbuseClass) -> u32 {
        self.class_points.iter().find(|row| row.class == class).map_or(self.other_points, |row| row.points)
    }

    /// The highest step to which so many points lead.
    pub(super) fn step_at(&self, points: i128) -> Option<&ModerationLadderStep> {
        self.steps.iter().rev().find(|step| i128::from(step.points) <= points)
    }

    /// The step that a decision was. A mute is the longest that is not longer, and the shortest where all are; a removal is
    /// as much as a hide where the ladder has no step for it.
    pub(super) fn step_of(&self, action: ModerationAction, mute_minutes: Option<u32>) -> Option<&ModerationLadderStep> {
        let of = |action: ModerationAction| self.steps.iter().filter(move |step| step.action == action);
        match action {
            ModerationAction::Mute => {
                of(action).rev().find(|step| step.mute_minutes <= mute_minutes).or_else(|| of(action).next())
            }
            ModerationAction::Remove => of(action).next().or_else(|| of(ModerationAction::Hide).next()),
            other => of(other).next(),
        }
    }
}
