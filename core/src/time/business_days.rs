use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Date, DateError, Weekday};
use crate::check::limits::{BUSINESS_DAYS, FREE_DAYS};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, named, null_is_absent};

/// Which days business is done on: all but the weekend and the holidays.
///
/// Both are the user's: the library holds no calendar of holidays that silently ages.
///
/// ```
/// use greenroom::time::{Adjustment, BusinessDays};
///
/// let calendar = BusinessDays { holidays: vec!["2026-05-01".parse()?], ..BusinessDays::default() };
/// let holiday = "2026-05-01".parse()?; // a Friday
/// assert_eq!(calendar.adjust(holiday, Adjustment::Following)?.to_string(), "2026-05-04");
/// assert_eq!(calendar.add_business_days(holiday, -1)?.to_string(), "2026-04-30");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BusinessDays {
    /// The days of the week that are free: Saturday and Sunday when absent.
    #[serde(default = "saturday_and_sunday", deserialize_with = "weekend_or_default")]
    pub weekend: Vec<Weekday>,
    /// Other free days.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub holidays: Vec<Date>,
}

named! {
    /// What happens to a date that falls on a free day.
    #[derive(Default)]
    Adjustment {
        /// The date stays.
        #[default]
        None = "none", "none";
        /// The next business day.
        Following = "following", "following";
        /// The next business day, unless it lies in another month: then the one before.
        ModifiedFollowing = "modified_following", "modified following";
        /// The business day before.
        Preceding = "preceding", "preceding";
    }
}

/// Why there is no such business day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BusinessDayError {
    /// The calendar has 366 free days in a row.
    NoBusinessDay,
    /// So many business days are beyond the limit.
    TooMany(i32),
    /// The day lies outside the calendar.
    Date(DateError),
}

impl BusinessDays {
    /// Whether business is done on the day.
    #[must_use]
    pub fn is_business_day(&self, date: Date) -> bool {
        !self.weekend.contains(&date.weekday()) && !self.holidays.contains(&date)
    }

    /// The date, moved off a free day.
    ///
    /// # Errors
    /// - [`BusinessDayError::NoBusinessDay`]: there is none within a year
    /// - [`BusinessDayError::Date`]: it lies outside the calendar
    ///
    /// Source: the business day conventions of the ISDA definitions, as trades and contracts use them.
    pub fn adjust(&self, date: Date, adjustment: Adjustment) -> Result<Date, BusinessDayError> {
        let free = self.free_days();
        match adjustment {
            Adjustment::None => Ok(date),
            Adjustment::Following => free.nearest(date, 1),
            Adjustment::Preceding => free.nearest(date, -1),
            Adjustment::ModifiedFollowing => {
                let following = free.nearest(date, 1)?;
                let month = |day: Date| (day.year(), day.month());
                if month(following) == month(date) { Ok(following) } else { free.nearest(date, -1) }
            }
        }
    }

    /// The n-th business day after the date, or before it when `count` is below zero; the date itself is not counted,
    /// be it free or not. With 0 the date itself, or the business day that follows it.
    ///
    /// # Errors
    /// - [`BusinessDayError::TooMany`]: `count` is beyond 10,000 either way
    /// - [`BusinessDayError::NoBusinessDay`]: the calendar has a year of free days
    /// - [`BusinessDayError::Date`]: the day lies outside the calendar
    ///
    /// Source: the function WORKDAY of spreadsheets (ECMA-376, SpreadsheetML), which differs only in leaving a free date
    /// where it is when the count is 0.
    pub fn add_business_days(&self, date: Date, count: i32) -> Result<Date, BusinessDayError> {
        if count.unsigned_abs() > BUSINESS_DAYS.unsigned_abs() {
            return Err(BusinessDayError::TooMany(count));
        }
        let free = self.free_days();
        if count == 0 {
            return free.nearest(date, 1);
        }
        let step = i64::from(count.signum());
        let mut day = date;
        for _ in 0..count.unsigned_abs() {
            day = free.nearest(day.add_days(step)?, step)?;
        }
        Ok(day)
    }

    /// Finds everything that is wrong with the calendar: a week without a business day, days that stand twice there.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let weekend = path.field("weekend");
        check_unique(self.weekend.iter(), &weekend, issues);
        if Weekday::ALL.iter().all(|day| self.weekend.contains(day)) {
            let issue = Issue::new(Code::OutOfRange, weekend, "every day of the week is free");
            issues.push(issue.help("leave at least one day for business"));
        }
        let holidays = path.field("holidays");
        check_item_limit(self.holidays.len(), &holidays, issues);
        check_unique(self.holidays.iter(), &holidays, issues);
    }

    fn free_days(&self) -> FreeDays<'_> {
        FreeDays { weekend: &self.weekend, holidays: self.holidays.iter().copied().collect() }
    }
}

/// A calendar made ready for many questions.
struct FreeDays<'a> {
    weekend: &'a [Weekday],
    holidays: BTreeSet<Date>,
}

impl FreeDays<'_> {
    /// The first business day from the date on, in steps of 1 or -1.
    fn nearest(&self, date: Date, step: i64) -> Result<Date, BusinessDayError> {
        let mut day = date;
        for _ in 0..FREE_DAYS {
            if !self.weekend.contains(&day.weekday()) && !self.holidays.contains(&day) {
                return Ok(day);
            }
            day = day.add_days(step)?;
        }
        Err(BusinessDayError::NoBusinessDay)
    }
}

impl Default for BusinessDays {
    fn default() -> Self {
        Self { weekend: saturday_and_sunday(), holidays: Vec::new() }
    }
}

fn saturday_and_sunday() -> Vec<Weekday> {
    vec![Weekday::Saturday, Weekday::Sunday]
}

fn weekend_or_default<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Vec<Weekday>, D::Error> {
    Ok(Option::deserialize(input)?.unwrap_or_else(saturday_and_sunday))
}

impl From<DateError> for BusinessDayError {
    fn from(error: DateError) -> Self {
        Self::Date(error)
    }
}

impl fmt::Display for BusinessDayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBusinessDay => write!(f, "the calendar has {FREE_DAYS} free days in a row"),
            Self::TooMany(count) => write!(f, "`{count}` business days are beyond the most, {BUSINESS_DAYS}"),
            Self::Date(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for BusinessDayError {}
