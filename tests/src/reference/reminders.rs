use serde_json::{Value, json};

use super::calendar::due;
use super::number::{Exact, exact, percent, round, whole};

/// The day of each step of a plan for a debt, with what is open on it and what is to be paid with the fees so far.
///
/// # Panics
/// - the plan is none
pub fn reminders(plan: &Value, debt: &Value) -> Vec<(String, Exact, Exact)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut fees = whole(0);
    let mut found = Vec::new();
    for step in plan["steps"].as_array().into_iter().flatten() {
        let term = json!({"net_days": step["days_after_due"], "adjustment": plan["adjustment"]});
        let day = due(&text(&debt["due"]), &term, &plan["business_days"]);
        let mut open = exact(&text(&debt["amount"]["amount"]));
        for payment in debt["payments"].as_array().into_iter().flatten() {
            // Dates in this form stand in the order of their letters.
            if text(&payment["date"]) <= day {
                open -= exact(&text(&payment["amount"]["amount"]));
            }
        }
        if open > whole(0) {
            fees += step["fee"]["amount"].as_str().map_or_else(|| whole(0), exact);
        } else {
            open = whole(0);
        }
        found.push((day, open.clone(), &open + &fees));
    }
    found
}

/// The discount of an early payment, and its cost for a year in percent.
///
/// # Panics
/// - the offer is none
pub fn early_payment(offer: &Value, days: u64, step: &str) -> Option<(Exact, Option<Exact>)> {
    let net = exact(offer["net"]["amount"].as_str()?);
    let tax = offer["tax"]["amount"].as_str().map_or_else(|| whole(0), exact);
    let base = if offer["base"] == "including_tax" { &net + &tax } else { net.clone() };
    let discount = base * percent(offer["percent"].as_str()?);
    let rest = net + tax - &discount;
    let cost = (days > 0 && rest > whole(0)).then(|| &discount / rest * whole(36_500) / whole(days));
    Some((round(&discount, &exact(step), offer["mode"].as_str().unwrap_or("half_up"))?, cost))
}
