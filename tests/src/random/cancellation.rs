use serde_json::{Value, json};

use super::Source;
use super::money::percent;
use super::period::date;

const STAGES: [&str; 4] = ["before_work", "concept", "production", "delivered"];

/// The ladder of a contract: percentages that rise, by stages that may go by dates.
pub(super) fn ladder(source: &mut Source<'_>, by_dates: bool) -> Value {
    let rises: &[&[&str]] = &[
        &["0", "25", "50", "100"],
        &["25", "50", "75", "100"],
        &["33.333333333333", "33.333333333333", "66.6"],
        &["50"],
        &["100"],
        &["0"],
    ];
    let percents = source.pick(rises);
    let anchors = ["signing", "brief", "draft_approval", "first_post"];
    let mut steps = Vec::new();
    for (place, percent) in percents.iter().enumerate() {
        let mut step = json!({"stage": STAGES[place], "percent": percent});
        if by_dates && (place > 0 || source.chance(20)) {
            let anchor = if source.chance(20) { date(source) } else { anchors[place].to_owned() };
            step["since"] = json!({"anchor": anchor});
            if source.chance(30) {
                step["since"]["days_before"] = source.within(0, 60).into();
            }
        }
        steps.push(step);
    }
    json!({"steps": steps})
}

/// A cancellation that fits the deal, which gets a ladder where it needs one.
pub fn cancellation(source: &mut Source<'_>, deal: &mut Value) -> Value {
    let by_dates = source.chance(40);
    let mut found = json!({"by": "brand"});
    let stage = |plan: &Value, source: &mut Source<'_>| {
        let steps = plan["steps"].as_array().cloned().unwrap_or_default();
        source.pick(&steps)["stage"].clone()
    };
    match source.below(4) {
        0 => {
            found["preset"] = source.pick(&["kill_fee.market_lower", "kill_fee.market_upper"]).into();
            found["stage"] = source.pick(&STAGES).into();
        }
        1 => {
            found["ladder"] = ladder(source, by_dates);
            found["stage"] = if by_dates { Value::Null } else { stage(&found["ladder"], source) };
        }
        _ => {
            deal["cancellation"] = ladder(source, by_dates);
            found["stage"] = if by_dates { Value::Null } else { stage(&deal["cancellation"], source) };
        }
    }
    found["cancelled_on"] = date(source).into();
    if source.chance(20) {
        found["by"] = "influencer".into();
    }
    if source.chance(20) {
        found["breach"] = source.pick(&["brand", "influencer"]).into();
    }
    if source.chance(25) {
        found["tax"] = "out_of_scope".into();
    }
    found["published"] = published(source, deal);
    found["costs_incurred"] = costs(source, deal);
    found["payments"] = payments(source, deal);
    found
}

fn published(source: &mut Source<'_>, deal: &Value) -> Value {
    let mut found = Vec::new();
    for deliverable in deal["deliverables"].as_array().into_iter().flatten() {
        if source.chance(30) {
            let mut part = json!({"deliverable": deliverable["id"]});
            if source.chance(50) {
                part["pieces"] = source.within(1, deliverable["quantity"].as_u64().unwrap_or(1)).into();
            }
            found.push(part);
        }
    }
    found.into()
}

fn costs(source: &mut Source<'_>, deal: &Value) -> Value {
    let terms = deal["terms"].as_array().into_iter().flatten().filter(|term| term["type"] == "pass_through");
    let cost = |term: &Value| {
        let cost = if source.chance(60) {
            term["cost"].clone()
        } else {
            json!({"amount": "0", "currency": term["cost"]["currency"]})
        };
        json!({"term": term["id"], "cost": cost})
    };
    terms.map(cost).collect()
}

fn payments(source: &mut Source<'_>, deal: &Value) -> Value {
    let mut found = Vec::new();
    for _ in 0..source.below(3) {
        let amount = json!({"amount": percent(source, 90_000).split('.').next(), "currency": deal["currency"]});
        found.push(json!({"amount": amount, "paid_on": date(source)}));
    }
    found.into()
}
