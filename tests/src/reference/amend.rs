use serde_json::{Value, json};

use super::instalments::instalments;
use super::number::{Exact, exact, whole};
use super::refusal::Refusal;
use super::setting::Setting;
use super::totals::{all_fit, price};

/// What a changed deal costs more or less, as far as it is determined by the documents.
///
/// # Errors
/// - one of the deals has no quote by the card, or an amount is beyond the limit
pub fn amend(card: &Value, before: &Value, after: &Value) -> Result<Value, Refusal> {
    let (one, other) = (price(card, before)?, price(card, after)?);
    let setting = Setting::new(card, after, None, false);
    let amount = |value: &Value| value["amount"].as_str().map_or_else(|| whole(0), exact);
    let difference = |one: &Value, other: &Value| setting.money(&(amount(other) - amount(one)));

    let lines = |quote: &Value| numbered(quote["lines"].as_array().cloned().unwrap_or_default());
    let same = |one: &&Value, other: &Value| {
        one["kind"] == other["kind"] && one["id"] == other["id"] && one["number"] == other["number"]
    };
    let (old, new) = (lines(&one), lines(&other));
    let mut found = Vec::new();
    for line in &old {
        let twin = new.iter().find(|other| same(other, line)).map_or(Value::Null, |twin| twin["amount"].clone());
        found.push(json!({
            "kind": line["kind"], "id": line["id"], "before": line["amount"], "after": twin,
            "difference": difference(&line["amount"], &twin),
        }));
    }
    for line in new.iter().filter(|line| !old.iter().any(|other| same(line, other))) {
        found.push(json!({
            "change": "added", "kind": line["kind"], "id": line["id"], "before": null, "after": line["amount"],
            "difference": line["amount"],
        }));
    }
    let names = [
        "creative_fees",
        "add_ons",
        "discounts",
        "rounding",
        "fee",
        "gross_up",
        "gross_fee",
        "pass_through_costs",
        "commissions_on_top",
        "tax",
        "payable",
        "commissions_deducted",
        "tax_on_commissions_deducted",
        "withholding",
        "net_to_influencer",
        "withholding_borne",
        "tax_included",
    ];
    let total = |name: &str| {
        let (one, other) = (&one["totals"][name], &other["totals"][name]);
        if one.is_null() && other.is_null() {
            return None;
        }
        let zero = setting.money(&whole(0));
        let (one, other) = (if one.is_null() { &zero } else { one }, if other.is_null() { &zero } else { other });
        Some(json!({"total": name, "before": one, "after": other, "difference": difference(one, other)}))
    };
    let totals: Vec<Value> = names.into_iter().filter_map(total).collect();
    let more: Exact = amount(&other["totals"]["payable"]) - amount(&one["totals"]["payable"]);
    let zero = whole(0);
    let paid = if more == zero { Vec::new() } else { instalments(&setting, &more) };
    let amendment = json!({
        "comparison": {"lines": found, "totals": totals},
        "additional": setting.money(if more > zero { &more } else { &zero }),
        "credit": setting.money(&if more < zero { &zero - &more } else { zero.clone() }),
        "instalments": paid,
    });
    if all_fit(&amendment) { Ok(amendment) } else { Err(Refusal::AmountTooLarge) }
}

/// Lines of one kind and id are told apart by their number among them.
fn numbered(mut lines: Vec<Value>) -> Vec<Value> {
    for place in 0..lines.len() {
        let (before, rest) = lines.split_at_mut(place);
        let alike = |other: &&Value| other["kind"] == rest[0]["kind"] && other["id"] == rest[0]["id"];
        let number = before.iter().filter(alike).count();
        rest[0]["number"] = number.into();
    }
    lines
}
