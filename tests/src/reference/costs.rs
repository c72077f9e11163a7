use serde_json::Value;

use super::lines::Line;
use super::number::{Exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// Costs of others: the line that the brand pays, and what of it the supplier gets at cost.
pub(super) struct Cost {
    pub(super) line: Line,
    pub(super) at_cost: Exact,
    pub(super) supplier: Value,
}

pub(super) fn costs(setting: &Setting<'_>) -> Result<Vec<Cost>, Refusal> {
    let terms = setting.deal["terms"].as_array().into_iter().flatten();
    terms.filter(|term| term["type"] == "pass_through").map(|term| cost(setting, term)).collect()
}

fn cost(setting: &Setting<'_>, term: &Value) -> Result<Cost, Refusal> {
    let add_ons = setting.version["add_ons"].as_array().into_iter().flatten();
    let listed = add_ons.into_iter().find(|add_on| {
        let kinds = add_on["kinds"].as_array().into_iter().flatten();
        add_on["type"] == "pass_through" && kinds.into_iter().any(|kind| *kind == term["kind"])
    });
    let markup = term["markup_percent"].as_str().or_else(|| listed.and_then(|rate| rate["markup_percent"].as_str()));
    let cost = setting.price(&term["cost"]);
    let at_cost = setting.to_minor(&cost)?;
    let marked_up = cost * (whole(1) + markup.map_or_else(|| whole(0), percent));
    // Costs are no part of the fee: they are rounded to the minor unit.
    let mut line = Line::new(setting, "pass_through", &term["id"], setting.to_minor(&marked_up)?)?;
    line.shown = setting.to_minor(&marked_up)?;
    line.exact = line.shown.clone();
    line.base = Some(at_cost.clone());
    Ok(Cost { line, at_cost, supplier: term["supplier"].clone() })
}
