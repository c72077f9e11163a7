use serde::{Deserialize, Serialize};

use super::{Date, Weekday};
use crate::check::limits::RECURRENCE_EVERY;
use crate::check::{
    Code, Issue, Issues, Path, check_item_count, check_range, check_unique, named, null_is_absent, tagged_union,
};

tagged_union! {
    /// On which days something happens again and again. The names are those of calendars, and so is what they mean
    /// (RFC 5545, section 3.3.10); weeks begin on Monday.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Recurrence {
        /// Every so many days.
        Daily(DailyRecurrence) = "daily",
        /// On days of the week, every so many weeks.
        Weekly(WeeklyRecurrence) = "weekly",
        /// On days of the month, every so many months.
        MonthlyByDay(MonthlyByDay) = "monthly_by_day",
        /// On such days as the first Monday or the last Friday, every so many months.
        MonthlyByWeekday(MonthlyByWeekday) = "monthly_by_weekday",
    }
}

/// Every so many days, from the first day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DailyRecurrence {
    /// Every how many days, 1 to 1,000; 1 when absent.
    #[serde(default = "one", deserialize_with = "one_when_null")]
    pub every: u32,
}

/// On days of the week, every so many weeks from that of the first day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WeeklyRecurrence {
    /// Every how many weeks, 1 to 1,000; 1 when absent.
    #[serde(default = "one", deserialize_with = "one_when_null")]
    pub every: u32,
    /// On which days: at least one.
    pub weekdays: Vec<Weekday>,
}

/// On days of the month, every so many months from that of the first day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MonthlyByDay {
    /// Every how many months, 1 to 1,000; 1 when absent.
    #[serde(default = "one", deserialize_with = "one_when_null")]
    pub every: u32,
    /// On which days: 1 to 31, or -1 for the last of the month to -31; at least one.
    pub days: Vec<i32>,
    /// What is done in a month without the day; `skip` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub missing_day: MissingDay,
}

named! {
    /// What is done in a month that has not the day.
    #[derive(Default)]
    MissingDay {
        /// Nothing in that month, as calendars do.
        #[default]
        Skip = "skip", "left out";
        /// The end of the month that lies nearest.
        NearestDay = "nearest_day", "the nearest day of the month";
    }
}

/// On such days as the first Monday or the last Friday, every so many months from that of the first day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MonthlyByWeekday {
    /// Every how many months, 1 to 1,000; 1 when absent.
    #[serde(default = "one", deserialize_with = "one_when_null")]
    pub every: u32,
    /// On which days: at least one.
    pub days: Vec<NthWeekday>,
}

/// Such a day as the first Monday or the last Friday of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NthWeekday {
    /// The how many-th of the month: 1 to 5, or -1 for the last to -5. A month without it is left out.
    pub nth: i32,
    /// Which day of the week.
    pub weekday: Weekday,
}

impl std::fmt::Display for NthWeekday {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.nth, self.weekday.as_str())
    }
}

