use serde_json::{Value, json};

use super::Source;
use super::money::{percent, price};

/// Days in and around seasons, weekends and holidays.
const DAYS: [&str; 9] = [
    "2026-08-03",
    "2026-05-04",
    "2026-08-15",
    "2026-12-25",
    "2026-12-31",
    "2027-01-06",
    "2027-01-07",
    "2026-11-01",
    "2028-02-29",
];

/// A publish window, mostly of several days.
pub(super) fn window(source: &mut Source<'_>) -> Value {
    let first = source.pick(&DAYS);
    let last = if source.chance(50) { first } else { "2028-03-31" };
    json!({"first_day": first, "last_day": last})
}

/// What the day of publication does to the price.
pub(super) fn timing(source: &mut Source<'_>) -> Value {
    let seasons = [
        json!({"type": "yearly", "first_day": "08-01", "last_day": "09-15"}),
        json!({"type": "yearly", "first_day": "06-01", "last_day": "08-31"}),
        json!({"type": "yearly", "first_day": "12-20", "last_day": "01-06"}),
        json!({"type": "dates", "first_day": "2026-05-01", "last_day": "2026-08-03"}),
        json!({"type": "yearly", "first_day": "02-29", "last_day": "02-29"}),
    ];
    let mut timing = json!({});
    if source.chance(80) {
        let named = |days: Value| json!({"name": "Season", "days": days, "percent": percent(source, 100)});
        timing["seasons"] = seasons.into_iter().map(named).collect();
        timing["season_precedence"] = source.pick(&["first_listed", "highest", "sum"]).into();
    }
    if source.chance(50) {
        timing["weekend"] = json!({"percent": percent(source, 100)});
        if source.chance(30) {
            timing["weekend"]["weekend"] = json!(["friday", "thursday"]);
        }
    }
    if source.chance(50) {
        timing["holidays"] = json!({"days": ["2026-12-25", "2026-08-15"], "percent": percent(source, 100)});
    }
    if source.chance(50) {
        let steps = source.some(&[7, 30, 90, 200]).into_iter();
        timing["early_bird"] =
            steps.map(|days: u32| json!({"from_days": days, "percent": percent(source, 100)})).collect();
    }
    timing
}

/// What a brand saves that has booked before.
pub(super) fn loyalty(source: &mut Source<'_>, currency: &str) -> Value {
    if source.chance(50) {
        let steps = source.some(&[1, 3, 10]).into_iter();
        let steps: Vec<Value> = steps.map(|from: u32| json!({"from": from, "percent": percent(source, 100)})).collect();
        return json!({"type": "by_deals", "steps": steps});
    }
    let steps = source.some(&["0", "1000", "20000.5"]).into_iter();
    let steps =
        steps.map(|amount| json!({"from": {"amount": amount, "currency": currency}, "percent": percent(source, 100)}));
    json!({"type": "by_spend", "steps": steps.collect::<Vec<_>>()})
}

/// What the brand has booked before.
pub(super) fn past_business(source: &mut Source<'_>, currency: &str) -> Value {
    let mut past = json!({});
    if source.chance(70) {
        past["spend"] = price(source, currency);
    }
    if source.chance(70) {
        past["deals"] = source.below(12).into();
    }
    past
}
