use proptest::prelude::*;
use serde_json::{Value, json};

use super::Source;
use super::money::{CURRENCIES, decimal, exponent, percent, small_percent};

/// Random claims for late interest, most of them right.
pub fn any_claim() -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..120).prop_map(|numbers| claim(&mut Source::new(&numbers)))
}

/// A day of the years 2025 to 2029, of which 2028 is a leap year.
pub(super) fn day(source: &mut Source<'_>) -> String {
    let month = source.within(1, 12);
    let last = match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let year = source.within(2026, 2029);
    let ends = ["-01-31", "-02-28", "-12-31", "-01-01", "-07-01"];
    match source.below(6) {
        0 => format!("{year}{}", source.pick(&ends)),
        1 => "2028-02-29".to_owned(),
        _ => format!("{year}-{month:02}-{:02}", source.within(1, last)),
    }
}

fn amount(source: &mut Source<'_>, currency: &str) -> Value {
    let units = if source.chance(10) { source.within(1, 999_999_999_999) } else { source.within(1, 5_000_000) };
    json!({"amount": decimal(units, exponent(currency)), "currency": currency})
}

fn claim(source: &mut Source<'_>) -> Value {
    let regime = regime(source);
    let kind = regime["type"].as_str().unwrap_or_default().to_owned();
    let fixed = match (kind.as_str(), regime["preset"].as_str()) {
        (_, Some("late_interest.uk")) => Some("GBP"),
        (_, Some(_)) => Some("EUR"),
        _ => None,
    };
    let debts: Vec<Value> = (0..source.within(1, 3)).map(|place| debt(source, place, fixed)).collect();
    let mut claim = json!({"debts": debts, "until": day(source), "regime": regime});
    claim["payments_go_to"] = source.pick(&["principal_first", "interest_first"]).into();
    claim["adjustment"] = source.pick(&["none", "following", "modified_following", "preceding"]).into();
    if source.chance(30) {
        claim["business_days"] = json!({"weekend": ["friday", "saturday"], "holidays": ["2026-12-31", "2028-01-01"]});
    }
    claim["mode"] = source.pick(&["half_up", "half_even", "down", "up"]).into();
    claim
}

fn debt(source: &mut Source<'_>, place: u64, currency: Option<&str>) -> Value {
    let currency = currency.unwrap_or_else(|| source.pick(&CURRENCIES));
    let mut debt = json!({"id": format!("debt-{place}"), "amount": amount(source, currency), "due": day(source)});
    let payments: Vec<Value> = (0..source.below(4))
        .map(|_| {
            let date = if source.chance(15) { debt["due"].clone() } else { day(source).into() };
            json!({"date": date, "amount": amount(source, currency)})
        })
        .collect();
    if !payments.is_empty() {
        debt["payments"] = payments.into();
    }
    debt
}

fn regime(source: &mut Source<'_>) -> Value {
    if source.chance(40) {
        let day_count = source.pick(&["actual_365", "actual_360", "actual_actual", "thirty_e_360"]);
        let first_day = source.pick(&["day_after_due", "due_day"]);
        let per = source.pick(&["year", "month"]);
        return json!({
            "type": "contract", "percent": small_percent(source, 20), "per": per, "day_count": day_count,
            "first_day": first_day,
        });
    }
    let mut rates = Vec::new();
    for year in 2025..=2029 {
        for (first, last) in [("01-01", "06-30"), ("07-01", "12-31")] {
            let below_zero = source.chance(10);
            let rate = if below_zero { "-0.88".to_owned() } else { percent(source, 9) };
            let days = (format!("{year}-{first}"), format!("{year}-{last}"));
            rates.push(json!({"first_day": days.0, "last_day": days.1, "percent": rate}));
        }
    }
    rates.push(json!({"first_day": "2030-01-01", "last_day": "2030-12-31", "percent": "1"}));
    if source.chance(5) {
        rates.pop();
        rates.pop();
    }
    let preset = source.pick(&["late_interest.uk", "late_interest.eu"]);
    json!({"type": "statutory_preset", "preset": preset, "reference_rates": rates})
}

/// Random plans of reminders, all of them right.
pub fn any_dunning_plan() -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..120).prop_map(|numbers| dunning_plan(&mut Source::new(&numbers)))
}

fn dunning_plan(source: &mut Source<'_>) -> Value {
    let currency = source.pick(&CURRENCIES);
    let debts: Vec<Value> = (0..source.within(1, 3)).map(|place| debt(source, place, Some(currency))).collect();
    let mut days = 0;
    let steps: Vec<Value> = (0..source.within(1, 5))
        .map(|place| {
            days += source.within(1, 40);
            let mut step = json!({"name": format!("step {place}"), "days_after_due": days});
            if source.chance(60) {
                step["fee"] = json!({"amount": source.below(50).to_string(), "currency": currency});
            }
            step
        })
        .collect();
    let adjustment = source.pick(&["none", "following", "modified_following", "preceding"]);
    json!({"debts": debts, "steps": steps, "adjustment": adjustment, "business_days": {"holidays": ["2026-12-25"]}})
}

/// Random offers for early payment, all of them right.
pub fn any_early_payment_offer() -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..40).prop_map(|numbers| early_payment_offer(&mut Source::new(&numbers)))
}

fn early_payment_offer(source: &mut Source<'_>) -> Value {
    let currency = source.pick(&CURRENCIES);
    let early = source.below(30);
    let mut offer = json!({
        "net": amount(source, currency), "from": day(source), "percent": small_percent(source, 30),
        "base": source.pick(&["including_tax", "excluding_tax"]), "early": {"net_days": early},
        "full": {"net_days": early + source.below(60), "adjustment": source.pick(&["none", "following"])},
        "paid_on": day(source), "mode": source.pick(&["half_up", "half_even", "ceiling"]),
    });
    if source.chance(60) {
        offer["tax"] = amount(source, currency);
    }
    offer
}
