use serde_json::Value;

use super::number::{Exact, exact, percent, whole};

/// What one unit of a currency is in the deal's: by the direct rate, else by the inverse, else through the base; with the
/// spread.
///
/// # Panics
/// - no rate leads there
#[expect(clippy::expect_used, reason = "the documents were made to have a rate")]
pub(crate) fn factor(deal: &Value, from: &str) -> Exact {
    let to = deal["currency"].as_str().unwrap_or_default();
    let plan = &deal["exchange"];
    let rates = holding(deal);
    let through = || {
        let base = plan["base"].as_str()?;
        Some(leg(&rates, from, base)? * leg(&rates, base, to)?)
    };
    if from == to {
        return whole(1);
    }
    let rate = leg(&rates, from, to).or_else(through).expect("a rate");
    rate * (whole(1) + plan["spread_percent"].as_str().map_or_else(|| whole(0), percent))
}

/// The rates that hold: all, or of each pair those of the latest day up to the one that fixes them.
fn holding(deal: &Value) -> Vec<&Value> {
    let rates: Vec<&Value> = deal["exchange"]["rates"].as_array().into_iter().flatten().collect();
    if deal["exchange"]["fixed_by"].is_null() {
        return rates;
    }
    let day = fixing_day(deal).or(deal["quoted_on"].as_str());
    let known = |rate: &&&Value| day.is_none_or(|day| rate["date"].as_str().is_some_and(|date| date <= day));
    let known: Vec<&Value> = rates.iter().filter(known).copied().collect();
    let same_pair = |one: &Value, other: &Value| {
        (&one["from"], &one["to"]) == (&other["from"], &other["to"])
            || (&one["from"], &one["to"]) == (&other["to"], &other["from"])
    };
    let is_latest = |rate: &&Value| {
        let mut later = known.iter().filter(|other| same_pair(other, rate));
        later.all(|other| other["date"].as_str() <= rate["date"].as_str())
    };
    known.iter().copied().filter(is_latest).collect()
}

/// The day that fixes the rates, where it is known.
fn fixing_day(deal: &Value) -> Option<&str> {
    match deal["exchange"]["fixed_by"].as_str()? {
        "quote" => deal["quoted_on"].as_str(),
        "payment" => deal["exchange"]["paid_on"].as_str(),
        _ => {
            let mut milestones = deal["milestones"].as_array().into_iter().flatten();
            milestones.find(|one| one["event"] == "invoice" && one["state"] == "actual")?["date"].as_str()
        }
    }
}

/// Whether amounts stand at rates that are not fixed yet.
pub(super) fn is_open(deal: &Value) -> bool {
    !deal["exchange"]["fixed_by"].is_null() && fixing_day(deal).is_none()
}

fn leg(rates: &[&Value], from: &str, to: &str) -> Option<Exact> {
    let rate = |from: &str, to: &str| {
        let found = rates.iter().find(|rate| rate["from"] == from && rate["to"] == to)?;
        found["rate"].as_str().map(exact)
    };
    rate(from, to).or_else(|| Some(whole(1) / rate(to, from)?))
}
