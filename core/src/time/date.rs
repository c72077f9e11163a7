use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Weekday;
use crate::check::limits::{FIRST_YEAR, LAST_YEAR};
use crate::check::wire_text;

/// A day of the Gregorian calendar, from 1900 to 2999, without a time and without a zone.
///
/// The text is exactly `YYYY-MM-DD` of ISO 8601. Every `Date` is a day that exists and lies within these years, and so
/// does whatever is computed with it, or the computation says that it does not.
///
/// ```
/// use greenroom::time::Date;
///
/// let date: Date = "2026-01-31".parse()?;
/// assert_eq!(date.add_months(1)?.to_string(), "2026-02-28");
/// for bad in ["2026-02-29", "2026-1-31", "26-01-31", " 2026-01-31", "2026-01-31T00:00", "1899-12-31", "３000-01-01"] {
///     assert!(bad.parse::<Date>().is_err(), "{bad}");
/// }
/// # Ok::<(), greenroom::time::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// Why there is no such [`Date`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The text, here cut to 32 characters, has not the form `YYYY-MM-DD`.
    Form(String),
    /// The calendar has no such day.
    NoSuchDay(String),
    /// The day lies before 1900 or after 2999.
    OutOfRange,
}

impl Date {
    /// The first day of the calendar: 1 January 1900.
    pub const FIRST: Self = Self(end_of_calendar(FIRST_YEAR, 1, 1));
    /// The last day of the calendar: 31 December 2999.
    pub const LAST: Self = Self(end_of_calendar(LAST_YEAR, 12, 31));

    /// The day of these numbers.
    ///
    /// # Errors
    /// - [`DateError::OutOfRange`]: the year is before 1900 or after 2999
    /// - [`DateError::NoSuchDay`]: the month has no such day
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(DateError::OutOfRange);
        }
        let date = NaiveDate::from_ymd_opt(year, month, day);
        date.map(Self).ok_or_else(|| DateError::NoSuchDay(format!("{year}-{month:02}-{day:02}")))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.0.weekday().into()
    }

    /// The day so many days later, or earlier when `days` is below zero.
    ///
    /// # Errors
    /// - [`DateError::OutOfRange`]: that day lies outside the calendar
    pub fn add_days(self, days: i64) -> Result<Self, DateError> {
        let amount = Days::new(days.unsigned_abs());
        let moved = if days < 0 { self.0.checked_sub_days(amount) } else { self.0.checked_add_days(amount) };
        Self::within(moved)
    }

    /// The same day of the month so many months later, or earlier when `months` is below zero; where that month is
    /// shorter, its last day.
    ///
    /// Count from one date, not in steps: three months after 31 December are 31 March, but three steps of one month end
    /// on 28 March.
    ///
    /// # Errors
    /// - [`DateError::OutOfRange`]: that day lies outside the calendar
    pub fn add_months(self, months: i32) -> Result<Self, DateError> {
        let amount = Months::new(months.unsigned_abs());
        let moved = if months < 0 { self.0.checked_sub_months(amount) } else { self.0.checked_add_months(amount) };
        Self::within(moved)
    }

    /// The last day of the month.
    #[must_use]
    pub fn last_of_month(self) -> Self {
        let last = (28..=31).rev().find_map(|day| self.0.with_day(day));
        last.map_or(self, Self)
    }

    /// How many days lie between this day and another: 1 from today to tomorrow, below zero when the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }

    fn within(date: Option<NaiveDate>) -> Result<Self, DateError> {
        date.filter(|date| (FIRST_YEAR..=LAST_YEAR).contains(&date.year())).map(Self).ok_or(DateError::OutOfRange)
    }
}

/// An end of the calendar; the table of limits has years that exist.
const fn end_of_calendar(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let shown = || text.chars().take(32).collect::<String>();
        let [year, month, day] = parts(text).ok_or_else(|| DateError::Form(shown()))?;
        let year = i32::try_from(year).map_err(|_| DateError::OutOfRange)?;
        Self::new(year, month, day)
    }
}

/// The numbers of `YYYY-MM-DD`.
fn parts(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        let part = parts.next().filter(|part| part.len() == digits)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let found = [number(4)?, number(2)?, number(2)?];
    parts.next().is_none().then_some(found)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(text) => write!(f, "`{text}` is not a date such as 2026-05-31"),
            Self::NoSuchDay(text) => write!(f, "the calendar has no day `{text}`"),
            Self::OutOfRange => write!(f, "the day is not within the years {FIRST_YEAR} to {LAST_YEAR}"),
        }
    }
}

impl std::error::Error for DateError {}

wire_text!(Date, "date", "A day as `YYYY-MM-DD`, of the years 1900 to 2999.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
