use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::check::limits::{FIRST_YEAR, LAST_YEAR};

/// A day of the calendar, from 1900 to 2999, written `YYYY-MM-DD`.
///
/// ```
/// use greenroom::time::Date;
///
/// let day: Date = "2026-02-28".parse()?;
/// assert_eq!(day.to_string(), "2026-02-28");
/// assert!("2026-02-29".parse::<Date>().is_err());
/// # Ok::<(), greenroom::time::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// A text that is no [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let shape =
            |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
        if text.len() != 10 || !text.bytes().enumerate().all(shape) {
            return Err(DateError);
        }
        let mut parts = text.split('-');
        let mut part = || parts.next().unwrap_or_default();
        let year: i32 = part().parse().map_err(|_| DateError)?;
        let month = part().parse().map_err(|_| DateError)?;
        let day = part().parse().map_err(|_| DateError)?;
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(DateError);
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self).ok_or(DateError)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a day between {FIRST_YEAR} and {LAST_YEAR}, such as 2026-11-30")
    }
}

impl std::error::Error for DateError {}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
