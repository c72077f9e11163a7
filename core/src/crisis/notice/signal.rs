use super::SignalState;
use super::tuning::Tuning;
use crate::stats::Number;

pub(super) const HOURS_OF_DAY: usize = 24;
pub(super) const HOURS_OF_WEEK: usize = 168;

/// Added to a count before its logarithm is taken, so that one mention instead of none is no sensation.
const OFFSET: f64 = 5.0;
/// The least noise that is believed, as a logarithm: a brand that is never mentioned is not that certain.
const SCALE_FLOOR: f64 = 0.14;
/// The noise that is believed at first.
const FIRST_SCALE: f64 = 0.4;
/// Beyond so many deviations a bin teaches no more than at it: what is unheard of is not made usual.
const CLIP: f64 = 10.0;
/// The mean absolute deviation of a normal distribution times this is its standard deviation: the root of pi / 2.
const MEAN_TO_STANDARD: f64 = 1.253_314_137_315_500_3;
/// After so many weeks the hours of the week count half as much as they would alone.
const WEEKS_TO_TRUST: f64 = 4.0;

/// What a signal says of a bin.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) observed: f64,
    pub(super) expected: f64,
    pub(super) score: f64,
}

/// A number of the state: finite, for all that goes in is bounded.
pub(super) fn kept(value: f64) -> Number {
    Number::new(value).unwrap_or_default()
}

impl SignalState {
    /// Scores a count against what is usual, then learns from it.
    pub(super) fn push(&mut self, observed: f64, hour_of_week: usize, tuning: &Tuning) -> Reading {
        let value = libm::log(observed + OFFSET);
        if self.bins == 0 {
            (self.level, self.scale) = (kept(value), kept(FIRST_SCALE));
        }
        let hour_of_day = hour_of_week.checked_rem(HOURS_OF_DAY).unwrap_or_default();
        let bins = f64::from(u32::try_from(self.bins).unwrap_or(u32::MAX));
        let weeks = bins / (tuning.bins_per_hour * 168.0);
        let trust = weeks / (weeks + WEEKS_TO_TRUST);
        let day = self.hours_of_day.get(hour_of_day).copied().unwrap_or_default().get();
        let week = self.hours_of_week.get(hour_of_week).copied().unwrap_or_default().get();
        let usual = self.level.get() + day + trust * week;
        let scale = self.scale.get().max(SCALE_FLOOR);
        let residual = value - usual;
        let score = (1.0 - tuning.smoothing) * self.score.get() + tuning.smoothing * (residual / scale);
        let clipped = residual.max(-CLIP * scale).min(CLIP * scale);
        let first = 1.0 / (bins + 1.0);
        self.level = kept(self.level.get() + tuning.level.max(first) * clipped);
        let deviation = clipped.abs() * MEAN_TO_STANDARD;
        self.scale = kept(self.scale.get() + tuning.scale.max(first) * (deviation - self.scale.get()));
        learn(self.hours_of_day.get_mut(hour_of_day), tuning.day * clipped);
        learn(self.hours_of_week.get_mut(hour_of_week), tuning.week * (clipped - (1.0 - trust) * week));
        self.score = kept(score);
        self.bins = self.bins.saturating_add(1);
        Reading { observed, expected: (libm::exp(usual) - OFFSET).max(0.0), score }
    }
}

fn learn(hour: Option<&mut Number>, more: f64) {
    if let Some(hour) = hour {
        *hour = kept(hour.get() + more);
    }
}
