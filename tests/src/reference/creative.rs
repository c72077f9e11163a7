use serde_json::Value;

use super::lines::{Line, shown};
use super::number::{Exact, exact, percent, whole};
use super::performance::{depends_on, list_price};
use super::performed::pieces;
use super::refusal::Refusal;
use super::retainer::{beyond, retainer};
use super::setting::Setting;

/// A line for each deliverable, and for the retainer.
pub(super) fn creative_fees(setting: &Setting<'_>) -> Result<Vec<Line>, Refusal> {
    let deliverables = setting.deal["deliverables"].as_array().into_iter().flatten();
    let booked = beyond(setting, &|one| one["quantity"].as_u64().unwrap_or_default());
    let counts = beyond(setting, &pieces).into_iter().zip(booked);
    let fees = deliverables.zip(counts).map(|(one, (quantity, booked))| creative_fee(setting, one, quantity, booked));
    let mut fees: Vec<Line> = fees.collect::<Result<_, _>>()?;
    fees.extend(retainer(setting)?);
    Ok(fees)
}

fn creative_fee(setting: &Setting<'_>, deliverable: &Value, quantity: u64, booked: u64) -> Result<Line, Refusal> {
    let rates = setting.version["rates"].as_array().into_iter().flatten();
    let rate = rates
        .into_iter()
        .find(|rate| rate["platform"] == deliverable["platform"] && rate["format"] == deliverable["format"]);
    let listed = rate.map(|rate| list_price(setting, rate, deliverable));
    let time = ["days", "hours"].iter().find_map(|name| deliverable[name].as_str().map(exact));
    let agreed = &deliverable["override"]["unit_price"];
    let saved = rate.and_then(|rate| quantity_break(rate, booked));
    // The list amount stands there where it is another than the amount could be: the rate card's, before any break.
    let differs = !agreed.is_null() || saved.is_some();
    let piece = match (agreed.is_null(), &listed) {
        (true, Some(listed)) => listed * (whole(1) - saved.unwrap_or_else(|| whole(0))),
        _ => setting.price(agreed) * time.unwrap_or_else(|| whole(1)),
    };
    let mut line = Line::new(setting, "creative_fee", &deliverable["id"], times(setting, &piece, quantity)?)?;
    if setting.rounds_units() {
        // The product of a rounded piece is not rounded again.
        line.shown = times(setting, &piece, quantity)?;
        line.exact = line.shown.clone();
    }
    let by = rate.and_then(|rate| rate["price"]["type"].as_str());
    // A price by the hour says nothing of days, nor one by the day of hours.
    let told = match by {
        Some("day_rate") => deliverable["hours"].is_null(),
        Some("hour_rate") => !deliverable["hours"].is_null(),
        _ => true,
    };
    if let Some(listed) = listed.filter(|_| differs && told) {
        let listed = times(setting, &listed, quantity).ok();
        line.list =
            if setting.rounds_units() { listed } else { listed.and_then(|listed| shown(setting, &listed).ok()) };
    }
    line.quantity = quantity.into();
    let given = match (agreed.is_null(), rate) {
        (false, _) => &deliverable["override"]["fair_market_value"],
        (true, Some(rate)) => &rate["price"]["fair_market_value"],
        (true, None) => &Value::Null,
    };
    if given.is_object() {
        line.gift = Some(setting.price(given) * whole(quantity));
    }
    line.depends_on = depends_on(setting, deliverable);
    Ok(line)
}

/// The price of so many pieces: of rounded ones where the deal rounds units.
fn times(setting: &Setting<'_>, piece: &Exact, quantity: u64) -> Result<Exact, Refusal> {
    let piece = if setting.rounds_units() { setting.rounded(piece)? } else { piece.clone() };
    Ok(piece * whole(quantity))
}

/// The part that the highest break reached saves, if any is reached.
fn quantity_break(rate: &Value, quantity: u64) -> Option<Exact> {
    // They stand from the smallest to the largest.
    let breaks = rate["quantity_breaks"].as_array().into_iter().flatten().rev();
    let reached = breaks.into_iter().find(|one| one["from"].as_u64().is_some_and(|from| from <= quantity))?;
    reached["percent"].as_str().map(percent)
}
