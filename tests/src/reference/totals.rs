use serde_json::{Value, json};

use super::commissions::{Commission, commissions};
use super::composition::add_ons;
use super::costs::costs;
use super::creative::creative_fees;
use super::discounts::discounts;
use super::instalments::instalments;
use super::lines::{Line, fits, sum, sum_shown};
use super::list_prices::{price_bands, raise, renewals};
use super::number::{Exact, whole};
use super::performance::unknown;
use super::performed::performed;
use super::refusal::Refusal;
use super::setting::Setting;
use super::taxes::{Supplied, included, taxes};
use super::timing::reductions;
use super::warnings::warnings;
use super::withholding::{borne, withholding};

/// The amounts of the quote of a deal by a rate card, as far as they are determined by the documents.
///
/// # Errors
/// - the deal has no quote by the card
pub fn price(card: &Value, deal: &Value) -> Result<Value, Refusal> {
    let mut priced = quoted(&Setting::new(card, deal, None, false))?;
    let expected = Setting::new(card, deal, Some(&deal["expected"]), true);
    let unknown = unknown(&expected);
    if unknown.is_empty() {
        let expected = quoted(&expected)?;
        let depends = |line: &Value| line["depends_on"].as_array().is_some_and(|names| !names.is_empty());
        if expected["lines"].as_array().into_iter().flatten().any(depends) {
            priced["expectation"] = json!({"lines": expected["lines"], "totals": expected["totals"]});
        }
    } else if let Some(codes) = priced["warning_codes"].as_array_mut() {
        codes.extend(unknown.iter().map(|_| json!("expectation_unknown")));
        codes.sort_by_key(Value::to_string);
    }
    Ok(priced)
}

/// The amounts of the quote at what the deliverables reached.
///
/// # Errors
/// - the deal has no quote by the card at these results
pub fn price_at(card: &Value, deal: &Value, results: &Value) -> Result<Value, Refusal> {
    let setting = Setting::new(card, deal, Some(results), false);
    if !unknown(&setting).is_empty() {
        return Err(Refusal::MissingField);
    }
    quoted(&setting)
}

/// A quote has no remedies of missed guarantees.
fn quoted(setting: &Setting<'_>) -> Result<Value, Refusal> {
    let mut quote = fitting(amounts(setting)?)?;
    quote.as_object_mut().into_iter().for_each(|fields| drop(fields.remove("make_goods")));
    Ok(quote)
}

/// The commissions of who sells in their own name.
pub(super) fn of_principal(setting: &Setting<'_>, commissions: &[Commission]) -> Vec<Exact> {
    let principal = &setting.deal["billing"]["principal"];
    let own = commissions.iter().filter(|one| one.representative == *principal);
    own.map(|one| one.amount.clone()).collect()
}

pub(super) fn fitting(priced: Value) -> Result<Value, Refusal> {
    if all_fit(&priced) { Ok(priced) } else { Err(Refusal::AmountTooLarge) }
}

/// Whether all amounts are within the limit.
pub(super) fn all_fit(document: &Value) -> bool {
    match document {
        Value::Object(fields) if fields.contains_key("currency") && fields.contains_key("amount") => fits(document),
        Value::Object(fields) => fields.values().all(all_fit),
        Value::Array(items) => items.iter().all(all_fit),
        _ => true,
    }
}

