//! Values as people read them.

use crate::kpi::RateUnit;
use crate::money::{Currency, Fraction};

/// A value as people read it, rounded half-even: a share as a percentage, an amount with its currency.
pub(super) fn shown_value(value: &Fraction, unit: RateUnit, currency: Option<Currency>) -> String {
    match unit {
        RateUnit::Share => shown_percent(value),
        RateUnit::Times => format!("{} ×", digits(value, 2)),
        RateUnit::Seconds => format!("{} s", digits(value, 1)),
        RateUnit::Count => digits(value, 2),
        RateUnit::Money => {
            let currency = currency.map(|currency| format!("{currency} ")).unwrap_or_default();
            format!("{currency}{}", digits(value, 4))
        }
    }
}

/// A share as a percentage: `4.25 %` of 0.0425.
pub(super) fn shown_percent(value: &Fraction) -> String {
    let percent = value.checked_mul(&Fraction::from(100_u32)).unwrap_or_else(|_| value.clone());
    format!("{} %", digits(&percent, 2))
}

/// A number with so many digits after the point at most, rounded half-even; without a mark that it was rounded.
pub(super) fn digits(number: &Fraction, decimals: usize) -> String {
    number.shown(decimals).trim_start_matches("≈ ").to_owned()
}
