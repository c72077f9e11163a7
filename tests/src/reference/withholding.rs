use serde_json::{Value, json};

use super::commissions::normal;
use super::number::{Exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// What the brand withholds for each territory: the amount, and its line.
pub(super) fn withholding(
    setting: &Setting<'_>,
    gross_fee: &Exact,
    costs: &Exact,
    deducted: &Exact,
) -> Result<Vec<(Exact, Value)>, Refusal> {
    let withheld = |one: &Value| {
        let base = match one["base"].as_str() {
            Some("fee_and_costs") => gross_fee + costs,
            Some("fee_less_commission") => gross_fee - deducted,
            _ => gross_fee.clone(),
        };
        let share = one["share_of_work_percent"].as_str().map_or_else(|| whole(1), percent);
        let rate = |one: &Value| one["percent"].as_str().map(percent);
        let (law, treaty) = (rate(one).unwrap_or_else(|| whole(0)), rate(&one["treaty"]));
        let by_treaty = treaty.as_ref().is_some_and(|treaty| *treaty < law);
        let rate = treaty.filter(|_| by_treaty).unwrap_or(law);
        let earned = &base * &share;
        let is_exempt = one["threshold"].is_object() && earned < setting.price(&one["threshold"]);
        let amount = match one["borne_by"].as_str() {
            _ if is_exempt => whole(0),
            Some("brand") => &base / (whole(1) - &rate * &share) - &base,
            _ => earned * &rate,
        };
        let amount = setting.to_minor(&amount)?;
        let shown = if by_treaty { &one["treaty"]["percent"] } else { &one["percent"] };
        let mut line = json!({
            "territory": one["territory"], "base": setting.money(&base), "percent": normal(shown),
            "amount": setting.money(&amount), "borne_by": one["borne_by"],
        });
        if one["treaty"].is_object() {
            line["law_percent"] = normal(&one["percent"]);
        }
        Ok((amount, line))
    };
    setting.deal["tax"]["withholding"].as_array().into_iter().flatten().map(withheld).collect()
}

/// What of it the brand bears.
pub(super) fn borne(withheld: &[(Exact, Value)]) -> Exact {
    withheld.iter().filter(|(_, line)| line["borne_by"] == "brand").fold(whole(0), |sum, (amount, _)| sum + amount)
}
