use serde_json::{Value, json};

use super::Source;
use super::money::{percent, price};
use super::offers::add_offers;
use super::price::{Depends, piece_price, term_price};
use super::timing::{loyalty, timing};

/// The content that is on offer.
pub(super) const PLACEMENTS: [(&str, &str); 8] = [
    ("instagram", "reel"),
    ("instagram", "story_set"),
    ("tiktok", "video"),
    ("youtube", "integration"),
    ("x", "thread"),
    ("podcast", "read"),
    ("unposted", "ugc_photo"),
    ("other:Mastodon", "other:toot"),
];

/// The days of each version, when there are three; gaps and open ends among them.
const VALIDITY: [(Option<&str>, Option<&str>); 3] =
    [(None, Some("2025-12-31")), (Some("2026-01-01"), Some("2026-06-30")), (Some("2026-07-01"), Some("2026-12-31"))];

/// A rate card, the place of the version that holds on the day of the quote, and that day.
pub(super) fn rate_card(source: &mut Source<'_>, currency: &str) -> (Value, usize, Option<String>) {
    let several = source.chance(30);
    let count = if several { 3 } else { 1 };
    let mut versions = Vec::new();
    for (first_day, last_day) in VALIDITY.into_iter().take(count) {
        let mut version = version(source, currency);
        if several {
            first_day.into_iter().for_each(|day| version["first_day"] = day.into());
            last_day.into_iter().for_each(|day| version["last_day"] = day.into());
        }
        versions.push(version);
    }
    let card = json!({
        "document": "rate_card", "version": 2, "id": "card", "influencer": "mila", "currency": currency,
        "versions": versions,
    });
    if !several {
        return (card, 0, source.chance(50).then(|| "2026-05-04".to_owned()));
    }
    // The last of these lies after the card has expired.
    let days = [("2025-12-31", 0), ("2026-01-01", 1), ("2026-06-30", 1), ("2026-07-01", 2), ("2027-02-01", 2)];
    let (day, place) = source.pick(&days);
    (card, place, Some(day.to_owned()))
}

fn version(source: &mut Source<'_>, currency: &str) -> Value {
    let mut rates = Vec::new();
    for (platform, format) in source.some(&PLACEMENTS) {
        let mut rate = json!({"platform": platform, "format": format, "price": piece_price(source, currency)});
        if source.chance(30) {
            rate["minimum"] = price(source, currency);
        }
        if source.chance(40) {
            rate["quantity_breaks"] = breaks(source);
            if source.chance(40) {
                rate["quantity_rule"] = "graduated".into();
            }
        }
        rates.push(rate);
    }
    let mut version = json!({"rates": rates});
    if source.chance(30) {
        version["minimum_fee"] = price(source, currency);
    }
    version["add_ons"] = add_ons(source, currency).into();
    add_offers(source, &mut version, currency);
    if source.chance(30) {
        version["timing"] = timing(source);
    }
    if source.chance(15) {
        version["loyalty"] = loyalty(source, currency);
    }
    if source.chance(20) {
        version["retainers"] = retainers(source, &version["rates"], currency);
    }
    version
}

/// Retainers of some formats on offer, with and without roll-over.
fn retainers(source: &mut Source<'_>, rates: &Value, currency: &str) -> Value {
    let rates = rates.as_array().cloned().unwrap_or_default();
    let mut retainer = |id: &str| {
        let mut includes = Vec::new();
        for rate in source.some(&rates) {
            includes
                .push(json!({"platform": rate["platform"], "format": rate["format"], "quantity": source.within(1, 6)}));
        }
        let mut retainer =
            json!({"id": id, "name": "By the month", "monthly_fee": price(source, currency), "includes": includes});
        if source.chance(60) {
            retainer["roll_over_months"] = source.within(1, 4).into();
        }
        retainer
    };
    json!([retainer("small"), retainer("large")])
}

/// Breaks that save more with more pieces, as they do in life; they may also save nothing.
fn breaks(source: &mut Source<'_>) -> Value {
    let mut saved: Vec<String> = (0..4).map(|_| percent(source, 100)).collect();
    if source.chance(70) {
        saved = ["5", "10", "12.5", "33.333333333333"].map(str::to_owned).into();
    }
    let places = source.some(&[(2, 0), (3, 1), (5, 2), (10, 3)]);
    places.into_iter().map(|(from, place): (u64, usize)| json!({"from": from, "percent": saved[place]})).collect()
}

fn add_ons(source: &mut Source<'_>, currency: &str) -> Vec<Value> {
    let timed = |source: &mut Source<'_>| term_price(source, Depends::Period, currency);
    let mut found = Vec::new();
    for kind in source.some(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
        found.push(match kind {
            0 => json!({"type": "usage_rights", "kinds": ["organic"], "price": timed(source)}),
            1 => json!({"type": "usage_rights", "kinds": ["organic", "paid", "website"], "price": timed(source)}),
            2 => json!({"type": "exclusivity", "scope": "full", "price": timed(source)}),
            3 => json!({"type": "exclusivity", "scope": "category", "price": timed(source)}),
            4 => {
                json!({"type": "whitelisting", "price": term_price(source, Depends::PeriodAndSpend, currency)})
            }
            5 => rush(source),
            6 => {
                let mut rate =
                    json!({"type": "revisions", "included": source.below(4), "rate": price(source, currency)});
                if source.chance(60) {
                    rate["per"] = source.pick(&["term", "deliverable", "piece"]).into();
                }
                rate
            }
            7 => json!({"type": "raw_footage", "price": term_price(source, Depends::Nothing, currency)}),
            8 => json!({"type": "link_in_bio", "price": timed(source)}),
            9 => json!({"type": "pass_through", "kinds": ["travel", "other"], "markup_percent": percent(source, 100)}),
            10 => {
                let price = term_price(source, Depends::Nothing, currency);
                json!({"type": "other", "id": "hook", "name": "Extra hook", "price": price})
            }
            _ => json!({"type": "other", "id": "series", "name": "Series", "price": timed(source)}),
        });
    }
    found
}

fn rush(source: &mut Source<'_>) -> Value {
    let mut steps: Vec<Value> = Vec::new();
    for hours in source.some(&[24, 48, 168]) {
        steps.push(json!({"under_hours": hours, "percent": percent(source, 150)}));
    }
    json!({"type": "rush", "steps": steps})
}
