use serde_json::{Value, json};

use super::commissions::{Commission, normal};
use super::number::{Exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// One supply with the tax on it.
pub(super) struct Taxed {
    pub(super) subject: &'static str,
    /// Whether the principal pays it, and reclaims it.
    pub(super) to_principal: bool,
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
    /// The tax that prices include, by supply.
    pub(super) included: Vec<Option<Exact>>,
    pub(super) costs: Vec<Exact>,
    pub(super) commissions: &'a [Commission],
    /// What the influencer supplies to a principal, before its commissions are taken off.
    pub(super) purchase: Exact,
    /// Which part of the commissions of a principal belongs to it: their amounts, in order.
    pub(super) of_principal: Vec<Exact>,
}

pub(super) fn taxes(setting: &Setting<'_>, supplied: &Supplied<'_>) -> Result<Vec<Taxed>, Refusal> {
    let supplies = items(&setting.deal["tax"]["supplies"]).enumerate();
    let included = |place: usize| supplied.included.get(place).cloned().flatten();
    supplies.map(|(place, supply)| taxed(setting, supply, supplied, included(place))).collect()
}

/// The tax that the prices of each supply include: what is more than the price without it.
pub(super) fn included(setting: &Setting<'_>, fee: &[(Value, Exact)]) -> Result<Vec<Option<Exact>>, Refusal> {
    let included = |supply: &Value| {
        if supply["prices_include_tax"] != true {
            return Ok(None);
        }
        let rules = &supply["tax"];
        let factor = whole(1) + percent(rules["percent"].as_str().unwrap_or("0"));
        let mode = rules["mode"].as_str().unwrap_or("half_up");
        let prices = fee_parts(setting.deal, supply, fee);
        let price = prices.iter().fold(whole(0), |sum, part| sum + part);
        let taken_of = if rules["rounding"] == "line" { prices } else { vec![price.clone()] };
        let net = taken_of
            .iter()
            .try_fold(whole(0), |sum, price| Ok(sum + setting.to_minor_by(&(price / &factor), mode)?))?;
        Ok(Some(price - net))
    };
    items(&setting.deal["tax"]["supplies"]).map(included).collect()
}

fn taxed(
    setting: &Setting<'_>,
    supply: &Value,
    supplied: &Supplied<'_>,
    included: Option<Exact>,
) -> Result<Taxed, Refusal> {
    let deal = setting.deal;
    let commission = supplied.commissions.iter().position(|one| one.representative == supply["representative"]);
    let of = commission.and_then(|place| supplied.commissions.get(place));
    let principal = &deal["billing"]["principal"];
    let own = |on_top: bool| -> Vec<Exact> {
        let own = supplied.commissions.iter().filter(|one| !principal.is_null() && one.representative == *principal);
        let own = own.zip(&supplied.of_principal);
        own.filter(|(one, _)| one.is_on_top() == on_top).map(|(_, amount)| amount.clone()).collect()
    };
    let (subject, parts) = match supply["type"].as_str() {
        Some("costs") => ("costs", supplied.costs.clone()),
        Some("purchase") => {
            ("purchase", vec![own(false).iter().fold(supplied.purchase.clone(), |left, kept| left - kept)])
        }
        Some("commission") => ("commission", of.map(|one| one.amount.clone()).into_iter().collect()),
        _ => {
            let mut parts = fee_parts(deal, supply, &supplied.fee);
            if items(&supply["lines"]).next().is_none() {
                parts.extend(own(true));
            }
            ("fee", parts)
        }
    };
    let to_brand = of.is_none_or(Commission::is_on_top);
    let prices = parts.iter().fold(whole(0), |sum, part| sum + part);
    let taxable = included.as_ref().map_or_else(|| prices.clone(), |tax| &prices - tax);
    let rules = &supply["tax"];
    let rate = rules["percent"].as_str().map_or_else(|| whole(0), percent);
    let mode = rules["mode"].as_str().unwrap_or("half_up");
    let is_included = included.is_some();
    let tax = if let Some(tax) = included {
        tax
    } else if rules["rounding"] == "line" {
        parts.iter().try_fold(whole(0), |sum, part| Ok(sum + setting.to_minor_by(&(part * &rate), mode)?))?
    } else {
        setting.to_minor_by(&(&taxable * &rate), mode)?
    };
    let to_principal = subject == "purchase";
    let customer = if to_principal {
        principal.clone()
    } else if to_brand {
        deal["brand"]["id"].clone()
    } else {
        deal["influencer"].clone()
    };
    let seller = if principal.is_null() || to_principal { &deal["influencer"] } else { principal };
    let supplier = of.map_or_else(|| seller.clone(), |one| one.representative.clone());
    let document = json!({
        "subject": subject, "lines": items(&supply["lines"]).cloned().collect::<Vec<_>>(), "supplier": supplier, "customer": customer, "taxable": setting.money(&taxable),
        "category": rules["category"], "percent": normal(&rules["percent"]), "tax": setting.money(&tax),
        "note": rules["note"], "prices_include_tax": if is_included { json!(true) } else { Value::Null },
    });
    Ok(Taxed { subject, to_principal, commission, tax, to_brand, document })
}

/// What a supply of the fee is made of: the lines that it names, or all that no other names.
fn fee_parts(deal: &Value, supply: &Value, fee: &[(Value, Exact)]) -> Vec<Exact> {
    let named: Vec<&Value> = items(&deal["tax"]["supplies"]).flat_map(|one| items(&one["lines"])).collect();
    let own: Vec<&Value> = items(&supply["lines"]).collect();
    let belongs = |id: &Value| if own.is_empty() { !named.contains(&id) } else { own.contains(&id) };
    fee.iter().filter(|(id, _)| belongs(id)).map(|(_, amount)| amount.clone()).collect()
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}
