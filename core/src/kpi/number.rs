//! From exact numbers to those of statistics.

use crate::money::{Decimal, Fraction, RoundingMode};
use crate::stats::Number;

/// Digits after the point with which an exact number goes into statistics.
const DIGITS: u8 = 18;

/// The double nearest to a number of at most 18 digits after the point; `None` beyond about 10^20.
pub(super) fn number(value: &Fraction) -> Option<Number> {
    let units = value.to_units(DIGITS, RoundingMode::HalfEven).ok()?;
    format!("{units}e-{DIGITS}").parse().ok().and_then(|value| Number::new(value).ok())
}

/// The double nearest to a decimal.
pub(super) fn decimal_number(value: Decimal) -> Number {
    number(&value.into()).unwrap_or_default()
}
