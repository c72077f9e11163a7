use serde::{Deserialize, Serialize};

use super::{Anchor, Date, DateError, DaysPeriod, Event, Interval, Milestones, MonthsPeriod, Period};
use crate::check::tagged_union;

tagged_union! {
    /// When a period runs, as far as that is known.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Resolution {
        /// On these days.
        Interval(Interval) = "interval",
        /// After an event that has no date yet.
        AfterEvent(AfterEvent) = "after_event",
    }
}

/// An event without a date yet, which something waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AfterEvent {
    /// The event.
    pub event: Event,
}

impl Resolution {
    /// The days, when they are known.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        match self {
            Self::Interval(interval) => Some(*interval),
            Self::AfterEvent(_) => None,
        }
    }
}

impl Period {
    /// The days of the period by the dates of the events; an event without a date is given back, never guessed.
    ///
    /// # Errors
    /// - [`DateError::OutOfRange`]: a day lies outside the calendar, or the period is empty, which its check refuses
    pub fn resolve(&self, milestones: &Milestones) -> Result<Resolution, DateError> {
        let anchor = match self {
            Self::Days(period) => period.anchor,
            Self::Months(period) => period.anchor,
            Self::Dates(period) => period.first_day.into(),
            Self::Perpetual(period) => period.anchor.unwrap_or(Anchor::Event(Event::Signing)),
        };
        let interval = match milestones.date_of(anchor) {
            Ok(date) => self.days_around(date)?,
            Err(event) => return Ok(Resolution::AfterEvent(AfterEvent { event })),
        };
        Ok(Resolution::Interval(interval))
    }

    fn days_around(&self, anchor: Date) -> Result<Interval, DateError> {
        let interval = match self {
            Self::Days(period) => period.around(anchor)?,
            Self::Months(period) => period.around(anchor)?,
            Self::Dates(period) => Interval::of_days(period.first_day, period.last_day),
            Self::Perpetual(_) => Interval::new(anchor, None),
        };
        interval.map_err(|_| DateError::OutOfRange)
    }
}

type Around = Result<Result<Interval, super::IntervalError>, DateError>;

impl DaysPeriod {
    fn around(&self, anchor: Date) -> Around {
        let start = anchor.add_days(i64::from(self.before).saturating_neg())?;
        Ok(Interval::new(start, Some(anchor.add_days(i64::from(self.after))?)))
    }
}

impl MonthsPeriod {
    fn around(&self, anchor: Date) -> Around {
        let months = |count: u32| i32::try_from(count).map_err(|_| DateError::OutOfRange);
        let start = anchor.add_months(months(self.before)?.saturating_neg())?;
        Ok(Interval::new(start, Some(anchor.add_months(months(self.after)?)?)))
    }
}
