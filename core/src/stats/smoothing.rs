use super::convert::length;
use super::ratio::NOISE;
use super::smoothing_fit::{best_weights, start_of};
use super::{Confidence, DampedTrendMethod, Estimate, FigureUndefined, SimpleSmoothingMethod, sum};

/// The weights of exponential smoothing in the form of its errors (Hyndman, Koehler, Ord and Snyder 2008, chapter 2): a day
/// is expected at `level + phi trend`, and with the error `e` of that the level becomes `level + phi trend + alpha e` and the
/// trend `phi trend + beta e`. Simple smoothing has no trend: its `beta` and `phi` are zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmoothingWeights {
    /// What the level takes over of an error.
    pub alpha: f64,
    /// What the trend takes over of an error.
    pub beta: f64,
    /// What is left of the trend from one day to the next.
    pub phi: f64,
}

/// The state of exponential smoothing between two days.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SmoothingState {
    /// The level.
    pub level: f64,
    /// The trend; zero in simple smoothing.
    pub trend: f64,
}

/// A series by exponential smoothing, with what says how far off the days to come may be.
///
/// ```
/// use greenroom::stats::{Confidence, SimpleSmoothingMethod, Smoothing};
///
/// let method = SimpleSmoothingMethod { alpha: Some("0.5".parse()?) };
/// let found = Smoothing::simple(&[10.0, 14.0, 12.0, 16.0], &method).unwrap();
/// let [next, later] = [1, 5].map(|steps| found.predict(steps, Confidence::default()).unwrap());
/// assert_eq!(next.value, later.value);
/// assert!(later.low < next.low && next.high < later.high);
/// # Ok::<(), greenroom::stats::ProbabilityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Smoothing {
    /// The weights, given or fitted.
    pub weights: SmoothingWeights,
    /// The state before the first day, which makes the squared errors least.
    pub first: SmoothingState,
    /// The state after the last day.
    pub last: SmoothingState,
    /// The standard deviation of the errors, by `degrees`.
    pub standard_deviation: f64,
    /// The days less the weights that were fitted and the parts of the state before the first day.
    pub degrees: f64,
}

impl Smoothing {
    /// Simple exponential smoothing of the values of days one after the other.
    ///
    /// # Errors
    /// - [`FigureUndefined::NotEnoughData`]: there are no more days than figures to fit: one, and one more for a weight
    /// - [`FigureUndefined::NoVariation`]: each day is as expected, but for rounding
    /// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
    pub fn simple(values: &[f64], method: &SimpleSmoothingMethod) -> Result<Self, FigureUndefined> {
        let given = method.alpha.map(|alpha| alpha.get());
        let fitted = if given.is_some() { 0.0 } else { 1.0 };
        Self::fit(values, [given, Some(0.0), Some(0.0)], fitted + 1.0)
    }

    /// Exponential smoothing with a damped trend of the values of days one after the other.
    ///
    /// ```
    /// use greenroom::stats::{DampedTrendMethod, Smoothing};
    ///
    /// let values = [10.0, 13.0, 15.0, 18.0, 19.0, 22.0, 24.0, 25.0];
    /// let fitted = Smoothing::damped(&values, &DampedTrendMethod { alpha: None, beta: None, phi: None }).unwrap();
    /// assert!(fitted.last.trend > 0.0 && (0.8..=0.98).contains(&fitted.weights.phi));
    /// ```
    ///
    /// # Errors
    /// - [`FigureUndefined::NotEnoughData`]: there are no more days than figures to fit: two, and one more for each weight
    /// - [`FigureUndefined::NoVariation`]: each day is as expected, but for rounding
    /// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
    pub fn damped(values: &[f64], method: &DampedTrendMethod) -> Result<Self, FigureUndefined> {
        let given = [method.alpha, method.beta, method.phi].map(|weight| weight.map(|weight| weight.get()));
        let fitted = sum(given.iter().map(|weight| if weight.is_some() { 0.0 } else { 1.0 }));
        Self::fit(values, given, fitted + 2.0)
    }

