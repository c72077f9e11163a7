mod arithmetic;
mod big;
mod compare;
mod convert;
mod round;
mod text;

use std::fmt;

use crate::check::limits::FRACTION_BITS;
use big::BigRatio;

/// An exact number: a numerator over a denominator, so that a third stays a third until somebody rounds.
///
/// Sums, products and quotients lose nothing. Small numbers are two `i128`; past them a cold path computes with big
/// integers, up to 4,096 bits on each side of the line. Equality, order and hash go by value: 1/2 is 2/4.
///
/// On the wire a text: plain digits when the value has at most 64 digits after the point (`"12.5"`), else numerator and
/// denominator in lowest terms (`"1/3"`).
///
/// ```
/// use greenroom::money::{Fraction, FractionError};
///
/// let third = Fraction::new(1, 3)?;
/// assert_eq!(third.checked_mul(&Fraction::from(6_u32))?, Fraction::from(2_u32));
/// assert_eq!(third.to_string(), "1/3");
/// assert_eq!(third.checked_div(&Fraction::ZERO), Err(FractionError::DivisionByZero));
/// # Ok::<(), FractionError>(())
/// ```
#[derive(Clone)]
pub struct Fraction(Repr);

/// A value has exactly one of the two forms: what fits into the small one is never big.
#[derive(Clone)]
enum Repr {
    Small(Ratio),
    Big(Box<BigRatio>),
}

/// A ratio of two integers, not always in lowest terms: a common divisor costs more than it saves while there is room.
///
/// The denominator is above zero, and the numerator is not `i128::MIN`, so that it can be negated.
#[derive(Clone, Copy)]
struct Ratio {
    numerator: i128,
    denominator: i128,
}

/// Why there is no such [`Fraction`], or no such rounding of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FractionError {
    /// The text is neither a plain decimal number nor two integers with a slash.
    Invalid,
    /// The divisor or the denominator is zero.
    DivisionByZero,
    /// The exact value has more digits than the limit.
    TooPrecise,
    /// The rounded value is beyond the limits of a decimal.
    TooLarge,
    /// The mode is [`super::RoundingMode::Unnecessary`] and rounding is necessary.
    RoundingNecessary,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self(Repr::Small(Ratio { numerator: 0, denominator: 1 }));
    /// One.
    pub const ONE: Self = Self(Repr::Small(Ratio { numerator: 1, denominator: 1 }));

    /// `numerator / denominator`.
    ///
    /// # Errors
    /// - [`FractionError::DivisionByZero`]: the denominator is zero
    pub fn new(numerator: i128, denominator: i128) -> Result<Self, FractionError> {
        match Ratio::new(numerator, denominator) {
            Some(ratio) if denominator > 0 => Ok(Self(Repr::Small(ratio))),
            _ => big::ratio(numerator.into(), denominator.into()),
        }
    }

    /// Whether the number is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.signum() == 0
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.signum() < 0
    }

    /// -1 below zero, 0 at zero, 1 above.
    #[must_use]
    pub fn signum(&self) -> i8 {
        match &self.0 {
            Repr::Small(ratio) => match ratio.numerator.signum() {
                1 => 1,
                0 => 0,
                _ => -1,
            },
            Repr::Big(ratio) => ratio.signum(),
        }
    }
}

impl Ratio {
    /// `None` when the denominator is not positive or the numerator could not be negated.
    fn new(numerator: i128, denominator: i128) -> Option<Self> {
        (denominator > 0 && numerator > i128::MIN).then_some(Self { numerator, denominator })
    }

    /// The same value in lowest terms.
    fn reduced(self) -> Self {
        let divisor = greatest_common_divisor(self.numerator.unsigned_abs(), self.denominator.unsigned_abs());
        // The divisor is at most the denominator, so it fits; it is never zero, since the denominator is not.
        let divisor = i128::try_from(divisor).unwrap_or(1);
        Self {
            numerator: self.numerator.checked_div(divisor).unwrap_or(self.numerator),
            denominator: self.denominator.checked_div(divisor).unwrap_or(self.denominator),
        }
    }
}

/// The binary algorithm; no division, so it takes at most 256 short rounds.
fn greatest_common_divisor(mut one: u128, mut other: u128) -> u128 {
    if one == 0 || other == 0 {
        return one | other;
    }
    let twos = (one | other).trailing_zeros();
    one = one.wrapping_shr(one.trailing_zeros());
    while other != 0 {
        other = other.wrapping_shr(other.trailing_zeros());
        if one > other {
            std::mem::swap(&mut one, &mut other);
        }
        other = other.saturating_sub(one);
    }
    one.wrapping_shl(twos)
}

impl fmt::Display for FractionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid => f.write_str("neither a plain decimal number, such as 12.5, nor a fraction, such as 1/3"),
            Self::DivisionByZero => f.write_str("there is no number divided by zero"),
            Self::TooPrecise => write!(f, "the exact value has more digits than the limit of {FRACTION_BITS} bits"),
            Self::TooLarge => f.write_str("the rounded value is beyond the largest that can be computed with"),
            Self::RoundingNecessary => f.write_str("the value would need rounding, and rounding is refused"),
        }
    }
}

impl std::error::Error for FractionError {}
