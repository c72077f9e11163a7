use serde_json::{Value, json};

use super::money::{decimal, percent};
use super::{Source, results};

const METRICS: [&str; 5] = ["views", "engagements", "clicks", "actions", "revenue"];

/// What came of a deal, which gets terms that depend on it.
pub fn settlement(source: &mut Source<'_>, deal: &mut Value) -> Value {
    deal["performance"] = performance(source, deal);
    let deliverables = list(deal, "deliverables");
    let currency = deal["currency"].clone();
    let mut found = json!({
        "document": "results", "version": 1, "deal": "deal", "as_of": "2026-09-30",
        "outcomes": results(source, deal),
        "deliveries": deliveries(source, &deliverables),
        "sales": sales(source, &deliverables, &currency),
        "revisions": revisions(source, deal),
        "ad_spend": ad_spend(source, deal),
        "payments": payments(source, &currency),
    });
    for term in list(deal, "performance").iter().filter(|term| term["type"] == "guarantee") {
        if source.chance(30) {
            let remedy = source.pick(&list(term, "remedies"))["type"].clone();
            found["remedies"] = json!([{"guarantee": term["id"], "remedy": remedy}]);
        }
    }
    found
}

fn list(document: &Value, name: &str) -> Vec<Value> {
    document[name].as_array().cloned().unwrap_or_default()
}

fn money(source: &mut Source<'_>, most: u64, currency: &Value) -> Value {
    json!({"amount": source.below(most).to_string(), "currency": currency})
}

fn performance(source: &mut Source<'_>, deal: &Value) -> Value {
    let (deliverables, currency) = (list(deal, "deliverables"), &deal["currency"]);
    let ids: Vec<Value> = deliverables.iter().map(|one| one["id"].clone()).collect();
    let mut found = Vec::new();
    for place in 0..source.below(5) {
        let mut term = match source.below(5) {
            0 => bonus(source, currency),
            1 => affiliate(source, currency),
            2 => guarantee(source),
            3 => late_delivery(source, currency),
            _ => early_removal(source),
        };
        term["id"] = format!("p{place}").into();
        if source.chance(40) {
            term["deliverables"] = source.some(&ids).into();
        }
        found.push(term);
    }
    let ads = list(deal, "terms").into_iter().find(|term| term["type"] == "whitelisting");
    if let Some(ads) = ads.filter(|_| source.chance(50)) {
        let cap = money(source, 20_000, currency);
        found.push(json!({"type": "ad_spend_cap", "id": "cap", "term": ads["id"], "cap": cap}));
    }
    found.into()
}

fn bounds(source: &mut Source<'_>, term: &mut Value, currency: &Value) {
    let floor = source.below(500);
    if source.chance(30) {
        term["floor"] = json!({"amount": floor.to_string(), "currency": currency});
    }
    if source.chance(30) {
        term["cap"] = json!({"amount": (floor + source.below(3_000)).to_string(), "currency": currency});
    }
}

fn bonus(source: &mut Source<'_>, currency: &Value) -> Value {
    let (mut from, mut amount, mut steps) = (0, 0, Vec::new());
    for _ in 0..source.within(1, 4) {
        from += source.within(1, 4_000_000);
        amount += source.below(900);
        steps.push(json!({"from": decimal(from, 1), "amount": {"amount": amount.to_string(), "currency": currency}}));
    }
    let mut term = json!({
        "type": "bonus", "metric": source.pick(&METRICS), "ladder": source.pick(&["replace", "cumulate"]),
        "threshold": source.pick(&["at_least", "above"]), "steps": steps,
    });
    bounds(source, &mut term, currency);
    term
}

fn affiliate(source: &mut Source<'_>, currency: &Value) -> Value {
    let mut term = json!({"type": "affiliate", "percent": percent(source, 100)});
    let net = source.chance(50);
    if net {
        term["base"] = "net_of_refunds".into();
    }
    if source.chance(50) {
        term["window_days"] = source.pick(&[30, 7, 90, 1, 365]).into();
    }
    if source.chance(25) {
        term["last_day"] = "2026-05-20".into();
    }
    if net && source.chance(40) {
        term["refund_days"] = source.below(40).into();
    }
    bounds(source, &mut term, currency);
    term
}

