use serde::{Deserialize, Serialize};

use super::{Anchor, Date, Zone};
use crate::check::{null_is_absent, tagged_union};

tagged_union! {
    /// How long a right or a duty runs, as contracts write it.
    ///
    /// Days and months count from an anchor; the day of the anchor is the first day *after* it, so that 30 days after a
    /// post on 1 May run from 1 May to 30 May. See [`Period::resolve`] for the days and [`Period::length`] for the length
    /// that prices go by.
    ///
    /// ```
    /// use greenroom::time::{Milestones, Period, Resolution};
    ///
    /// let period: Period = greenroom::wire::parse(r#"{"type": "days", "anchor": "2026-05-01", "before": 7, "after": 30}"#)?;
    /// let Ok(Resolution::Interval(days)) = period.resolve(&Milestones::default()) else { unreachable!() };
    /// assert_eq!(days.to_string(), "2026-04-24 to 2026-05-30");
    /// # Ok::<(), greenroom::check::Issues>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Period {
        /// Days before and after an anchor.
        Days(DaysPeriod) = "days",
        /// Calendar months before and after an anchor.
        Months(MonthsPeriod) = "months",
        /// From a first to a last day, both included.
        Dates(DatesPeriod) = "dates",
        /// Without end.
        Perpetual(PerpetualPeriod) = "perpetual",
    }
}

/// Days before and after an anchor.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DaysPeriod {
    /// What the days are counted from.
    pub anchor: Anchor,
    /// How many days before the anchor, up to 36,525; 0 when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub before: u32,
    /// How many days from the anchor on, its own day included, up to 36,525.
    pub after: u32,
    /// Where midnight is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
}

/// Calendar months before and after an anchor.
///
/// A month reaches to the same day of the next month, that day excluded; where that month is shorter, to its last day,
/// that day excluded: a month from 31 January ends before 28 February.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MonthsPeriod {
    /// What the months are counted from.
    pub anchor: Anchor,
    /// How many months before the anchor, up to 1,200; 0 when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub before: u32,
    /// How many months from the anchor on, up to 1,200.
    pub after: u32,
    /// Where midnight is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
}

/// From a first to a last day, both included.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatesPeriod {
    /// The first day.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
    /// Where midnight is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
}

/// Without end.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PerpetualPeriod {
    /// What it begins with; the signing when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
    /// Where midnight is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
}

impl Period {
    /// Where midnight is, if the period says so.
    #[must_use]
    pub fn zone(&self) -> Option<&Zone> {
        match self {
            Self::Days(period) => period.zone.as_ref(),
            Self::Months(period) => period.zone.as_ref(),
            Self::Dates(period) => period.zone.as_ref(),
            Self::Perpetual(period) => period.zone.as_ref(),
        }
    }
}
