use serde_json::{Value, json};

use super::calendar::days_between;
use super::commissions::commissions;
use super::costs::costs;
use super::number::{Exact, exact, percent, whole};
use super::refusal::Refusal;
use super::setting::Setting;
use super::taxes::{Supplied, taxes};
use super::totals::{all_fit, price};
use super::withholding::{borne, withholding};

/// What is owed after a cancellation, as far as it is determined by the documents.
///
/// # Errors
/// - the deal has no quote by the card, or an amount is beyond the limit
pub fn cancel(card: &Value, deal: &Value, cancellation: &Value) -> Result<Value, Refusal> {
    let found = statement(card, deal, cancellation)?;
    if all_fit(&found) { Ok(found) } else { Err(Refusal::AmountTooLarge) }
}

/// A line of the quote in minor units, and what becomes of it.
struct Line {
    kind: String,
    id: Value,
    agreed: Exact,
    /// What discounts and rounding leave of it.
    net: Exact,
    published: Exact,
    kill_fee: Exact,
}

impl Line {
    fn is_fee(&self) -> bool {
        !self.is_spread() && self.kind != "pass_through"
    }

    /// Whether other lines bear it.
    fn is_spread(&self) -> bool {
        matches!(self.kind.as_str(), "discount" | "bundle" | "early_bird" | "loyalty" | "rounding" | "tax_included")
    }

    fn owed(&self) -> Exact {
        &self.published + &self.kill_fee
    }
}

fn statement(card: &Value, deal: &Value, cancellation: &Value) -> Result<Value, Refusal> {
    let quote = price(card, deal)?;
    let mut spent = deal.clone();
    for term in spent["terms"].as_array_mut().into_iter().flatten() {
        let costs = cancellation["costs_incurred"].as_array().into_iter().flatten();
        if let Some(cost) = costs.into_iter().find(|cost| cost["term"] == term["id"]) {
            term["cost"] = cost["cost"].clone();
        }
    }
    let setting = Setting::new(card, &spent, None, false);
    let mut lines = agreed(&quote, &setting);
    spread(&mut lines, deal);
    keep(&mut lines, &setting, deal, cancellation)?;
    let costs = costs(&setting)?;
    let mut paid_on = costs.iter().map(|cost| setting.count(&cost.line.shown));
    for line in lines.iter_mut().filter(|line| line.kind == "pass_through") {
        line.published = paid_on.next().unwrap_or_else(|| whole(0));
    }
    let money = |count: &Exact| setting.money(&(count * setting.minor()));
    let total = |of: &dyn Fn(&Line) -> Exact| {
        lines.iter().filter(|line| line.is_fee()).fold(whole(0), |sum, line| sum + of(line))
    };
    let (published, kill_fee) = (total(&|line| line.published.clone()), total(&|line| line.kill_fee.clone()));
    let fee = &published + &kill_fee;
    let compensated = cancellation["tax"] == "out_of_scope" && kill_fee != whole(0);
    let same_costs = costs_of(&quote, &setting)
        == costs.iter().map(|cost| (setting.count(&cost.line.shown), setting.count(&cost.at_cost))).collect::<Vec<_>>();
    let mut found = if !compensated && money(&fee) == quote["totals"]["fee"] && same_costs {
        json!({"totals": quote["totals"], "commissions": quote["commissions"], "supplies": quote["supplies"], "withholding": quote["withholding"]})
    } else {
        parties(&setting, &lines, &costs, compensated)?
    };
    let creative = total(&|line| if line.kind == "creative_fee" { line.owed() } else { whole(0) });
    found["totals"]["creative_fees"] = money(&creative);
    found["totals"]["add_ons"] = money(&(&fee - &creative));
    found["totals"]["discounts"] = money(&whole(0));
    found["totals"]["rounding"] = money(&whole(0));
    found["totals"]["tax_included"] = Value::Null;
    let owed = exact(found["totals"]["payable"]["amount"].as_str().unwrap_or_default());
    let payments = cancellation["payments"].as_array().into_iter().flatten();
    let paid = payments.fold(whole(0), |sum, one| sum + exact(one["amount"]["amount"].as_str().unwrap_or_default()));
    let (zero, balance) = (whole(0), &owed - &paid);
    found["paid"] = setting.money(&paid);
    found["due"] = setting.money(if balance > zero { &balance } else { &zero });
    found["refund"] = setting.money(&if balance < zero { &zero - &balance } else { zero.clone() });
    found["published"] = money(&published);
    found["kill_fee"] = money(&kill_fee);
    let line = |line: &Line| {
        json!({
            "kind": line.kind, "id": line.id, "agreed": money(&line.agreed), "spread": money(&(&line.net - &line.agreed)),
            "published": money(&line.published), "cancelled": money(&(&line.net - &line.published)),
            "kill_fee": money(&line.kill_fee), "amount": money(&line.owed()),
        })
    };
    found["lines"] = lines.iter().map(line).collect();
    Ok(found)
}

