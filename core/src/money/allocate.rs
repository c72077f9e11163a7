use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer;

use super::{Fraction, FractionError, Money, Percent};
use crate::check::limits::FRACTION_BITS;

/// Why an amount cannot be shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AllocateError {
    /// There is nobody to share with.
    Empty,
    /// The weight at this place, counted from 0, is below zero.
    NegativeWeight(usize),
    /// Every weight is zero.
    AllZero,
    /// The percentages add up to this instead of 100.
    NotHundred(Fraction),
    /// The weights together have more digits than the limit.
    TooPrecise,
}

/// Shares an amount out by weights, so that the shares add up to it exactly.
///
/// Each share is first cut off toward zero; the minor units left over go one by one to the shares with the largest
/// remainder, and of equal remainders to the one that stands first. So a larger weight never gets less, a weight of zero
/// gets nothing, and no share is a whole minor unit away from its exact value. An amount below zero is shared as the same
/// amount above zero.
///
/// ```
/// use greenroom::money::{Money, allocate};
///
/// let fee = Money::from_minor(10_000, "EUR".parse()?)?;
/// let shares = allocate(fee, &[1_u32, 1, 1, 0])?;
/// assert_eq!(shares.iter().map(|share| share.minor()).collect::<Vec<_>>(), [3_334, 3_333, 3_333, 0]);
/// assert!(allocate(fee, &[0_u32]).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Source: the method of largest remainders (Hamilton, 1792), as `distribute` and `allocate` of money libraries have it.
///
/// # Errors
/// - [`AllocateError::Empty`]: there are no weights
/// - [`AllocateError::NegativeWeight`]: a weight is below zero
/// - [`AllocateError::AllZero`]: all weights are zero
/// - [`AllocateError::TooPrecise`]: the weights have no common denominator within the limit of a [`Fraction`]
pub fn allocate<W: Clone + Into<Fraction>>(total: Money, weights: &[W]) -> Result<Vec<Money>, AllocateError> {
    let weights: Vec<Fraction> = weights.iter().cloned().map(Into::into).collect();
    if weights.is_empty() {
        return Err(AllocateError::Empty);
    }
    if let Some(place) = weights.iter().position(Fraction::is_negative) {
        return Err(AllocateError::NegativeWeight(place));
    }
    if weights.iter().all(Fraction::is_zero) {
        return Err(AllocateError::AllZero);
    }
    let minor = total.abs().minor();
    let shares = match share_small(minor, &weights) {
        Some(shares) => shares,
        None => share_big(minor, &weights)?,
    };
    let amount = |minor: i64| {
        let share = Money::from_minor(minor, total.currency()).unwrap_or(total);
        if total.is_negative() { share.negated() } else { share }
    };
    Ok(shares.into_iter().map(amount).collect())
}

/// Shares an amount out by percentages that add up to exactly 100, by the rule of [`allocate`].
///
/// ```
/// use greenroom::money::{Money, Percent, allocate_percent};
///
/// let fee = Money::from_minor(100_001, "EUR".parse()?)?;
/// let half: Percent = "50".parse()?;
/// let shares = allocate_percent(fee, &[half, half])?;
/// assert_eq!(shares.iter().map(|share| share.minor()).collect::<Vec<_>>(), [50_001, 50_000]);
/// assert_eq!(allocate_percent(fee, &[half]).unwrap_err().to_string(), "the percentages add up to 50, not to 100");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// - [`AllocateError::Empty`]: there are no percentages
/// - [`AllocateError::NegativeWeight`]: a percentage is below zero
/// - [`AllocateError::NotHundred`]: they do not add up to exactly 100
pub fn allocate_percent(total: Money, percentages: &[Percent]) -> Result<Vec<Money>, AllocateError> {
    if percentages.is_empty() {
        return Err(AllocateError::Empty);
    }
    if let Some(place) = percentages.iter().position(|percent| percent.is_negative()) {
        return Err(AllocateError::NegativeWeight(place));
    }
    let hundredths: Vec<Fraction> = percentages.iter().map(|percent| percent.decimal().into()).collect();
    let sum = Fraction::sum(&hundredths)?;
    if sum != Fraction::from(100_u32) {
        return Err(AllocateError::NotHundred(sum));
    }
    allocate(total, &hundredths)
}

