use std::collections::BTreeSet;

use super::{BusinessHours, OpenHours};
use crate::check::{Issues, Path, limits};
use crate::time::{Clock, Date, Instant, TimeOfDay, WallTime};

/// Seconds since midnight of 1 January 1970 in UTC.
pub(in crate::community) type Seconds = i64;

/// Time that counts: around the clock, or the business hours from a moment on, ready for many questions.
#[derive(Clone, Debug)]
pub(in crate::community) enum BusinessTime {
    AroundTheClock,
    Hours(Vec<Span>),
}

/// Hours in which somebody works, with the seconds of all spans before.
#[derive(Clone, Copy, Debug)]
pub(in crate::community) struct Span {
    start: Seconds,
    end: Seconds,
    before: Seconds,
}

impl BusinessTime {
    /// The hours from the day before a moment until ten years after another. Its zone is looked up here.
    pub(in crate::community) fn new(
        hours: Option<&BusinessHours>,
        first: Instant,
        last: Instant,
        path: &Path,
        issues: &mut Issues,
    ) -> Self {
        let Some(hours) = hours else { return Self::AroundTheClock };
        let clock = Clock::new(hours.zone.as_ref(), &path.field("zone"), issues);
        let first = clock.day_of(first);
        let first = first.add_days(-1).unwrap_or(first);
        let last = clock.day_of(last).add_days(limits::SERVICE_LEVEL_DAYS).unwrap_or(Date::LAST);
        Self::Hours(spans(hours, clock, first, last))
    }

    /// How many seconds count between two moments.
    pub(in crate::community) fn between(&self, start: Seconds, end: Seconds) -> Seconds {
        self.until(end).saturating_sub(self.until(start)).max(0)
    }

    /// The first moment at which so many seconds have counted since another; none where that never comes.
    pub(in crate::community) fn after(&self, start: Seconds, seconds: Seconds) -> Option<Seconds> {
        let Self::Hours(spans) = self else { return start.checked_add(seconds) };
        if seconds <= 0 {
            return Some(start);
        }
        let wanted = self.until(start).checked_add(seconds)?;
        let place = spans.partition_point(|span| span.before.saturating_add(span.length()) < wanted);
        let span = spans.get(place)?;
        span.start.checked_add(wanted.checked_sub(span.before)?)
    }

    /// How many seconds count until a moment, from some moment before all.
    fn until(&self, at: Seconds) -> Seconds {
        let Self::Hours(spans) = self else { return at };
        let place = spans.partition_point(|span| span.start <= at);
        let Some(span) = place.checked_sub(1).and_then(|before| spans.get(before)) else { return 0 };
        span.before.saturating_add(at.min(span.end).saturating_sub(span.start))
    }
}

impl Span {
    fn length(&self) -> Seconds {
        self.end.saturating_sub(self.start)
    }
}

/// The hours of all days, in order.
fn spans(hours: &BusinessHours, clock: Clock, first: Date, last: Date) -> Vec<Span> {
    let holidays: BTreeSet<Date> = hours.holidays.iter().copied().collect();
    let mut weekly: Vec<OpenHours> = hours.weekly.iter().copied().take(limits::OPEN_HOURS).collect();
    weekly.sort_by_key(|hours| hours.opens);
    let mut found: Vec<Span> = Vec::new();
    for ahead in 0..=first.days_until(last).max(0) {
        let Ok(date) = first.add_days(ahead) else { break };
        if holidays.contains(&date) {
            continue;
        }
        for hours in weekly.iter().filter(|hours| hours.weekday == date.weekday()) {
            let Some((start, end)) = opening(hours, clock, date).filter(|(start, end)| start < end) else { continue };
            let before = found.last().map_or(0, |span: &Span| span.before.saturating_add(span.length()));
            found.push(Span { start, end, before });
        }
    }
    found
}

/// When the hours of a day begin and end.
fn opening(hours: &OpenHours, clock: Clock, date: Date) -> Option<(Seconds, Seconds)> {
    let start = first_shown(clock, date, hours.opens)?;
    let end = match hours.closes {
        Some(closes) => first_shown(clock, date, closes)?,
        None => first_shown(clock, date.add_days(1).ok()?, TimeOfDay::from_minutes(0)?)?,
    };
    Some((start, end))
}

/// The first moment at which the clock shows a time or more.
pub(in crate::community) fn first_shown(clock: Clock, date: Date, time: TimeOfDay) -> Option<Seconds> {
    match clock.wall(date, time)? {
        WallTime::Once(at) | WallTime::Twice(at, _) => Some(at),
        WallTime::Skipped { end, .. } => Some(end),
    }
}
