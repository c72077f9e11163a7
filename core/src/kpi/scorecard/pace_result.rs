use serde::{Deserialize, Serialize};

use crate::check::{Issues, Version, document_tag, named, null_is_absent};
use crate::kpi::{Direction, TargetVerdict};
use crate::money::{Currency, Decimal, Fraction, Percent};
use crate::stats::{Confidence, Estimate, FigureUndefined, SmoothedSeries, StatisticMethod};
use crate::time::Date;
use crate::vocabulary::Name;

document_tag!(PacingTag, "pacing");

/// How far along a figure is beside elapsed time, as a document of version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pacing {
    /// Always `pacing`.
    pub document: PacingTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// What people call the figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What all days together are to reach.
    pub target: Decimal,
    /// The currency of amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Which way is better.
    pub direction: Direction,
    /// The first day of the period.
    pub first_day: Date,
    /// The last day of the period.
    pub last_day: Date,
    /// The last day that is counted.
    pub on: Date,
    /// How many days the period has.
    pub total_days: u32,
    /// How many of them have passed, the last that is counted included.
    pub elapsed_days: u32,
    /// The share of the period that has passed.
    pub elapsed_share: Fraction,
    /// What was reached, exact.
    pub actual: Fraction,
    /// What an even pace would have reached by now: `target × elapsed share`, exact.
    pub expected: Fraction,
    /// `actual − expected`, exact.
    pub difference: Fraction,
    /// `actual / expected`; absent where nothing was expected yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pace: Option<Fraction>,
    /// How far the figure may be off the even pace and still be on it.
    pub tolerance_percent: Percent,
    /// What to make of the pace.
    pub verdict: PaceVerdict,
    /// What all days come to at the pace so far: `actual / elapsed days × total days`, exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_this_pace: Option<Fraction>,
    /// What is needed on each day that is left, exact; below zero where the target is passed already. Absent where none is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_per_day: Option<Fraction>,
    /// How the days to come are found; absent without days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast_method: Option<StatisticMethod>,
    /// What all days will come to, the known ones as they are; absent without days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast: Option<Estimate>,
    /// The weights and states of exponential smoothing; absent for a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smoothing: Option<SmoothedSeries>,
    /// Whether the target will be met by that forecast.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast_verdict: Option<TargetVerdict>,
    /// Why there is no forecast.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
    /// What must hold for the forecast.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub assumptions: Vec<String>,
    /// How sure the interval of the forecast is.
    pub confidence: Confidence,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

named! {
    /// What to make of a pace.
    PaceVerdict {
        /// Better than an even pace; of spend, more was spent than an even pace would have.
        Ahead = "ahead", "ahead of pace";
        /// As an even pace, within the tolerance.
        OnPace = "on_pace", "on pace";
        /// Worse than an even pace; of spend, less was spent.
        Behind = "behind", "behind pace";
        /// No day has passed yet.
        NotStarted = "not_started", "not started";
    }
}
