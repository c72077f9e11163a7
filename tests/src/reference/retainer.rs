use std::collections::VecDeque;

use serde_json::Value;

use super::lines::{Line, shown};
use super::number::whole;
use super::refusal::Refusal;
use super::setting::Setting;

/// The line of the retainer, where the deal has one.
pub(super) fn retainer(setting: &Setting<'_>) -> Result<Option<Line>, Refusal> {
    let Some(rate) = rate(setting) else { return Ok(None) };
    let booked = &setting.deal["retainer"];
    let months = booked["months"].as_u64().unwrap_or_default();
    let agreed = &booked["override"]["monthly_fee"];
    let times = |price: &Value| {
        let fee = setting.price(price);
        let fee = if setting.rounds_units() { setting.rounded(&fee)? } else { fee };
        Ok(fee * whole(months))
    };
    let value = times(if agreed.is_null() { &rate["monthly_fee"] } else { agreed })?;
    let mut line = Line::new(setting, "creative_fee", &booked["id"], value)?;
    line.quantity = months.into();
    if !agreed.is_null() {
        line.list = times(&rate["monthly_fee"]).and_then(|list| shown(setting, &list)).ok();
    }
    // Loyalty is taken of what the card asks by the piece.
    line.agreed = true;
    Ok(Some(line))
}

/// The retainer of the rate card that the deal asks for.
fn rate<'a>(setting: &Setting<'a>) -> Option<&'a Value> {
    let retainers = setting.version["retainers"].as_array().into_iter().flatten();
    retainers.into_iter().find(|rate| rate["id"] == setting.deal["retainer"]["rate"])
}

/// How many of so many pieces of each deliverable go beyond the retainer: month after month, the oldest content is used first.
pub(super) fn beyond(setting: &Setting<'_>, pieces: &dyn Fn(&Value) -> u64) -> Vec<u64> {
    let deliverables: Vec<&Value> = setting.deal["deliverables"].as_array().into_iter().flatten().collect();
    let mut left: Vec<u64> = deliverables.iter().map(|one| pieces(one)).collect();
    let Some(rate) = rate(setting) else { return left };
    let keeps = rate["roll_over_months"].as_u64().unwrap_or_default();
    for content in rate["includes"].as_array().into_iter().flatten() {
        // What each month of those that still count has left.
        let mut stock: VecDeque<u64> = VecDeque::new();
        for month in 1..=setting.deal["retainer"]["months"].as_u64().unwrap_or_default() {
            stock.push_back(content["quantity"].as_u64().unwrap_or_default());
            while u64::try_from(stock.len()).is_ok_and(|months| months > keeps + 1) {
                stock.pop_front();
            }
            for (place, one) in deliverables.iter().enumerate() {
                let fits = ["platform", "format"].iter().all(|name| one[name] == content[name]);
                if !fits || one["month"] != month {
                    continue;
                }
                for unused in &mut stock {
                    let used = left[place].min(*unused);
                    *unused -= used;
                    left[place] -= used;
                }
            }
        }
    }
    left
}
