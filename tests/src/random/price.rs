use serde_json::{Value, json};

use super::Source;
use super::money::{percent, price};
use super::performance::{hybrid, performance};

/// What a price may depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depends {
    /// On nothing that the term has.
    Nothing,
    /// On how long it lasts.
    Period,
    /// On that, and on what the brand spends on ads.
    PeriodAndSpend,
}

/// The price of a term.
pub(super) fn term_price(source: &mut Source<'_>, depends: Depends, currency: &str) -> Value {
    let kinds = match depends {
        Depends::Nothing => 4,
        Depends::Period => 9,
        Depends::PeriodAndSpend => 10,
    };
    match source.below(kinds) {
        0 => json!({"type": "percent", "percent": percent(source, 200)}),
        1..=2 => {
            let mut fixed = json!({"type": "fixed", "rate": price(source, currency)});
            add_unit(source, &mut fixed);
            fixed
        }
        3 => json!({"type": "included"}),
        4..=5 => {
            let mut priced =
                json!({"type": "percent_per_period", "percent": percent(source, 60), "days": days(source)});
            add_part(source, &mut priced);
            priced
        }
        6..=7 => steps(source),
        8 => {
            let mut priced = json!({"type": "fixed_per_period", "rate": price(source, currency), "days": days(source)});
            add_unit(source, &mut priced);
            add_part(source, &mut priced);
            priced
        }
        _ => json!({"type": "percent_of_spend", "percent": percent(source, 30)}),
    }
}

/// Whether a price says what a term without end costs.
pub(super) fn prices_perpetual(price: &Value) -> bool {
    match price["type"].as_str() {
        Some("percent_steps") => !price["perpetual_percent"].is_null(),
        Some("percent_per_period" | "fixed_per_period") => false,
        _ => true,
    }
}

/// How much a piece in a format costs.
pub(super) fn piece_price(source: &mut Source<'_>, currency: &str) -> Value {
    let views = |source: &mut Source<'_>| {
        if source.chance(10) { source.below(1_000_000_001) } else { source.below(300_001) }
    };
    match source.below(20) {
        0..=9 => json!({"type": "flat", "rate": price(source, currency)}),
        10..=12 => json!({"type": "cpm", "rate": price(source, currency), "expected_views": views(source)}),
        13 => json!({"type": "cpm_average", "rate": price(source, currency), "average_views": views(source)}),
        14 => json!({"type": "day_rate", "rate": price(source, currency)}),
        15 => json!({"type": "hour_rate", "rate": price(source, currency)}),
        16 => json!({"type": "gifted", "fair_market_value": price(source, currency)}),
        17 => performance(source, currency),
        _ => hybrid(source, currency),
    }
}

/// A table of days that covers every length; sometimes without end too.
fn steps(source: &mut Source<'_>) -> Value {
    let mut steps: Vec<Value> = Vec::new();
    for days in source.some(&[30, 60, 90, 180, 365]) {
        steps.push(json!({"up_to_days": days, "percent": percent(source, 150)}));
    }
    steps.push(json!({"up_to_days": 36_525, "percent": percent(source, 400)}));
    let mut table = json!({"type": "percent_steps", "steps": steps});
    if source.chance(60) {
        table["perpetual_percent"] = percent(source, 400).into();
    }
    table
}

fn days(source: &mut Source<'_>) -> u64 {
    source.pick(&[30, 7, 1, 90, 365, 31, 13])
}

fn add_unit(source: &mut Source<'_>, price: &mut Value) {
    if source.chance(70) {
        price["per"] = source.pick(&["term", "deliverable", "piece"]).into();
    }
}

fn add_part(source: &mut Source<'_>, price: &mut Value) {
    if source.chance(60) {
        price["part"] = source.pick(&["pro_rata", "whole"]).into();
    }
}
