use serde::{Deserialize, Serialize};

use super::RotationPolicy;
use crate::check::null_is_absent;
use crate::community::BusinessHours;
use crate::convention::Convention;
use crate::time::{Date, Instant, Zone};
use crate::vocabulary::{Id, Language};

/// What `plan_rotation` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanRotationInput {
    /// Who moderates: up to 50 people. Of equals those who stand first are taken first.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::ROTATION_PEOPLE)))]
    pub people: Vec<Moderator>,
    /// What is moderated.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub queues: Vec<ModerationQueue>,
    /// What is to be filled, each by one person: up to 200 shifts.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::ROTATION_SHIFTS)))]
    pub shifts: Vec<RotationShift>,
    /// What was worked before, or is agreed already. What is not given is not known: give at least two weeks.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub worked: Vec<WorkedModeration>,
    /// By which policy; by the preset `rotation_policy.eu` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Convention<RotationPolicy>>,
}

/// What `moderator_load` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModeratorLoadInput {
    /// Who moderates: up to 50 people.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::ROTATION_PEOPLE)))]
    pub people: Vec<Moderator>,
    /// What is moderated.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub queues: Vec<ModerationQueue>,
    /// Who worked when.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub worked: Vec<WorkedModeration>,
    /// By which policy; by the preset `rotation_policy.eu` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Convention<RotationPolicy>>,
}

/// Somebody who moderates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Moderator {
    /// Who, each once.
    pub id: Id,
    /// Where their days, weeks and nights are counted; in the zone of their hours, or UTC, when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// When they can work; at any time when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<BusinessHours>,
    /// Days on which they do not work.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub days_off: Vec<Date>,
    /// The most exposure that they can take on a day, in minutes, where that is less than the policy allows: 0 to 1,440.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exposure_minutes_per_day: Option<u32>,
    /// The most that they work in a week, in minutes, where that is less than the policy allows: 0 to 10,080.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week_minutes: Option<u32>,
    /// What they can do.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub skills: Vec<Id>,
    /// Which languages they read.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub languages: Vec<Language>,
}

/// A queue of things to moderate, and how hard it is on those who do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerationQueue {
    /// Which, each once.
    pub id: Id,
    /// How much an hour of it strains, in percent of an ordinary hour: 0 to 1,000.
    pub strain_percent: u32,
    /// Which share of the time is spent on disturbing material, in percent: 0 to 100. Above 0 it is a sensitive queue.
    pub exposure_percent: u32,
}

/// A shift that somebody is to take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RotationShift {
    /// Its name, unique in the list.
    pub id: Id,
    /// When it begins, on a whole minute.
    pub start: Instant,
    /// When it ends, on a whole minute, at most a day later.
    pub end: Instant,
    /// On which queue.
    pub queue: Id,
    /// What one must be able to do, all of it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub skills: Vec<Id>,
    /// Which language one must read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// A shift that somebody has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkedModeration {
    /// Who.
    pub person: Id,
    /// When it began, on a whole minute.
    pub start: Instant,
    /// When it ended, on a whole minute, at most a day later.
    pub end: Instant,
    /// On which queue.
    pub queue: Id,
}
