use serde::{Deserialize, Serialize};

use super::Number;
use crate::check::named;

/// A value with the interval that holds the true one with the stated confidence: `low <= value <= high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// The value that is found.
    pub value: Number,
    /// The low end of the interval.
    pub low: Number,
    /// The high end of the interval.
    pub high: Number,
}

named! {
    /// Why there is no number.
    FigureUndefined {
        /// There is nothing to divide by, or too few units to say how they vary.
        NotEnoughData = "not_enough_data", "not enough data";
        /// All units are alike, so that nothing says how sure the figure is.
        NoVariation = "no_variation", "no variation";
        /// The figure is beyond the largest or smallest double.
        BeyondRange = "beyond_range", "beyond what a double holds";
        /// A day has no value, and the method needs each of them.
        MissingDays = "missing_days", "days without a value, which the method needs";
        /// All resamples lie on one side of the value, so that nothing says how far off its other side is.
        OneSided = "one_sided", "all resamples on one side of the value";
        /// The resamples are so skewed that a BCa interval has no end.
        TooSkewed = "too_skewed", "too skewed for a BCa interval";
    }
}

impl Estimate {
    /// The estimate of these three, the ends moved to the value where rounding has put them past it.
    pub(super) fn of(value: f64, low: f64, high: f64) -> Result<Self, FigureUndefined> {
        let number = |value: f64| Number::new(value).map_err(|_| FigureUndefined::BeyondRange);
        Ok(Self { value: number(value)?, low: number(low.min(value))?, high: number(high.max(value))? })
    }

    /// What is known, and not estimated.
    ///
    /// # Errors
    /// - [`FigureUndefined::BeyondRange`]: it is NaN or infinite
    pub fn exact(value: f64) -> Result<Self, FigureUndefined> {
        Self::of(value, value, value)
    }

    /// The estimate with the same distance to both ends.
    pub(super) fn around(value: f64, half: f64) -> Result<Self, FigureUndefined> {
        Self::of(value, value - half, value + half)
    }
}
