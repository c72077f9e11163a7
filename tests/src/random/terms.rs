use serde_json::{Value, json};

use super::Source;
use super::money::{CURRENCIES, percent, price};
use super::period::period;
use super::price::{Depends, prices_perpetual, term_price};

/// The terms of a deal: of the rate card's add-ons some, at its price or a negotiated one, and costs of others.
pub(super) fn terms(source: &mut Source<'_>, add_ons: &[Value], deliverables: &[Value], currency: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for place in 0..source.below(7) {
        let id = format!("t{place}");
        let term = match source.below(6) {
            0..=2 if !add_ons.is_empty() => {
                let add_on = source.pick(add_ons);
                of_add_on(source, &add_on, add_ons, currency)
            }
            3 => cost(source, currency),
            _ => negotiated(source, currency),
        };
        found.push(with_deliverables(source, term, &id, deliverables));
    }
    found
}

/// A term that the add-on prices, sometimes at another price.
fn of_add_on(source: &mut Source<'_>, add_on: &Value, add_ons: &[Value], currency: &str) -> Value {
    if add_on["type"] == "pass_through" {
        let mut cost = cost(source, currency);
        cost["kind"] = source.pick(&["travel", "other"]).into();
        return cost;
    }
    let mut term = match add_on["type"].as_str().unwrap_or_default() {
        "usage_rights" => {
            let kinds: Vec<Value> = add_on["kinds"].as_array().cloned().unwrap_or_default();
            json!({"type": "usage_rights", "kinds": source.some(&kinds)})
        }
        "exclusivity" => json!({"type": "exclusivity", "scope": add_on["scope"]}),
        "revisions" => json!({"type": "revisions", "rounds": source.below(9)}),
        "rush" => json!({"type": "rush", "notice_hours": source.pick(&[0, 12, 24, 47, 48, 100, 168, 400])}),
        "other" => json!({"type": "other", "add_on": add_on["id"], "name": add_on["name"]}),
        plain => json!({"type": plain}),
    };
    let agreed = source.chance(25).then(|| term_price(source, depends(&term), currency));
    let price = agreed.as_ref().unwrap_or_else(|| listed_price(&term, add_on, add_ons));
    add_particulars(source, &mut term, price, currency);
    if let Some(price) = agreed {
        term["override"] = json!({"price": price, "reason": "agreed"});
    }
    term
}

/// The price that the term finds: of the rates for usage rights the first whose kinds include all of its own.
fn listed_price<'a>(term: &Value, add_on: &'a Value, add_ons: &'a [Value]) -> &'a Value {
    let kinds = |of: &Value| of["kinds"].as_array().cloned().unwrap_or_default();
    let wanted = kinds(term);
    let includes = |rate: &&Value| {
        let bought = kinds(rate);
        rate["type"] == "usage_rights" && wanted.iter().all(|kind| bought.contains(kind))
    };
    let found = add_ons.iter().find(includes).filter(|_| term["type"] == "usage_rights");
    &found.unwrap_or(add_on)["price"]
}

/// A term with a price of its own, whatever the rate card has.
fn negotiated(source: &mut Source<'_>, currency: &str) -> Value {
    let mut term = match source.below(5) {
        0 => json!({"type": "usage_rights", "kinds": ["paid", "broadcast"]}),
        1 => json!({"type": "exclusivity", "scope": "competitors"}),
        2 => json!({"type": "whitelisting"}),
        3 => json!({"type": "raw_footage"}),
        _ => json!({"type": "other", "name": "Something else"}),
    };
    let currency = if source.chance(20) { source.pick(&CURRENCIES) } else { currency };
    let price = term_price(source, depends(&term), currency);
    add_particulars(source, &mut term, &price, currency);
    term["override"] = json!({"price": price, "reason": "agreed"});
    term
}

/// What the price of a term can depend on.
fn depends(term: &Value) -> Depends {
    match term["type"].as_str() {
        Some("whitelisting") => Depends::PeriodAndSpend,
        Some("rush" | "revisions" | "raw_footage") => Depends::Nothing,
        _ => Depends::Period,
    }
}

/// The period where the term has one, and what else the kind of term needs.
fn add_particulars(source: &mut Source<'_>, term: &mut Value, price: &Value, currency: &str) {
    if depends(term) != Depends::Nothing {
        term["period"] = period(source, prices_perpetual(price));
    }
    if term["scope"] == "category" {
        term["categories"] = json!(["beauty"]);
    }
    if term["scope"] == "competitors" {
        term["competitors"] = json!(["Lumen"]);
    }
    if price["type"] == "percent_of_spend" {
        term["ad_spend"] = super::money::price(source, currency);
    }
}

/// Costs of others.
fn cost(source: &mut Source<'_>, currency: &str) -> Value {
    let currency = if source.chance(20) { source.pick(&CURRENCIES) } else { currency };
    let mut term = json!({
        "type": "pass_through", "kind": source.pick(&["travel", "production", "other"]), "name": "Trains",
        "cost": price(source, currency),
    });
    if source.chance(60) {
        term["supplier"] = source.pick(&["Rail", "Studio"]).into();
    }
    if source.chance(50) {
        term["markup_percent"] = percent(source, 100).into();
    }
    term
}

/// The term with its id and, sometimes, the deliverables that it covers.
fn with_deliverables(source: &mut Source<'_>, mut term: Value, id: &str, deliverables: &[Value]) -> Value {
    term["id"] = id.into();
    if term["type"] != "pass_through" && source.chance(40) {
        let ids: Vec<Value> = deliverables.iter().map(|deliverable| deliverable["id"].clone()).collect();
        term["deliverables"] = source.some(&ids).into();
    }
    term
}
