//! The arithmetic of a rate, whatever holds its figures: two sides, their quotient, and how the rates of posts join.

use super::measure::{DefinedRate, RateOutcome, UndefinedRate, UndefinedReason};
use super::{Aggregation, RateDefinition, RateTerm, RateUnit, Whole};
use crate::check::limits::DECIMAL_FRACTION_DIGITS;
use crate::money::{Currency, Decimal, Fraction, FractionError, RoundingMode};
use crate::stats::{Probability, QuantileMethod};
use crate::vocabulary::Id;

/// Digits after the point to which the rate of one post is rounded, half-even, before such rates are joined.
pub(super) const POST_RATE_DIGITS: u8 = 18;

/// A rate over columns of whole numbers: by which factor each column counts on either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    above: Vec<Factor>,
    below: Vec<Factor>,
    per: Fraction,
}

/// A column and what one unit of it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Factor {
    column: usize,
    factor: Fraction,
}

impl Ratio {
    /// The rate over columns, of which `place` knows the place and the digits after the point; without those that are not
    /// there.
    pub(super) fn new(
        rate: &RateDefinition,
        days: Option<u32>,
        place: impl Fn(&Id) -> Option<(usize, u8)>,
    ) -> Result<Self, FractionError> {
        let side = |terms: &[RateTerm], times: &Fraction| -> Result<Vec<Factor>, FractionError> {
            let mut factors = Vec::new();
            for term in terms {
                let Some((column, scale)) = place(&term.metric) else { continue };
                let unit = Fraction::new(1, 10_i128.saturating_pow(scale.into()))?;
                let weight = term.weight.map_or(Fraction::ONE, Fraction::from).checked_mul(times)?;
                factors.push(Factor { column, factor: unit.checked_mul(&weight)? });
            }
            Ok(factors)
        };
        let days = if rate.per_day { Fraction::from(days.unwrap_or(1)) } else { Fraction::ONE };
        let per = Fraction::from(rate.per.unwrap_or(1));
        Ok(Self { above: side(&rate.numerator, &Fraction::ONE)?, below: side(&rate.denominator, &days)?, per })
    }

    /// A column over itself.
    #[cfg(test)]
    pub(super) fn of_column(column: usize) -> Self {
        let side = vec![Factor { column, factor: Fraction::ONE }];
        Self { above: side.clone(), below: side, per: Fraction::ONE }
    }

    /// Numerator and denominator, from the units of each column.
    pub(super) fn sides(&self, units: impl Fn(usize) -> i128) -> Result<(Fraction, Fraction), FractionError> {
        let side = |factors: &[Factor]| {
            let mut sum = Fraction::ZERO;
            for Factor { column, factor } in factors {
                sum = sum.checked_add(&Fraction::new(units(*column), 1)?.checked_mul(factor)?)?;
            }
            Ok(sum)
        };
        Ok((side(&self.above)?, side(&self.below)?))
    }

    /// The exact value, or why there is none.
    pub(super) fn quotient(
        &self,
        numerator: &Fraction,
        denominator: &Fraction,
    ) -> Result<Result<Fraction, UndefinedReason>, FractionError> {
        if denominator.is_zero() {
            return Ok(Err(UndefinedReason::ZeroDenominator));
        }
        if denominator.is_negative() {
            return Ok(Err(UndefinedReason::NegativeDenominator));
        }
        numerator.checked_div(denominator)?.checked_mul(&self.per).map(Ok)
    }

    /// The rate of one post, in units of 10⁻¹⁸, or why it has none.
    pub(super) fn of_post(
        &self,
        units: impl Fn(usize) -> i128,
    ) -> Result<Result<i128, UndefinedReason>, FractionError> {
        let (numerator, denominator) = self.sides(units)?;
        match self.quotient(&numerator, &denominator)? {
            Ok(value) => value.to_units(POST_RATE_DIGITS, RoundingMode::HalfEven).map(Ok),
            Err(reason) => Ok(Err(reason)),
        }
    }
}

/// What is kept of the rates of posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PostsKept {
    /// Their sum, for the mean.
    pub sum: bool,
    /// Each of them, for the median and for quantiles.
    pub each: bool,
}

/// The rates of posts, in units of 10⁻¹⁸, or their figures: however they are cut and put together, they join to the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posts {
    /// How many posts have a rate.
    pub(super) count: u64,
    sum: i128,
    each: Vec<i128>,
    /// Whether a post has a denominator below zero.
    below_zero: bool,
}

impl Posts {
    /// Takes the rate of another post.
    pub(super) fn add(&mut self, rate: Result<i128, UndefinedReason>, kept: PostsKept) -> Result<(), FractionError> {
        let rate = match rate {
            Ok(rate) => rate,
            Err(reason) => {
                self.below_zero |= reason == UndefinedReason::NegativeDenominator;
                return Ok(());
            }
        };
        self.count = self.count.saturating_add(1);
        if kept.sum {
            self.sum = self.sum.checked_add(rate).ok_or(FractionError::TooLarge)?;
        }
        if kept.each {
            self.each.push(rate);
        }
        Ok(())
    }