    /// With the weights that are given; `figures` are fitted with the state before the first day.
    fn fit(values: &[f64], given: [Option<f64>; 3], figures: f64) -> Result<Self, FigureUndefined> {
        let degrees = length(values) - figures;
        if degrees < 1.0 {
            return Err(FigureUndefined::NotEnoughData);
        }
        let weights = best_weights(values, given);
        let first = start_of(values, weights);
        let (errors, last) = weights.errors(values, first);
        let standard_deviation = libm::sqrt(sum(errors.iter().map(|error| error * error)) / degrees);
        if !standard_deviation.is_finite() || !last.level.is_finite() || !last.trend.is_finite() {
            return Err(FigureUndefined::BeyondRange);
        }
        let largest = values.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        let found = Self { weights, first, last, standard_deviation, degrees };
        if standard_deviation <= largest * NOISE { Err(FigureUndefined::NoVariation) } else { Ok(found) }
    }

    /// The value so many days after the last, with the interval in which it will lie (Hyndman et al. 2008, class 1):
    /// `± z sigma sqrt(1 + sum c_j²)` with `c_j = alpha + beta (phi + ... + phi^j)` over the days before it.
    ///
    /// # Errors
    /// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
    pub fn predict(&self, steps: u32, confidence: Confidence) -> Result<Estimate, FigureUndefined> {
        let before = self.ahead(steps.saturating_sub(1));
        let variance = 1.0 + sum(before.map(|day| day.weight * day.weight));
        let value = self.ahead(steps).last().map_or(self.last.level, |day| day.value);
        self.around(value, variance, confidence)
    }

    /// The sum of so many days after the last and of what is known already, with the interval in which it will lie (Hyndman
    /// et al. 2008, 6.6): `± z sigma sqrt(sum C_j²)` with `C_0 = 1` and `C_j = C_(j-1) + c_j`.
    ///
    /// ```
    /// use greenroom::stats::{Confidence, SimpleSmoothingMethod, Smoothing};
    ///
    /// let method = SimpleSmoothingMethod { alpha: Some("0.5".parse()?) };
    /// let found = Smoothing::simple(&[10.0, 14.0, 12.0, 16.0], &method).unwrap();
    /// let total = found.predict_sum(2, 52.0, Confidence::default()).unwrap();
    /// assert!((total.value.get() - (52.0 + 2.0 * found.last.level)).abs() < 1e-12);
    /// # Ok::<(), greenroom::stats::ProbabilityError>(())
    /// ```
    ///
    /// # Errors
    /// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
    pub fn predict_sum(&self, steps: u32, known: f64, confidence: Confidence) -> Result<Estimate, FigureUndefined> {
        let mut reach = 1.0;
        let later = self.ahead(steps.saturating_sub(1)).map(|day| {
            reach += day.weight;
            reach * reach
        });
        let variance = if steps > 0 { 1.0 + sum(later) } else { 0.0 };
        let value = known + sum(self.ahead(steps).map(|day| day.value));
        self.around(value, variance, confidence)
    }

    fn around(&self, value: f64, variance: f64, confidence: Confidence) -> Result<Estimate, FigureUndefined> {
        Estimate::around(value, confidence.normal_factor() * self.standard_deviation * libm::sqrt(variance))
    }

    /// The days after the last: what is expected of each, and what an error so many days earlier counts in it.
    fn ahead(&self, steps: u32) -> impl Iterator<Item = DayAhead> {
        let (Self { weights, last, .. }, mut power, mut faded) = (*self, 1.0, 0.0);
        (0..steps).map(move |_| {
            power *= weights.phi;
            faded += power;
            DayAhead { value: last.level + last.trend * faded, weight: weights.alpha + weights.beta * faded }
        })
    }
}

struct DayAhead {
    value: f64,
    weight: f64,
}

impl SmoothingWeights {
    /// By how much each value is off what was expected of its day, and the state after the last.
    #[must_use]
    pub fn errors(self, values: &[f64], first: SmoothingState) -> (Vec<f64>, SmoothingState) {
        let mut state = first;
        let step = |value: &f64| {
            let left = self.phi * state.trend;
            let expected = state.level + left;
            let error = value - expected;
            state = SmoothingState { level: expected + self.alpha * error, trend: left + self.beta * error };
            error
        };
        let errors = values.iter().map(step).collect();
        (errors, state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_one_expect_what_the_last_day_was() {
        let weights = SmoothingWeights { alpha: 1.0, beta: 0.0, phi: 0.0 };
        let (errors, last) = weights.errors(&[1.0, 4.0, 2.0], SmoothingState { level: 1.0, trend: 0.0 });
        assert_eq!((errors, last.level), (vec![0.0, 3.0, -2.0], 2.0));
    }
}