fn agreed(quote: &Value, setting: &Setting<'_>) -> Vec<Line> {
    let lines = quote["lines"].as_array().into_iter().flatten();
    let line = |line: &Value| {
        let agreed = setting.count(&exact(line["amount"]["amount"].as_str().unwrap_or_default()));
        Line {
            kind: line["kind"].as_str().unwrap_or_default().to_owned(),
            id: line["id"].clone(),
            net: agreed.clone(),
            agreed,
            published: whole(0),
            kill_fee: whole(0),
        }
    };
    lines.map(line).collect()
}

fn costs_of(quote: &Value, setting: &Setting<'_>) -> Vec<(Exact, Exact)> {
    let lines = quote["lines"].as_array().into_iter().flatten().filter(|line| line["kind"] == "pass_through");
    let count = |amount: &Value| setting.count(&exact(amount["amount"].as_str().unwrap_or("0")));
    lines.map(|line| (count(&line["amount"]), count(&line["base"]))).collect()
}

/// Takes discounts off the lines that they are taken of, and the rounding of all.
fn spread(lines: &mut [Line], deal: &Value) {
    let supplies = || deal["tax"]["supplies"].as_array().into_iter().flatten();
    let mut including = supplies().filter(|one| one["prices_include_tax"] == true);
    for place in 0..lines.len() {
        if !lines[place].is_spread() {
            continue;
        }
        // The tax is taken out of the prices of its supply.
        let supply = if lines[place].kind == "tax_included" { including.next() } else { None };
        let ids = |supply: &Value| supply["lines"].as_array().cloned().unwrap_or_default();
        let own = supply.map(ids).unwrap_or_default();
        let named: Vec<Value> = if own.is_empty() { supplies().flat_map(ids).collect() } else { own.clone() };
        let change = std::mem::replace(&mut lines[place].net, whole(0));
        let discount = deal["discounts"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| lines[place].kind == "discount" && one["id"] == lines[place].id);
        let in_base = |line: &Line| match discount.and_then(|one| one["base"].as_str()) {
            Some("creative_fees") => line.kind == "creative_fee",
            Some("add_ons") => line.kind != "creative_fee",
            Some("lines") => {
                discount.and_then(|one| one["lines"].as_array()).is_some_and(|named| named.contains(&line.id))
            }
            _ => supply.is_none() || named.contains(&line.id) != own.is_empty(),
        };
        let fees = |wanted: &dyn Fn(&Line) -> bool| -> Vec<usize> {
            (0..lines.len()).filter(|place| lines[*place].is_fee() && wanted(&lines[*place])).collect()
        };
        let (base, all) = (fees(&in_base), fees(&|_| true));
        let zero = whole(0);
        if change > zero {
            // What discounts could not take off is made up for first.
            let mut rest = change;
            for line in lines[..place].iter_mut().filter(|line| line.is_spread() && line.net < zero) {
                let open = &zero - &line.net;
                let made = if open < rest { open } else { rest.clone() };
                line.net += &made;
                rest -= made;
            }
            give(lines, &all, &rest, 1);
        } else {
            let rest = give(lines, &base, &(&zero - &change), -1);
            // A discount of the exact fee can be more than the lines as they are shown: that stays with it.
            let rest = give(lines, &all, &rest, -1);
            lines[place].net = &zero - rest;
        }
    }
}

