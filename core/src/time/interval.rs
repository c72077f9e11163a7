use std::fmt;

use serde::{Deserialize, Serialize};

use super::Date;

/// Days in a row: from a start on, up to but not including an end, or without end.
///
/// It always holds at least one day. Documents write it as contracts do, with its first and last day, both included;
/// without end there is no last day.
///
/// ```
/// use greenroom::time::Interval;
///
/// let june = Interval::new("2026-06-01".parse()?, Some("2026-07-01".parse()?))?;
/// let on = Interval::new("2026-06-30".parse()?, None)?;
/// assert_eq!(june.days(), Some(30));
/// assert_eq!(june.intersect(&on).unwrap().to_string(), "2026-06-30 to 2026-06-30");
/// assert!(Interval::new("2026-06-01".parse()?, Some("2026-06-01".parse()?)).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(into = "FirstAndLast", try_from = "FirstAndLast")]
pub struct Interval {
    start: Date,
    end: Option<Date>,
}

/// The end of an interval does not lie after its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntervalError;

/// The form of an [`Interval`] in documents.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct FirstAndLast {
    first_day: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_day: Option<Date>,
}

impl Interval {
    /// From `start` up to but not including `end`.
    ///
    /// # Errors
    /// - the end does not lie after the start
    pub fn new(start: Date, end: Option<Date>) -> Result<Self, IntervalError> {
        if end.is_some_and(|end| end <= start) { Err(IntervalError) } else { Ok(Self { start, end }) }
    }

    /// From the first day to the last, both included; a last day at the very end of the calendar means no end.
    ///
    /// # Errors
    /// - the last day lies before the first
    pub fn of_days(first_day: Date, last_day: Date) -> Result<Self, IntervalError> {
        if last_day < first_day {
            return Err(IntervalError);
        }
        Ok(Self { start: first_day, end: last_day.add_days(1).ok() })
    }

    /// The first day.
    #[must_use]
    pub fn start(&self) -> Date {
        self.start
    }

    /// The first day that is outside again, `None` without end.
    #[must_use]
    pub fn end(&self) -> Option<Date> {
        self.end
    }

    /// The last day that is inside, `None` without end.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.end.and_then(|end| end.add_days(-1).ok())
    }

    /// How many days it holds, `None` without end.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        self.end.map(|end| self.start.days_until(end))
    }

    /// Whether the day lies inside.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.start <= date && self.end.is_none_or(|end| date < end)
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.intersect(other).is_some()
    }

    /// The days that the two share.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let end = match (self.end, other.end) {
            (Some(one), Some(another)) => Some(one.min(another)),
            (one, another) => one.or(another),
        };
        Self::new(self.start.max(other.start), end).ok()
    }
}

impl From<Interval> for FirstAndLast {
    fn from(interval: Interval) -> Self {
        Self { first_day: interval.start, last_day: interval.last_day() }
    }
}

impl TryFrom<FirstAndLast> for Interval {
    type Error = IntervalError;

    fn try_from(days: FirstAndLast) -> Result<Self, IntervalError> {
        match days.last_day {
            Some(last) => Self::of_days(days.first_day, last),
            None => Self::new(days.first_day, None),
        }
    }
}

impl fmt::Display for Interval {
    /// `2026-06-01 to 2026-06-30`, or `2026-06-01 on`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.last_day() {
            Some(last) => write!(f, "{} to {last}", self.start),
            None => write!(f, "{} on", self.start),
        }
    }
}

impl fmt::Display for IntervalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the last day lies before the first")
    }
}

impl std::error::Error for IntervalError {}
