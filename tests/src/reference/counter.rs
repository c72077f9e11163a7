//! A counter-offer by brute force: every combination of concessions is priced by the slow computation, and the best one
//! is picked at the end.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::number::{Exact, exact, whole};
use super::totals::price;

/// What a combination of concessions comes to.
#[derive(Clone, Debug)]
struct Choice {
    /// The step of each concession, counted from 1; 0 is none. The discount has its amount in units.
    steps: Vec<u64>,
    effective: Exact,
    total: Exact,
    net: Exact,
    keeps_floor: bool,
}

/// The input, with what is asked of it again and again.
struct Offer<'a> {
    input: &'a Value,
    target: Exact,
    unit: Exact,
    /// What was priced already.
    priced: RefCell<BTreeMap<Vec<u64>, Option<Choice>>>,
}

/// Status, total and net of the counter-offer, and the places of the concessions made; `None` where the deal itself has no
/// price.
pub fn counter(input: &Value) -> Option<Value> {
    let unit = match (input["deal"]["rounding"]["increment"].as_str(), input["deal"]["currency"].as_str()) {
        (Some(increment), _) => exact(increment),
        (None, Some("JPY")) => whole(1),
        _ => exact("0.01"),
    };
    let offer = Offer { input, target: amount(&input["target"]), unit, priced: RefCell::default() };
    let list = input["concessions"].as_array()?;
    let asked = offer.priced(&vec![0; list.len()])?;
    if asked.effective <= offer.target {
        return Some(answer("already_reached", &asked, list));
    }
    let mut all = Vec::new();
    let mut nearest = vec![asked];
    for steps in offer.combinations() {
        let Some(found) = offer.with_discount(&steps) else { continue };
        for one in found {
            (if one.effective <= offer.target { &mut all } else { &mut nearest }).push(one);
        }
    }
    let used = |one: &Choice| -> Vec<usize> {
        (0..list.len()).filter(|place| one.steps.get(*place).is_some_and(|step| *step > 0)).collect()
    };
    all.sort_by_key(|one| (used(one).len(), used(one), whole(0) - &one.net, one.steps.clone()));
    if let Some(best) = all.first() {
        return Some(answer("reached", best, list));
    }
    let best = nearest.into_iter().map(|one| one.effective).min()?;
    Some(json!({"status": "out_of_reach", "effective": best.to_string()}))
}

fn answer(status: &str, one: &Choice, list: &[Value]) -> Value {
    let used = (0..list.len()).filter(|place| one.steps.get(*place).is_some_and(|step| *step > 0));
    let (last, first): (Vec<usize>, Vec<usize>) = used.partition(|place| list[*place]["type"] == "discount");
    let made = [first, last].concat();
    json!({
        "status": status, "total": one.total.to_string(), "net": one.net.to_string(),
        "effective": one.effective.to_string(), "made": made,
    })
}

fn amount(money: &Value) -> Exact {
    exact(money["amount"].as_str().unwrap_or("0"))
}

