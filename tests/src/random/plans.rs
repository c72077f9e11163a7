use serde_json::{Value, json};

use super::Source;
use super::money::{CURRENCIES, decimal, percent, price};
use super::period::{anchor, date};

const MODES: [&str; 7] = ["half_up", "half_even", "half_down", "up", "down", "ceiling", "floor"];

/// What is taken off. Most are so small that they fit their base.
pub(super) fn discounts(source: &mut Source<'_>, lines: &[Value], currency: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for place in 0..source.below(4) {
        let id = format!("o{place}");
        let mut discount = if source.chance(70) {
            let most = if source.chance(10) { 100 } else { 25 };
            json!({"type": "percent", "id": id, "name": "Bundle", "percent": percent(source, most)})
        } else {
            let mut amount = price(source, currency);
            if source.chance(80) {
                amount["amount"] = decimal(source.within(0, 20_000), 2).into();
            }
            json!({"type": "amount", "id": id, "name": "Off", "amount": amount})
        };
        if source.chance(70) {
            let base = source.pick(&["remaining", "subtotal", "creative_fees", "add_ons", "lines"]);
            discount["base"] = base.into();
            if base == "lines" {
                discount["lines"] = source.some(lines).into();
            }
        }
        found.push(discount);
    }
    found
}

/// Where and how amounts are rounded.
pub(super) fn rounding(source: &mut Source<'_>, currency: &str) -> Value {
    let mut rounding = json!({"point": source.pick(&["line", "unit", "total"])});
    if source.chance(70) {
        rounding["mode"] = source.pick(&MODES).into();
    }
    if source.chance(2) {
        rounding["mode"] = "unnecessary".into();
    }
    if source.chance(25) {
        let fine: &[&str] = if currency == "JPY" { &["5", "10", "1", "50"] } else { &["0.05", "5", "0.5", "10", "50"] };
        rounding["increment"] = source.pick(fine).into();
    }
    rounding
}

/// Which supplies carry tax, and what is withheld.
pub(super) fn tax(source: &mut Source<'_>, commission: &Value, lines: &[Value], currency: &str) -> Value {
    let mut supplies = Vec::new();
    if source.chance(80) {
        supplies.push(json!({"type": "fee", "tax": one_tax(source)}));
        let raised = |one: &Value| one["treatment"] == "gross_up";
        let may_include = !commission["representatives"].as_array().into_iter().flatten().any(raised);
        if source.chance(25) {
            let lines = source.some(lines);
            let (one, other) = lines.split_at(source.index(lines.len() + 1));
            for lines in [one, other].into_iter().filter(|lines| !lines.is_empty()) {
                supplies.push(json!({"type": "fee", "lines": lines, "tax": one_tax(source)}));
            }
        }
        for supply in supplies.iter_mut().filter(|one| may_include && one["tax"]["percent"].is_string()) {
            if source.chance(25) {
                supply["prices_include_tax"] = true.into();
            }
        }
    }
    if source.chance(50) {
        supplies.push(json!({"type": "costs", "tax": one_tax(source)}));
    }
    for representative in commission["representatives"].as_array().into_iter().flatten() {
        if source.chance(60) {
            let id = &representative["party"]["id"];
            supplies.push(json!({"type": "commission", "representative": id, "tax": one_tax(source)}));
        }
    }
    let mut withholding = Vec::new();
    for territory in ["US", "DE", "eu"].into_iter().take(source.index(3)) {
        let mut one = json!({"territory": territory, "percent": percent(source, 35)});
        if source.chance(40) {
            one["share_of_work_percent"] = percent(source, 100).into();
        }
        if source.chance(60) {
            one["base"] = source.pick(&["fee", "fee_and_costs", "fee_less_commission"]).into();
        }
        if source.chance(20) {
            one["treaty"] = json!({"percent": percent(source, 20), "source": "the treaty, article 17"});
        }
        if source.chance(20) {
            one["threshold"] = price(source, currency);
        }
        withholding.push(one);
    }
    if let ([one], true) = (withholding.as_mut_slice(), source.chance(30)) {
        if source.chance(70) {
            one["percent"] = percent(source, 35).replace("100", "30").into();
            one["borne_by"] = "brand".into();
        } else {
            one["borne_by"] = "influencer".into();
        }
    }
    let mut plan = json!({"supplies": supplies, "withholding": withholding});
    if source.chance(15) {
        let registered = source.chance(50);
        plan["influencer_registrations"] = json!([{"country": "DE", "registered": registered}]);
    }
    if source.chance(15) {
        plan["registration_threshold"] =
            json!({"turnover": price(source, currency), "so_far": price(source, currency)});
    }
    plan
}

