use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Currency, Increment, IncrementError};

/// How an exact value becomes one with fewer digits, as in `java.math.RoundingMode`.
///
/// | value | up | down | ceiling | floor | half_up | half_down | half_even |
/// |---|---|---|---|---|---|---|---|
/// | 2.5 | 3 | 2 | 3 | 2 | 3 | 2 | 2 |
/// | 1.6 | 2 | 1 | 2 | 1 | 2 | 2 | 2 |
/// | -1.1 | -2 | -1 | -1 | -2 | -1 | -1 | -1 |
/// | -2.5 | -3 | -2 | -2 | -3 | -3 | -2 | -2 |
///
/// Source: the documentation of `java.math.RoundingMode`, Java SE 17.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundingMode {
    /// Away from zero.
    Up,
    /// Toward zero.
    Down,
    /// Toward positive infinity.
    Ceiling,
    /// Toward negative infinity.
    Floor,
    /// To the nearest, and a half away from zero: what people call rounding.
    #[default]
    HalfUp,
    /// To the nearest, and a half toward zero.
    HalfDown,
    /// To the nearest, and a half to the even neighbour.
    HalfEven,
    /// Not at all: a value that would need rounding is refused.
    Unnecessary,
}

impl RoundingMode {
    /// The mode as people say it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Up => "away from zero",
            Self::Down => "toward zero",
            Self::Ceiling => "up",
            Self::Floor => "down",
            Self::HalfUp => "half up",
            Self::HalfDown => "half down",
            Self::HalfEven => "half to even",
            Self::Unnecessary => "never",
        }
    }

    /// Whether a quotient that was cut off toward zero goes one step away from it: by its sign, by how the rest compares
    /// with a half, and by whether it is odd. `None` when the mode refuses any rest.
    pub(super) fn leaves_zero(self, negative: bool, half: Ordering, odd: bool) -> Option<bool> {
        Some(match self {
            Self::Up => true,
            Self::Down => false,
            Self::Ceiling => !negative,
            Self::Floor => negative,
            Self::HalfUp => half.is_ge(),
            Self::HalfDown => half.is_gt(),
            Self::HalfEven => half.is_gt() || (half.is_eq() && odd),
            Self::Unnecessary => return None,
        })
    }
}

/// How an exact value becomes an amount: the mode, and the step if it is larger than the minor unit.
///
/// ```
/// use greenroom::money::{RoundTo, RoundingMode};
///
/// let fives = RoundTo::new(RoundingMode::HalfUp, "5".parse()?, "EUR".parse()?)?;
/// assert_eq!(fives.to_string(), "half up to a multiple of 5");
/// assert!(RoundTo::new(RoundingMode::HalfUp, "0.001".parse()?, "EUR".parse()?).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoundTo {
    /// The mode.
    #[serde(default, deserialize_with = "crate::check::null_is_absent")]
    pub mode: RoundingMode,
    /// The step; the currency's minor unit when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub increment: Option<Increment>,
}

impl RoundTo {
    /// To the minor unit of whatever currency.
    #[must_use]
    pub fn minor_unit(mode: RoundingMode) -> Self {
        Self { mode, increment: None }
    }

    /// To a multiple of a step that fits the currency.
    ///
    /// # Errors
    /// - [`IncrementError::Unfit`]: the step is no whole number of the currency's minor units
    pub fn new(mode: RoundingMode, increment: Increment, currency: Currency) -> Result<Self, IncrementError> {
        if increment.fits(currency) {
            Ok(Self { mode, increment: Some(increment) })
        } else {
            Err(IncrementError::Unfit(increment, currency))
        }
    }
}

/// The rule in words: `half up to a multiple of 5`.
impl fmt::Display for RoundTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.increment {
            None => write!(f, "{} to the smallest unit", self.mode.words()),
            Some(increment) => write!(f, "{} to a multiple of {increment}", self.mode.words()),
        }
    }
}