impl Recurrence {
    /// Finds everything that is wrong with the rule.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        check_range(self.every(), 1, RECURRENCE_EVERY, &path.field("every"), issues);
        match self {
            Self::Daily(_) => {}
            Self::Weekly(rule) => {
                let at = path.field("weekdays");
                check_item_count(rule.weekdays.len(), &at, issues);
                check_unique(rule.weekdays.iter(), &at, issues);
            }
            Self::MonthlyByDay(rule) => {
                let at = path.field("days");
                check_item_count(rule.days.len(), &at, issues);
                check_unique(rule.days.iter(), &at, issues);
                check_numbers(rule.days.iter().copied(), 31, |place| at.index(place), issues);
            }
            Self::MonthlyByWeekday(rule) => {
                let at = path.field("days");
                check_item_count(rule.days.len(), &at, issues);
                check_unique(rule.days.iter(), &at, issues);
                check_numbers(rule.days.iter().map(|day| day.nth), 5, |place| at.index(place).field("nth"), issues);
            }
        }
    }

    fn every(&self) -> u32 {
        match self {
            Self::Daily(rule) => rule.every,
            Self::Weekly(rule) => rule.every,
            Self::MonthlyByDay(rule) => rule.every,
            Self::MonthlyByWeekday(rule) => rule.every,
        }
    }

    /// The days from the first day to the last, both included, in order: at most as many as `most`.
    #[must_use]
    pub fn days(&self, first: Date, last: Date, most: usize) -> Vec<Date> {
        let mut found = Vec::new();
        for step in 0..i64::MAX {
            let Some(days) = self.of_step(first, step).filter(|(start, _)| *start <= last) else { break };
            let days = days.1.into_iter().filter(|day| (first..=last).contains(day));
            found.extend(days);
            if found.len() >= most {
                break;
            }
        }
        found.truncate(most);
        found
    }

    /// The first day of a day, week or month that counts, and the days in it that do, in order; none at the end of the
    /// calendar.
    fn of_step(&self, first: Date, step: i64) -> Option<(Date, Vec<Date>)> {
        let ahead = i64::from(self.every().max(1)).checked_mul(step)?;
        match self {
            Self::Daily(_) => first.add_days(ahead).ok().map(|day| (day, vec![day])),
            Self::Weekly(rule) => {
                let monday = first.add_days(ahead.checked_mul(7)?.checked_sub(place_in_week(first.weekday()))?).ok()?;
                let day = |weekday: &Weekday| monday.add_days(place_in_week(*weekday)).ok();
                Some((monday, in_order(rule.weekdays.iter().filter_map(day))))
            }
            Self::MonthlyByDay(rule) => {
                let month = month_of(first, ahead)?;
                Some((month, in_order(rule.days.iter().filter_map(|day| rule.day(month, *day)))))
            }
            Self::MonthlyByWeekday(rule) => {
                let month = month_of(first, ahead)?;
                Some((month, in_order(rule.days.iter().filter_map(|day| day.of_month(month)))))
            }
        }
    }
}

impl MonthlyByDay {
    fn day(&self, month: Date, day: i32) -> Option<Date> {
        let last = month.last_of_month();
        let length = i32::try_from(last.day()).ok()?;
        let place = if day < 0 { length.checked_add(day)?.checked_add(1)? } else { day };
        let place = match self.missing_day {
            MissingDay::Skip => place,
            MissingDay::NearestDay => place.max(1).min(length),
        };
        Date::new(month.year(), month.month(), u32::try_from(place).ok()?).ok()
    }
}

impl NthWeekday {
    fn of_month(self, month: Date) -> Option<Date> {
        let last = month.last_of_month();
        let (edge, way) = if self.nth < 0 { (last, -1_i64) } else { (month, 1) };
        let ahead = place_in_week(self.weekday).checked_sub(place_in_week(edge.weekday()))?;
        let to_nearest = ahead.checked_mul(way)?.rem_euclid(7);
        let weeks = i64::from(self.nth.unsigned_abs()).checked_sub(1)?;
        let day = edge.add_days(weeks.checked_mul(7)?.checked_add(to_nearest)?.checked_mul(way)?).ok()?;
        (month..=last).contains(&day).then_some(day)
    }
}

/// The first day of the month so many months after that of a day.
fn month_of(day: Date, ahead: i64) -> Option<Date> {
    let first = Date::new(day.year(), day.month(), 1).ok()?;
    first.add_months(i32::try_from(ahead).ok()?).ok()
}

fn in_order(days: impl Iterator<Item = Date>) -> Vec<Date> {
    let mut days: Vec<Date> = days.collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// How many days after Monday.
pub(crate) fn place_in_week(weekday: Weekday) -> i64 {
    let place = Weekday::ALL.iter().position(|one| *one == weekday);
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or_default()
}

fn check_numbers(numbers: impl Iterator<Item = i32>, most: i32, at: impl Fn(usize) -> Path, issues: &mut Issues) {
    for (place, number) in numbers.enumerate().take(crate::check::limits::LIST_ITEMS) {
        if number == 0 || number.unsigned_abs() > most.unsigned_abs() {
            let message = format!("`{number}` is neither within 1 to {most} nor within -{most} to -1");
            issues.push(Issue::new(Code::OutOfRange, at(place), message).with("value", number).with("most", most));
        }
    }
}

fn one() -> u32 {
    1
}

fn one_when_null<'de, D: serde::Deserializer<'de>>(input: D) -> Result<u32, D::Error> {
    Ok(Option::deserialize(input)?.unwrap_or(1))
}
