use serde_json::Value;

use super::calendar::days_between;
use super::lines::{Line, shown};
use super::number::{Exact, percent, whole};
use super::performed::pieces;
use super::refusal::Refusal;
use super::setting::Setting;

/// A line for each surcharge and each term but costs of others. `runnings` are what percentages are taken of, for each
/// deliverable.
pub(super) fn add_on(
    setting: &Setting<'_>,
    term: &Value,
    runnings: &[Exact],
) -> Result<(Line, Option<Exact>), Refusal> {
    let covered = Covered::by(setting, term, runnings);
    let listed = list_value(setting, term, &covered);
    let agreed = &term["override"]["price"];
    let priced = if agreed.is_null() { listed.clone() } else { value(setting, agreed, term, &covered) };
    let priced = priced.unwrap_or_else(Worth::nothing);
    let kind = term["type"].as_str().unwrap_or_default();
    let mut line = Line::new(setting, kind, &term["id"], priced.amount)?;
    line.base = priced.base;
    if let Some(listed) = listed.filter(|_| !agreed.is_null()) {
        line.list = shown(setting, &listed.amount).ok();
    }
    Ok((line, priced.factor))
}

/// Whether a term covers a deliverable.
pub(super) fn covers(term: &Value, id: &Value) -> bool {
    let named: Vec<&Value> = term["deliverables"].as_array().into_iter().flatten().collect();
    named.is_empty() || named.contains(&id)
}

/// What a price comes to.
#[derive(Clone)]
struct Worth {
    amount: Exact,
    base: Option<Exact>,
    /// The part of the fees covered, where it is one.
    factor: Option<Exact>,
}

impl Worth {
    fn nothing() -> Self {
        Self::of(whole(0))
    }

    fn of(amount: Exact) -> Self {
        Self { amount, base: None, factor: None }
    }
}

/// The deliverables that a term covers: those that it names, or all.
struct Covered {
    fees: Exact,
    deliverables: u64,
    pieces: u64,
}

impl Covered {
    fn by(setting: &Setting<'_>, term: &Value, runnings: &[Exact]) -> Self {
        let deliverables = setting.deal["deliverables"].as_array().into_iter().flatten();
        let quantities: Vec<u64> = deliverables.clone().filter(|one| covers(term, &one["id"])).map(pieces).collect();
        let ids = deliverables.map(|one| &one["id"]).chain(std::iter::once(&setting.deal["retainer"]["id"]));
        let fees = ids.zip(runnings).filter(|(id, _)| covers(term, id));
        Self {
            fees: fees.fold(whole(0), |sum, (_, fee)| sum + fee),
            deliverables: quantities.iter().map(|_| 1).sum(),
            pieces: quantities.iter().sum(),
        }
    }

    /// A part of the fees.
    fn part(&self, factor: Exact) -> Worth {
        Worth { base: Some(self.fees.clone()), amount: &self.fees * &factor, factor: Some(factor) }
    }

    /// How many units a fixed amount is paid for.
    fn units(&self, price: &Value) -> u64 {
        match price["per"].as_str() {
            Some("deliverable") => self.deliverables,
            Some("piece") => self.pieces,
            _ => 1,
        }
    }
}

/// What the rate card asks; none where it has no price for such a term.
fn list_value(setting: &Setting<'_>, term: &Value, covered: &Covered) -> Option<Worth> {
    let add_ons = setting.version["add_ons"].as_array().into_iter().flatten();
    let add_on = add_ons.into_iter().find(|add_on| prices(add_on, term))?;
    Some(match term["type"].as_str() {
        Some("rush") => {
            let notice = term["notice_hours"].as_u64();
            let steps = add_on["steps"].as_array().into_iter().flatten();
            // They stand from the shortest to the longest.
            let step = steps.into_iter().find(|step| notice < step["under_hours"].as_u64());
            let rate = step.and_then(|step| step["percent"].as_str()).unwrap_or("0");
            covered.part(percent(rate))
        }
        Some("revisions") => {
            let rounds = term["rounds"].as_u64().unwrap_or_default();
            let paid = rounds.saturating_sub(add_on["included"].as_u64().unwrap_or_default());
            Worth::of(setting.price(&add_on["rate"]) * whole(paid * covered.units(add_on)))
        }
        _ => return value(setting, &add_on["price"], term, covered),
    })
}

/// Whether the add-on of the rate card is the one that the term asks for.
fn prices(add_on: &Value, term: &Value) -> bool {
    let kinds = || {
        let bought: Vec<&Value> = add_on["kinds"].as_array().into_iter().flatten().collect();
        term["kinds"].as_array().into_iter().flatten().all(|kind| bought.contains(&kind))
    };
    add_on["type"] == term["type"]
        && match term["type"].as_str() {
            Some("usage_rights") => kinds(),
            Some("exclusivity") => add_on["scope"] == term["scope"],
            Some("other") => add_on["id"] == term["add_on"],
            _ => true,
        }
}

/// What a price of the common form comes to; none where it says nothing about such a term.
fn value(setting: &Setting<'_>, price: &Value, term: &Value, covered: &Covered) -> Option<Worth> {
    let rate = || price["percent"].as_str().map_or_else(|| whole(0), percent);
    let of_fees = |factor: Exact| covered.part(factor);
    let fixed = |periods: Exact| Worth::of(setting.price(&price["rate"]) * whole(covered.units(price)) * periods);
    Some(match price["type"].as_str() {
        Some("percent") => of_fees(rate()),
        Some("percent_per_period") => of_fees(rate() * periods(price, &term["period"])?),
        Some("percent_steps") => of_fees(step(price, &term["period"])?),
        Some("fixed") => fixed(whole(1)),
        Some("fixed_per_period") => fixed(periods(price, &term["period"])?),
        Some("percent_of_spend") => {
            let spend = Some(&term["ad_spend"]).filter(|spend| !spend.is_null()).map(|spend| setting.price(spend))?;
            Worth { base: Some(spend.clone()), amount: spend * rate(), factor: None }
        }
        _ => Worth::nothing(),
    })
}

/// How many periods of the price the term lasts: whole ones, unless a part counts by its days.
fn periods(price: &Value, period: &Value) -> Option<Exact> {
    let exactly = whole(length(period)?) / whole(price["days"].as_u64()?);
    Some(if price["part"] == "pro_rata" { exactly } else { exactly.ceil() })
}

/// The part of the first step that is at least as long as the term.
fn step(price: &Value, period: &Value) -> Option<Exact> {
    let Some(days) = length(period) else { return price["perpetual_percent"].as_str().map(percent) };
    let steps = price["steps"].as_array().into_iter().flatten();
    let step = steps.into_iter().find(|step| step["up_to_days"].as_u64().is_some_and(|most| days <= most))?;
    step["percent"].as_str().map(percent)
}

/// How many days a period has, none without end: a month counts as 30, twelve as 365.
fn length(period: &Value) -> Option<u64> {
    let count = |field: &str| period[field].as_u64().unwrap_or_default();
    let text = |field: &str| period[field].as_str().unwrap_or_default();
    match period["type"].as_str() {
        Some("perpetual") => None,
        Some("dates") => u64::try_from(days_between(text("first_day"), text("last_day")) + 1).ok(),
        Some("months") => {
            let months = count("before") + count("after");
            Some(months / 12 * 365 + months % 12 * 30)
        }
        _ => Some(count("before") + count("after")),
    }
}
