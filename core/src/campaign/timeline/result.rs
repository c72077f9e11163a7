use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, named};
use crate::money::Fraction;
use crate::time::Date;
use crate::vocabulary::{Id, Name};

document_tag!(TimelineTag, "timeline");

/// When each step can and must be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// Always `timeline`.
    pub document: TimelineTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The steps, in their order.
    pub steps: Vec<TimelineRow>,
    /// The steps of which each keeps the next from beginning, up to the one that is done last; where the whole is late,
    /// up to the one that is latest.
    pub critical_path: Vec<Id>,
    /// What they come to.
    pub totals: TimelineTotals,
}

/// What the steps come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimelineTotals {
    /// The last day of all.
    pub last_day: Date,
    /// How many business days the critical path is expected to take, lags left out: the sum of `te`.
    pub expected_business_days: Fraction,
    /// The variance of that, in square business days: the sum over the critical path, as if steps did not depend on each
    /// other.
    pub variance: Fraction,
    /// The steps that are done later than was promised, in their order.
    pub broken_promises: Vec<Id>,
    /// The steps that are done later than they may be, in their order.
    pub missed_deadlines: Vec<Id>,
}

/// When one step can and must be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimelineRow {
    /// The step.
    pub step: Id,
    /// The name that people use.
    pub name: Name,
    /// Who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// How far it is.
    pub state: TimelineState,
    /// How many business days are planned for it: of three guesses the expected time, rounded up.
    pub business_days: u32,
    /// The expected time in business days: `te = (o + 4m + p) / 6`.
    pub expected_business_days: Fraction,
    /// Its variance in square business days: `((p - o) / 6)^2`.
    pub variance: Fraction,
    /// The first day that it can have; of a milestone the day before which all is done.
    pub earliest_first_day: Date,
    /// The last day that it then has; of a milestone the same as the first.
    pub earliest_last_day: Date,
    /// The first day that it must have at the latest.
    pub latest_first_day: Date,
    /// The last day that it must have at the latest.
    pub latest_last_day: Date,
    /// How many business days later it can be done than it is at the earliest; below zero: it is late by as many. Of what
    /// is done: what it would have had.
    pub slack_business_days: i64,
    /// Whether it has the least slack of all that is open.
    pub critical: bool,
    /// How many days later than was promised it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promise_days_late: Option<u32>,
    /// How many days later than it may be it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline_days_late: Option<u32>,
}

named! {
    /// How far a step is.
    TimelineState {
        Open = "open", "open";
        Running = "running", "running";
        Done = "done", "done";
    }
}
