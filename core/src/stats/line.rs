use super::convert::length;
use super::ratio::NOISE;
use super::{Confidence, Estimate, UndefinedReason, mean, student_cdf, sum};

/// A straight line through points by ordinary least squares, with what says how far off it may be.
///
/// ```
/// use greenroom::stats::{Confidence, Line};
///
/// let line = Line::fit(&[(0.0, 1.0), (1.0, 3.0), (2.0, 4.0), (3.0, 4.0)]).unwrap();
/// assert_eq!(line.slope(), 1.0);
/// assert_eq!(line.at(4.0), 5.5);
/// let next = line.predict(4.0, Confidence::default()).unwrap();
/// assert!((next.low.get() - 0.6).abs() < 0.1 && (next.high.get() - 10.4).abs() < 0.1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    count: f64,
    mean_x: f64,
    mean_y: f64,
    slope: f64,
    /// The sum of squared distances of the places from their mean.
    spread_x: f64,
    /// The standard deviation of the points about the line, by `count - 2`.
    spread_y: f64,
}

impl Line {
    /// The line through points `(x, y)`, in their order.
    ///
    /// # Errors
    /// - [`UndefinedReason::NotEnoughData`]: there are fewer than three points, or all at one place
    /// - [`UndefinedReason::NoVariation`]: all points lie on the line, but for rounding
    /// - [`UndefinedReason::BeyondRange`]: a double cannot hold the result
    pub fn fit(points: &[(f64, f64)]) -> Result<Self, UndefinedReason> {
        let count = length(points);
        let column = |pick: fn(&(f64, f64)) -> f64| -> Vec<f64> { points.iter().map(pick).collect() };
        let (xs, ys) = (column(|point| point.0), column(|point| point.1));
        let (Some(mean_x), Some(mean_y)) = (mean(&xs), mean(&ys)) else { return Err(UndefinedReason::NotEnoughData) };
        let spread_x = sum(xs.iter().map(|x| (x - mean_x) * (x - mean_x)));
        if count < 3.0 || spread_x <= 0.0 {
            return Err(UndefinedReason::NotEnoughData);
        }
        let slope = sum(points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y))) / spread_x;
        let rest = |(x, y): &(f64, f64)| (y - mean_y) - slope * (x - mean_x);
        let spread_y = libm::sqrt(sum(points.iter().map(|point| rest(point) * rest(point))) / (count - 2.0));
        if !spread_y.is_finite() {
            return Err(UndefinedReason::BeyondRange);
        }
        let largest = ys.iter().fold(0.0_f64, |largest, y| largest.max(y.abs()));
        let line = Self { count, mean_x, mean_y, slope, spread_x, spread_y };
        if spread_y <= largest * NOISE { Err(UndefinedReason::NoVariation) } else { Ok(line) }
    }

    /// How much it rises from one place to the next.
    #[must_use]
    pub fn slope(&self) -> f64 {
        self.slope
    }

    /// The slope with its interval.
    ///
    /// # Errors
    /// - [`UndefinedReason::BeyondRange`]: a double cannot hold the ends
    pub fn slope_interval(&self, confidence: Confidence) -> Result<Estimate, UndefinedReason> {
        Estimate::around(self.slope, self.factor(confidence) * self.slope_error())
    }

    /// How likely a slope of this size or more comes by chance, either way, when there is none.
    #[must_use]
    pub fn slope_p_value(&self) -> f64 {
        2.0 * student_cdf(-(self.slope / self.slope_error()).abs(), self.count - 2.0)
    }

    /// Its height at a place.
    #[must_use]
    pub fn at(&self, x: f64) -> f64 {
        self.mean_y + self.slope * (x - self.mean_x)
    }

    /// A new value at a place, with the interval in which it will lie.
    ///
    /// # Errors
    /// - [`UndefinedReason::BeyondRange`]: a double cannot hold the result
    pub fn predict(&self, x: f64, confidence: Confidence) -> Result<Estimate, UndefinedReason> {
        self.predict_sum(&[x], 0.0, confidence)
    }

    /// The sum of new values at several places and of what is known already, with the interval in which it will lie:
    /// with `m` places, `± t s sqrt(m + m²/n + (sum(x - mean))² / sum of squares)`.
    ///
    /// ```
    /// use greenroom::stats::{Confidence, Line};
    ///
    /// let line = Line::fit(&[(0.0, 1.0), (1.0, 3.0), (2.0, 4.0), (3.0, 4.0)]).unwrap();
    /// assert_eq!(line.predict_sum(&[4.0, 5.0], 12.0, Confidence::default()).unwrap().value.get(), 24.0);
    /// ```
    ///
    /// # Errors
    /// - [`UndefinedReason::BeyondRange`]: a double cannot hold the result
    pub fn predict_sum(&self, xs: &[f64], known: f64, confidence: Confidence) -> Result<Estimate, UndefinedReason> {
        let places = length(xs);
        let away = sum(xs.iter().map(|x| x - self.mean_x));
        let variance = places + places * places / self.count + away * away / self.spread_x;
        let half = self.factor(confidence) * self.spread_y * libm::sqrt(variance);
        Estimate::around(known + sum(xs.iter().map(|x| self.at(*x))), half)
    }

    fn factor(&self, confidence: Confidence) -> f64 {
        confidence.student_factor(self.count - 2.0)
    }

    fn slope_error(&self) -> f64 {
        self.spread_y / libm::sqrt(self.spread_x)
    }
}
