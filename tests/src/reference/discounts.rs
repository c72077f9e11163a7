use serde_json::Value;

use super::lines::{Line, shown, sum};
use super::number::{Exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// A line below zero for each discount, after what the card takes off by itself.
pub(super) fn discounts(
    setting: &Setting<'_>,
    creative: &[Line],
    add_ons: &[Line],
    reductions: Vec<Line>,
) -> Result<Vec<Line>, Refusal> {
    let mut found = reductions;
    for discount in setting.deal["discounts"].as_array().into_iter().flatten() {
        let base = base(discount, creative, add_ons, &found);
        let value = match discount["percent"].as_str() {
            Some(rate) => &base * percent(rate),
            None => setting.price(&discount["amount"]),
        };
        let taken = if setting.rounds_the_total() { value.clone() } else { shown(setting, &value)? };
        let remaining = sum(creative) + sum(add_ons) + sum(&found);
        let least = base.clone().min(remaining);
        if taken > least && setting.facts.is_none() {
            return Err(Refusal::DiscountTooLarge);
        }
        // Of what was not delivered, nothing can be taken off.
        let value = if taken > least { least } else { value };
        let mut line = Line::new(setting, "discount", &discount["id"], value)?;
        line.exact = whole(0) - line.exact;
        line.shown = whole(0) - line.shown;
        line.base = Some(base);
        found.push(line);
    }
    Ok(found)
}

fn base(discount: &Value, creative: &[Line], add_ons: &[Line], before: &[Line]) -> Exact {
    match discount["base"].as_str() {
        Some("creative_fees") => sum(creative),
        Some("add_ons") => sum(add_ons),
        Some("remaining") => sum(creative) + sum(add_ons) + sum(before),
        Some("lines") => {
            let named: Vec<&Value> = discount["lines"].as_array().into_iter().flatten().collect();
            sum(creative.iter().chain(add_ons).filter(|line| named.contains(&&line.id)))
        }
        _ => sum(creative) + sum(add_ons),
    }
}
