use serde::{Deserialize, Serialize};

use super::convert::length;
use super::sample::check_size;
use super::{Confidence, Estimate, FigureUndefined, Number, sum};
use crate::check::{Code, Issue, Issues, Path, limits};

/// One unit of a ratio: a post, a day, a creator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RatioUnit {
    /// What stands above: spend for the cost of a conversion, revenue for the return on spend.
    pub numerator: Number,
    /// What stands below: conversions, spend; not below zero.
    pub denominator: Number,
}

/// The units of a ratio.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RatioSample {
    /// The units, in any order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::SAMPLE)))]
    pub units: Vec<RatioUnit>,
}

impl RatioSample {
    /// Finds what is wrong with the units.
    pub(crate) fn check(&self, path: &Path, issues: &mut Issues) {
        let units = path.field("units");
        check_size(self.units.len(), &units, issues);
        for (place, unit) in self.units.iter().enumerate().take(limits::SAMPLE) {
            if issues.as_slice().len() >= limits::SHAPE_ISSUES {
                break;
            }
            unit.numerator.check(|| units.index(place).field("numerator"), issues);
            unit.denominator.check(|| units.index(place).field("denominator"), issues);
            if unit.denominator < Number::ZERO {
                let message = format!("`{}` is below zero", unit.denominator);
                let issue = Issue::new(Code::OutOfRange, units.index(place).field("denominator"), message);
                issues.push(issue.with("value", unit.denominator));
            }
        }
    }

    /// The units in one order, so that sums do not depend on the order in which they were given.
    pub(super) fn sorted(&self) -> Vec<(f64, f64)> {
        let mut units: Vec<_> = self.units.iter().map(|unit| (unit.numerator.get(), unit.denominator.get())).collect();
        units.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
        units
    }

    pub(super) fn count(&self) -> u64 {
        u64::try_from(self.units.len()).unwrap_or(u64::MAX)
    }
}

/// The ratio of the sums of numerators and denominators, which is how platforms total a rate.
///
/// # Errors
/// - [`FigureUndefined::NotEnoughData`]: the denominators add up to zero
pub fn ratio_of_sums(units: &[(f64, f64)]) -> Result<f64, FigureUndefined> {
    let below = sum(units.iter().map(|unit| unit.1));
    if below > 0.0 { Ok(sum(units.iter().map(|unit| unit.0)) / below) } else { Err(FigureUndefined::NotEnoughData) }
}

/// A ratio and its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RatioError {
    /// The ratio of the sums.
    pub ratio: f64,
    /// How far it is off, typically.
    pub standard_error: f64,
}

/// The ratio of sums with the standard error of the delta method (Cochran 1977, 6.4):
/// `sqrt(n / (n - 1) sum((x - R y)²)) / sum(y)`.
///
/// ```
/// use greenroom::stats::ratio_error;
///
/// let found = ratio_error(&[(10.0, 1.0), (30.0, 2.0), (20.0, 3.0)]).unwrap();
/// assert_eq!(found.ratio, 10.0);
/// assert!((found.standard_error - 2.886751345948129).abs() < 1e-14);
/// ```
///
/// # Errors
/// - [`FigureUndefined::NotEnoughData`]: there are fewer than two units, or the denominators add up to zero
/// - [`FigureUndefined::NoVariation`]: all units have the same ratio, but for rounding
/// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
pub fn ratio_error(units: &[(f64, f64)]) -> Result<RatioError, FigureUndefined> {
    let ratio = ratio_of_sums(units)?;
    let count = length(units);
    if count < 2.0 {
        return Err(FigureUndefined::NotEnoughData);
    }
    let squares = sum(units.iter().map(|(above, below)| (above - ratio * below) * (above - ratio * below)));
    let below = sum(units.iter().map(|unit| unit.1));
    let standard_error = libm::sqrt(squares * count / (count - 1.0)) / below;
    if !standard_error.is_finite() {
        return Err(FigureUndefined::BeyondRange);
    }
    if standard_error <= ratio.abs() * NOISE {
        Err(FigureUndefined::NoVariation)
    } else {
        Ok(RatioError { ratio, standard_error })
    }
}

/// What rounding alone may leave of a spread, relative to the value.
pub(super) const NOISE: f64 = 1e-13;

impl RatioError {
    /// The ratio with the interval of the normal approximation.
    ///
    /// # Errors
    /// - [`FigureUndefined::BeyondRange`]: a double cannot hold the ends
    pub fn interval(self, confidence: Confidence) -> Result<Estimate, FigureUndefined> {
        Estimate::around(self.ratio, confidence.normal_factor() * self.standard_error)
    }

    /// How much higher `second` is, as a ratio with its standard error; the two are taken to be independent.
    #[must_use]
    pub fn difference(self, second: Self) -> Self {
        let squares = self.standard_error * self.standard_error + second.standard_error * second.standard_error;
        Self { ratio: second.ratio - self.ratio, standard_error: libm::sqrt(squares) }
    }
}
