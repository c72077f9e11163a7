//! Points of scores, to the thousandth.

use crate::money::{Decimal, Fraction, RoundingMode};

/// How many digits after the point values and points have.
const DIGITS: u8 = 3;

/// To the thousandth, halves away from zero.
pub(super) fn rounded(value: &Fraction) -> Decimal {
    rounded_to(value, DIGITS)
}

/// To so many digits after the point, halves away from zero.
pub(super) fn rounded_to(value: &Fraction, digits: u8) -> Decimal {
    let units = value.to_units(digits, RoundingMode::HalfUp).unwrap_or_default();
    Decimal::new(units, digits).unwrap_or_default()
}

/// What they add up to, to the thousandth.
pub(super) fn total(points: impl IntoIterator<Item = Decimal>) -> Decimal {
    let points: Vec<Fraction> = points.into_iter().map(Fraction::from).collect();
    Fraction::sum(&points).map_or(Decimal::ZERO, |sum| rounded(&sum))
}

/// `2.5 points`.
pub(super) fn shown(points: Decimal) -> String {
    if points == Decimal::from(1) { "1 point".to_owned() } else { format!("{points} points") }
}
