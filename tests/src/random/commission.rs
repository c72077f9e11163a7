use serde_json::{Value, json};

use super::Source;
use super::money::{price, small_percent};
use super::period::date;

/// What representatives get: on top with either of the other two, which exclude each other.
pub(super) fn commission(source: &mut Source<'_>, currency: &str, quoted: bool) -> Value {
    let from_fee = source.pick(&["deducted", "gross_up"]);
    let mut plan = json!({"order": source.pick(&["parallel", "sequential"])});
    let gifted = source.chance(15);
    if gifted {
        plan["gifted_value"] = price(source, currency);
    }
    let spends = source.chance(15);
    if spends {
        plan["own_costs"] = price(source, currency);
    }
    let mut representatives = Vec::new();
    for place in 0..source.within(1, 4) {
        let treatment = if source.chance(60) { from_fee } else { "on_top" };
        let id = format!("r{place}");
        let mut commission = json!({
            "party": {"id": id, "kind": "firm", "name": format!("Agency {place}")},
            "percent": small_percent(source, 24), "treatment": treatment,
        });
        if treatment != "gross_up" && source.chance(25) {
            commission["includes_costs"] = true.into();
        }
        if source.chance(15) {
            commission["role"] = source.pick(&["agency", "manager", "network", "marketplace", "finder"]).into();
        }
        add_base(source, &mut commission, gifted, spends);
        add_rates(source, &mut commission, currency, quoted);
        representatives.push(commission);
    }
    plan["representatives"] = representatives.into();
    plan
}

/// What it is taken of; of what is grossed up only the fee in money.
fn add_base(source: &mut Source<'_>, commission: &mut Value, gifted: bool, spends: bool) {
    let raised = commission["treatment"] == "gross_up";
    if raised && gifted {
        commission["base"] = "cash_only".into();
    } else if source.chance(20) {
        let base = source.pick(&["cash_only", "gross", "net_of_costs"]);
        if base != "net_of_costs" || (spends && !raised) {
            commission["base"] = base.into();
        }
    }
}

/// Tiers, a sunset, people, a minimum and a cap, where they go together.
fn add_rates(source: &mut Source<'_>, commission: &mut Value, currency: &str, quoted: bool) {
    let raised = commission["treatment"] == "gross_up";
    let each = source.chance(10);
    if source.chance(25) && !each {
        let rule = if raised { "slab" } else { source.pick(&["slab", "whole"]) };
        let mut from = 0;
        let tiers = (0..source.within(1, 3)).map(|_| {
            from += source.within(1, 4_000);
            json!({"from": {"amount": from.to_string(), "currency": currency}, "percent": small_percent(source, 24)})
        });
        commission["tiers"] = json!({"rule": rule, "tiers": tiers.collect::<Vec<_>>()});
    }
    if source.chance(15) && quoted && !each {
        let first = source.below(12);
        commission["sunset"] = json!({"last_day": date(source), "steps": [
            {"after_months": first, "percent": commission["percent"]},
            {"after_months": first + source.within(1, 12), "percent": "0"},
        ]});
    }
    if each {
        // All of them together stay small.
        commission["percent"] = small_percent(source, 8).into();
    }
    if each || source.chance(10) {
        commission["people"] = people(source, each);
    }
    if !raised && source.chance(15) {
        let least = price(source, currency);
        let most = json!({"amount": source.within(1, 9_000).to_string(), "currency": currency});
        commission[source.pick(&["minimum", "cap"])] = source.pick(&[least, most]);
    }
}

fn people(source: &mut Source<'_>, each: bool) -> Value {
    let mut people: Vec<Value> = (0..source.within(1, 3)).map(|place| json!({"id": format!("p{place}")})).collect();
    if let (Some(first), true) = (people.first_mut(), source.chance(50)) {
        if each {
            first["percent"] = small_percent(source, 5).into();
        } else {
            first["share_percent"] = small_percent(source, 99).into();
        }
    }
    if !each && people.len() == 1 {
        people = vec![json!({"id": "p0", "share_percent": "100"})];
    }
    json!({"sharing": if each { "each" } else { "split" }, "people": people})
}
