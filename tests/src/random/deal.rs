use serde_json::{Value, json};

use super::Source;
use super::commission::commission;
use super::money::{CURRENCIES, price};
use super::offers::{add_wishes, bundle};
use super::performance::outcomes;
use super::period::{EVENTS, date};
use super::plans::{discounts, exchange, one_tax, payment, rounding, tax};
use super::rate_card::{PLACEMENTS, rate_card};
use super::terms::terms;
use super::timing::{past_business, window};

/// A rate card and a deal that fit each other. Such a deal is refused only for its amounts: a discount larger than its
/// base, an amount beyond the limit, or rounding that is forbidden.
pub fn documents(source: &mut Source<'_>) -> (Value, Value) {
    let currency = source.pick(&CURRENCIES[..4]);
    let foreign = source.chance(25);
    let card_currency = if foreign { source.pick(&CURRENCIES) } else { currency };
    let (card, version, quoted_on) = rate_card(source, card_currency);
    let version = &card["versions"][version];
    let mut deliverables = deliverables(source, version, card_currency);
    let retainer = retainer(source, version, &mut deliverables, currency);
    let expected = outcomes(source, &deliverables, currency);
    let add_ons = version["add_ons"].as_array().cloned().unwrap_or_default();
    let terms = terms(source, &add_ons, &deliverables, currency);
    let lines = deliverables.iter().chain(terms.iter().filter(|term| term["type"] != "pass_through"));
    let lines: Vec<Value> =
        lines.chain([&retainer]).map(|line| line["id"].clone()).filter(|id| !id.is_null()).collect();
    let discounts = discounts(source, &lines, currency);
    let mut deal = json!({
        "document": "deal", "version": 1, "id": "deal", "influencer": "mila", "currency": currency,
        "deliverables": deliverables, "expected": expected, "terms": terms, "discounts": discounts,
        // Prices in other currencies may stand anywhere.
        "exchange": exchange(source, currency, quoted_on.is_some()),
    });
    if !retainer.is_null() {
        deal["retainer"] = retainer;
    }
    quoted_on.into_iter().for_each(|day| deal["quoted_on"] = day.into());
    if source.chance(80) {
        deal["rounding"] = rounding(source, currency);
    }
    if source.chance(60) {
        let quoted = deal["quoted_on"].is_string();
        deal["commission"] = commission(source, currency, quoted);
    }
    if source.chance(60) {
        deal["tax"] = {
            let discounts = deal["discounts"].as_array().into_iter().flatten().map(|discount| discount["id"].clone());
            let lines: Vec<Value> = lines.iter().cloned().chain(discounts).collect();
            tax(source, &deal["commission"], &lines, currency)
        };
    }
    add_people(source, &mut deal);
    add_composition(source, &mut deal);
    add_wishes(source, &mut deal, &lines, currency);
    bundle(source, version).into_iter().for_each(|bundle| deal["bundle"] = bundle);
    if source.chance(30) {
        deal["past_business"] = past_business(source, currency);
    }
    if source.chance(60) {
        deal["payment"] = payment(source);
    }
    deal["milestones"] = milestones(source).into();
    (card, deal)
}

/// What the deliverables of a deal reached.
pub fn results(source: &mut Source<'_>, deal: &Value) -> Value {
    let mut deliverables = deal["deliverables"].as_array().cloned().unwrap_or_default();
    // What a piece was expected to reach says nothing about what all reached.
    deliverables.iter_mut().for_each(|deliverable| deliverable["expected_views"] = Value::Null);
    outcomes(source, &deliverables, deal["currency"].as_str().unwrap_or_default()).into()
}

fn deliverables(source: &mut Source<'_>, version: &Value, currency: &str) -> Vec<Value> {
    let rates = version["rates"].as_array().cloned().unwrap_or_default();
    let mut found = Vec::new();
    for place in 0..source.within(1, 6) {
        let rate = source.pick(&rates);
        let mut deliverable = json!({
            "id": format!("d{place}"), "platform": rate["platform"], "format": rate["format"],
            "quantity": match source.below(10) {
                0..=4 => source.within(1, 3),
                5..=8 => source.within(1, 20),
                _ => source.within(1, 1_000_000),
            },
        });
        if source.chance(20) {
            deliverable["expected_views"] = source.below(500_000).into();
        }
        if source.chance(20) {
            deliverable["override"] = json!({"unit_price": price(source, currency), "reason": "long friendship"});
            if source.chance(20) {
                deliverable["override"]["fair_market_value"] = price(source, currency);
            }
            // A negotiated price needs no rate on the card.
            if source.chance(30) {
                let (platform, format) = source.pick(&PLACEMENTS);
                deliverable["platform"] = platform.into();
                deliverable["format"] = format.into();
            }
        }
        if source.chance(40) {
            deliverable["publish"] = window(source);
        }
        add_work(source, &mut deliverable, &rate["price"]);
        found.push(deliverable);
    }
    found
}