pub(super) fn amounts(setting: &Setting<'_>) -> Result<Value, Refusal> {
    let creative = creative_fees(setting)?;
    let add_ons = add_ons(setting, &creative)?;
    let costs = costs(setting)?;
    let reductions = reductions(setting, &creative)?;
    let mut discounts = discounts(setting, &creative, &add_ons, reductions)?;
    let mut add_ons = add_ons;
    let performed = performed(setting, &creative, &add_ons, &discounts)?;
    let booked_lines = creative.iter().chain(&add_ons).chain(costs.iter().map(|cost| &cost.line)).chain(&discounts);
    let all_lines: Vec<Line> = booked_lines.chain(&performed.additions).chain(&performed.reductions).cloned().collect();
    // What results add counts as add-ons, and what they take off as discounts.
    add_ons.extend(performed.additions);
    let reduced = performed.reductions.clone();
    discounts.extend(performed.reductions);

    let (creative_fees, mut extras, taken) = (sum_shown(&creative), sum_shown(&add_ons), sum_shown(&discounts));
    let shown = &creative_fees + &extras + &taken;
    let mut fee = if setting.rounds_the_total() {
        setting.rounded(&(sum(&creative) + sum(&add_ons) + sum(&discounts)))?
    } else {
        shown.clone()
    };
    let rounding = &fee - shown;
    // Reductions come off the raised fee.
    let raise = raise(setting, &(&fee - sum_shown(&reduced)))?;
    let raised = raise.clone().unwrap_or_else(|| whole(0));
    fee += &raised;
    extras += &raised;
    let stated_fee = fee.clone();
    let shown_lines = creative.iter().chain(&add_ons).chain(&discounts);
    let mut fee_parts: Vec<(Value, Exact)> = shown_lines.map(|line| (line.id.clone(), line.shown.clone())).collect();
    fee_parts.extend([&rounding, &raised].map(|amount| (Value::Null, amount.clone())));
    let included = included(setting, &fee_parts)?;
    let tax_included = included.iter().flatten().fold(whole(0), |sum, tax| sum - tax);
    fee += &tax_included;
    if fee < whole(0) && included.iter().any(Option::is_some) && setting.facts.is_none() {
        return Err(Refusal::Contradiction);
    }
    let passed_on = costs.iter().fold(whole(0), |total, cost| total + &cost.line.shown);

    let commissions = commissions(setting, &fee, &passed_on)?;
    let gross_fee = &fee + &commissions.gross_up;
    let of = |on_top: bool| {
        let chosen = commissions.list.iter().filter(move |one| one.is_on_top() == on_top);
        chosen.fold(whole(0), |total, one| total + &one.amount)
    };
    let (on_top, deducted) = (of(true), of(false));

    fee_parts.push((Value::Null, commissions.gross_up.clone()));
    let supplied = Supplied {
        fee: fee_parts,
        included: included.clone(),
        costs: costs.iter().map(|cost| cost.line.shown.clone()).collect(),
        commissions: &commissions.list,
        purchase: &gross_fee + &passed_on,
        of_principal: of_principal(setting, &commissions.list),
    };
    let taxes = taxes(setting, &supplied)?;
    let tax_of = |to_brand: bool| {
        let chosen = taxes.iter().filter(move |taxed| !taxed.to_principal && taxed.to_brand == to_brand);
        chosen.fold(whole(0), |total, taxed| total + &taxed.tax)
    };
    let (tax, tax_on_deducted) = (tax_of(true), tax_of(false));
    let withheld = withholding(setting, &gross_fee, &passed_on, &deducted)?;
    let withheld_total = withheld.iter().fold(whole(0), |total, (amount, _)| total + amount);
    let borne = borne(&withheld);

    let payable = &gross_fee + &passed_on + &on_top + &tax + &borne;
    let at_cost = costs.iter().fold(whole(0), |total, cost| total + &cost.at_cost);
    let net = &gross_fee + &passed_on - &at_cost - &deducted - &tax_on_deducted - &withheld_total + &borne;

    let mut lines: Vec<Value> = all_lines.iter().map(|line| line.document(setting)).collect::<Result<_, _>>()?;
    if setting.rounds_the_total() {
        lines.push(json!({"kind": "rounding", "id": null, "amount": setting.money(&rounding)}));
    }
    if let Some(raise) = &raise {
        lines.push(json!({"kind": "minimum_fee", "id": null, "amount": setting.money(raise)}));
    }
    for tax in included.iter().flatten() {
        lines.push(json!({"kind": "tax_included", "id": null, "amount": setting.money(&(whole(0) - tax))}));
    }
    let kept = commissions
        .list
        .iter()
        .filter(|one| one.representative == setting.deal["billing"]["principal"] && !one.is_on_top());
    let turnover = kept.fold(gross_fee.clone(), |left, one| left - &one.amount);
    let priced: Vec<&Line> = creative.iter().chain(&add_ons).collect();
    let commission_lines = commissions.list.iter().enumerate().map(|(place, one)| {
        let on_it = taxes.iter().filter(|taxed| taxed.subject == "commission" && taxed.commission == Some(place));
        one.document(setting, &on_it.fold(whole(0), |total, taxed| total + &taxed.tax))
    });
    let mut suppliers: Vec<(&Value, Exact)> = Vec::new();
    for cost in &costs {
        match suppliers.iter_mut().find(|(name, _)| **name == cost.supplier) {
            Some((_, total)) => *total += &cost.at_cost,
            None => suppliers.push((&cost.supplier, cost.at_cost.clone())),
        }
    }
    let suppliers = suppliers.into_iter();
    let suppliers =
        suppliers.map(|(name, total)| json!({"role": "supplier", "party": name, "amount": setting.money(&total)}));
    let money = |amount: &Exact| setting.money(amount);
    Ok(json!({
        "currency": setting.deal["currency"],
        "lines": lines,
        "totals": {
            "creative_fees": money(&creative_fees), "add_ons": money(&extras), "discounts": money(&taken),
            "rounding": money(&rounding),
            "tax_included": if tax_included == whole(0) { Value::Null } else { money(&tax_included) }, "fee": money(&fee), "gross_up": money(&commissions.gross_up),
            "gross_fee": money(&gross_fee), "pass_through_costs": money(&passed_on),
            "commissions_on_top": money(&on_top), "tax": money(&tax), "payable": money(&payable),
            "commissions_deducted": money(&deducted), "tax_on_commissions_deducted": money(&tax_on_deducted),
            "withholding": money(&withheld_total),
            "withholding_borne": if borne == whole(0) { Value::Null } else { money(&borne) }, "net_to_influencer": money(&net),
        },
        "commissions": commission_lines.collect::<Vec<_>>(),
        "supplies": taxes.iter().map(|taxed| taxed.document.clone()).collect::<Vec<_>>(),
        "withholding": withheld.iter().map(|(_, line)| line.clone()).collect::<Vec<_>>(),
        "suppliers": suppliers.collect::<Vec<_>>(),
        "instalments": instalments(setting, &payable),
        "price_bands": price_bands(setting, &priced)?,
        "renewals": renewals(setting, &fee, &priced)?,
        "warning_codes": warnings(setting, (&stated_fee, &gross_fee, &deducted, &turnover), &creative, &priced, commissions.without_base),
        "make_goods": performed.make_goods,
    }))
}
