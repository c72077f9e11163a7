use chrono::{DateTime, Datelike, NaiveDate, Timelike};

use crate::check::limits::{FIRST_YEAR, LAST_YEAR};
use crate::check::named;
use crate::time::Date;

named! {
    /// Which part of a date or an instant rows are grouped by.
    DatePart {
        /// The day, such as `2026-08-03`.
        Day = "day", "day";
        /// The week of ISO 8601, from Monday on, such as `2026-W32`.
        Week = "week", "week";
        /// The month, such as `2026-08`.
        Month = "month", "month";
        /// The quarter, such as `2026-Q3`.
        Quarter = "quarter", "quarter";
        /// The year.
        Year = "year", "year";
        /// The day of the week: 1 is Monday, 7 is Sunday.
        Weekday = "weekday", "weekday";
        /// The hour of the day: 0 to 23.
        Hour = "hour", "hour";
    }
}

/// How the numbers of a column stand for time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ticks {
    /// Days since 1 January 1970.
    Days,
    /// So many of them make a second, since midnight of 1 January 1970.
    PerSecond(i64),
    /// Texts of ISO 8601; those without an offset are on a clock of their own, and refused where they are `zoned`.
    Text {
        /// Whether they are to be converted to a zone.
        zoned: bool,
    },
}

impl Ticks {
    /// The seconds since midnight of 1 January 1970 in UTC, or on the clock of the column.
    pub(super) fn seconds(self, number: i64) -> Option<i64> {
        match self {
            Self::Days => number.checked_mul(86_400),
            Self::PerSecond(ticks) => number.checked_div_euclid(ticks),
            // Texts have become seconds already.
            Self::Text { .. } => Some(number),
        }
    }
}

/// The day of these seconds, of the years that a [`Date`] may have.
pub(super) fn day_of(seconds: i64) -> Option<NaiveDate> {
    let date = DateTime::from_timestamp(seconds, 0)?.date_naive();
    (FIRST_YEAR..=LAST_YEAR).contains(&date.year()).then_some(date)
}

/// The days since 1 January 1970.
pub(super) fn epoch_days(date: Date) -> i64 {
    Date::new(1970, 1, 1).map_or(0, |epoch| epoch.days_until(date))
}

impl DatePart {
    /// The part as a number that rises with time; `None` outside the years of the calendar.
    pub(super) fn number(self, seconds: i64) -> Option<i64> {
        let date = day_of(seconds)?;
        let days = seconds.div_euclid(86_400);
        let year = i64::from(date.year());
        Some(match self {
            Self::Day => days,
            Self::Week => days.checked_sub(date.weekday().num_days_from_monday().into())?,
            Self::Month => year.checked_mul(12)?.checked_add(date.month0().into())?,
            Self::Quarter => year.checked_mul(4)?.checked_add((date.month0() / 3).into())?,
            Self::Year => year,
            Self::Weekday => date.weekday().number_from_monday().into(),
            Self::Hour => DateTime::from_timestamp(seconds, 0)?.hour().into(),
        })
    }

    /// The number in the form that people and programs sort by; `None` where the number itself says it.
    pub(super) fn shown(self, number: i64) -> Option<String> {
        let day =
            |days: i64| DateTime::from_timestamp(days.checked_mul(86_400)?, 0).map(|instant| instant.date_naive());
        Some(match self {
            Self::Day => day(number)?.to_string(),
            Self::Week => {
                let week = day(number)?.iso_week();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month => {
                format!("{:04}-{:02}", number.div_euclid(12), number.rem_euclid(12).saturating_add(1))
            }
            Self::Quarter => format!("{:04}-Q{}", number.div_euclid(4), number.rem_euclid(4).saturating_add(1)),
            Self::Year | Self::Weekday | Self::Hour => return None,
        })
    }
}
