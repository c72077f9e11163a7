use std::fmt;
use std::str::FromStr;

use super::convert::float;
use crate::check::wire_text;

/// A share of one, or a probability: an exact decimal number from 0 to 1, as text with at most 12 digits after the point.
///
/// ```
/// use greenroom::stats::Probability;
///
/// let power: Probability = "0.80".parse()?;
/// assert_eq!(power.to_string(), "0.8");
/// assert_eq!(power.get(), 0.8);
/// for bad in ["", "1.5", "-0.1", ".5", "1.", "00.5", "80", "80 %", "0.1234567890123"] {
///     assert!(bad.parse::<Probability>().is_err(), "{bad}");
/// }
/// # Ok::<(), greenroom::stats::ProbabilityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Probability(u64);

/// How many digits stand after the point at most.
const DIGITS: usize = 12;
/// So many parts make one.
pub(super) const PARTS: u64 = 1_000_000_000_000;

/// Why a text is no [`Probability`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProbabilityError;

impl Probability {
    /// 0.95.
    pub(super) const USUAL_CONFIDENCE: Self = Self(950_000_000_000);
    /// 0.8.
    pub(super) const USUAL_POWER: Self = Self(800_000_000_000);
    /// One half.
    pub(crate) const HALF: Self = Self(500_000_000_000);
    /// One quarter.
    pub(super) const QUARTER: Self = Self(250_000_000_000);

    /// So many parts of 10^12.
    ///
    /// # Errors
    /// - [`ProbabilityError`]: it is more than one
    pub fn of_parts(parts: u64) -> Result<Self, ProbabilityError> {
        if parts <= PARTS { Ok(Self(parts)) } else { Err(ProbabilityError) }
    }

    /// How many parts of 10^12 it is.
    #[must_use]
    pub fn parts(self) -> u64 {
        self.0
    }

    /// The nearest double.
    #[must_use]
    pub fn get(self) -> f64 {
        float(self.0) / float(PARTS)
    }

    /// As people read it: `95 %` of 0.95.
    #[must_use]
    pub fn shown_percent(self) -> String {
        let digits = format!("{:0>13}", self.0);
        let (whole, fraction) = digits.split_at_checked(3).unwrap_or_default();
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        match fraction.trim_end_matches('0') {
            "" => format!("{whole} %"),
            fraction => format!("{whole}.{fraction} %"),
        }
    }

    /// What is missing to one, without a loss of digits.
    #[must_use]
    pub fn complement(self) -> Self {
        Self(PARTS.saturating_sub(self.0))
    }
}

impl FromStr for Probability {
    type Err = ProbabilityError;

    fn from_str(text: &str) -> Result<Self, ProbabilityError> {
        let (whole, fraction) = match text.split_once('.') {
            Some((_, "")) => return Err(ProbabilityError),
            Some(parts) => parts,
            None => (text, ""),
        };
        let plain = fraction.len() <= DIGITS && fraction.bytes().all(|byte| byte.is_ascii_digit());
        if !plain || !matches!(whole, "0" | "1") {
            return Err(ProbabilityError);
        }
        let parts = format!("{whole}{fraction:0<DIGITS$}").parse().map_err(|_| ProbabilityError)?;
        Self::of_parts(parts)
    }
}

impl fmt::Display for Probability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0>13}", self.0);
        let (whole, fraction) = digits.split_at_checked(1).unwrap_or_default();
        match fraction.trim_end_matches('0') {
            "" => f.write_str(whole),
            fraction => write!(f, "{whole}.{fraction}"),
        }
    }
}

impl fmt::Display for ProbabilityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a decimal number from 0 to 1 with at most {DIGITS} digits after the point, such as 0.95")
    }
}

impl std::error::Error for ProbabilityError {}

wire_text!(
    Probability,
    "probability",
    "A decimal number from 0 to 1 as text, such as `0.25`, with at most 12 digits after the point.",
    r"^(0(\.[0-9]{1,12})?|1(\.0{1,12})?)$"
);
