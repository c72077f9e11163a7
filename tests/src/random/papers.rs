use serde_json::{Value, json};

use super::Documents;

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
