use serde::{Deserialize, Serialize};

use crate::check::{Issue, Version, document_tag, named, null_is_absent};
use crate::money::Decimal;
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(RotationPlanTag, "rotation_plan");
document_tag!(ModeratorLoadTag, "moderator_load");

named! {
    /// What keeps somebody from a shift, or should be looked at in a rota.
    RotationRule {
        MissingSkill = "missing_skill", "lacks a skill";
        MissingLanguage = "missing_language", "does not read the language";
        DayOff = "day_off", "has the day off";
        OutsideHours = "outside_hours", "does not work then";
        AtWork = "at_work", "has another shift then";
        LongStretch = "long_stretch", "works too long in one go";
        ShortRest = "short_rest", "rests too little between shifts";
        LongNight = "long_night", "works too long at night";
        Exposure = "exposure", "sees too much disturbing material in a day";
        SensitiveInRow = "sensitive_in_row", "has too many sensitive shifts in a row";
        LongWeek = "long_week", "works too much in a week";
        NoWeeklyRest = "no_weekly_rest", "has no weekly rest";
        /// Only a signal.
        WeekendShare = "weekend_share", "works much on weekends";
        /// Only a signal.
        Uneven = "uneven", "carries more than the others";
    }
}

/// Who takes which shift, why, and what load that makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RotationPlan {
    /// Always `rotation_plan`.
    pub document: RotationPlanTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// One for each shift that is filled, by their starts.
    pub assignments: Vec<RotationAssignment>,
    /// One for each that is not, by their starts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub unfilled: Vec<UnfilledShift>,
    /// Whether it is certain that no plan fills more shifts; else there may be one.
    pub is_most: bool,
    /// The load of everybody, with what was worked before.
    pub load: ModeratorLoad,
}

/// Who takes a shift.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RotationAssignment {
    /// Which shift.
    pub shift: Id,
    /// Who takes it.
    pub person: Id,
    /// Why they and nobody else.
    pub sentence: String,
}

/// A shift that nobody can take beside what they have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnfilledShift {
    /// Which shift.
    pub shift: Id,
    /// What keeps each person from it.
    pub obstacles: Vec<RotationObstacle>,
    /// The same in words.
    pub sentence: String,
}

/// What keeps somebody from a shift: the first that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RotationObstacle {
    /// Whom.
    pub person: Id,
    /// What.
    pub rule: RotationRule,
}

/// What a rota asks of people, and what in it should be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModeratorLoad {
    /// Always `moderator_load`.
    pub document: ModeratorLoadTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// One for each person, in their order.
    pub people: Vec<ModeratorTotal>,
    /// One for each week with work of a person, by people and weeks.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub weeks: Vec<ModeratorWeek>,
    /// What is beyond the policy, by people. These are signals to talk about, and no diagnosis.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<RotationSignal>,
    /// By which policy.
    pub policy: UsedRotationPolicy,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// All that somebody has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModeratorTotal {
    /// Who.
    pub person: Id,
    /// How many shifts.
    pub shifts: u64,
    /// How many of them on sensitive queues.
    pub sensitive_shifts: u64,
    /// How long, in minutes.
    pub minutes: u64,
    /// The hours, each as much as its queue strains, to the hundredth.
    pub strained_hours: Decimal,
    /// How long they see disturbing material, in minutes, rounded up.
    pub exposure_minutes: u64,
    /// How much of it is at night, in minutes.
    pub night_minutes: u64,
    /// How much of it is on Saturdays and Sundays, in minutes.
    pub weekend_minutes: u64,
}

/// What somebody has in a week; a shift over midnight counts on both days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModeratorWeek {
    /// Who.
    pub person: Id,
    /// The Monday of the week.
    pub monday: Date,
    /// How long, in minutes.
    pub minutes: u64,
    /// The hours, each as much as its queue strains, to the hundredth.
    pub strained_hours: Decimal,
    /// How long they see disturbing material, in minutes, rounded up.
    pub exposure_minutes: u64,
    /// How much of it is at night, in minutes.
    pub night_minutes: u64,
    /// How much of it is on Saturdays and Sundays, in minutes.
    pub weekend_minutes: u64,
}

/// Something that is beyond the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RotationSignal {
    /// Who.
    pub person: Id,
    /// What.
    pub rule: RotationRule,
    /// On which day it begins, or the Monday of the week; absent where it is about all of the time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// How much: minutes, shifts or percent.
    pub value: u64,
    /// What the policy allows, or for a rest the least.
    pub limit: u64,
    /// The same in words.
    pub sentence: String,
}

/// By which policy a rota was judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedRotationPolicy {
    /// Which convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// When.
    pub as_of: Date,
}
