use num_bigint::BigInt;

use super::{Fraction, FractionError, Ratio, Repr, big};

impl Fraction {
    /// The sum.
    ///
    /// # Errors
    /// - [`FractionError::TooPrecise`]: more digits than the limit
    pub fn checked_add(&self, other: &Self) -> Result<Self, FractionError> {
        self.compute(other, Ratio::add, add_big)
    }

    /// The difference.
    ///
    /// # Errors
    /// - [`FractionError::TooPrecise`]: more digits than the limit
    pub fn checked_sub(&self, other: &Self) -> Result<Self, FractionError> {
        let subtract = |one: Ratio, other: Ratio| one.add(other.negated());
        self.compute(other, subtract, |one, (c, d)| add_big(one, (-c, d)))
    }

    /// The product.
    ///
    /// # Errors
    /// - [`FractionError::TooPrecise`]: more digits than the limit
    pub fn checked_mul(&self, other: &Self) -> Result<Self, FractionError> {
        self.compute(other, Ratio::multiply, |(a, b), (c, d)| big::ratio(a * c, b * d))
    }

    /// The quotient.
    ///
    /// # Errors
    /// - [`FractionError::DivisionByZero`]: `other` is zero
    /// - [`FractionError::TooPrecise`]: more digits than the limit
    pub fn checked_div(&self, other: &Self) -> Result<Self, FractionError> {
        if other.is_zero() {
            return Err(FractionError::DivisionByZero);
        }
        let divide = |one: Ratio, other: Ratio| one.multiply(other.inverted()?);
        self.compute(other, divide, |(a, b), (c, d)| big::ratio(a * d, b * c))
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        match &self.0 {
            Repr::Small(ratio) => Self(Repr::Small(ratio.negated())),
            Repr::Big(ratio) => Self(Repr::Big(Box::new(ratio.negated()))),
        }
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() { self.negated() } else { self.clone() }
    }

    /// The sum of all.
    ///
    /// # Errors
    /// - [`FractionError::TooPrecise`]: more digits than the limit
    pub fn sum<'a>(numbers: impl IntoIterator<Item = &'a Self>) -> Result<Self, FractionError> {
        numbers.into_iter().try_fold(Self::ZERO, |sum, number| sum.checked_add(number))
    }

    /// By the small way; when that overflows, in lowest terms; when that overflows too, by the big way.
    fn compute(
        &self,
        other: &Self,
        small: impl Fn(Ratio, Ratio) -> Option<Ratio>,
        big: impl FnOnce((BigInt, BigInt), (BigInt, BigInt)) -> Result<Self, FractionError>,
    ) -> Result<Self, FractionError> {
        if let (Repr::Small(one), Repr::Small(other)) = (&self.0, &other.0)
            && let Some(ratio) = small(*one, *other).or_else(|| small(one.reduced(), other.reduced()))
        {
            return Ok(Self(Repr::Small(ratio)));
        }
        big(self.big_parts(), other.big_parts())
    }
}

/// `a / b + c / d`
fn add_big((a, b): (BigInt, BigInt), (c, d): (BigInt, BigInt)) -> Result<Fraction, FractionError> {
    // Long sums mostly have one denominator; its square would take four times as long to reduce.
    if b == d { big::ratio(a + c, b) } else { big::ratio(a * &d + c * &b, b * d) }
}

impl Ratio {
    fn add(self, other: Self) -> Option<Self> {
        if self.denominator == other.denominator {
            return Self::new(self.numerator.checked_add(other.numerator)?, self.denominator);
        }
        if let Some(sum) = self.add_to_multiple(other).or_else(|| other.add_to_multiple(self)) {
            return Some(sum);
        }
        let one = self.numerator.checked_mul(other.denominator)?;
        let other_one = other.numerator.checked_mul(self.denominator)?;
        Self::new(one.checked_add(other_one)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The sum over the denominator of `other`, when it is a multiple of this one's: with decimals it mostly is, and the
    /// denominators of a long sum do not grow. Only for short denominators, which divide quickly.
    fn add_to_multiple(self, other: Self) -> Option<Self> {
        let (small, large) = (u64::try_from(self.denominator).ok()?, u64::try_from(other.denominator).ok()?);
        if large.checked_rem(small)? != 0 {
            return None;
        }
        let times = i128::from(large.checked_div(small)?);
        Self::new(self.numerator.checked_mul(times)?.checked_add(other.numerator)?, other.denominator)
    }

    fn multiply(self, other: Self) -> Option<Self> {
        Self::new(self.numerator.checked_mul(other.numerator)?, self.denominator.checked_mul(other.denominator)?)
    }

    fn negated(self) -> Self {
        Self { numerator: self.numerator.saturating_neg(), denominator: self.denominator }
    }

    /// `None` for zero.
    fn inverted(self) -> Option<Self> {
        let numerator = self.denominator.checked_mul(self.numerator.signum())?;
        Self::new(numerator, self.numerator.checked_abs()?)
    }
}