impl Offer<'_> {
    /// Every choice of a step, or none, for each concession; the discount is there or not.
    fn combinations(&self) -> Vec<Vec<u64>> {
        let mut all = vec![Vec::new()];
        for concession in self.input["concessions"].as_array().into_iter().flatten() {
            let most = match concession["type"].as_str() {
                Some("shorten") => concession["to"].as_array().map_or(0, |to| to.iter().map(|_| 1).sum()),
                Some("fewer") => self.quantity(concession) - concession["minimum"].as_u64().unwrap_or_default(),
                _ => 1,
            };
            let longer = |steps: Vec<u64>| (0..=most).map(move |step| [steps.as_slice(), &[step]].concat());
            all = all.into_iter().flat_map(longer).collect();
        }
        all
    }

    fn quantity(&self, concession: &Value) -> u64 {
        let deliverables = self.input["deal"]["deliverables"].as_array().into_iter().flatten();
        let found = deliverables.into_iter().find(|one| one["id"] == concession["deliverable"]);
        found.and_then(|one| one["quantity"].as_u64()).unwrap_or_default()
    }

    /// The combination with the least discount that reaches the target, or the largest that keeps the floor; nothing where
    /// the floor is broken without one.
    fn with_discount(&self, steps: &[u64]) -> Option<Vec<Choice>> {
        let concessions = self.input["concessions"].as_array()?;
        let place = concessions.iter().position(|one| one["type"] == "discount").filter(|place| steps[*place] > 0);
        let Some(place) = place else { return Some(self.kept(steps).into_iter().collect()) };
        let at = |units: u64| {
            let mut steps = steps.to_vec();
            steps[place] = units;
            steps
        };
        let none = self.kept(&at(0))?;
        let totals = &price(&self.input["rate_card"], &self.deal(&at(0))).ok()?["totals"];
        let taken = &totals["tax_included"];
        let fee = amount(&totals["fee"]) - if taken.is_null() { whole(0) } else { amount(taken) };
        let share = exact(concessions[place]["most_percent"].as_str().unwrap_or("100")) / whole(100);
        let most: u64 = (fee * share / &self.unit).floor().to_integer().try_into().ok()?;
        // What is rounded as a whole can show a little more than there is.
        let most = if most > 0 && self.priced(&at(most)).is_none() { most - 1 } else { most };
        let reaches = |units: u64| self.priced(&at(units)).is_some_and(|one| one.effective <= self.target);
        let keeps = |units: u64| self.kept(&at(units)).is_some();
        let mut found = vec![none];
        if most > 0 && reaches(most) {
            // Halved until the first that reaches it.
            let (mut low, mut high) = (0, most);
            while high - low > 1 {
                let middle = low + (high - low) / 2;
                if reaches(middle) { high = middle } else { low = middle }
            }
            found.extend(self.kept(&at(high)));
        }
        let (mut low, mut high) = (0, most);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if keeps(middle) { low = middle } else { high = middle }
        }
        found.extend(self.kept(&at(if keeps(high) { high } else { low })));
        Some(found)
    }

    /// What the combination comes to, if it keeps the floor.
    fn kept(&self, steps: &[u64]) -> Option<Choice> {
        self.priced(steps).filter(|choice| choice.keeps_floor)
    }

    fn priced(&self, steps: &[u64]) -> Option<Choice> {
        if let Some(known) = self.priced.borrow().get(steps) {
            return known.clone();
        }
        let found = self.choice(steps);
        self.priced.borrow_mut().insert(steps.to_vec(), found.clone());
        found
    }

    fn choice(&self, steps: &[u64]) -> Option<Choice> {
        let totals = price(&self.input["rate_card"], &self.deal(steps)).ok()?["totals"].clone();
        let total = amount(&totals[self.input["total"].as_str().unwrap_or("payable")]);
        let credits = self.input["concessions"].as_array()?.iter().zip(steps).filter(|(_, step)| **step > 0);
        let credits = credits.fold(whole(0), |sum, (one, _)| sum + amount(&one["credit"]));
        let floor = &self.input["floor"];
        let floored = amount(&totals[floor["total"].as_str().unwrap_or("fee")]);
        Some(Choice {
            steps: steps.to_vec(),
            effective: &total - credits,
            total,
            net: amount(&totals["net_to_influencer"]),
            keeps_floor: floor.is_null() || floored >= amount(&floor["amount"]),
        })
    }

    /// The deal with these steps.
    fn deal(&self, steps: &[u64]) -> Value {
        let mut deal = self.input["deal"].clone();
        let concessions = self.input["concessions"].as_array().into_iter().flatten();
        let mut discount = None;
        for (concession, step) in concessions.zip(steps).filter(|(_, step)| **step > 0) {
            match concession["type"].as_str().unwrap_or_default() {
                "drop" => drop_term(&mut deal, &concession["term"]),
                "shorten" => {
                    let after = &concession["to"][usize::try_from(*step).unwrap_or_default() - 1];
                    let terms = deal["terms"].as_array_mut().into_iter().flatten();
                    for term in terms.filter(|term| term["id"] == concession["term"]) {
                        let period = &mut term["period"];
                        if period["type"] == "perpetual" {
                            *period = json!({"type": concession["unit"], "anchor": "signing"});
                        }
                        period["after"] = after.clone();
                    }
                }
                "fewer" => {
                    let quantity = self.quantity(concession) - step;
                    let deliverables = deal["deliverables"].as_array_mut().into_iter().flatten();
                    for one in deliverables.filter(|one| one["id"] == concession["deliverable"]) {
                        one["quantity"] = quantity.into();
                    }
                }
                "discount" => discount = Some((concession, &self.unit * whole(*step))),
                _ => {}
            }
        }
        if let Some((concession, amount)) = discount {
            let cents = (amount * whole(100)).to_integer().to_string();
            let text = format!("{cents:0>3}");
            let (major, minor) = text.split_at(text.len() - 2);
            let one = json!({
                "type": "amount", "id": concession["id"], "name": concession["name"], "base": "remaining",
                "amount": {"amount": format!("{major}.{minor}"), "currency": deal["currency"]},
            });
            let mut list = deal["discounts"].as_array().cloned().unwrap_or_default();
            list.push(one);
            deal["discounts"] = list.into();
        }
        deal
    }
}

/// Without the term, and without discounts that are for nothing else.
fn drop_term(deal: &mut Value, id: &Value) {
    if let Some(terms) = deal["terms"].as_array_mut() {
        terms.retain(|term| term["id"] != *id);
    }
    if let Some(discounts) = deal["discounts"].as_array_mut() {
        discounts.retain(|discount| discount["lines"].as_array().is_none_or(|lines| !lines.contains(id)));
    }
}
