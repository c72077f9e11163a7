//! What a credit note takes back, line by line and rate by rate, from the plan alone.

use serde_json::Value;

use super::commissions::share_out;
use super::number::{Exact, exact, round, whole};

/// What is taken back, in minor units: of each line and of the tax of each row of the invoice.
#[derive(Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// Of each line of the invoice.
    pub lines: Vec<Exact>,
    /// Of the tax of each of its rates.
    pub taxes: Vec<Exact>,
}

/// What a plan takes back; `None` where that is refused. `minor` is the minor unit.
pub fn taken_back(plan: &Value, minor: &Exact) -> Option<TakenBack> {
    let invoice = &plan["invoice"];
    let left = left(invoice, list(&plan["credit_notes"]), minor);
    let zero = whole(0);
    let taken = match plan["credit"]["type"].as_str()? {
        "whole" => {
            let nothing = left.lines.iter().chain(&left.taxes).all(|amount| *amount == zero);
            return if nothing && !list(&plan["credit_notes"]).is_empty() { None } else { Some(left) };
        }
        "lines" => of_lines(invoice, &left, list(&plan["credit"]["lines"]), minor)?,
        _ => of_gross(invoice, &left, &(amount(&plan["credit"]["amount"]) / minor))?,
    };
    let all = |amounts: &TakenBack| amounts.lines.iter().chain(&amounts.taxes).sum::<Exact>();
    let (taken_gross, gross) = (all(&taken), all(&left));
    within(&taken_gross, &gross).then_some(taken)
}

fn amount(value: &Value) -> Exact {
    exact(value["amount"].as_str().unwrap_or("0"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn rate(row: &Value) -> (&Value, &Value) {
    (&row["category"], &row["percent"])
}

/// The invoice less its credit notes.
fn left(invoice: &Value, notes: &[Value], minor: &Exact) -> TakenBack {
    let mut left = TakenBack { lines: Vec::new(), taxes: Vec::new() };
    for line in list(&invoice["lines"]) {
        let before = notes.iter().flat_map(|note| list(&note["lines"])).filter(|one| one["id"] == line["id"]);
        let before: Exact = before.map(|one| amount(&one["amount"])).sum();
        left.lines.push((amount(&line["amount"]) - before) / minor);
    }
    for row in list(&invoice["taxes"]) {
        let before = notes.iter().flat_map(|note| list(&note["taxes"])).filter(|one| rate(one) == rate(row));
        let before: Exact = before.map(|one| amount(&one["tax"])).sum();
        left.taxes.push((amount(&row["tax"]) - before) / minor);
    }
    left
}

/// Whether an amount lies between zero and what is left.
fn within(amount: &Exact, left: &Exact) -> bool {
    let zero = whole(0);
    if *left < zero { left <= amount && *amount <= zero } else { zero <= *amount && amount <= left }
}

/// The places of the lines of a rate.
fn places(invoice: &Value, row: &Value) -> Vec<usize> {
    let lines = list(&invoice["lines"]).iter().enumerate();
    lines.filter(|(_, line)| rate(line) == rate(row)).map(|(place, _)| place).collect()
}

fn of_lines(invoice: &Value, left: &TakenBack, wanted: &[Value], minor: &Exact) -> Option<TakenBack> {
    let zero = whole(0);
    let mut lines = vec![zero.clone(); left.lines.len()];
    for one in wanted {
        let place = list(&invoice["lines"]).iter().position(|line| line["id"] == one["id"])?;
        lines[place] =
            if one["amount"].is_object() { amount(&one["amount"]) / minor } else { left.lines[place].clone() };
        if !within(&lines[place], &left.lines[place]) {
            return None;
        }
    }
    if lines.iter().all(|line| *line == zero) {
        return None;
    }
    let mut taxes = Vec::new();
    for (row, tax_left) in list(&invoice["taxes"]).iter().zip(&left.taxes) {
        let places = places(invoice, row);
        let net: Exact = places.iter().map(|place| &lines[*place]).sum();
        let net_left: Exact = places.iter().map(|place| &left.lines[*place]).sum();
        if !within(&net, &net_left) {
            return None;
        }
        taxes.push(part(tax_left, &net, &net_left));
    }
    Some(TakenBack { lines, taxes })
}

/// The part of an amount that one sum is of another, rounded half up.
fn part(amount: &Exact, of: &Exact, all: &Exact) -> Exact {
    if of == all {
        return amount.clone();
    }
    if *all == whole(0) {
        return whole(0);
    }
    round(&(amount * of / all), &whole(1), "half_up").unwrap_or_else(|| whole(0))
}

fn of_gross(invoice: &Value, left: &TakenBack, gross: &Exact) -> Option<TakenBack> {
    let zero = whole(0);
    let mut weights = Vec::new();
    for (row, tax) in list(&invoice["taxes"]).iter().zip(&left.taxes) {
        weights.push(places(invoice, row).iter().map(|place| &left.lines[*place]).sum());
        weights.push(tax.clone());
    }
    let all: Exact = weights.iter().sum();
    if weights.iter().any(|weight| *weight < zero) || !within(gross, &all) || *gross <= zero {
        return None;
    }
    let shares = share_out(gross, &weights);
    let mut taken = TakenBack { lines: vec![zero.clone(); left.lines.len()], taxes: Vec::new() };
    for (row, pair) in list(&invoice["taxes"]).iter().zip(shares.chunks(2)) {
        let (net, tax) = (pair[0].clone(), pair[1].clone());
        taken.taxes.push(tax);
        let places = places(invoice, row);
        let amounts: Vec<Exact> = places.iter().map(|place| left.lines[*place].clone()).collect();
        for (place, line) in places.into_iter().zip(over_lines(&net, &amounts)) {
            taken.lines[place] = line;
        }
    }
    Some(taken)
}

/// A sum over lines: those below zero get their part of it, and the others the rest.
fn over_lines(sum: &Exact, lines: &[Exact]) -> Vec<Exact> {
    let zero = whole(0);
    let above: Vec<Exact> = lines.iter().map(|line| line.max(&zero).clone()).collect();
    let below: Vec<Exact> = lines.iter().map(|line| (-line).max(zero.clone())).collect();
    let of_below = part(&below.iter().sum(), sum, &lines.iter().sum());
    let share = |amount: Exact, weights: &[Exact]| {
        if weights.iter().all(|weight| *weight == zero) { weights.to_vec() } else { share_out(&amount, weights) }
    };
    let (above, below) = (share(sum + &of_below, &above), share(of_below, &below));
    above.into_iter().zip(below).map(|(above, below)| above - below).collect()
}
