use serde_json::{Value, json};

use super::calendar::{date, due, is_leap, number};
use super::number::{Exact, exact, percent, round, whole};

/// What one debt owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// All interest, before it is rounded.
    pub exact: Exact,
    /// The interest, rounded once.
    pub interest: Exact,
    /// The fixed sum.
    pub fixed_sum: Exact,
    /// What is left of the debt itself.
    pub principal_left: Exact,
    /// What is left to pay.
    pub balance: Exact,
}

/// The interest on each debt of a claim, one day after the other; `None` where a day has no reference rate.
///
/// # Panics
/// - the claim is none
pub fn late_interest(claim: &Value) -> Option<Vec<Owed>> {
    claim["debts"].as_array()?.iter().map(|debt| owed(claim, debt)).collect()
}

/// Of the terms of a preset: the fixed sum for a debt, and whether the first day's rate stays.
fn statutory(preset: &str, principal: &Exact) -> (Exact, bool) {
    if preset == "late_interest.eu" {
        return (whole(40), false);
    }
    let sum = match principal {
        small if *small < whole(1_000) => 40,
        middle if *middle < whole(10_000) => 70,
        _ => 100,
    };
    (whole(sum), true)
}

fn owed(claim: &Value, debt: &Value) -> Option<Owed> {
    let regime = &claim["regime"];
    let amount = exact(debt["amount"]["amount"].as_str()?);
    let term = json!({"net_days": 0, "adjustment": claim["adjustment"]});
    let due_day = number(&due(debt["due"].as_str()?, &term, &claim["business_days"]));
    let until = number(claim["until"].as_str()?);
    let mut payments: Vec<(i64, Exact)> = debt["payments"].as_array().into_iter().flatten().map(payment).collect();
    payments.sort_by_key(|(day, _)| *day);
    let (mut principal, mut exact_interest, mut interest_left) = (amount.clone(), whole(0), whole(0));
    let (mut fixed_sum, mut fixed_left, mut paid) = (whole(0), whole(0), whole(0));
    let interest_first = claim["payments_go_to"] == "interest_first";
    let mut pay = |day: i64, principal: &mut Exact, fixed: &mut Exact, interest: &mut Exact| {
        for (_, sum) in payments.iter().filter(|(paid_on, _)| *paid_on == day) {
            paid += sum;
            let mut rest = sum.clone();
            let parts = [&mut *principal, &mut *fixed, &mut *interest];
            let order = if interest_first { [1, 2, 0] } else { [0, 1, 2] };
            for place in order {
                let taken = if rest < *parts[place] { rest.clone() } else { parts[place].clone() };
                *parts[place] -= &taken;
                rest -= taken;
            }
        }
    };
    let first = if regime["first_day"] == "due_day" { due_day } else { due_day + 1 };
    for day in number("2025-12-01")..=until {
        if day == due_day + 1 && principal > whole(0) && regime["type"] == "statutory_preset" {
            fixed_sum = statutory(regime["preset"].as_str()?, &principal).0;
            fixed_left = fixed_sum.clone();
        }
        // The due day counts for what is left at its end, the others for what was left the day before.
        if day == due_day {
            pay(day, &mut principal, &mut fixed_left, &mut interest_left);
        }
        if day >= first && until > due_day && principal > whole(0) {
            let interest = &principal * rate(regime, day, first)? * part_of_year(regime, day);
            exact_interest += &interest;
            interest_left += interest;
        }
        if day != due_day {
            pay(day, &mut principal, &mut fixed_left, &mut interest_left);
        }
    }
    let step = match debt["amount"]["currency"].as_str()? {
        "JPY" => whole(1),
        "KWD" => exact("0.001"),
        _ => exact("0.01"),
    };
    let interest = round(&exact_interest, &step, claim["mode"].as_str().unwrap_or("half_up"))?;
    let balance = amount + &interest + &fixed_sum - paid;
    Some(Owed { exact: exact_interest, interest, fixed_sum, principal_left: principal, balance })
}

fn payment(payment: &Value) -> (i64, Exact) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    (number(&text(&payment["date"])), exact(&text(&payment["amount"]["amount"])))
}

/// The rate for a year on a day, as a part of one.
fn rate(regime: &Value, day: i64, first: i64) -> Option<Exact> {
    if regime["type"] == "contract" {
        let times = if regime["per"] == "month" { 12 } else { 1 };
        return Some(percent(regime["percent"].as_str()?) * whole(times));
    }
    let day = if statutory(regime["preset"].as_str()?, &whole(0)).1 { first } else { day };
    let holds = |rate: &&Value| {
        let bound = |name: &str| number(rate[name].as_str().unwrap_or_default());
        bound("first_day") <= day && day <= bound("last_day")
    };
    let rate = regime["reference_rates"].as_array()?.iter().find(holds)?;
    Some(percent(rate["percent"].as_str()?) + percent("8"))
}

/// Which part of a year a day is.
fn part_of_year(regime: &Value, day: i64) -> Exact {
    let text = date(day);
    let (year, month_day) = text.split_once('-').unwrap_or_default();
    let leap = is_leap(year.parse().unwrap_or_default());
    match regime["day_count"].as_str() {
        Some("actual_360") => whole(1) / whole(360),
        Some("actual_actual") if leap => whole(1) / whole(366),
        Some("thirty_e_360") => match month_day {
            "03-01" if leap => whole(2) / whole(360),
            "03-01" => whole(3) / whole(360),
            _ if month_day.ends_with("-31") => whole(0),
            _ => whole(1) / whole(360),
        },
        _ => whole(1) / whole(365),
    }
}