/// The shares by short integers; `None` when they overflow.
fn share_small(total: i64, weights: &[Fraction]) -> Option<Vec<i64>> {
    let ratios: Vec<(i128, i128)> = weights.iter().map(Fraction::small_parts).collect::<Option<_>>()?;
    let multiple = |common: i128, (_, denominator): &(i128, i128)| -> Option<i128> {
        // Mostly it is one already, and the divisor need not be looked for.
        if common.checked_rem(*denominator)? == 0 {
            return Some(common);
        }
        common.checked_div(common.gcd(denominator))?.checked_mul(*denominator)
    };
    let common = ratios.iter().try_fold(1, multiple)?;
    let whole = |(numerator, denominator): (i128, i128)| numerator.checked_mul(common.checked_div(denominator)?);
    let weights: Vec<i128> = ratios.into_iter().map(whole).collect::<Option<_>>()?;
    let sum = weights.iter().try_fold(0_i128, |sum, weight| sum.checked_add(*weight))?;
    let products: Vec<i128> = weights.iter().map(|weight| weight.checked_mul(total.into())).collect::<Option<_>>()?;
    let share = |product: &i128| i64::try_from(product.checked_div(sum)?).ok();
    let shares = products.iter().map(share).collect::<Option<_>>()?;
    let rests: Vec<i128> = products.iter().map(|product| product.checked_rem(sum)).collect::<Option<_>>()?;
    Some(hand_out(total, shares, &|one, other| rests.get(one).cmp(&rests.get(other))))
}

/// The shares by big integers; the weights are not all zero.
#[cold]
fn share_big(total: i64, weights: &[Fraction]) -> Result<Vec<i64>, AllocateError> {
    let ratios: Vec<(BigInt, BigInt)> = weights.iter().map(Fraction::big_parts).collect();
    let mut common = BigInt::from(1);
    for (_, denominator) in &ratios {
        common = common.lcm(denominator);
        if common.bits() > FRACTION_BITS {
            return Err(AllocateError::TooPrecise);
        }
    }
    let whole = |(numerator, denominator)| numerator * (&common / denominator);
    let weights: Vec<BigInt> = ratios.into_iter().map(whole).collect();
    let sum: BigInt = weights.iter().sum();
    let parts = weights.into_iter().map(|weight| (weight * total).div_rem(&sum));
    let (shares, rests): (Vec<BigInt>, Vec<BigInt>) = parts.unzip();
    // A share is at most the total.
    let shares = shares.into_iter().map(|share| i64::try_from(share).unwrap_or(total)).collect();
    Ok(hand_out(total, shares, &|one, other| rests.get(one).cmp(&rests.get(other))))
}

/// Gives what is left of the total to the shares with the largest remainders, of equal ones to the first. The comparison
/// is not generic: the module for browsers would carry the sort twice.
fn hand_out(total: i64, mut shares: Vec<i64>, compare_rests: &dyn Fn(usize, usize) -> Ordering) -> Vec<i64> {
    let given = shares.iter().fold(0_i64, |sum, share| sum.saturating_add(*share));
    let left = usize::try_from(total.saturating_sub(given)).unwrap_or_default();
    let mut places: Vec<usize> = (0..shares.len()).collect();
    places.sort_unstable_by(|one, other| compare_rests(*other, *one).then(one.cmp(other)));
    for place in places.into_iter().take(left) {
        if let Some(share) = shares.get_mut(place) {
            *share = share.saturating_add(1);
        }
    }
    shares
}

impl From<FractionError> for AllocateError {
    fn from(_: FractionError) -> Self {
        Self::TooPrecise
    }
}

impl fmt::Display for AllocateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is nobody to share the amount with"),
            Self::NegativeWeight(place) => write!(f, "the weight at place {place} is below zero"),
            Self::AllZero => f.write_str("all weights are zero, so nobody gets the amount"),
            Self::NotHundred(sum) => write!(f, "the percentages add up to {sum}, not to 100"),
            Self::TooPrecise => f.write_str("the weights together have more digits than can be computed with"),
        }
    }
}

