use serde_json::{Value, json};

use super::number::{Exact, exact, round, whole};

/// What each line of booked amounts was booked and settled at, and the difference, in minor units of the books: exact
/// fractions, rounded half-up. Written for currencies with two digits after the point.
pub fn exchange_differences(input: &Value) -> Vec<Value> {
    let books = input["currency"].as_str().unwrap_or_default();
    let lines = input["lines"].as_array().into_iter().flatten();
    let amount = |line: &Value, field: &str| {
        let (amount, day) = (&line["amount"], line[field].as_str().unwrap_or_default());
        let factor = factor_on(input, day, amount["currency"].as_str().unwrap_or_default(), books);
        round(&(exact(amount["amount"].as_str().unwrap_or_default()) * factor), &exact("0.01"), "half_up")
    };
    let line = |line: &Value| {
        let (booked, settled) = (amount(line, "booked_on"), amount(line, "settled_on"));
        let (booked, settled) = (booked.unwrap_or_else(|| whole(0)), settled.unwrap_or_else(|| whole(0)));
        let gain = if line["direction"] == "payable" { &booked - &settled } else { &settled - &booked };
        let cents = |amount: Exact| (amount * whole(100)).to_string();
        json!({"booked": cents(booked), "settled": cents(settled), "difference": cents(gain)})
    };
    lines.map(line).collect()
}

/// The rate of the latest day not after `day` between two currencies, whichever way it is quoted; else through the base.
fn factor_on(input: &Value, day: &str, from: &str, to: &str) -> Exact {
    let leg = |from: &str, to: &str| {
        let rates = input["rates"].as_array().into_iter().flatten();
        let is = |rate: &&Value, from: &str, to: &str| rate["from"] == from && rate["to"] == to;
        let pair = |rate: &&Value| is(rate, from, to) || is(rate, to, from);
        let begun = rates.filter(|rate| pair(rate) && rate["date"].as_str().is_some_and(|date| date <= day));
        // Of one day the direct rate counts.
        let latest = begun.max_by_key(|rate| (rate["date"].as_str(), is(rate, from, to)))?;
        let rate = exact(latest["rate"].as_str().unwrap_or_default());
        Some(if is(&latest, from, to) { rate } else { whole(1) / rate })
    };
    let through = || {
        let base = input["base"].as_str()?;
        Some(leg(from, base)? * leg(base, to)?)
    };
    if from == to { whole(1) } else { leg(from, to).or_else(through).unwrap_or_else(|| whole(0)) }
}
