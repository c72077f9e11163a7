use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::time::{Date, Event};
use crate::vocabulary::Id;

/// The new dates of a deal: all of them so many days later, or some of them by name, or both, where those by name hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Postponement {
    /// The day on which notice is given. Dates before it stay where they are; the prices of that day and its notice are
    /// shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postponed_on: Option<Date>,
    /// How many days later everything is that has not happened; below zero: earlier. Up to 36,525 either way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shift_days: Option<i32>,
    /// New dates of planned events.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<MovedMilestone>,
    /// New days on which deliverables are published.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub publish: Vec<MovedWindow>,
    /// New days of terms whose period is of type `dates`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<MovedPeriod>,
    /// New dates of instalments that are due by a date.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub instalments: Vec<MovedInstalment>,
    /// Whether the price is that of the day of notice, rather than the one agreed: by the rate card and the notice that
    /// hold then.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub reprice: bool,
}

/// The new date of a planned event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MovedMilestone {
    /// Which event.
    pub event: Event,
    /// When it is planned now.
    pub date: Date,
}

/// The new days on which a deliverable is published, both included.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MovedWindow {
    /// Which deliverable.
    pub deliverable: Id,
    /// The first day.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
}

/// The new days of a term, both included.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MovedPeriod {
    /// Which term.
    pub term: Id,
    /// The first day.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
}

/// The new date of an instalment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MovedInstalment {
    /// Its place in the payment plan, counted from 0.
    pub instalment: u32,
    /// The new date.
    pub date: Date,
}
