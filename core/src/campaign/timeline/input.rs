use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::time::{BusinessDays, Date};
use crate::vocabulary::{Id, Name};

/// What `plan_timeline` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanTimelineInput {
    /// What is to be done, in any order: 1 to 1,000 steps. The preset `timeline_template.content` holds the usual ones.
    pub steps: Vec<TimelineStep>,
    /// The first day on which anything can begin.
    pub first_day: Date,
    /// The day of the computation: what has not begun begins then or later. Absent: the plan as it is at the beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub today: Option<Date>,
    /// On which days work is done, unless a step has its own; all but Saturdays and Sundays when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
}

/// One thing that is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimelineStep {
    /// The name of the step, unique among the steps.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// Who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// How many business days it takes, up to 1,000; 0 for a milestone, which is when the steps before it are done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_days: Option<u32>,
    /// The same as three guesses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimate: Option<DurationEstimate>,
    /// What must be done before.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<StepLink>,
    /// It does not begin before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Date>,
    /// The last day that it may take; a milestone may be no later than on this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_by: Option<Date>,
    /// The day that somebody was promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promised_for: Option<Date>,
    /// On which day it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_on: Option<Date>,
    /// On which day it was done: its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
    /// On which days whoever does it works, where that is not as for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<BusinessDays>,
}

/// How long something takes, as three guesses in business days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DurationEstimate {
    /// When all goes well, up to 1,000.
    pub optimistic: u32,
    /// As a rule; not less than the optimistic guess.
    pub likely: u32,
    /// When all goes badly; not less than the likely guess.
    pub pessimistic: u32,
}

/// A step that must be done before another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepLink {
    /// Which.
    pub step: Id,
    /// How many business days lie between, by the calendar of the step that waits, up to 1,000; 0 when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub lag_business_days: u32,
}
