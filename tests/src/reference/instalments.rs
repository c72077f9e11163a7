use serde_json::{Value, json};

use super::calendar::due;
use super::commissions::{normal, share_out};
use super::number::{Exact, percent, whole};
use super::setting::Setting;

/// What is paid when: shares by the largest remainder, of equal ones the first.
pub(super) fn instalments(setting: &Setting<'_>, payable: &Exact) -> Vec<Value> {
    let plan = &setting.deal["payment"];
    let parts: Vec<&Value> = plan["instalments"].as_array().into_iter().flatten().collect();
    let weights: Vec<Exact> =
        parts.iter().map(|part| part["percent"].as_str().map_or_else(|| whole(0), percent)).collect();
    let counts = share_out(&setting.count(payable), &weights);
    let amount = |count: &Exact| setting.money(&(count * setting.minor()));
    parts.iter().zip(&counts).map(|(part, count)| instalment(setting, part, amount(count))).collect()
}

fn instalment(setting: &Setting<'_>, part: &Value, amount: Value) -> Value {
    let trigger = part["trigger"].as_str().unwrap_or_default();
    let milestones: Vec<&Value> = setting.deal["milestones"].as_array().into_iter().flatten().collect();
    let of = |state: &str| milestones.iter().find(|one| one["event"] == trigger && one["state"] == state);
    let milestone = of("actual").or_else(|| of("planned"));
    let date = match milestone {
        Some(milestone) => milestone["date"].as_str(),
        None => Some(trigger).filter(|trigger| trigger.starts_with(|first: char| first.is_ascii_digit())),
    };
    let due = date.map(|date| due(date, &part["term"], &setting.deal["payment"]["business_days"]));
    let due_after = if due.is_some() { Value::Null } else { trigger.into() };
    json!({
        "trigger": trigger, "percent": normal(&part["percent"]), "amount": amount, "due": due, "due_after": due_after,
    })
}