/// Adds an amount to lines by what they have, or takes it off as far as they have it; gives the rest.
fn give(lines: &mut [Line], places: &[usize], amount: &Exact, sign: i32) -> Exact {
    let zero = whole(0);
    let sum = places.iter().fold(whole(0), |sum, place| sum + &lines[*place].net);
    let amount_here = if sign < 0 && sum < *amount { sum.clone() } else { amount.clone() };
    if amount_here == zero {
        return amount.clone();
    }
    if sum == zero {
        lines[places[0]].net += &amount_here;
        return zero;
    }
    let parts: Vec<Exact> = places.iter().map(|place| &amount_here * &lines[*place].net / &sum).collect();
    let floors = parts.iter().fold(whole(0), |sum, part| sum + part.floor());
    let mut left = &amount_here - floors;
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(&parts[*place] - parts[*place].floor()));
    for index in order {
        let mut part = parts[index].floor();
        if left > zero {
            part += whole(1);
            left -= whole(1);
        }
        let line = &mut lines[places[index]];
        if sign < 0 { line.net -= part } else { line.net += part }
    }
    amount - amount_here
}

/// What is published of each line, and the kill fee of the rest.
fn keep(lines: &mut [Line], setting: &Setting<'_>, deal: &Value, cancellation: &Value) -> Result<(), Refusal> {
    let rate = kill_fee_rate(deal, cancellation);
    let round = |count: Exact| setting.to_minor(&(count * setting.minor())).map(|amount| setting.count(&amount));
    let pieces = |one: &Value| {
        let booked = one["quantity"].as_u64().unwrap_or_default();
        let published = cancellation["published"].as_array().into_iter().flatten();
        let part = published.into_iter().find(|part| part["deliverable"] == one["id"]);
        (part.map_or(0, |part| part["pieces"].as_u64().unwrap_or(booked)), booked)
    };
    let deliverables: Vec<&Value> = deal["deliverables"].as_array().into_iter().flatten().collect();
    let of = |id: &Value| deliverables.iter().find(|one| one["id"] == *id);
    for line in lines.iter_mut().filter(|line| line.is_fee()) {
        if let Some(deliverable) = of(&line.id) {
            let (published, booked) = pieces(deliverable);
            line.published = round(&line.net * whole(published) / whole(booked))?;
        }
    }
    let fees: Vec<(Value, Exact, Exact)> = lines
        .iter()
        .filter(|line| of(&line.id).is_some())
        .map(|line| (line.id.clone(), line.published.clone(), line.net.clone()))
        .collect();
    for line in lines.iter_mut().filter(|line| line.is_fee()) {
        if of(&line.id).is_none() {
            let terms = deal["terms"].as_array().into_iter().flatten();
            let term = terms.into_iter().find(|term| term["id"] == line.id);
            let named = term.and_then(|term| term["deliverables"].as_array()).filter(|named| !named.is_empty());
            let is_covered = |id: &Value| named.is_none_or(|named| named.contains(id));
            let covered = || fees.iter().filter(|(id, _, _)| is_covered(id));
            let (mut part, mut all) =
                covered().fold((whole(0), whole(0)), |(part, all), one| (part + &one.1, all + &one.2));
            if all == whole(0) {
                let counts = deliverables.iter().filter(|one| is_covered(&one["id"])).map(|one| pieces(one));
                (part, all) =
                    counts.fold((whole(0), whole(0)), |(part, all), one| (part + whole(one.0), all + whole(one.1)));
            }
            line.published = round(&line.net * part / all)?;
        }
        line.kill_fee = round((&line.net - &line.published) * &rate)?;
    }
    Ok(())
}

