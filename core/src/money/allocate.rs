use std::cmp::Reverse;
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
    let weights = whole_weights(&weights)?;
    let minor = total.abs().minor();
    let shares = match share_small(minor, &weights) {
        Some(shares) => shares,
        None => share_big(minor, &weights),
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

/// The weights times their common denominator.
fn whole_weights(weights: &[Fraction]) -> Result<Vec<BigInt>, AllocateError> {
    let parts: Vec<(BigInt, BigInt)> = weights.iter().map(Fraction::big_parts).collect();
    let mut common = BigInt::from(1);
    for (_, denominator) in &parts {
        common = common.lcm(denominator);
        if common.bits() > FRACTION_BITS {
            return Err(AllocateError::TooPrecise);
        }
    }
    Ok(parts.into_iter().map(|(numerator, denominator)| numerator * (&common / denominator)).collect())
}

/// The shares by short integers; `None` when they overflow.
fn share_small(total: i64, weights: &[BigInt]) -> Option<Vec<i64>> {
    let weights: Vec<i128> = weights.iter().map(|weight| i128::try_from(weight).ok()).collect::<Option<_>>()?;
    let sum = weights.iter().try_fold(0_i128, |sum, weight| sum.checked_add(*weight))?;
    let mut parts = Vec::with_capacity(weights.len());
    for weight in weights {
        let product = weight.checked_mul(total.into())?;
        parts.push((i64::try_from(product.checked_div(sum)?).ok()?, product.checked_rem(sum)?));
    }
    Some(hand_out(total, parts))
}

/// The shares by big integers; the sum of the weights is above zero.
#[cold]
fn share_big(total: i64, weights: &[BigInt]) -> Vec<i64> {
    let sum: BigInt = weights.iter().sum();
    let part = |weight: &BigInt| {
        let (share, rest) = (weight * total).div_rem(&sum);
        // A share is at most the total.
        (i64::try_from(share).unwrap_or(total), rest)
    };
    hand_out(total, weights.iter().map(part).collect())
}

/// Gives what is left of the total to the parts with the largest remainders.
fn hand_out<R: Ord>(total: i64, parts: Vec<(i64, R)>) -> Vec<i64> {
    let given = parts.iter().fold(0_i64, |sum, (share, _)| sum.saturating_add(*share));
    let left = usize::try_from(total.saturating_sub(given)).unwrap_or_default();
    let mut places: Vec<usize> = (0..parts.len()).collect();
    // A stable sort: equal remainders stay in the order of the parts.
    places.sort_by_key(|place| Reverse(parts.get(*place).map(|(_, rest)| rest)));
    let mut shares: Vec<i64> = parts.iter().map(|(share, _)| *share).collect();
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
