use serde_json::{Value, json};

use super::{Documents, Source};

/// The documents with a brand, and a plan for all invoices of the deal in which everybody has what an invoice can ask for.
pub fn with_plan(documents: &Documents, instalment: Option<u32>) -> Value {
    let Documents { card, mut deal } = documents.clone();
    deal["brand"] = json!({"id": "brand", "kind": "firm", "name": "Brand & Söhne <GmbH>"});
    let mut ids = vec![deal["influencer"].clone(), json!("brand")];
    ids.extend(
        deal["commission"]["representatives"].as_array().into_iter().flatten().map(|one| one["party"]["id"].clone()),
    );
    let parties: Vec<Value> = ids.iter().enumerate().map(|(place, id)| party(place, id)).collect();
    let scheme = |(place, id): (usize, &Value)| json!({"seller": id, "pattern": format!("{place}-{{year}}-{{sequence:3}}"), "next": 1});
    let numbers: Vec<Value> = ids.iter().enumerate().map(scheme).collect();
    let mut plan =
        json!({"issued_on": "2026-05-04", "parties": parties, "numbers": numbers, "buyer_reference": "PO-1"});
    if let Some(instalment) = instalment {
        plan["instalment"] = instalment.into();
    }
    for supply in deal["tax"]["supplies"].as_array_mut().into_iter().flatten() {
        supply["tax"]["note"] = "why there is no tax".into();
    }
    json!({"rate_card": card, "deal": deal, "plan": plan})
}

fn party(place: usize, id: &Value) -> Value {
    json!({
        "party": {"id": id, "kind": "firm", "name": format!("Name \"{place}\""), "company_number": format!("HRB {place}"),
                  "tax_registrations": [{"country": "DE", "registered": true, "number": format!("DE{:09}", 123_456_000 + place)}]},
        "address": {"street": "Weg 1", "city": "Köln", "postal_code": "50667", "country": "DE"},
        "electronic_address": {"scheme": "9930", "address": format!("DE{:09}", 123_456_000 + place)},
        "account": {"number": "DE02120300000000202051"},
    })
}

/// How much of an invoice is taken back: whole, by lines, or as an amount; now and then more than there is.
pub fn credit(source: &mut Source<'_>, invoice: &Value) -> Value {
    let currency = &invoice["currency"];
    match source.below(5) {
        0 => json!({"type": "whole"}),
        1 | 2 => {
            let gross = &invoice["totals"]["gross"]["amount"];
            let amount = part(source, gross.as_str().unwrap_or("0"));
            json!({"type": "gross", "amount": {"amount": amount, "currency": currency}})
        }
        _ => {
            let lines: Vec<Value> = invoice["lines"].as_array().cloned().unwrap_or_default();
            let mut line = |line: &Value| {
                let amount = part(source, line["amount"]["amount"].as_str().unwrap_or("0"));
                let whole = json!({"id": line["id"]});
                let some = json!({"id": line["id"], "amount": {"amount": amount, "currency": currency}});
                if source.chance(50) { some } else { whole }
            };
            let lines: Vec<Value> = lines.iter().map(&mut line).collect();
            json!({"type": "lines", "lines": source.some(&lines)})
        }
    }
}

/// So much of an amount, with its digits after the point; a minor unit more of one in twenty.
fn part(source: &mut Source<'_>, amount: &str) -> String {
    let after = amount.split_once('.').map_or(0, |(_, after)| after.len());
    let minor: i64 = amount.replace('.', "").parse().unwrap_or_default();
    let most = minor.unsigned_abs() + u64::from(source.chance(5));
    let digits = format!("{:0>width$}", source.within(0, most), width = after + 1);
    let (whole, rest) = digits.split_at(digits.len() - after);
    let sign = if minor < 0 { "-" } else { "" };
    if after == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}
