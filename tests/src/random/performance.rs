use serde_json::{Value, json};

use super::Source;
use super::money::{decimal, percent, price};

/// A price for what content reaches.
pub(super) fn performance(source: &mut Source<'_>, currency: &str) -> Value {
    let kind = source.pick(&["cpm_actual", "cpv", "cpe", "cpc", "cpa", "revenue_share"]);
    if kind != "revenue_share" {
        return json!({"type": kind, "rate": price(source, currency)});
    }
    let mut share = json!({"type": kind, "percent": percent(source, 100)});
    if source.chance(60) {
        share["base"] = source.pick(&["gross", "net_of_refunds"]).into();
    }
    share
}

/// A fixed part beside it, with or without a threshold, a cap and a floor.
pub(super) fn hybrid(source: &mut Source<'_>, currency: &str) -> Value {
    let rate = price(source, currency);
    let mut price = json!({"type": "hybrid", "rate": rate, "performance": performance(source, currency)});
    if source.chance(60) {
        price["above"] = decimal(source.below(300_000), u32::from(source.chance(20))).into();
    }
    if source.chance(50) {
        // A cap has at least the rate, and the floor.
        let digits = rate["amount"].as_str().unwrap_or_default();
        price["cap"] = json!({"amount": format!("{}{digits}", source.within(1, 9)), "currency": currency});
        if source.chance(50) {
            price["floor"] = rate.clone();
        }
    } else if source.chance(50) {
        price["floor"] = super::money::price(source, currency);
    }
    price
}

/// What some deliverables are expected to reach, or reached: mostly all that somebody may pay for.
pub(super) fn outcomes(source: &mut Source<'_>, deliverables: &[Value], currency: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for deliverable in deliverables {
        if source.chance(15) {
            continue;
        }
        let mut outcome = json!({"deliverable": deliverable["id"]});
        for (metric, most) in [("views", 2_000_000), ("engagements", 100_000), ("clicks", 20_000), ("actions", 3_000)] {
            let stated = metric == "views" && !deliverable["expected_views"].is_null();
            if !stated && source.chance(92) {
                outcome[metric] = source.below(most).into();
            }
        }
        for metric in ["revenue", "refunds"] {
            if source.chance(92) {
                outcome[metric] = json!({"amount": source.below(200_000).to_string(), "currency": currency});
            }
        }
        found.push(outcome);
    }
    found
}
