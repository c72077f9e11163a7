use serde_json::{Value, json};

use super::number::{Exact, exact, whole};
use super::refusal::Refusal;
use super::setting::Setting;
use super::totals::{amounts, fitting, price};

/// What a deal comes to at its results, as far as it is determined by the documents.
///
/// # Errors
/// - the deal has no quote by the card, or none at these results
pub fn settle(card: &Value, deal: &Value, results: &Value) -> Result<Value, Refusal> {
    let quote = price(card, deal)?;
    let mut delivered = deal.clone();
    for deliverable in delivered["deliverables"].as_array_mut().into_iter().flatten() {
        let mut facts = results["deliveries"].as_array().into_iter().flatten();
        let fact = facts.find(|fact| fact["deliverable"] == deliverable["id"]);
        let pieces = fact.map_or(&Value::Null, |fact| &fact["pieces"]);
        deliverable["delivered"] = if pieces.is_null() { deliverable["quantity"].clone() } else { pieces.clone() };
    }
    let mut setting = Setting::new(card, &delivered, Some(&results["outcomes"]), false);
    setting.facts = Some(results);
    let mut settled = amounts(&setting)?;
    let make_goods = settled.as_object_mut().and_then(|fields| fields.remove("make_goods")).unwrap_or_default();
    let of = |kinds: &[&str]| {
        let lines = settled["lines"].as_array().into_iter().flatten();
        let chosen = lines.filter(|line| kinds.iter().any(|kind| line["kind"] == *kind));
        chosen.fold(whole(0), |sum, line| sum + number(&line["amount"]))
    };
    let payments = results["payments"].as_array().into_iter().flatten();
    let paid = payments.fold(whole(0), |sum, payment| sum + number(&payment["amount"]));
    let balance = number(&settled["totals"]["payable"]) - &paid;
    let found = json!({
        "as_of": results["as_of"],
        "quoted_payable": quote["totals"]["payable"],
        "performance": setting.money(&of(&["bonus", "affiliate", "extra_revisions", "extra_ad_spend"])),
        "reductions": setting.money(&of(&["guarantee", "late_delivery", "early_removal"])),
        "make_goods": make_goods,
        "paid": setting.money(&paid),
        "due": setting.money(&balance.clone().max(whole(0))),
        "refund": setting.money(&(whole(0) - balance).max(whole(0))),
        "settled": settled,
    });
    fitting(found)
}

fn number(money: &Value) -> Exact {
    exact(money["amount"].as_str().unwrap_or("0"))
}
