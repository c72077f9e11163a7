use crate::check::{Code, Issue, Issues, Path};
use crate::time::{Adjustment, BusinessDayError, BusinessDays, Date};

/// The day on which so many business days from a day on are over: the day after the last of them. None leave the day as
/// it is.
pub(super) fn after(calendar: &BusinessDays, from: Date, days: u32, path: &Path) -> Result<Date, Issues> {
    let Some(more) = days.checked_sub(1) else { return Ok(from) };
    let last = || {
        let first = calendar.adjust(from, Adjustment::Following)?;
        let last = if more == 0 { first } else { calendar.add_business_days(first, whole(more))? };
        Ok(last.add_days(1)?)
    };
    last().map_err(|error| outside(&error, path))
}

/// The day on which so many business days must begin to be over before a day. None leave the day as it is.
pub(super) fn before(calendar: &BusinessDays, until: Date, days: u32, path: &Path) -> Result<Date, Issues> {
    let Some(more) = days.checked_sub(1) else { return Ok(until) };
    let first = || {
        let last = calendar.adjust(until.add_days(-1)?, Adjustment::Preceding)?;
        if more == 0 { Ok(last) } else { calendar.add_business_days(last, whole(more).saturating_neg()) }
    };
    first().map_err(|error| outside(&error, path))
}

/// How many business days lie from a day on up to another, that day not included; below zero when the other is earlier.
pub(super) fn between(calendar: &BusinessDays, from: Date, to: Date) -> i64 {
    if to < from {
        return between(calendar, to, from).saturating_neg();
    }
    let (weeks, rest) = (from.days_until(to).div_euclid(7), from.days_until(to).rem_euclid(7));
    let free = i64::try_from(calendar.weekend.len()).unwrap_or_default();
    let works = |day: Date| !calendar.weekend.contains(&day.weekday());
    let tail = (1..=rest).filter_map(|back| to.add_days(back.saturating_neg()).ok());
    let in_tail = tail.filter(|day| works(*day)).fold(0_i64, |sum, _| sum.saturating_add(1));
    let holidays = calendar.holidays.iter().filter(|day| (from..to).contains(day) && works(**day));
    let holidays = holidays.fold(0_i64, |sum, _| sum.saturating_add(1));
    weeks.saturating_mul(7_i64.saturating_sub(free)).saturating_add(in_tail).saturating_sub(holidays)
}

fn whole(days: u32) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}

pub(super) fn outside(error: &BusinessDayError, path: &Path) -> Issues {
    Issue::new(Code::OutOfRange, path.clone(), error.to_string()).into()
}
