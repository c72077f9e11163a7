use serde_json::{Value, json};

use super::commissions::{Commission, normal};
use super::number::{Exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// One supply with the tax on it.
pub(super) struct Taxed {
    pub(super) subject: &'static str,
    /// The place of the commission that is supplied.
    pub(super) commission: Option<usize>,
    pub(super) tax: Exact,
    pub(super) to_brand: bool,
    pub(super) document: Value,
}

/// What supplies are made of: the amounts of their lines.
pub(super) struct Supplied<'a> {
    /// The lines of the fee with their ids; what it was raised by, and its rounding, have none.
    pub(super) fee: Vec<(Value, Exact)>,
    pub(super) costs: Vec<Exact>,
    pub(super) commissions: &'a [Commission],
}

pub(super) fn taxes(setting: &Setting<'_>, supplied: &Supplied<'_>) -> Result<Vec<Taxed>, Refusal> {
    let supplies = setting.deal["tax"]["supplies"].as_array().into_iter().flatten();
    supplies.map(|supply| taxed(setting, supply, supplied)).collect()
}

fn taxed(setting: &Setting<'_>, supply: &Value, supplied: &Supplied<'_>) -> Result<Taxed, Refusal> {
    let deal = setting.deal;
    let commission = supplied.commissions.iter().position(|one| one.representative == supply["representative"]);
    let of = commission.and_then(|place| supplied.commissions.get(place));
    let (subject, parts) = match supply["type"].as_str() {
        Some("costs") => ("costs", supplied.costs.clone()),
        Some("commission") => ("commission", of.map(|one| one.amount.clone()).into_iter().collect()),
        _ => ("fee", fee_parts(deal, supply, supplied)),
    };
    let to_brand = of.is_none_or(Commission::is_on_top);
    let taxable = parts.iter().fold(whole(0), |sum, part| sum + part);
    let rules = &supply["tax"];
    let rate = rules["percent"].as_str().map_or_else(|| whole(0), percent);
    let mode = rules["mode"].as_str().unwrap_or("half_up");
    let tax = if rules["rounding"] == "line" {
        parts.iter().try_fold(whole(0), |sum, part| Ok(sum + setting.to_minor_by(&(part * &rate), mode)?))?
    } else {
        setting.to_minor_by(&(&taxable * &rate), mode)?
    };
    let customer = if to_brand { deal["brand"]["id"].clone() } else { deal["influencer"].clone() };
    let supplier = of.map_or_else(|| deal["influencer"].clone(), |one| one.representative.clone());
    let document = json!({
        "subject": subject, "lines": items(&supply["lines"]).cloned().collect::<Vec<_>>(), "supplier": supplier, "customer": customer, "taxable": setting.money(&taxable),
        "category": rules["category"], "percent": normal(&rules["percent"]), "tax": setting.money(&tax),
        "note": rules["note"],
    });
    Ok(Taxed { subject, commission, tax, to_brand, document })
}

/// What a supply of the fee is made of: the lines that it names, or all that no other names.
fn fee_parts(deal: &Value, supply: &Value, supplied: &Supplied<'_>) -> Vec<Exact> {
    let named: Vec<&Value> = items(&deal["tax"]["supplies"]).flat_map(|one| items(&one["lines"])).collect();
    let own: Vec<&Value> = items(&supply["lines"]).collect();
    let belongs = |id: &Value| if own.is_empty() { !named.contains(&id) } else { own.contains(&id) };
    supplied.fee.iter().filter(|(id, _)| belongs(id)).map(|(_, amount)| amount.clone()).collect()
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}
