use serde_json::{Value, json};

use super::calendar::months_after;
use super::number::{Exact, decimal, exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;

/// What representatives get.
pub(super) struct Commissions {
    pub(super) gross_up: Exact,
    pub(super) list: Vec<Commission>,
    /// How many bases would be below zero.
    pub(super) without_base: usize,
}

/// What one representative gets.
#[derive(Clone)]
pub(super) struct Commission {
    pub(super) representative: Value,
    pub(super) treatment: String,
    percent: Value,
    tier: Value,
    people: Vec<Value>,
    base: Exact,
    pub(super) amount: Exact,
}

impl Commission {
    pub(super) fn is_on_top(&self) -> bool {
        self.treatment == "on_top"
    }

    pub(super) fn document(&self, setting: &Setting<'_>, tax: &Exact) -> Value {
        json!({
            "representative": self.representative, "treatment": self.treatment, "percent": self.percent,
            "base": setting.money(&self.base), "amount": setting.money(&self.amount), "tax": setting.money(tax),
            "tier": self.tier, "people": self.people,
        })
    }
}

pub(super) fn commissions(setting: &Setting<'_>, fee: &Exact, costs: &Exact) -> Result<Commissions, Refusal> {
    let plan = &setting.deal["commission"];
    let sequential = plan["order"] == "sequential";
    let representatives: Vec<&Value> = plan["representatives"].as_array().into_iter().flatten().collect();
    let raised: Vec<&Value> = representatives.iter().copied().filter(|one| one["treatment"] == "gross_up").collect();
    let gross_fee =
        if raised.is_empty() { fee.clone() } else { setting.to_minor(&gross(setting, fee, &raised, sequential))? };
    let gross_up = &gross_fee - fee;
    let stated = |field: &str| match &plan[field] {
        price if price.is_object() => setting.to_minor(&setting.price(price)),
        _ => Ok(whole(0)),
    };
    let (gifted_value, own_costs) = (stated("gifted_value")?, stated("own_costs")?);

    let mut list: Vec<Commission> = Vec::new();
    let mut without_base = 0;
    for representative in &representatives {
        let treatment = representative["treatment"].as_str().unwrap_or_default();
        let before = list.iter().filter(|one| one.treatment == treatment).map(|one| &one.amount);
        let taken = before.fold(whole(0), |taken, amount| taken + amount);
        let mut base = gross_fee.clone();
        if representative["includes_costs"] == true {
            base += costs;
        }
        if sequential {
            base -= &taken;
        }
        match representative["base"].as_str() {
            Some("cash_only") => {}
            Some("net_of_costs") => base -= &own_costs,
            _ => base += &gifted_value,
        }
        if base < whole(0) {
            without_base += 1;
            base = whole(0);
        }
        let is_last_raised = raised.last().is_some_and(|last| last == representative);
        // The last one gets what remains, so that the net is met exactly.
        let amount = if is_last_raised {
            &gross_up - &taken
        } else {
            setting.to_minor(&within(setting, representative, &base, of_base(setting, representative, &base)))?
        };
        let (percent, tier) = reached(setting, representative, &base);
        list.push(Commission {
            representative: representative["party"]["id"].clone(),
            treatment: treatment.to_owned(),
            percent,
            tier,
            people: people(setting, representative, &amount),
            base,
            amount,
        });
    }
    Ok(Commissions { gross_up, list, without_base })
}

/// The bands of a commission: where each begins, and its rate.
fn bands(setting: &Setting<'_>, one: &Value) -> Vec<(Exact, Exact)> {
    let rate = |one: &Value| one["percent"].as_str().map_or_else(|| whole(0), percent);
    let people = one["people"]["people"].as_array().into_iter().flatten();
    let own = if let Some(step) = sunset_step(setting, one) {
        return vec![(whole(0), rate(step))];
    } else if one["people"]["sharing"] == "each" {
        people.fold(whole(0), |sum, person| sum + if person["percent"].is_null() { rate(one) } else { rate(person) })
    } else {
        rate(one)
    };
    let tiers = one["tiers"]["tiers"].as_array().into_iter().flatten();
    let tiers = tiers.map(|tier| (setting.price(&tier["from"]), rate(tier)));
    [(whole(0), own)].into_iter().chain(tiers).collect()
}

/// The step that has begun on the day of the quote: so many months after the last day, on the day after.
fn sunset_step<'a>(setting: &Setting<'_>, one: &'a Value) -> Option<&'a Value> {
    let day = setting.deal["quoted_on"].as_str()?;
    let last_day = one["sunset"]["last_day"].as_str()?;
    let mut steps = one["sunset"]["steps"].as_array().into_iter().flatten();
    let begun =
        |step: &&Value| day > months_after(last_day, step["after_months"].as_i64().unwrap_or_default()).as_str();
    steps.rfind(begun)
}

/// What a commission is of a base, without its minimum and cap.
fn of_base(setting: &Setting<'_>, one: &Value, base: &Exact) -> Exact {
    let bands = bands(setting, one);
    if one["tiers"]["rule"] != "slab" {
        let reached = bands.iter().rev().find(|(from, _)| base >= from);
        return base * reached.or(bands.first()).map_or_else(|| whole(0), |(_, rate)| rate.clone());
    }
    let ends = bands.iter().skip(1).map(|(from, _)| from.min(base).clone()).chain([base.clone()]);
    let parts = bands.iter().zip(ends).enumerate();
    // What is below zero stands in the first band.
    parts.fold(
        whole(0),
        |sum, (place, ((from, rate), end))| {
            if place > 0 && end <= *from { sum } else { sum + (end - from) * rate }
        },
    )
}

fn within(setting: &Setting<'_>, one: &Value, base: &Exact, amount: Exact) -> Exact {
    let least = &one["minimum"];
    let amount = if least.is_object() && *base != whole(0) { amount.max(setting.price(least)) } else { amount };
    if one["cap"].is_object() { amount.min(setting.price(&one["cap"])) } else { amount }
}

/// The rate of the highest band reached, and which tier that is.
fn reached(setting: &Setting<'_>, one: &Value, base: &Exact) -> (Value, Value) {
    let bands = bands(setting, one);
    let place = bands.iter().rposition(|(from, _)| base >= from).unwrap_or_default();
    let rate = bands.get(place).map_or_else(|| whole(0), |(_, rate)| rate * whole(100));
    let has_tiers = one["tiers"].is_object() && sunset_step(setting, one).is_none();
    let from = place.checked_sub(1).map(|tier| &one["tiers"]["tiers"][tier]["from"]);
    let from = from.map(|from| json!({"amount": normal(&from["amount"]), "currency": from["currency"]}));
    let tier = if has_tiers { json!({"rule": one["tiers"]["rule"], "from": from}) } else { Value::Null };
    (decimal(&rate), tier)
}

/// What must be paid so that the fee is left: searched band by band, from the last commission back to the first where one
/// is taken of what the others left.
fn gross(setting: &Setting<'_>, fee: &Exact, raised: &[&Value], sequential: bool) -> Exact {
    if sequential {
        return raised.iter().rev().fold(fee.clone(), |net, one| gross(setting, &net, &[one], false));
    }
    let all: Vec<Vec<(Exact, Exact)>> = raised.iter().map(|one| bands(setting, one)).collect();
    let mut begins: Vec<Exact> = all.iter().flatten().map(|(from, _)| from.clone()).collect();
    begins.sort();
    let left = |gross: &Exact| raised.iter().fold(gross.clone(), |left, one| left - of_base(setting, one, gross));
    let begin = begins.iter().rev().find(|begin| left(begin) <= *fee).cloned().unwrap_or_else(|| whole(0));
    let rate_at = |bands: &Vec<(Exact, Exact)>| {
        bands.iter().rev().find(|(from, _)| *from <= begin).map_or_else(|| whole(0), |(_, rate)| rate.clone())
    };
    let rates = all.iter().fold(whole(0), |sum, bands| sum + rate_at(bands));
    // From the begin of the band on, each unit leaves the same part.
    &begin + (fee - left(&begin)) / (whole(1) - rates)
}

/// What several people get: by their own rates, or their parts, the largest remainder first.
fn people(setting: &Setting<'_>, one: &Value, amount: &Exact) -> Vec<Value> {
    let people: Vec<&Value> = one["people"]["people"].as_array().into_iter().flatten().collect();
    let each = one["people"]["sharing"] == "each";
    let field = if each { "percent" } else { "share_percent" };
    let own = |person: &Value| person[field].as_str().map(exact);
    let stated = people.iter().filter_map(|person| own(person)).fold(whole(0), |sum, part| sum + part);
    let without = people.iter().filter(|person| own(person).is_none()).count();
    let common = match one["percent"].as_str() {
        Some(rate) if each => exact(rate),
        _ if without == 0 => whole(0),
        _ => (whole(100) - stated) / whole(u64::try_from(without).unwrap_or_default()),
    };
    let mut weights: Vec<Exact> = people.iter().map(|person| own(person).unwrap_or_else(|| common.clone())).collect();
    if weights.iter().all(|weight| *weight == whole(0)) {
        weights.fill(whole(1));
    }
    let amounts = share_out(&setting.count(amount), &weights);
    let amounts = amounts.into_iter().map(|count| setting.money(&(count * setting.minor())));
    people.iter().zip(amounts).map(|(person, amount)| json!({"person": person["id"], "amount": amount})).collect()
}

/// A whole number in whole parts by weight: largest remainder, of equal ones the first.
pub(super) fn share_out(total: &Exact, weights: &[Exact]) -> Vec<Exact> {
    let zero = whole(0);
    let positive = if *total < zero { &zero - total } else { total.clone() };
    let sum = weights.iter().fold(whole(0), |sum, weight| sum + weight);
    let shares: Vec<Exact> = weights.iter().map(|weight| &positive * weight / &sum).collect();
    let mut counts: Vec<Exact> = shares.iter().map(Exact::floor).collect();
    let mut left = counts.iter().fold(positive, |left, count| left - count);
    let mut places: Vec<usize> = (0..shares.len()).collect();
    // Sorting keeps equal ones in their order.
    places.sort_by_key(|place| std::cmp::Reverse(shares[*place].clone() - shares[*place].floor()));
    for place in places {
        if left > zero {
            counts[place] += whole(1);
            left -= whole(1);
        }
    }
    if *total < zero { counts.into_iter().map(|count| &zero - count).collect() } else { counts }
}

/// A decimal as the library writes it: without zeros at its end.
pub(super) fn normal(decimal: &Value) -> Value {
    match decimal.as_str() {
        Some(text) if text.contains('.') => text.trim_end_matches('0').trim_end_matches('.').into(),
        _ => decimal.clone(),
    }
}
