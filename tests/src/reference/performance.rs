use serde_json::{Value, json};

use super::list_prices::special_rate;
use super::number::{Exact, exact, percent, whole};
use super::performed::pieces;
use super::setting::Setting;

/// What the rate card asks for one piece: so far as it is owed by the results that count.
pub(super) fn list_price(setting: &Setting<'_>, rate: &Value, deliverable: &Value) -> Exact {
    let price = &rate["price"];
    let asked = || setting.price(&price["rate"]);
    let time = |name: &str| deliverable[name].as_str().map_or_else(|| whole(1), exact);
    let views = |name: &str| whole(price[name].as_u64().unwrap_or_default());
    match price["type"].as_str().unwrap_or_default() {
        "flat" => asked(),
        "cpm" => {
            let expected = reached(&setting.deal["expected"], true, deliverable, "views");
            asked() * expected.unwrap_or_else(|| views("expected_views")) / whole(1_000)
        }
        "cpm_average" => asked() * views("average_views") / whole(1_000),
        "day_rate" => asked() * time("days"),
        "hour_rate" => asked() * time("hours"),
        "gifted" => whole(0),
        "hybrid" => hybrid(setting, price, deliverable),
        "revenue_share" => {
            let base = counted(setting, price, deliverable);
            base.map_or_else(|| whole(0), |base| base * share(price))
        }
        _ => {
            let count = counted(setting, price, deliverable);
            count.map_or_else(|| whole(0), |count| count * asked() / per(price))
        }
    }
}

/// All of it in the card's currency, as the threshold, the cap and the floor are.
fn hybrid(setting: &Setting<'_>, price: &Value, deliverable: &Value) -> Exact {
    let digits = |price: &Value| price["amount"].as_str().map(exact);
    let factor = setting.factor(&price["rate"]["currency"]);
    let part = &price["performance"];
    let mut value = digits(&price["rate"]).unwrap_or_else(|| whole(0));
    if let Some(count) = counted(setting, part, deliverable) {
        let is_money = part["type"] == "revenue_share";
        let count = if is_money { count / &factor } else { count };
        let above = price["above"].as_str().map_or_else(|| whole(0), exact);
        let paid_for = if count > above { count - above } else { whole(0) };
        value += if is_money {
            paid_for * share(part)
        } else {
            paid_for * digits(&part["rate"]).unwrap_or_else(|| whole(0)) / per(part)
        };
    }
    if let Some(cap) = digits(&price["cap"]).filter(|cap| *cap < value) {
        value = cap;
    }
    if let Some(floor) = digits(&price["floor"]).filter(|floor| *floor > value) {
        value = floor;
    }
    value * factor
}

/// The names of what must be known of a deliverable before its price can be told.
pub(super) fn depends_on(setting: &Setting<'_>, deliverable: &Value) -> Vec<&'static str> {
    let mut rates = setting.version["rates"].as_array().into_iter().flatten();
    let is_rate = |rate: &&Value| ["platform", "format"].iter().all(|name| rate[name] == deliverable[name]);
    let Some(rate) = rates.find(is_rate).filter(|_| deliverable["override"].is_null()) else { return Vec::new() };
    if special_rate(setting, deliverable).is_some_and(|special| special["price"]["type"] == "flat") {
        return Vec::new();
    }
    let price = &rate["price"];
    names(if price["type"] == "hybrid" { &price["performance"] } else { price })
}

fn names(price: &Value) -> Vec<&'static str> {
    match price["type"].as_str().unwrap_or_default() {
        "cpm_actual" | "cpv" => vec!["views"],
        "cpe" => vec!["engagements"],
        "cpc" => vec!["clicks"],
        "cpa" => vec!["actions"],
        "revenue_share" if price["base"] == "net_of_refunds" => vec!["revenue", "refunds"],
        "revenue_share" => vec!["revenue"],
        _ => Vec::new(),
    }
}

/// What is paid for, for one piece; none where it does not count or is not known.
fn counted(setting: &Setting<'_>, price: &Value, deliverable: &Value) -> Option<Exact> {
    let results = setting.results?;
    let of = |name: &str| reached(results, setting.expects, deliverable, name);
    let names = names(price);
    let mut values = names.iter().map(|name| of(name));
    let first = values.next()??;
    values.try_fold(first, |left, less| {
        let left = left - less?;
        Some(if left < whole(0) { whole(0) } else { left })
    })
}

/// How much of something one piece reaches: its part of what all pieces of the deliverable do.
pub(super) fn reached(results: &Value, expected: bool, deliverable: &Value, name: &str) -> Option<Exact> {
    if let Some(views) = deliverable["expected_views"].as_u64().filter(|_| expected && name == "views") {
        return Some(whole(views));
    }
    let outcomes = results.as_array().into_iter().flatten();
    let outcome = outcomes.into_iter().find(|outcome| outcome["deliverable"] == deliverable["id"])?;
    let value = outcome[name].as_u64().map(whole).or_else(|| outcome[name]["amount"].as_str().map(exact))?;
    // Of no pieces at all, none costs anything.
    Some(value / whole(pieces(deliverable).max(1)))
}

fn share(price: &Value) -> Exact {
    percent(price["percent"].as_str().unwrap_or_default())
}

fn per(price: &Value) -> Exact {
    whole(if price["type"] == "cpm_actual" { 1_000 } else { 1 })
}

/// What must be known of the deliverables, and is not.
pub(super) fn unknown(setting: &Setting<'_>) -> Vec<Value> {
    let mut found = Vec::new();
    for deliverable in setting.deal["deliverables"].as_array().into_iter().flatten() {
        for name in depends_on(setting, deliverable) {
            let results = setting.results.unwrap_or(&Value::Null);
            if reached(results, setting.expects, deliverable, name).is_none() {
                found.push(json!([deliverable["id"], name]));
            }
        }
    }
    found.extend(super::performed::unknown(setting));
    found
}
