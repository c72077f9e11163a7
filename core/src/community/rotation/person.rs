use super::{ModerationQueue, Moderator, RotationPolicy};
use crate::check::{Issues, Path};
use crate::community::service_level::first_shown;
use crate::time::{Clock, Date, Instant, TimeOfDay, place_in_week};

const WHOLE_PERCENT: i64 = 100;

/// A shift that somebody has: minutes since 1970, and what its queue asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stint {
    pub(super) start: i64,
    pub(super) end: i64,
    pub(super) strain_percent: i64,
    pub(super) exposure_percent: i64,
}

/// The part of a stint on one day of the person's zone.
pub(super) struct Piece {
    pub(super) day: Date,
    pub(super) minutes: i64,
    pub(super) night_minutes: i64,
}

/// Somebody with their clock and their own limits.
pub(super) struct Person {
    pub(super) clock: Clock,
    pub(super) exposure_most: i64,
    pub(super) week_most: i64,
}

impl Stint {
    pub(super) fn new(start: Instant, end: Instant, queue: &ModerationQueue) -> Self {
        Self {
            start: minutes_of(start),
            end: minutes_of(end),
            strain_percent: queue.strain_percent.into(),
            exposure_percent: queue.exposure_percent.into(),
        }
    }

    pub(super) fn minutes(&self) -> i64 {
        self.end.saturating_sub(self.start)
    }

    pub(super) fn is_sensitive(&self) -> bool {
        self.exposure_percent > 0
    }

    /// The minutes as much as the queue strains, in hundredths.
    pub(super) fn strain(&self) -> i64 {
        self.minutes().saturating_mul(self.strain_percent)
    }
}

impl Person {
    pub(super) fn new(person: &Moderator, policy: &RotationPolicy, path: &Path, issues: &mut Issues) -> Self {
        let (zone, at) = match (&person.zone, &person.hours) {
            (Some(zone), _) => (Some(zone), path.field("zone")),
            (None, Some(hours)) => (hours.zone.as_ref(), path.field("hours").field("zone")),
            (None, None) => (None, path.field("zone")),
        };
        let exposure = person.exposure_minutes_per_day.unwrap_or(u32::MAX).min(policy.exposure_minutes_per_day);
        let week = person.week_minutes.unwrap_or(u32::MAX).min(policy.week_minutes);
        Self {
            clock: Clock::new(zone, &at, issues),
            exposure_most: i64::from(exposure).saturating_mul(WHOLE_PERCENT),
            week_most: week.into(),
        }
    }

    /// The day on which a minute lies.
    pub(super) fn day(&self, minute: i64) -> Date {
        let seconds = minute.saturating_mul(60);
        Instant::from_unix(seconds, 0).map_or(Date::LAST, |instant| self.clock.day_of(instant))
    }

    /// The Monday of the week in which a minute lies.
    pub(super) fn monday(&self, minute: i64) -> Date {
        monday_of(self.day(minute))
    }

    /// From when to when a week lasts.
    pub(super) fn week(&self, monday: Date) -> Option<(i64, i64)> {
        Some((self.day_span(monday)?.0, self.day_span(monday.add_days(6).ok()?)?.1))
    }

    /// From when to when a day lasts.
    pub(super) fn day_span(&self, day: Date) -> Option<(i64, i64)> {
        Some((self.midnight_after(day.add_days(-1).ok()?)?, self.midnight_after(day)?))
    }

    /// A stint day by day.
    pub(super) fn pieces(&self, stint: &Stint, policy: &RotationPolicy) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut from = stint.start;
        while from < stint.end {
            let day = self.day(from);
            let until =
                self.midnight_after(day).filter(|midnight| *midnight > from).unwrap_or(stint.end).min(stint.end);
            let night_minutes = self.night_minutes(day, from, until, policy).unwrap_or_default();
            pieces.push(Piece { day, minutes: until.saturating_sub(from), night_minutes });
            from = until;
        }
        pieces
    }

    fn midnight_after(&self, day: Date) -> Option<i64> {
        let next = day.add_days(1).ok()?;
        first_shown(self.clock, next, TimeOfDay::from_minutes(0)?)?.checked_div_euclid(60)
    }

    /// How many minutes of a part of a day lie in the night, by the clock on the wall.
    fn night_minutes(&self, day: Date, from: i64, until: i64, policy: &RotationPolicy) -> Option<i64> {
        let at = |time: TimeOfDay| first_shown(self.clock, day, time)?.checked_div_euclid(60);
        let (night, morning) = (at(policy.night_from)?, at(policy.night_until)?);
        let shared = |low: i64, high: i64| until.min(high).saturating_sub(from.max(low)).max(0);
        if policy.night_from < policy.night_until {
            return Some(shared(night, morning));
        }
        let (start, end) = self.day_span(day)?;
        shared(start, morning).checked_add(shared(night, end))
    }
}

pub(super) fn monday_of(day: Date) -> Date {
    day.add_days(place_in_week(day.weekday()).saturating_neg()).unwrap_or(day)
}

pub(super) fn minutes_of(instant: Instant) -> i64 {
    instant.unix_seconds().div_euclid(60)
}
