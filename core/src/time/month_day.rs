use std::fmt;
use std::str::FromStr;

use super::Date;
use crate::check::wire_text;

/// A day of every year, such as `11-01` for 1 November. `02-29` is a day of leap years only.
///
/// ```
/// use greenroom::time::MonthDay;
///
/// let first: MonthDay = "12-20".parse()?;
/// let last: MonthDay = "01-06".parse()?;
/// assert!(first.to_last(last, "2026-12-31".parse().unwrap()));
/// assert!(first.to_last(last, "2027-01-06".parse().unwrap()));
/// assert!(!first.to_last(last, "2027-01-07".parse().unwrap()));
/// assert!("02-30".parse::<MonthDay>().is_err());
/// # Ok::<(), greenroom::time::MonthDayError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

/// Why there is no such [`MonthDay`]: the text, cut to 32 characters, is no day of a leap year as `MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthDayError(String);

impl MonthDay {
    /// Whether a date lies within this day and a last one, both included. When the last stands before this one in the year,
    /// the range goes over new year.
    #[must_use]
    pub fn to_last(self, last: Self, date: Date) -> bool {
        let day = Self { month: date.month(), day: date.day() };
        if self <= last { self <= day && day <= last } else { self <= day || day <= last }
    }
}

impl FromStr for MonthDay {
    type Err = MonthDayError;

    fn from_str(text: &str) -> Result<Self, MonthDayError> {
        // A leap year has all days.
        let date = format!("2024-{text}").parse::<Date>();
        let date = date.map_err(|_| MonthDayError(text.chars().take(32).collect()))?;
        Ok(Self { month: date.month(), day: date.day() })
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl fmt::Display for MonthDayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a day of the year such as 11-01", self.0)
    }
}

impl std::error::Error for MonthDayError {}

wire_text!(MonthDay, "month-day", "A day of every year as `MM-DD`.", "^[0-9]{2}-[0-9]{2}$");
