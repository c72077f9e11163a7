use num_bigint::{BigInt, Sign};
use num_integer::Integer;

use super::{Fraction, FractionError, Ratio, Repr};
use crate::check::limits::FRACTION_BITS;

/// A ratio in lowest terms that does not fit into two `i128`; the denominator is above zero.
#[derive(Clone)]
pub(super) struct BigRatio {
    pub(super) numerator: BigInt,
    pub(super) denominator: BigInt,
}

impl BigRatio {
    pub(super) fn negated(&self) -> Self {
        Self { numerator: -&self.numerator, denominator: self.denominator.clone() }
    }

    pub(super) fn signum(&self) -> i8 {
        match self.numerator.sign() {
            Sign::Minus => -1,
            Sign::NoSign => 0,
            Sign::Plus => 1,
        }
    }
}

/// The number in its one form: in lowest terms, small when it fits, refused beyond the limit.
#[cold]
pub(super) fn ratio(numerator: BigInt, denominator: BigInt) -> Result<Fraction, FractionError> {
    let (numerator, denominator) = match denominator.sign() {
        Sign::NoSign => return Err(FractionError::DivisionByZero),
        Sign::Plus => (numerator, denominator),
        Sign::Minus => (-numerator, -denominator),
    };
    let divisor = numerator.gcd(&denominator);
    let numerator = numerator.checked_div(&divisor).ok_or(FractionError::DivisionByZero)?;
    let denominator = denominator.checked_div(&divisor).ok_or(FractionError::DivisionByZero)?;
    if let (Ok(small), Ok(below)) = (i128::try_from(&numerator), i128::try_from(&denominator))
        && let Some(ratio) = Ratio::new(small, below)
    {
        return Ok(Fraction(Repr::Small(ratio)));
    }
    if numerator.bits().max(denominator.bits()) > FRACTION_BITS {
        return Err(FractionError::TooPrecise);
    }
    Ok(Fraction(Repr::Big(Box::new(BigRatio { numerator, denominator }))))
}

impl Fraction {
    /// Numerator and denominator when they are short, not always in lowest terms; the denominator above zero.
    pub(in crate::money) fn small_parts(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Repr::Small(ratio) => Some((ratio.numerator, ratio.denominator)),
            Repr::Big(_) => None,
        }
    }

    /// Numerator and denominator as big integers, the denominator above zero.
    pub(in crate::money) fn big_parts(&self) -> (BigInt, BigInt) {
        match &self.0 {
            Repr::Small(ratio) => (ratio.numerator.into(), ratio.denominator.into()),
            Repr::Big(ratio) => (ratio.numerator.clone(), ratio.denominator.clone()),
        }
    }
}
