use serde_json::Value;

use super::lines::{Line, bounded, shown};
use super::list_prices::{favoured, special_rate};
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
    let special = special_rate(setting, deliverable).filter(|_| listed.is_some());
    let agreed = &deliverable["override"]["unit_price"];
    let saved = rate.and_then(|rate| quantity_break(rate, booked));
    // The list amount stands there where it is another than the amount could be: the rate card's, before any break.
    let mut differs = !agreed.is_null() || saved.is_some() || special.is_some();
    let asked = listed.as_ref().map(|listed| match special.map(|special| &special["price"]) {
        Some(price) if price["type"] == "flat" => setting.price(&price["rate"]),
        Some(price) => listed * (whole(1) - price["percent"].as_str().map_or_else(|| whole(0), percent)),
        None => listed.clone(),
    });
    let graduated = rate.filter(|rate| agreed.is_null() && rate["quantity_rule"] == "graduated" && saved.is_some());
    let mut total = match (&asked, graduated) {
        (Some(asked), Some(rate)) => graduated_price(setting, rate, asked, quantity)?,
        (Some(asked), None) if agreed.is_null() => {
            times(setting, &(asked * (whole(1) - saved.unwrap_or_else(|| whole(0)))), quantity)?
        }
        _ => times(setting, &(setting.price(agreed) * time.unwrap_or_else(|| whole(1))), quantity)?,
    };
    let mut line_agreed = !agreed.is_null();
    let mut replaced = None;
    if let Some(theirs) = favoured(setting, deliverable)
        && setting.deal["most_favoured"]["rule"] == "adjust"
    {
        let theirs = times(setting, &theirs, quantity)?;
        if total > theirs {
            replaced = Some(std::mem::replace(&mut total, theirs));
            (line_agreed, differs) = (true, true);
        }
    }
    // A price by the hour says nothing of days, nor one by the day of hours.
    let told = match rate.and_then(|rate| rate["price"]["type"].as_str()) {
        Some("day_rate") => deliverable["hours"].is_null(),
        Some("hour_rate") => !deliverable["hours"].is_null(),
        _ => true,
    };
    let listed = listed.filter(|_| told);
    let exact_total = total.clone();
    let mut line = finish(setting, deliverable, total, listed.as_ref().filter(|_| differs), quantity)?;
    let fits = line.list.as_ref().is_some_and(|list| bounded(setting, list).is_ok());
    if let Some(replaced) = replaced.filter(|_| !fits) {
        // No list price can be shown; what was negotiated stays visible.
        line.list = if setting.rounds_units() { Some(replaced) } else { shown(setting, &replaced).ok() };
    }
    line.before_rounding = exact_total;
    line.agreed = line_agreed;
    line.content = [deliverable["platform"].clone(), deliverable["format"].clone()];
    Ok(line)
}

/// The line of a price for all pieces, with the list price of one where it is to be shown.
fn finish(
    setting: &Setting<'_>,
    deliverable: &Value,
    total: Exact,
    listed: Option<&Exact>,
    quantity: u64,
) -> Result<Line, Refusal> {
    let mut line = Line::new(setting, "creative_fee", &deliverable["id"], total.clone())?;
    if setting.rounds_units() {
        // The product of a rounded piece is not rounded again.
        line.shown = total;
        line.exact = line.shown.clone();
    }
    if let Some(listed) = listed {
        let listed = times(setting, listed, quantity).ok();
        line.list =
            if setting.rounds_units() { listed } else { listed.and_then(|listed| shown(setting, &listed).ok()) };
    }
    line.quantity = quantity.into();
    let agreed = &deliverable["override"]["unit_price"];
    let mut rates = setting.version["rates"].as_array().into_iter().flatten();
    let is_rate = |rate: &&Value| ["platform", "format"].iter().all(|name| rate[name] == deliverable[name]);
    let given = match (agreed.is_null(), rates.find(is_rate)) {
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
pub(super) fn times(setting: &Setting<'_>, piece: &Exact, quantity: u64) -> Result<Exact, Refusal> {
    let mut piece = piece.clone();
    if setting.rounds_units() {
        // A rounded piece is an amount, whether any is paid for or not.
        piece = setting.rounded(&piece)?;
        bounded(setting, &piece)?;
    }
    Ok(piece * whole(quantity))
}

/// The part that the highest break reached saves, if any is reached.
fn quantity_break(rate: &Value, quantity: u64) -> Option<Exact> {
    // They stand from the smallest to the largest.
    let breaks = rate["quantity_breaks"].as_array().into_iter().flatten().rev();
    let reached = breaks.into_iter().find(|one| one["from"].as_u64().is_some_and(|from| from <= quantity))?;
    reached["percent"].as_str().map(percent)
}

/// Piece by piece runs: up to each break at the percentage of the one before.
fn graduated_price(setting: &Setting<'_>, rate: &Value, piece: &Exact, quantity: u64) -> Result<Exact, Refusal> {
    let breaks: Vec<&Value> = rate["quantity_breaks"].as_array().into_iter().flatten().collect();
    let from = |place: usize| breaks.get(place).and_then(|one| one["from"].as_u64()).unwrap_or(u64::MAX);
    let run = |piece: &Exact, pieces: u64| {
        let run = if pieces == 0 { whole(0) } else { times(setting, piece, pieces)? };
        bounded(setting, &run)?;
        Ok(run)
    };
    let mut total = run(piece, quantity.min(from(0) - 1))?;
    for (place, one) in breaks.iter().enumerate().filter(|(place, _)| from(*place) <= quantity) {
        let pieces = quantity.min(from(place + 1) - 1) - (from(place) - 1);
        let saved = one["percent"].as_str().map(percent).unwrap_or_else(|| whole(0));
        total += run(&(piece * (whole(1) - saved)), pieces)?;
    }
    Ok(total)
}
