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
        let rate = one["percent"].as_str().map_or_else(|| whole(0), percent);
        let amount = setting.to_minor(&(&base * share * rate))?;
        let line = json!({
            "territory": one["territory"], "base": setting.money(&base), "percent": normal(&one["percent"]),
            "amount": setting.money(&amount),
        });
        Ok((amount, line))
    };
    setting.deal["tax"]["withholding"].as_array().into_iter().flatten().map(withheld).collect()
}
