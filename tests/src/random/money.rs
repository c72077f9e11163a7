use serde_json::{Value, json};

use super::Source;

/// Currencies with no, two and three digits after the point; the last is only foreign.
pub(super) const CURRENCIES: [&str; 5] = ["EUR", "JPY", "KWD", "USD", "GBP"];

/// How many digits after the point a currency of [`CURRENCIES`] has.
pub(super) fn exponent(currency: &str) -> u32 {
    match currency {
        "JPY" => 0,
        "KWD" => 3,
        _ => 2,
    }
}

/// `units / 10^scale` in digits.
pub(super) fn decimal(units: u64, scale: u32) -> String {
    let power = 10_u64.pow(scale);
    if scale == 0 {
        return units.to_string();
    }
    let width = usize::try_from(scale).unwrap_or_default();
    format!("{}.{:0>width$}", units / power, units % power)
}

/// A price: mostly as people write it, sometimes with many digits or of twelve digits.
pub(super) fn price(source: &mut Source<'_>, currency: &str) -> Value {
    let amount = match source.below(12) {
        0..=4 => source.within(1, 9_999).to_string(),
        5..=7 => decimal(source.below(1_000_000), exponent(currency)),
        8..=9 => decimal(source.below(100_000_000), u32::try_from(source.below(7)).unwrap_or_default()),
        10 => decimal(source.below(1_000_000_000_000_000), 12),
        _ => decimal(source.below(1_000_000_000_000), u32::try_from(source.below(3)).unwrap_or_default()),
    };
    json!({"amount": amount, "currency": currency})
}

/// A percentage up to a limit: mostly a whole number.
pub(super) fn percent(source: &mut Source<'_>, most: u64) -> String {
    match source.below(10) {
        0..=5 => source.within(0, most.min(60)).to_string(),
        6 => decimal(source.below(most * 10), 1),
        7 => decimal(source.below(most * 100), 2),
        8 => decimal(source.below(most * 1_000_000_000_000), 12),
        _ => source.pick(&["0", "33.333333333333", "100", "12.5", "0.000000000001"]).to_owned(),
    }
}

/// A percentage above zero and well below a hundred, such as several commissions together can have.
pub(super) fn small_percent(source: &mut Source<'_>, most: u64) -> String {
    match source.below(3) {
        0 => source.within(1, most).to_string(),
        1 => decimal(source.within(1, most * 100), 2),
        _ => decimal(source.within(1, most * 1_000_000), 6),
    }
}