/// Which part of what is cancelled is owed.
fn kill_fee_rate(deal: &Value, cancellation: &Value) -> Exact {
    let side = |field: &str| cancellation[field].as_str().unwrap_or("nobody");
    let owed = side("breach") == "brand" || (side("breach") == "nobody" && side("by") == "brand");
    let given = &cancellation["ladder"]["steps"];
    let preset: Vec<Value> = match cancellation["preset"].as_str() {
        Some("kill_fee.market_lower") => {
            ladder(&[("before_work", "0"), ("concept", "25"), ("production", "50"), ("delivered", "100")])
        }
        Some("kill_fee.market_upper") => {
            ladder(&[("before_work", "25"), ("concept", "50"), ("production", "75"), ("delivered", "100")])
        }
        _ => Vec::new(),
    };
    let steps: Vec<Value> = if !given.is_null() {
        given.as_array().cloned().unwrap_or_default()
    } else if !preset.is_empty() {
        preset
    } else {
        deal["cancellation"]["steps"].as_array().cloned().unwrap_or_default()
    };
    let day = |anchor: &str| {
        let milestones: Vec<&Value> = deal["milestones"].as_array().into_iter().flatten().collect();
        let of = |state: &str| milestones.iter().find(|one| one["event"] == anchor && one["state"] == state);
        let date = of("actual").or_else(|| of("planned")).and_then(|one| one["date"].as_str()).map(str::to_owned);
        date.or_else(|| anchor.starts_with("20").then(|| anchor.to_owned()))
    };
    let on = cancellation["cancelled_on"].as_str().unwrap_or_default();
    let begun = |(place, step): (usize, &Value)| {
        let since = &step["since"];
        let Some(anchor) = since["anchor"].as_str() else { return place == 0 };
        let before = since["days_before"].as_i64().unwrap_or_default();
        day(anchor).is_some_and(|day| days_between(on, &day) <= before)
    };
    let reached = match cancellation["stage"].as_str() {
        Some(stage) => steps.iter().find(|step| step["stage"] == stage),
        None => steps.iter().enumerate().filter(|step| begun(*step)).map(|(_, step)| step).next_back(),
    };
    let rate = reached.and_then(|step| step["percent"].as_str()).map_or_else(|| whole(0), percent);
    if owed { rate } else { whole(0) }
}

fn ladder(steps: &[(&str, &str)]) -> Vec<Value> {
    steps.iter().map(|(stage, percent)| json!({"stage": stage, "percent": percent})).collect()
}