impl std::error::Error for AllocateError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::limits::MONEY_MINOR_UNITS;
    use crate::money::Decimal;

    fn cents(minor: i64) -> Money {
        Money::from_minor(minor, "EUR".parse().unwrap()).unwrap()
    }

    fn shares(total: i64, weights: &[&str]) -> Vec<i64> {
        let weights: Vec<Decimal> = weights.iter().map(|weight| weight.parse().unwrap()).collect();
        allocate(cents(total), &weights).unwrap().iter().map(|share| share.minor()).collect()
    }

    fn percents(percents: &[&str]) -> Vec<Percent> {
        percents.iter().map(|percent| percent.parse().unwrap()).collect()
    }

    #[test]
    fn gives_what_is_left_to_the_largest_remainder() {
        assert_eq!(shares(100, &["50", "30", "20"]), [50, 30, 20]);
        assert_eq!(shares(10, &["5", "3", "3"]), [4, 3, 3]);
        assert_eq!(shares(10, &["1", "1", "4"]), [2, 2, 6]);
        assert_eq!(shares(5, &["0.3", "0.7"]), [2, 3]);
        assert_eq!(shares(1, &["1", "2", "2"]), [0, 1, 0]);
    }

    #[test]
    fn breaks_ties_by_order() {
        assert_eq!(shares(100, &["1", "1", "1"]), [34, 33, 33]);
        assert_eq!(shares(101, &["1", "1", "1"]), [34, 34, 33]);
        assert_eq!(shares(-101, &["1", "1", "1"]), [-34, -34, -33]);
        assert_eq!(shares(1, &["0", "0.5", "0", "0.5"]), [0, 1, 0, 0]);
        assert_eq!(shares(0, &["1", "2"]), [0, 0]);
    }

    #[test]
    fn is_exact_at_the_limits() {
        let most = "999999999999999999.999999999999";
        let half = MONEY_MINOR_UNITS / 2;
        assert_eq!(shares(MONEY_MINOR_UNITS, &[most, most]), [half + 1, half]);
        assert_eq!(shares(MONEY_MINOR_UNITS, &[most, "0.000000000001"]), [MONEY_MINOR_UNITS, 0]);
        let thirds = [Fraction::new(1, i128::MAX).unwrap(), Fraction::new(1, i128::MAX - 1).unwrap()];
        let shared = allocate(cents(-MONEY_MINOR_UNITS), &thirds).unwrap();
        assert_eq!([shared[0].minor(), shared[1].minor()], [-half, -half - 1]);
    }

    #[test]
    fn refuses_what_nobody_can_share() {
        let none: [Decimal; 0] = [];
        assert_eq!(allocate(cents(1), &none).unwrap_err().to_string(), "there is nobody to share the amount with");
        assert_eq!(
            allocate(cents(1), &[0_u32, 0]).unwrap_err().to_string(),
            "all weights are zero, so nobody gets the amount"
        );
        assert_eq!(allocate(cents(1), &[1_i32, -1]).unwrap_err().to_string(), "the weight at place 1 is below zero");
    }

    #[test]
    fn percentages_make_a_hundred() {
        let thirds = percents(&["33.333333333333", "33.333333333333", "33.333333333334"]);
        let shared = allocate_percent(cents(100), &thirds).unwrap();
        assert_eq!(shared.iter().map(|share| share.minor()).collect::<Vec<_>>(), [33, 33, 34]);
        let message = |list: &[&str]| allocate_percent(cents(100), &percents(list)).unwrap_err().to_string();
        assert_eq!(message(&["50", "49.999999999999"]), "the percentages add up to 99.999999999999, not to 100");
        assert_eq!(message(&["150", "-50"]), "the weight at place 1 is below zero");
        assert_eq!(message(&["0"]), "the percentages add up to 0, not to 100");
        assert_eq!(message(&[]), "there is nobody to share the amount with");
    }

    #[test]
    fn stops_when_the_weights_have_no_common_denominator() {
        let weights: Vec<Fraction> = (0..200).map(|place| Fraction::new(1, i128::MAX - place).unwrap()).collect();
        assert_eq!(allocate(cents(1), &weights), Err(AllocateError::TooPrecise));
    }
}