/// One rule for both widths of integers.
macro_rules! divide_by {
    ($numerator:ident, $denominator:expr, $mode:ident) => {{
        if $denominator <= 0 {
            return None;
        }
        let quotient = $numerator.checked_div($denominator)?;
        let remainder = $numerator.checked_rem($denominator)?;
        if remainder == 0 {
            return Some(quotient);
        }
        let twice = remainder.unsigned_abs().checked_mul(2)?;
        let half = twice.cmp(&$denominator.unsigned_abs());
        let away = $mode.leaves_zero($numerator < 0, half, quotient & 1 == 1)?;
        if away { quotient.checked_add($numerator.signum()) } else { Some(quotient) }
    }};
}

/// `numerator / denominator` as a whole number.
///
/// `None` when the denominator is not positive, when the result does not fit, or when the mode is
/// [`RoundingMode::Unnecessary`] and the quotient is not whole.
///
/// ```
/// use greenroom::money::{RoundingMode, divide};
///
/// assert_eq!(divide(-5, 2, RoundingMode::HalfUp), Some(-3));
/// assert_eq!(divide(-5, 2, RoundingMode::HalfEven), Some(-2));
/// assert_eq!(divide(5, 2, RoundingMode::Unnecessary), None);
/// ```
#[must_use]
pub fn divide(numerator: i128, denominator: i128, mode: RoundingMode) -> Option<i128> {
    divide_by!(numerator, denominator, mode)
}

/// [`divide`] for numbers that fit into 64 bits, where it is several times faster.
#[must_use]
pub fn divide_small(numerator: i64, denominator: i64, mode: RoundingMode) -> Option<i64> {
    match denominator {
        // By a constant, the compiler multiplies instead: these are percentages of minor units.
        10_000 => divide_by!(numerator, 10_000_i64, mode),
        1_000_000 => divide_by!(numerator, 1_000_000_i64, mode),
        _ => divide_by!(numerator, denominator, mode),
    }
}

#[cfg(test)]
mod tests {
    use super::RoundingMode::{self, *};
    use super::divide;

    /// The table of `java.math.RoundingMode`: tenths, then up, down, ceiling, floor, half_up, half_down, half_even.
    const JAVA: [(i128, [i128; 7]); 10] = [
        (55, [6, 5, 6, 5, 6, 5, 6]),
        (25, [3, 2, 3, 2, 3, 2, 2]),
        (16, [2, 1, 2, 1, 2, 2, 2]),
        (11, [2, 1, 2, 1, 1, 1, 1]),
        (10, [1, 1, 1, 1, 1, 1, 1]),
        (-10, [-1, -1, -1, -1, -1, -1, -1]),
        (-11, [-2, -1, -1, -2, -1, -1, -1]),
        (-16, [-2, -1, -1, -2, -2, -2, -2]),
        (-25, [-3, -2, -2, -3, -3, -2, -2]),
        (-55, [-6, -5, -5, -6, -6, -5, -6]),
    ];

    #[test]
    fn rounds_as_java_does() {
        let modes: [RoundingMode; 7] = [Up, Down, Ceiling, Floor, HalfUp, HalfDown, HalfEven];
        for (tenths, expected) in JAVA {
            for (mode, whole) in modes.iter().zip(expected) {
                assert_eq!(divide(tenths, 10, *mode), Some(whole), "{tenths} tenths, {mode:?}");
            }
        }
        assert_eq!(divide(10, 10, Unnecessary), Some(1));
        assert_eq!(divide(11, 10, Unnecessary), None);
    }

    #[test]
    fn refuses_what_has_no_answer() {
        assert_eq!(divide(1, 0, HalfUp), None);
        assert_eq!(divide(1, -1, HalfUp), None);
        assert_eq!(divide(i128::MIN, 1, Up), Some(i128::MIN));
        assert_eq!(divide(i128::MAX, i128::MAX - 1, Up), Some(2));
        assert_eq!(divide(-(i128::MAX - 1), i128::MAX, HalfUp), Some(-1));
    }
}