pub(super) fn one_tax(source: &mut Source<'_>) -> Value {
    let category =
        source.pick(&["standard", "reduced", "standard", "zero", "exempt", "reverse_charge", "out_of_scope"]);
    let mut tax = json!({"category": category});
    if matches!(category, "standard" | "reduced") {
        tax["percent"] = percent(source, 27).into();
    } else if source.chance(50) {
        tax["note"] = "reverse charge".into();
    }
    if source.chance(50) {
        tax["rounding"] = source.pick(&["line", "total"]).into();
    }
    if source.chance(40) {
        tax["mode"] = source.pick(&MODES).into();
    }
    tax
}

/// When the brand pays.
pub(super) fn payment(source: &mut Source<'_>) -> Value {
    let shares: &[&[&str]] = &[
        &["100"],
        &["50", "50"],
        &["50", "30", "20"],
        &["33.333333333333", "33.333333333333", "33.333333333334"],
        &["14.3", "14.3", "14.3", "14.3", "14.3", "14.3", "14.2"],
        &["0.000000000001", "99.999999999999"],
    ];
    let mut instalments = Vec::new();
    for percent in source.pick(shares) {
        let mut one = json!({"trigger": anchor(source), "percent": percent});
        if source.chance(60) {
            one["term"] = json!({
                "net_days": source.pick(&[30, 0, 14, 60, 90, 1]),
                "month_end": source.pick(&["none", "before_days", "after_days"]),
                "adjustment": source.pick(&["none", "following", "modified_following", "preceding"]),
            });
        }
        instalments.push(one);
    }
    let mut plan = json!({"instalments": instalments});
    if source.chance(30) {
        let mut holidays: Vec<String> = (0..source.below(6)).map(|_| date(source)).collect();
        holidays.sort();
        holidays.dedup();
        plan["business_days"] = json!({"weekend": source.some(&["friday", "saturday"]), "holidays": holidays});
    }
    plan
}

/// Rates from every currency of [`CURRENCIES`] to the deal's: direct, inverse or through pounds; some with a day that fixes
/// them, and rates of other days.
pub(super) fn exchange(source: &mut Source<'_>, currency: &str, is_quoted: bool) -> Value {
    let mut plan = rates(source, currency);
    if source.chance(25) {
        plan["spread_percent"] = percent(source, 5).into();
    }
    if source.chance(30) {
        fix(source, &mut plan, is_quoted);
    }
    plan
}

/// A day fixes the rates: of each there is one that holds on every day, and some have others of any day.
fn fix(source: &mut Source<'_>, plan: &mut Value, is_quoted: bool) {
    let by = source.pick(&["invoice", "payment", "quote"]);
    plan["fixed_by"] = if by == "quote" && !is_quoted { "payment" } else { by }.into();
    if plan["fixed_by"] == "payment" && source.chance(50) {
        plan["paid_on"] = date(source).into();
    }
    let Some(rates) = plan["rates"].as_array_mut() else { return };
    let mut others = Vec::new();
    for rate in rates.iter_mut() {
        if source.chance(40) {
            let units = source.within(1, 200_000_000);
            let (from, to) = (&rate["from"], &rate["to"]);
            let (from, to) = if source.chance(80) { (from, to) } else { (to, from) };
            others.push(json!({"from": from, "to": to, "rate": decimal(units, 4), "date": rate["date"]}));
        }
        rate["date"] = "2024-12-31".into();
    }
    rates.extend(others);
}

fn rates(source: &mut Source<'_>, currency: &str) -> Value {
    let mut rates = Vec::new();
    let rate = |source: &mut Source<'_>, from: &str, to: &str| {
        let units = source.within(1, 200_000_000);
        let scale = u32::try_from(source.within(2, 7)).unwrap_or_default();
        json!({"from": from, "to": to, "rate": decimal(units, scale), "date": date(source)})
    };
    for foreign in CURRENCIES.into_iter().filter(|foreign| *foreign != currency) {
        if foreign == "GBP" || source.chance(50) {
            rates.push(if source.chance(50) {
                rate(source, currency, foreign)
            } else {
                rate(source, foreign, currency)
            });
        }
        if foreign != "GBP" && currency != "GBP" {
            rates.push(if source.chance(50) { rate(source, "GBP", foreign) } else { rate(source, foreign, "GBP") });
        }
    }
    json!({"rates": rates, "base": "GBP"})
}
