use serde_json::{Value, json};

use super::number::{Exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// What representatives get.
pub(super) struct Commissions {
    pub(super) gross_up: Exact,
    pub(super) list: Vec<Commission>,
}

/// What one representative gets.
#[derive(Clone)]
pub(super) struct Commission {
    pub(super) representative: Value,
    pub(super) treatment: String,
    percent: Value,
    base: Exact,
    pub(super) amount: Exact,
}

impl Commission {
    pub(super) fn is_on_top(&self) -> bool {
        self.treatment == "on_top"
    }

    pub(super) fn document(&self, setting: &Setting<'_>, tax: &Exact) -> Value {
        json!({
            "representative": self.representative, "treatment": self.treatment, "percent": self.percent,
            "base": setting.money(&self.base), "amount": setting.money(&self.amount), "tax": setting.money(tax),
        })
    }
}

pub(super) fn commissions(setting: &Setting<'_>, fee: &Exact, costs: &Exact) -> Result<Commissions, Refusal> {
    let plan = &setting.deal["commission"];
    let sequential = plan["order"] == "sequential";
    let representatives: Vec<&Value> = plan["representatives"].as_array().into_iter().flatten().collect();
    let rate = |one: &Value| one["percent"].as_str().map_or_else(|| whole(0), percent);
    let raised: Vec<&Value> = representatives.iter().copied().filter(|one| one["treatment"] == "gross_up").collect();

    // What is left of the gross fee must be the fee.
    let left = if sequential {
        raised.iter().fold(whole(1), |left, one| left * (whole(1) - rate(one)))
    } else {
        raised.iter().fold(whole(1), |left, one| left - rate(one))
    };
    let gross_fee = if raised.is_empty() { fee.clone() } else { setting.to_minor(&(fee / left))? };
    let gross_up = &gross_fee - fee;

    let mut list: Vec<Commission> = Vec::new();
    for representative in &representatives {
        let treatment = representative["treatment"].as_str().unwrap_or_default();
        let before = list.iter().filter(|one| one.treatment == treatment).map(|one| &one.amount);
        let taken = before.fold(whole(0), |taken, amount| taken + amount);
        let includes_costs = representative["includes_costs"] == true;
        let whole_base = if includes_costs { &gross_fee + costs } else { gross_fee.clone() };
        let base = if sequential { whole_base - &taken } else { whole_base };
        let is_last_raised = raised.last().is_some_and(|last| last == representative);
        // The last one gets what remains, so that the net is met exactly.
        let amount =
            if is_last_raised { &gross_up - &taken } else { setting.to_minor(&(&base * rate(representative)))? };
        list.push(Commission {
            representative: representative["party"]["id"].clone(),
            treatment: treatment.to_owned(),
            percent: normal(&representative["percent"]),
            base,
            amount,
        });
    }
    Ok(Commissions { gross_up, list })
}

/// A decimal as the library writes it: without zeros at its end.
pub(super) fn normal(decimal: &Value) -> Value {
    match decimal.as_str() {
        Some(text) if text.contains('.') => text.trim_end_matches('0').trim_end_matches('.').into(),
        _ => decimal.clone(),
    }
}