fn guarantee(source: &mut Source<'_>) -> Value {
    let mut refund = json!({"type": "pro_rata_refund"});
    if source.chance(40) {
        refund["cap_percent"] = percent(source, 100).into();
    }
    let mut post = json!({"type": "make_good_post"});
    if source.chance(40) {
        post["most_pieces"] = source.within(1, 5).into();
    }
    let extension = json!({"type": "window_extension", "days": source.pick(&[14, 1, 365, 120])});
    let mut term = json!({
        "type": "guarantee", "metric": source.pick(&METRICS),
        "at_least": decimal(source.within(1, 2_000_000), u32::from(source.chance(20))),
    });
    let windowed = source.chance(50);
    if windowed {
        term["window_days"] = source.pick(&[30, 90, 180, 365]).into();
    }
    let mut remedies = if windowed { vec![refund, post, extension] } else { vec![refund, post] };
    let turn = source.index(remedies.len());
    remedies.rotate_left(turn);
    remedies.truncate(source.index(remedies.len()) + 1);
    term["remedies"] = remedies.into();
    term
}

fn late_delivery(source: &mut Source<'_>, currency: &Value) -> Value {
    let reduction = match source.below(3) {
        0 => json!({"type": "percent_per_day", "percent": percent(source, 20)}),
        1 => json!({"type": "amount_per_day", "amount": money(source, 300, currency)}),
        _ => json!({"type": "amount", "amount": money(source, 3_000, currency)}),
    };
    let mut term = json!({"type": "late_delivery", "due": "2026-05-01", "reduction": reduction});
    if source.chance(40) {
        term["event"] = source.pick(&["delivery", "publication"]).into();
    }
    if source.chance(40) {
        term["grace_days"] = source.below(10).into();
    }
    if source.chance(40) {
        term["cap_percent"] = percent(source, 100).into();
    }
    term
}

fn early_removal(source: &mut Source<'_>) -> Value {
    let reduction = if source.chance(60) {
        json!({"type": "pro_rata"})
    } else {
        json!({"type": "percent", "percent": percent(source, 100)})
    };
    json!({"type": "early_removal", "minimum_live_days": source.pick(&[90, 30, 180, 7]), "reduction": reduction})
}

fn day(source: &mut Source<'_>) -> String {
    format!("2026-{:02}-{:02}", source.within(3, 8), source.within(1, 28))
}

fn deliveries(source: &mut Source<'_>, deliverables: &[Value]) -> Value {
    let mut found = Vec::new();
    for deliverable in deliverables {
        if source.chance(10) {
            continue;
        }
        let mut one = json!({"deliverable": deliverable["id"]});
        let booked = deliverable["quantity"].as_u64().unwrap_or_default();
        match source.below(10) {
            0 => {}
            1 => one["pieces"] = 0.into(),
            2..=3 => one["pieces"] = source.within(0, booked).into(),
            _ => one["pieces"] = booked.into(),
        }
        for field in ["delivered_on", "published_on"] {
            if source.chance(85) {
                one[field] = day(source).into();
            }
        }
        if source.chance(85) {
            one["days_live"] = source.below(200).into();
            one["removed"] = source.chance(50).into();
        }
        found.push(one);
    }
    found.into()
}

fn sales(source: &mut Source<'_>, deliverables: &[Value], currency: &Value) -> Value {
    let mut found = Vec::new();
    for _ in 0..source.below(8) {
        let sold_on = day(source);
        let mut sale = json!({
            "deliverable": source.pick(deliverables)["id"], "sold_on": sold_on, "revenue": money(source, 9_000, currency),
        });
        if source.chance(50) {
            let refunded_on = day(source).max(sold_on);
            sale["refunds"] = json!([{"refunded_on": refunded_on, "amount": money(source, 3_000, currency)}]);
        }
        found.push(sale);
    }
    found.into()
}

/// How many rounds were made, where the card has a price for more.
fn revisions(source: &mut Source<'_>, deal: &Value) -> Value {
    let booked = list(deal, "terms").into_iter().filter(|term| term["type"] == "revisions");
    let mut found = Vec::new();
    for term in booked {
        if source.chance(80) {
            // A negotiated price may stand beside a card that has none.
            let most = if term["override"].is_null() { 14 } else { term["rounds"].as_u64().unwrap_or_default() + 1 };
            found.push(json!({"term": term["id"], "rounds": source.below(most)}));
        }
    }
    found.into()
}

fn ad_spend(source: &mut Source<'_>, deal: &Value) -> Value {
    let ads = list(deal, "terms").into_iter().filter(|term| term["type"] == "whitelisting");
    let mut found = Vec::new();
    for term in ads {
        if source.chance(80) {
            found.push(json!({"term": term["id"], "spent": money(source, 2_000_000, &deal["currency"])}));
        }
    }
    found.into()
}

fn payments(source: &mut Source<'_>, currency: &Value) -> Value {
    let mut found = Vec::new();
    for _ in 0..source.below(4) {
        let mut amount = money(source, 30_000, currency);
        if source.chance(20) {
            let digits = amount["amount"].as_str().unwrap_or_default();
            amount["amount"] = format!("-{digits}").replace("-0", "0").into();
        }
        found.push(json!({"paid_on": day(source), "amount": amount}));
    }
    found.into()
}
