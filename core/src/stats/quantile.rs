use super::Probability;
use super::convert::float;
use super::probability::PARTS;
use crate::check::named;

named! {
    /// How a quantile is read off a sample: the nine types of Hyndman and Fan (1996) and four plain ones, by the names
    /// that numpy has for them.
    QuantileMethod {
        /// Between the two nearest by the distance to them, the smallest being 0 % and the largest 100 %: type 7, what
        /// spreadsheets, numpy and R do unless asked otherwise.
        Linear = "linear", "linear";
        /// The smallest value that has at least the share at or below it: type 1.
        InvertedCdf = "inverted_cdf", "inverted CDF";
        /// As `inverted_cdf`, but the mean of two where the share is met exactly: type 2.
        AveragedInvertedCdf = "averaged_inverted_cdf", "averaged inverted CDF";
        /// The observation of the nearest rank, ties to the even one: type 3.
        ClosestObservation = "closest_observation", "closest observation";
        /// Between the steps of the CDF: type 4.
        InterpolatedInvertedCdf = "interpolated_inverted_cdf", "interpolated inverted CDF";
        /// The steps' middles joined: type 5.
        Hazen = "hazen", "Hazen";
        /// Ranks over `n + 1`: type 6.
        Weibull = "weibull", "Weibull";
        /// About right for the median whatever the spread: type 8, which Hyndman and Fan advise.
        MedianUnbiased = "median_unbiased", "median unbiased";
        /// About right for normal samples: type 9.
        NormalUnbiased = "normal_unbiased", "normal unbiased";
        /// The lower of the two nearest.
        Lower = "lower", "lower";
        /// The higher of the two nearest.
        Higher = "higher", "higher";
        /// The middle of the two nearest.
        Midpoint = "midpoint", "midpoint";
        /// The nearer of the two nearest, ties to the even place.
        Nearest = "nearest", "nearest";
    }
}

/// All places are counted in parts of this many.
const UNIT: i128 = 24;
const HALF: i128 = 12;

/// The quantile of a sorted sample; `None` of nothing. Where it lies is computed without a loss, so that a share such as
/// `0.55` of 100 values is the 55th and nothing beside it.
///
/// ```
/// use greenroom::stats::{QuantileMethod, quantile};
///
/// let share = "0.25".parse()?;
/// assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], share, QuantileMethod::Linear), Some(1.75));
/// assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], share, QuantileMethod::Weibull), Some(1.25));
/// assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], share, QuantileMethod::InvertedCdf), Some(1.0));
/// assert_eq!(quantile(&[], share, QuantileMethod::Linear), None);
/// # Ok::<(), greenroom::stats::ProbabilityError>(())
/// ```
#[must_use]
pub fn quantile(sorted: &[f64], share: Probability, method: QuantileMethod) -> Option<f64> {
    let place = method.within(sorted.len(), share)?;
    let (low, high) = (sorted.get(place.low)?, sorted.get(place.high)?);
    Some(between(*low, *high, float(place.beyond) / float(place.of)))
}

/// Where a quantile lies in a sorted sample, without a loss: `beyond / of` of the way from the value at `low` to that at
/// `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuantilePlace {
    /// The place of the value below, from zero.
    pub low: usize,
    /// The place of the value above: the next one, or the same at the ends.
    pub high: usize,
    /// Parts of the way from the one to the other.
    pub beyond: u64,
    /// How many parts the whole way has: more than none.
    pub of: u64,
}

/// As numpy does it, so that both ends are met exactly.
fn between(low: f64, high: f64, share: f64) -> f64 {
    let difference = high - low;
    if share >= 0.5 { high - difference * (1.0 - share) } else { low + difference * share }
}

impl QuantileMethod {
    /// Where the quantile lies in a sorted sample of so many values; `None` of nothing.
    ///
    /// ```
    /// use greenroom::stats::QuantileMethod;
    ///
    /// let place = QuantileMethod::Linear.within(4, "0.5".parse()?).unwrap();
    /// assert_eq!((place.low, place.high, place.of / place.beyond), (1, 2, 2));
    /// # Ok::<(), greenroom::stats::ProbabilityError>(())
    /// ```
    #[must_use]
    pub fn within(self, count: usize, share: Probability) -> Option<QuantilePlace> {
        let last = count.checked_sub(1)?;
        let (place, (beyond, of)) = self.place(i128::try_from(count).ok()?, i128::from(share.parts()))?;
        let at = |place: i128| usize::try_from(place.max(0)).unwrap_or(usize::MAX).min(last);
        Some(QuantilePlace { low: at(place), high: at(place.saturating_add(1)), beyond, of })
    }

    /// The place of the value, from zero, and the share of the way to the next one.
    fn place(self, count: i128, share: i128) -> Option<(i128, (u64, u64))> {
        let scale = i128::from(PARTS).checked_mul(UNIT)?;
        let (alpha, beta) = match self {
            Self::InterpolatedInvertedCdf => (0, UNIT),
            Self::Hazen => (HALF, HALF),
            Self::Weibull => (0, 0),
            Self::MedianUnbiased => (8, 8),
            Self::NormalUnbiased => (9, 9),
            // The others need no more than these two.
            Self::InvertedCdf | Self::AveragedInvertedCdf | Self::ClosestObservation => (0, UNIT),
            Self::Linear | Self::Lower | Self::Higher | Self::Midpoint | Self::Nearest => (UNIT, UNIT),
        };
        let shift = UNIT.checked_sub(alpha)?.checked_sub(beta)?.checked_mul(share)?;
        let ranks = count.checked_mul(share)?.checked_mul(UNIT)?;
        let place = alpha.checked_mul(i128::from(PARTS))?.checked_add(ranks)?.checked_add(shift)?.checked_sub(scale)?;
        let (floor, rest) = (place.checked_div_euclid(scale)?, place.checked_rem_euclid(scale)?);
        let next = floor.checked_add(1)?;
        let is_odd = floor.checked_rem_euclid(2)? == 1;
        let half = scale.checked_div(2)?;
        Some(match self {
            Self::InvertedCdf | Self::Higher if rest > 0 => (next, (0, 1)),
            Self::InvertedCdf | Self::Higher | Self::Lower => (floor, (0, 1)),
            Self::AveragedInvertedCdf if rest > 0 => (next, (0, 1)),
            Self::Midpoint if rest == 0 => (floor, (0, 1)),
            Self::AveragedInvertedCdf | Self::Midpoint => (floor, (1, 2)),
            // Ranks count from one, so that the even rank is the odd place.
            Self::ClosestObservation if rest > half || (rest == half && !is_odd) => (next, (0, 1)),
            Self::Nearest if rest > half || (rest == half && is_odd) => (next, (0, 1)),
            Self::ClosestObservation | Self::Nearest => (floor, (0, 1)),
            _ => (floor, (u64::try_from(rest).ok()?, u64::try_from(scale).ok()?)),
        })
    }
}