/// What commission, tax and withholding are of what is owed.
fn parties(
    setting: &Setting<'_>,
    lines: &[Line],
    costs: &[super::costs::Cost],
    compensated: bool,
) -> Result<Value, Refusal> {
    let amount = |count: Exact| count * setting.minor();
    let fees: Vec<&Line> = lines.iter().filter(|line| line.is_fee()).collect();
    let sum = |amounts: &[Exact]| amounts.iter().fold(whole(0), |sum, amount| sum + amount);
    let owed: Vec<Exact> = fees.iter().map(|line| amount(line.owed())).collect();
    let published: Vec<Exact> = fees.iter().map(|line| amount(line.published.clone())).collect();
    let fee = sum(&owed);
    let passed_on = costs.iter().fold(whole(0), |total, cost| total + &cost.line.shown);
    let found = commissions(setting, &fee, &passed_on)?;
    let gross_fee = &fee + &found.gross_up;
    let ids = fees.iter().map(|line| line.id.clone());
    let mut supplied: Vec<(Value, Exact)> = ids.zip(if compensated { published.clone() } else { owed }).collect();
    let gross_up = if compensated {
        setting.to_minor(&(&found.gross_up * sum(&published) / &fee))?
    } else {
        found.gross_up.clone()
    };
    let whole_of_principal = super::totals::of_principal(setting, &found.list);
    let of_principal = if compensated {
        let share = |amount: &Exact| setting.to_minor(&(amount * sum(&published) / &fee));
        whole_of_principal.iter().map(share).collect::<Result<_, _>>()?
    } else {
        whole_of_principal.clone()
    };
    supplied.push((Value::Null, gross_up));
    let rest = supplied.iter().fold(gross_fee.clone(), |rest, (_, amount)| rest - amount);
    let supplied = Supplied {
        fee: supplied,
        included: Vec::new(),
        costs: costs.iter().map(|cost| cost.line.shown.clone()).collect(),
        commissions: &found.list,
        purchase: &gross_fee - &rest + &passed_on,
        of_principal: of_principal.clone(),
    };
    let on_top_of_principal = |amounts: &[Exact]| {
        let own = found.list.iter().filter(|one| one.representative == setting.deal["billing"]["principal"]);
        let own = own.zip(amounts).filter(|(one, _)| one.is_on_top());
        own.fold(whole(0), |sum, (_, amount)| sum + amount)
    };
    let rest = rest + on_top_of_principal(&whole_of_principal) - on_top_of_principal(&of_principal);
    let taxes = taxes(setting, &supplied)?;
    let tax_of = |to_brand: bool| {
        taxes
            .iter()
            .filter(move |one| !one.to_principal && one.to_brand == to_brand)
            .fold(whole(0), |total, one| total + &one.tax)
    };
    let of = |on_top: bool| {
        let chosen = found.list.iter().filter(move |one| one.is_on_top() == on_top);
        chosen.fold(whole(0), |total, one| total + &one.amount)
    };
    let (on_top, deducted) = (of(true), of(false));
    let withheld = withholding(setting, &gross_fee, &passed_on, &deducted)?;
    let withheld_total = withheld.iter().fold(whole(0), |total, (amount, _)| total + amount);
    let at_cost = costs.iter().fold(whole(0), |total, cost| total + &cost.at_cost);
    let borne = borne(&withheld);
    let payable = &gross_fee + &passed_on + &on_top + tax_of(true) + &borne;
    let net = &gross_fee + &passed_on - at_cost - &deducted - tax_of(false) - &withheld_total + &borne;
    let mut supplies: Vec<Value> = taxes.iter().map(|one| one.document.clone()).collect();
    if compensated && rest != whole(0) && taxes.iter().any(|one| one.subject == "fee") {
        supplies.push(json!({
            "subject": "fee", "taxable": setting.money(&rest), "category": "out_of_scope", "tax": setting.money(&whole(0)),
        }));
    }
    let commission_lines = found.list.iter().enumerate().map(|(place, one)| {
        let on_it = taxes.iter().filter(|tax| tax.subject == "commission" && tax.commission == Some(place));
        one.document(setting, &on_it.fold(whole(0), |total, tax| total + &tax.tax))
    });
    let money = |amount: &Exact| setting.money(amount);
    Ok(json!({
        "totals": {
            "fee": money(&fee), "gross_up": money(&found.gross_up), "gross_fee": money(&gross_fee),
            "pass_through_costs": money(&passed_on), "commissions_on_top": money(&on_top), "tax": money(&tax_of(true)),
            "payable": money(&payable), "commissions_deducted": money(&deducted),
            "tax_on_commissions_deducted": money(&tax_of(false)), "withholding": money(&withheld_total),
            "net_to_influencer": money(&net),
        },
        "commissions": commission_lines.collect::<Vec<_>>(),
        "supplies": supplies,
        "withholding": withheld.iter().map(|(_, line)| line.clone()).collect::<Vec<_>>(),
    }))
}
