//! A grid of scenarios cell by cell: the deal of each is written anew, and priced by the slow computation.

use serde_json::{Value, json};

use super::totals::price;

/// The cells in order: which value of each axis, and the totals; null where the deal has no price.
pub fn scenarios(input: &Value) -> Vec<(Vec<usize>, Value)> {
    let axes: Vec<&Value> = input["axes"].as_array().into_iter().flatten().collect();
    let mut cells = vec![Vec::new()];
    for axis in &axes {
        let count = values(axis).len();
        let longer = |cell: Vec<usize>| (0..count).map(move |place| [cell.as_slice(), &[place]].concat());
        cells = cells.into_iter().flat_map(longer).collect();
    }
    let priced = |cell: Vec<usize>| {
        let deal =
            axes.iter().zip(&cell).fold(input["deal"].clone(), |deal, (axis, place)| changed(deal, axis, *place));
        let totals = price(&input["rate_card"], &deal).map_or(Value::Null, |priced| priced["totals"].clone());
        (cell, totals)
    };
    cells.into_iter().map(priced).collect()
}

/// The values of an axis; null is a deal without the term, true the term as it is.
fn values(axis: &Value) -> Vec<Value> {
    let dropped = axis["dropped"].as_bool().unwrap_or_default().then_some(Value::Null);
    let agreed = axis["as_agreed"].as_bool().filter(|agreed| *agreed).map(Value::from);
    dropped.into_iter().chain(agreed).chain(axis["values"].as_array().cloned().unwrap_or_default()).collect()
}

fn changed(mut deal: Value, axis: &Value, place: usize) -> Value {
    let value = values(axis)[place].clone();
    match axis["type"].as_str().unwrap_or_default() {
        "length" if value.is_null() => {
            let id = &axis["term"];
            deal["terms"] =
                deal["terms"].as_array().into_iter().flatten().filter(|term| term["id"] != *id).cloned().collect();
            let discounts = deal["discounts"].as_array().into_iter().flatten();
            let others = discounts.filter(|one| one["lines"].as_array().is_none_or(|lines| !lines.contains(id)));
            deal["discounts"] = others.cloned().collect();
        }
        "length" if value == true => {}
        "length" => {
            for term in deal["terms"].as_array_mut().into_iter().flatten().filter(|term| term["id"] == axis["term"]) {
                if term["period"]["type"] == "perpetual" {
                    term["period"] = json!({"type": axis["unit"], "anchor": "signing"});
                }
                term["period"]["after"] = value.clone();
            }
        }
        "quantity" => {
            let deliverables = deal["deliverables"].as_array_mut().into_iter().flatten();
            for one in deliverables.filter(|one| one["id"] == axis["deliverable"]) {
                one["quantity"] = value.clone();
            }
        }
        "discount" if value != "0" => {
            let mut discounts = deal["discounts"].as_array().cloned().unwrap_or_default();
            discounts.push(json!({
                "type": "percent", "id": axis["id"], "name": axis["name"], "base": "remaining", "percent": value,
            }));
            deal["discounts"] = discounts.into();
        }
        _ => {}
    }
    deal
}