    /// Takes the posts of another part.
    pub(super) fn merge(&mut self, other: &Self) -> Result<(), FractionError> {
        self.count = self.count.saturating_add(other.count);
        self.sum = self.sum.checked_add(other.sum).ok_or(FractionError::TooLarge)?;
        self.each.extend_from_slice(&other.each);
        self.below_zero |= other.below_zero;
        Ok(())
    }

    /// How many posts there are, the sum and each of their rates, and whether a denominator is below zero.
    pub(super) fn parts(&self) -> (u64, i128, &[i128], bool) {
        (self.count, self.sum, &self.each, self.below_zero)
    }

    /// What [`Posts::parts`] gave.
    pub(super) fn from_parts(count: u64, sum: i128, each: Vec<i128>, below_zero: bool) -> Self {
        Self { count, sum, each, below_zero }
    }

    /// The exact quantile of values in units of so many digits after the point; nothing where no post has one.
    pub(super) fn quantile(
        &mut self,
        method: QuantileMethod,
        share: Probability,
        digits: u8,
    ) -> Result<Option<Fraction>, FractionError> {
        // They are in their order already where another share was asked for before.
        self.each.sort_unstable();
        let Some(place) = method.within(self.each.len(), share) else { return Ok(None) };
        let at = |place: usize| self.each.get(place).copied().unwrap_or_default();
        let (low, high) = (at(place.low), at(place.high));
        let way = Fraction::new(place.beyond.into(), place.of.into())?;
        let whole = Fraction::new(high.checked_sub(low).ok_or(FractionError::TooLarge)?, 1)?;
        let units = Fraction::new(low, 1)?.checked_add(&whole.checked_mul(&way)?)?;
        let one = Fraction::new(10_i128.saturating_pow(digits.into()), 1)?;
        units.checked_div(&one).map(Some)
    }

    /// How many rates are kept one by one.
    pub(super) fn kept(&self) -> u64 {
        u64::try_from(self.each.len()).unwrap_or(u64::MAX)
    }

    /// The mean or the median.
    pub(super) fn joined(
        &mut self,
        rate: &RateDefinition,
        currency: Option<Currency>,
    ) -> Result<RateOutcome, FractionError> {
        if self.count == 0 {
            let reason =
                if self.below_zero { UndefinedReason::NegativeDenominator } else { UndefinedReason::ZeroDenominator };
            return Ok(undefined(reason, Vec::new()));
        }
        let (sum, among) = match rate.aggregation {
            Aggregation::MedianOfPosts => {
                self.each.sort_unstable();
                middle(&self.each)?
            }
            Aggregation::MeanOfPosts | Aggregation::Pooled => (self.sum, i128::from(self.count)),
        };
        let one = 10_i128.saturating_pow(POST_RATE_DIGITS.into());
        let value = Fraction::new(sum, one)?.checked_div(&Fraction::new(among, 1)?)?;
        defined(rate, &value, None, currency)
    }
}

/// The sum of the one or two in the middle of what is sorted, and how many they are.
fn middle(sorted: &[i128]) -> Result<(i128, i128), FractionError> {
    let half = sorted.len().div_ceil(2).saturating_sub(1);
    let among = if sorted.len().is_multiple_of(2) { 2 } else { 1 };
    let chosen = sorted.get(half..).unwrap_or_default().iter().take(among);
    let sum = chosen.copied().try_fold(0_i128, i128::checked_add).ok_or(FractionError::TooLarge)?;
    Ok((sum, if among == 2 { 2 } else { 1 }))
}

/// A value, rounded once, with its sides where it is made of sums.
pub(super) fn defined(
    rate: &RateDefinition,
    value: &Fraction,
    sides: Option<(Fraction, Fraction)>,
    currency: Option<Currency>,
) -> Result<RateOutcome, FractionError> {
    let value = rounded(rate, value)?;
    let currency = currency.filter(|_| rate.unit == RateUnit::Money);
    let (numerator, denominator) = sides.unzip();
    Ok(RateOutcome::Defined(DefinedRate { value, currency, numerator, denominator }))
}

/// The value as the rate gives it: exact to 12 digits after the point, or a whole number.
pub(super) fn rounded(rate: &RateDefinition, value: &Fraction) -> Result<Decimal, FractionError> {
    let (digits, mode) = match rate.whole {
        None => (DECIMAL_FRACTION_DIGITS, RoundingMode::HalfEven),
        Some(Whole::Floor) => (0, RoundingMode::Floor),
        Some(Whole::Ceiling) => (0, RoundingMode::Ceiling),
    };
    Decimal::new(value.to_units(digits, mode)?, digits).map_err(|_| FractionError::TooLarge)
}

pub(super) fn undefined(reason: UndefinedReason, missing: Vec<Id>) -> RateOutcome {
    RateOutcome::Undefined(UndefinedRate { reason, missing })
}