/// A retainer where the card has some, for a part of the deliverables.
fn retainer(source: &mut Source<'_>, version: &Value, deliverables: &mut [Value], currency: &str) -> Value {
    let rates = version["retainers"].as_array().cloned().unwrap_or_default();
    if rates.is_empty() || source.chance(20) {
        return Value::Null;
    }
    let months = source.within(1, 6);
    for deliverable in deliverables {
        if source.chance(75) {
            deliverable["month"] = source.within(1, months).into();
        }
    }
    let mut retainer = json!({"id": "monthly", "rate": source.pick(&rates)["id"], "months": months});
    if source.chance(25) {
        retainer["override"] = json!({"monthly_fee": price(source, currency), "reason": "a whole year"});
    }
    retainer
}

/// How long the work takes, where a price asks for it, and sometimes where one was negotiated.
fn add_work(source: &mut Source<'_>, deliverable: &mut Value, price: &Value) {
    let agreed = !deliverable["override"].is_null();
    let time = source.pick(&["1", "0.5", "2.25", "7.333333333333", "100000"]);
    match price["type"].as_str() {
        Some("hour_rate") => deliverable["hours"] = time.into(),
        Some("day_rate") if source.chance(60) => deliverable["days"] = time.into(),
        _ if agreed && source.chance(20) => deliverable["days"] = time.into(),
        _ => {}
    }
}

/// How percentages work together, and the groups of a chain.
fn add_composition(source: &mut Source<'_>, deal: &mut Value) {
    if source.chance(70) {
        return;
    }
    deal["composition"] = source.pick(&["chain", "product"]).into();
    if deal["composition"] == "product" || source.chance(40) {
        return;
    }
    let mut kinds = vec!["season", "usage_rights", "rush", "weekend", "whitelisting", "other"];
    let terms = deal["terms"].as_array().into_iter().flatten().filter(|term| term["type"] != "pass_through");
    let mut terms: Vec<Value> = terms.map(|term| term["id"].clone()).collect();
    let mut groups = Vec::new();
    for id in source.some(&["fit", "work", "rights", "timing"]) {
        let mut group = json!({"id": id});
        let (few, some) = (kinds.len().min(2), terms.len().min(2));
        group["kinds"] = kinds.drain(..few).collect();
        if source.chance(50) {
            group["terms"] = terms.drain(..some).collect();
        }
        groups.push(group);
    }
    deal["composition_groups"] = groups.into();
}

/// The brand, and who invoices and collects.
fn add_people(source: &mut Source<'_>, deal: &mut Value) {
    if source.chance(50) {
        deal["brand"] = json!({"id": "lumen", "kind": "firm", "name": "Lumen"});
    }
    if source.chance(30) {
        let mut people = vec![json!("mila")];
        let representatives = deal["commission"]["representatives"].as_array();
        people.extend(representatives.into_iter().flatten().map(|one| one["party"]["id"].clone()));
        deal["billing"] = json!({"invoiced_by": source.pick(&people), "collected_by": source.pick(&people)});
        if source.chance(40) && people.len() > 1 {
            let principal = source.pick(&people[1..]);
            sell_in_own_name(source, deal, &principal);
        }
    }
}

/// A representative sells to the brand in its own name: its commission is no supply, and the influencer supplies it.
fn sell_in_own_name(source: &mut Source<'_>, deal: &mut Value, principal: &Value) {
    deal["billing"] = json!({"invoiced_by": principal, "collected_by": principal, "principal": principal});
    let representatives = deal["commission"]["representatives"].as_array().into_iter().flatten();
    let on_top =
        representatives.into_iter().any(|one| one["party"]["id"] == *principal && one["treatment"] == "on_top");
    let Some(supplies) = deal["tax"]["supplies"].as_array_mut() else { return };
    supplies.retain(|supply| supply["representative"] != *principal);
    if on_top {
        for fields in supplies.iter_mut().filter_map(Value::as_object_mut) {
            fields.remove("prices_include_tax");
        }
    }
    if source.chance(70) {
        supplies.push(json!({"type": "purchase", "tax": one_tax(source)}));
    }
}

/// Dates of some events, planned or actual; the last post is never before the first.
fn milestones(source: &mut Source<'_>) -> Vec<Value> {
    let mut found = Vec::new();
    for event in source.some(&EVENTS) {
        let day = match event {
            "first_post" => "2026-03-31".to_owned(),
            "last_post" => "2026-05-31".to_owned(),
            _ => date(source),
        };
        found.push(json!({"event": event, "date": day, "state": source.pick(&["planned", "actual"])}));
    }
    found
}
