mod arithmetic;
mod big;
mod compare;
mod convert;
mod round;
mod text;

use std::fmt;

use num_integer::Integer;

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

    /// The numerator and the denominator in lowest terms, where both fit; the denominator is above zero.
    #[must_use]
    pub fn ratio(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Repr::Small(ratio) => {
                let ratio = ratio.reduced();
                Some((ratio.numerator, ratio.denominator))
            }
            Repr::Big(_) => None,
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
    #[cold]
    fn reduced(self) -> Self {
        // Never zero, since the denominator is not.
        let divisor = self.numerator.gcd(&self.denominator);
        Self {
            numerator: self.numerator.checked_div(divisor).unwrap_or(self.numerator),
            denominator: self.denominator.checked_div(divisor).unwrap_or(self.denominator),
        }
    }
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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn fraction(text: &str) -> Fraction {
        text.parse().unwrap()
    }

    #[test]
    fn is_equal_by_value_whatever_its_history() {
        let half = Fraction::new(1, 2).unwrap();
        let grown = (0..20).fold(half.clone(), |number, _| {
            let ten = Fraction::new(10, 10).unwrap();
            number.checked_mul(&ten).unwrap()
        });
        let back = (0..300).fold(half.clone(), |number, _| number.checked_mul(&Fraction::from(7_u32)).unwrap());
        let back = (0..300).fold(back, |number, _| number.checked_div(&Fraction::from(7_u32)).unwrap());
        let set: HashSet<Fraction> =
            [half, grown, back, fraction("0.5"), fraction("2/4"), fraction("-3/6").negated()].into();
        assert_eq!(set.len(), 1);
    }

    #[test]
    fn has_one_form_at_the_edge_of_the_small_one() {
        let least = Fraction::new(i128::MIN, 1).unwrap();
        assert_eq!(least.to_string(), i128::MIN.to_string());
        assert_eq!(least.negated().checked_add(&least), Ok(Fraction::ZERO));
        assert_eq!(Fraction::new(i128::MIN, i128::MIN), Ok(Fraction::ONE));
        assert_eq!(Fraction::new(1, i128::MIN).unwrap().signum(), -1);
        assert_eq!(least.checked_add(&Fraction::ONE), Fraction::new(i128::MIN + 1, 1));
        assert!(matches!(least.checked_add(&Fraction::ONE).unwrap().0, Repr::Small(_)));
        assert_eq!(Fraction::new(5, 0), Err(FractionError::DivisionByZero));
    }

    #[test]
    fn stops_at_the_limit() {
        let mut number = Fraction::new(3, 7).unwrap();
        let mut squarings = 0;
        let error = loop {
            match number.checked_mul(&number) {
                Ok(square) => number = square,
                Err(error) => break error,
            }
            squarings += 1;
        };
        assert_eq!((squarings, error), (10, FractionError::TooPrecise));
        assert_eq!(error.to_string(), "the exact value has more digits than the limit of 4096 bits");
        assert_eq!(number.to_string().parse(), Ok(number));
    }

    #[test]
    fn orders_by_value() {
        let mut numbers =
            ["1/3", "0.3333", "-2", "100000000000000000000000000000000000000000/3", "0", "-1/3", "3/9"].map(fraction);
        numbers.sort();
        let texts: Vec<String> = numbers.iter().map(Fraction::to_string).collect();
        let large = "100000000000000000000000000000000000000000/3";
        assert_eq!(texts, ["-2", "-1/3", "0", "0.3333", "1/3", "1/3", large]);
    }

    #[test]
    fn divides_by_nothing_but_zero() {
        assert_eq!(Fraction::ZERO.checked_div(&Fraction::ZERO), Err(FractionError::DivisionByZero));
        assert_eq!(fraction("1").checked_div(&fraction("-3")), Fraction::new(-1, 3));
        assert_eq!(fraction("0").checked_div(&fraction("-3")), Ok(Fraction::ZERO));
        assert_eq!(Fraction::sum(&[fraction("0.1"), fraction("0.2"), fraction("1/3")]).unwrap().to_string(), "19/30");
        assert_eq!(fraction("-5/4").abs().to_string(), "1.25");
    }
}
