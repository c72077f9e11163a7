use std::fmt;
use std::str::FromStr;

use super::{Probability, normal_quantile, student_quantile};
use crate::check::wire_text;

/// How sure an answer is to be: a [`Probability`] from 0.5 to 0.999999, and 0.95 when nobody says so.
///
/// An interval of confidence 0.95 misses the true value in one of twenty cases; a difference is called clear when one as
/// large or larger comes by chance in at most one of twenty.
///
/// ```
/// use greenroom::stats::Confidence;
///
/// assert_eq!(Confidence::default().to_string(), "0.95");
/// assert!((Confidence::default().normal_factor() - 1.959963984540054).abs() < 1e-14);
/// assert!("0.9".parse::<Confidence>().is_ok());
/// for bad in ["95", "0.4", "1", "0.9999999"] {
///     assert!(bad.parse::<Confidence>().is_err(), "{bad}");
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(Probability);

/// Why a text is no [`Confidence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfidenceError;

/// 0.999999 in parts of 10^12.
const MOST: u64 = 999_999_000_000;

impl Confidence {
    /// This probability.
    ///
    /// # Errors
    /// - [`ConfidenceError`]: it is below 0.5 or above 0.999999
    pub fn new(probability: Probability) -> Result<Self, ConfidenceError> {
        let fits = probability >= Probability::HALF && probability.parts() <= MOST;
        if fits { Ok(Self(probability)) } else { Err(ConfidenceError) }
    }

    /// The probability.
    #[must_use]
    pub fn probability(self) -> Probability {
        self.0
    }

    /// The probability of a miss, usually called alpha: 0.05 at 0.95.
    #[must_use]
    pub fn miss(self) -> f64 {
        self.0.complement().get()
    }

    /// The shares below both ends of an interval: 0.025 and 0.975 at 0.95.
    #[must_use]
    pub fn ends(self) -> [Probability; 2] {
        let low = Probability::of_parts(self.0.complement().parts() / 2).unwrap_or(self.0);
        [low, low.complement()]
    }

    /// The confidence of each of so many intervals that are to hold together with this one: the miss is shared out
    /// (Bonferroni). At most 0.999999.
    ///
    /// ```
    /// use greenroom::stats::Confidence;
    ///
    /// assert_eq!(Confidence::default().shared_by(5).to_string(), "0.99");
    /// ```
    #[must_use]
    pub fn shared_by(self, many: u64) -> Self {
        let miss = self.0.complement().parts().checked_div(many).unwrap_or_default();
        let least = Probability::of_parts(MOST).unwrap_or(self.0).complement().parts();
        Probability::of_parts(miss.max(least)).map_or(self, |miss| Self(miss.complement()))
    }

    /// So many standard errors lie on each side of an estimate that is spread normally: 1.96 at 0.95.
    #[must_use]
    pub fn normal_factor(self) -> f64 {
        -normal_quantile(self.miss() / 2.0)
    }

    /// So many standard errors lie on each side of an estimate by Student's t: 2.23 at 0.95 with 10 degrees of freedom.
    #[must_use]
    pub fn student_factor(self, degrees: f64) -> f64 {
        -student_quantile(self.miss() / 2.0, degrees)
    }
}

impl Default for Confidence {
    fn default() -> Self {
        Self(Probability::USUAL_CONFIDENCE)
    }
}

impl FromStr for Confidence {
    type Err = ConfidenceError;

    fn from_str(text: &str) -> Result<Self, ConfidenceError> {
        Self::new(text.parse().map_err(|_| ConfidenceError)?)
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for ConfidenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a confidence from 0.5 to 0.999999, such as 0.95")
    }
}

impl std::error::Error for ConfidenceError {}

wire_text!(
    Confidence,
    "confidence",
    "How sure an answer is to be: a decimal number from 0.5 to 0.999999 as text, such as `0.95`.",
    r"^0\.[5-9][0-9]{0,11}$"
);
