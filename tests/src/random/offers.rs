use serde_json::{Value, json};

use super::Source;
use super::money::{percent, price};
use super::rate_card::PLACEMENTS;

/// Adds what a version of a rate card offers beside list prices: bundles, special rates, price bands.
pub(super) fn add_offers(source: &mut Source<'_>, version: &mut Value, currency: &str) {
    if source.chance(40) {
        version["minimum_fee_rule"] = source.pick(&["raise", "warn"]).into();
    }
    if source.chance(25) {
        let opening = source.within(100, 300).to_string();
        version["price_bands"] = json!({"floor_percent": percent(source, 100), "opening_percent": opening});
    }
    if source.chance(30) {
        version["bundles"] = bundles(source, version, currency).into();
    }
    if source.chance(25) {
        let count = source.within(1, 3);
        version["special_rates"] = (0..count).map(|_| special_rate(source, currency)).collect();
    }
}

fn bundles(source: &mut Source<'_>, version: &Value, currency: &str) -> Vec<Value> {
    let rates = version["rates"].as_array().cloned().unwrap_or_default();
    let mut found = Vec::new();
    for place in 0..source.within(1, 4) {
        let mut items = Vec::new();
        for rate in source.some(&rates).into_iter().take(2) {
            let quantity = source.within(1, 4);
            items.push(json!({"platform": rate["platform"], "format": rate["format"], "quantity": quantity}));
        }
        let price = match source.below(2) {
            0 => json!({"type": "percent_off", "percent": percent(source, 100)}),
            _ => json!({"type": "fixed", "rate": price(source, currency)}),
        };
        found.push(json!({"id": format!("b{place}"), "name": "Package", "items": items, "price": price}));
    }
    found
}

fn special_rate(source: &mut Source<'_>, currency: &str) -> Value {
    let price = match source.below(2) {
        0 => json!({"type": "percent_off", "percent": percent(source, 100)}),
        _ => json!({"type": "flat", "rate": price(source, currency)}),
    };
    let mut rate = json!({"reason": "house rate", "price": price});
    let who = source.below(3);
    if who != 1 {
        rate["brand"] = source.pick(&["lumen", "other"]).into();
    }
    if who != 0 {
        rate["agency"] = source.pick(&["media", "other"]).into();
    }
    if source.chance(40) {
        rate["platform"] = source.pick(&PLACEMENTS).0.into();
    }
    if source.chance(20) {
        rate["format"] = source.pick(&PLACEMENTS).1.into();
    }
    rate
}

/// Adds what a deal asks of such offers.
pub(super) fn add_wishes(source: &mut Source<'_>, deal: &mut Value, lines: &[Value], currency: &str) {
    if source.chance(40) {
        deal["agency"] = source.pick(&["media", "other", "nobody"]).into();
    }
    if source.chance(20) {
        let prices: Vec<Value> = source
            .some(&PLACEMENTS)
            .into_iter()
            .map(|(platform, format)| {
                let unit_price = price(source, currency);
                json!({"platform": platform, "format": format, "unit_price": unit_price, "reason": "as with Sol"})
            })
            .collect();
        deal["most_favoured"] = json!({"prices": prices});
        if source.chance(70) {
            deal["most_favoured"]["rule"] = source.pick(&["adjust", "warn"]).into();
        }
    }
    if source.chance(20) {
        deal["renewals"] = (0..source.within(1, 2)).map(|place| renewal(source, place, lines, currency)).collect();
    }
}

fn renewal(source: &mut Source<'_>, place: u64, lines: &[Value], currency: &str) -> Value {
    let price = match source.below(4) {
        0 => json!({"type": "same"}),
        1 => json!({"type": "percent_change", "percent": percent(source, 200)}),
        2 => json!({"type": "percent_change", "percent": "-12.5"}),
        _ => json!({"type": "agreed", "rate": price(source, currency)}),
    };
    let mut renewal = json!({"id": format!("n{place}"), "name": "Once more", "price": price});
    if source.chance(40) {
        renewal["lines"] = source.some(lines).into();
    }
    renewal
}

/// The bundle that a deal takes of a version of a rate card.
pub(super) fn bundle(source: &mut Source<'_>, version: &Value) -> Option<Value> {
    let bundles = version["bundles"].as_array().cloned().unwrap_or_default();
    if bundles.is_empty() || source.chance(15) {
        return None;
    }
    if source.chance(60) {
        return Some(json!({"type": "best"}));
    }
    Some(json!({"type": "named", "id": source.pick(&bundles)["id"]}))
}
