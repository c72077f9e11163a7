use serde::{Deserialize, Serialize};

use super::Date;
use crate::check::named;

named! {
    /// How days of interest become parts of a year.
    #[derive(Default)]
    DayCount {
        /// Each day is 1/365 of a year, in leap years too.
        #[default]
        Actual365 = "actual_365", "actual/365";
        /// Each day is 1/360 of a year.
        Actual360 = "actual_360", "actual/360";
        /// Each day is 1/365 of a year, or 1/366 when it lies in a leap year.
        ActualActual = "actual_actual", "actual/actual";
        /// Every month has 30 days and the year 360: the 31st counts as the 30th (30E/360).
        ThirtyE360 = "thirty_e_360", "30E/360";
    }
}

/// Days in a row with one length of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountedDays {
    /// The first day.
    pub first_day: Date,
    /// The last day, included.
    pub last_day: Date,
    /// How many days count.
    pub days: u32,
    /// How many days the year has by which they are divided.
    pub year_days: u32,
}

impl DayCount {
    /// The days from the first to the last, both included, cut where the length of the year changes; nothing when the
    /// last lies before the first.
    ///
    /// Whatever day they are cut on, the parts have as many days as the whole: 30E/360 counts from the end of the day
    /// before the first to the end of the last.
    ///
    /// ```
    /// use greenroom::time::DayCount;
    ///
    /// let (first, last) = ("2027-12-31".parse()?, "2028-01-31".parse()?);
    /// let parts = |count: DayCount| -> Vec<(u32, u32)> {
    ///     count.days(first, last).iter().map(|part| (part.days, part.year_days)).collect()
    /// };
    /// assert_eq!(parts(DayCount::Actual365), [(32, 365)]);
    /// assert_eq!(parts(DayCount::ActualActual), [(1, 365), (31, 366)]);
    /// assert_eq!(parts(DayCount::ThirtyE360), [(30, 360)]);
    /// # Ok::<(), greenroom::time::DateError>(())
    /// ```
    ///
    /// Source: actual/365 fixed, actual/360, actual/actual (ISDA) and 30E/360 of the 2006 ISDA Definitions, section 4.16;
    /// ISDA leaves out the last day where this leaves out the one before the first, which for actual/actual moves a
    /// count over the turn of a leap year by one day.
    #[must_use]
    pub fn days(self, first_day: Date, last_day: Date) -> Vec<CountedDays> {
        if last_day < first_day {
            return Vec::new();
        }
        match self {
            Self::Actual365 => vec![actual(first_day, last_day, 365)],
            Self::Actual360 => vec![actual(first_day, last_day, 360)],
            Self::ActualActual => by_year(first_day, last_day),
            Self::ThirtyE360 => {
                let before = first_day.add_days(-1).map_or_else(|_| start_of(first_day), thirty_index);
                let days = thirty_index(last_day).saturating_sub(before);
                vec![CountedDays { first_day, last_day, days: u32::try_from(days).unwrap_or_default(), year_days: 360 }]
            }
        }
    }
}

fn actual(first_day: Date, last_day: Date, year_days: u32) -> CountedDays {
    let days = first_day.days_until(last_day).saturating_add(1);
    CountedDays { first_day, last_day, days: u32::try_from(days).unwrap_or_default(), year_days }
}

fn by_year(first_day: Date, last_day: Date) -> Vec<CountedDays> {
    let mut parts = Vec::new();
    let mut first = first_day;
    while let Ok(end) = Date::new(first.year(), 12, 31) {
        let last = end.min(last_day);
        let year_days = if Date::new(first.year(), 2, 29).is_ok() { 366 } else { 365 };
        parts.push(actual(first, last, year_days));
        match last.add_days(1) {
            Ok(next) if next <= last_day => first = next,
            _ => break,
        }
    }
    parts
}

/// The end of a day in years of 360 days.
fn thirty_index(date: Date) -> i64 {
    start_of(date)
        .saturating_add(i64::from(date.month().saturating_sub(1).saturating_mul(30)))
        .saturating_add(i64::from(date.day().min(30)))
}

/// The start of the day's year in years of 360 days.
fn start_of(date: Date) -> i64 {
    i64::from(date.year()).saturating_mul(360)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(count: DayCount, first: &str, last: &str) -> Vec<(u32, u32)> {
        let parts = count.days(first.parse().unwrap(), last.parse().unwrap());
        parts.iter().map(|part| (part.days, part.year_days)).collect()
    }

    #[test]
    fn counts_both_ends() {
        assert_eq!(days(DayCount::Actual365, "2026-03-01", "2026-03-01"), [(1, 365)]);
        assert_eq!(days(DayCount::Actual360, "2028-02-01", "2028-02-29"), [(29, 360)]);
        assert_eq!(days(DayCount::Actual365, "2026-03-02", "2026-03-01"), []);
    }

    #[test]
    fn a_year_of_months_has_360_days() {
        assert_eq!(days(DayCount::ThirtyE360, "2026-01-01", "2026-12-31"), [(360, 360)]);
        assert_eq!(days(DayCount::ThirtyE360, "2026-01-31", "2026-01-31"), [(0, 360)]);
        assert_eq!(days(DayCount::ThirtyE360, "2026-02-01", "2026-02-28"), [(28, 360)]);
        assert_eq!(days(DayCount::ThirtyE360, "2026-03-01", "2026-03-01"), [(3, 360)]);
        assert_eq!(days(DayCount::ThirtyE360, "1900-01-01", "1900-01-31"), [(30, 360)]);
    }

    #[test]
    fn a_leap_year_has_a_part_of_its_own() {
        let parts = days(DayCount::ActualActual, "2027-12-30", "2029-01-01");
        assert_eq!(parts, [(2, 365), (366, 366), (1, 365)]);
        assert_eq!(days(DayCount::ActualActual, "2999-12-30", "2999-12-31"), [(2, 365)]);
    }
}
