use serde_json::{Value, json};

use super::calendar::due;
use super::commissions::normal;
use super::number::{Exact, percent, whole};
use super::setting::Setting;

/// What is paid when: shares by the largest remainder, of equal ones the first.
pub(super) fn instalments(setting: &Setting<'_>, payable: &Exact) -> Vec<Value> {
    let plan = &setting.deal["payment"];
    let parts: Vec<&Value> = plan["instalments"].as_array().into_iter().flatten().collect();
    let zero = whole(0);
    let negative = *payable < zero;
    let total = setting.count(&if negative { &zero - payable } else { payable.clone() });
    let shares: Vec<Exact> =
        parts.iter().map(|part| &total * part["percent"].as_str().map_or_else(|| whole(0), percent)).collect();
    let mut counts: Vec<Exact> = shares.iter().map(Exact::floor).collect();
    let mut left = counts.iter().fold(total, |left, count| left - count);
    let mut places: Vec<usize> = (0..shares.len()).collect();
    // Sorting keeps equal ones in their order.
    places.sort_by_key(|place| std::cmp::Reverse(shares[*place].clone() - shares[*place].floor()));
    for place in places {
        if left > zero {
            counts[place] += whole(1);
            left -= whole(1);
        }
    }
    let amount = |count: &Exact| {
        let amount = count * setting.minor();
        setting.money(&if negative { &zero - amount } else { amount })
    };
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
