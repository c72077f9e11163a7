use serde_json::Value;

use super::number::{Exact, exact, whole};

/// What one unit of a currency is in the deal's: by the direct rate, else by the inverse, else through the base.
///
/// # Panics
/// - no rate leads there
#[expect(clippy::expect_used, reason = "the documents were made to have a rate")]
pub(crate) fn factor(deal: &Value, from: &str) -> Exact {
    let to = deal["currency"].as_str().unwrap_or_default();
    let rates: Vec<&Value> = deal["exchange"]["rates"].as_array().into_iter().flatten().collect();
    let through = || {
        let base = deal["exchange"]["base"].as_str()?;
        Some(leg(&rates, from, base)? * leg(&rates, base, to)?)
    };
    if from == to { whole(1) } else { leg(&rates, from, to).or_else(through).expect("a rate") }
}

fn leg(rates: &[&Value], from: &str, to: &str) -> Option<Exact> {
    let rate = |from: &str, to: &str| {
        let found = rates.iter().find(|rate| rate["from"] == from && rate["to"] == to)?;
        found["rate"].as_str().map(exact)
    };
    rate(from, to).or_else(|| Some(whole(1) / rate(to, from)?))
}
