//! What holds for whatever parties a deal has: commissions, taxes, and currencies.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::fee::{ExplainedAmount, Quote};
use greenroom::influencer::CommissionTreatment;
use greenroom::money::Money;
use greenroom::wire::call;
use greenroom_tests::random::{Documents, any_documents, cases};
use greenroom_tests::reference::{Exact, exact, exchange_differences};
use proptest::prelude::*;
use serde_json::{Value, json};

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(Money::minor).sum()
}

/// The documents with other commissions, and without whatever goes by them.
fn with_commissions(documents: &Documents, plan: Value) -> Documents {
    let Documents { card, mut deal } = documents.clone();
    deal["commission"] = plan;
    deal.as_object_mut().unwrap().retain(|name, _| name != "tax" && name != "billing");
    Documents { card, deal }
}

fn representative(id: &str, terms: &Value) -> Value {
    let mut one = json!({"party": {"id": id, "kind": "firm", "name": "R"}, "percent": "20", "treatment": "deducted"});
    for (name, value) in terms.as_object().unwrap() {
        one[name] = value.clone();
    }
    one
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn whatever_is_grossed_up_leaves_the_fee(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let raised = quote.commissions.iter().filter(|line| line.treatment == CommissionTreatment::GrossUp);
        prop_assert_eq!(quote.totals.gross_fee.minor() - sum(raised.map(|line| line.amount)), quote.totals.fee.minor());
    }

    #[test]
    fn a_gross_up_by_slabs_meets_its_net_exactly(
        documents in any_documents(),
        rates in prop::collection::vec((1_u32..40, 1_u32..50_000, 1_u32..40), 1..3),
        order in prop::sample::select(vec!["parallel", "sequential"]),
    ) {
        let currency = documents.deal["currency"].clone();
        let representatives = rates.iter().enumerate().map(|(place, (percent, from, next))| {
            representative(&format!("r{place}"), &json!({
                "percent": percent.to_string(), "treatment": "gross_up", "tiers": {"rule": "slab", "tiers": [
                    {"from": {"amount": from.to_string(), "currency": currency}, "percent": next.to_string()},
                ]},
            }))
        });
        let plan = json!({"order": order, "representatives": representatives.collect::<Vec<_>>()});
        let Some(quote) = with_commissions(&documents, plan).quote() else { return Ok(()) };
        let commissions = sum(quote.commissions.iter().map(|line| line.amount));
        prop_assert_eq!(quote.totals.gross_fee.minor() - commissions, quote.totals.fee.minor());
        // Each gets what its slabs make of its base, but for the rounding of the gross fee and of the others.
        for (line, (percent, from, next)) in quote.commissions.iter().zip(&rates) {
            let unit = 10_i128.pow(u32::from(quote.currency.exponent()));
            let (base, from) = (i128::from(line.base.minor()), i128::from(*from) * unit);
            let slabs = base.min(from) * i128::from(*percent) + (base - from).max(0) * i128::from(*next);
            prop_assert!((slabs - i128::from(line.amount.minor()) * 100).abs() <= 100 * 3, "{line:?}");
        }
    }

    #[test]
    fn slab_and_whole_agree_below_the_first_tier(documents in any_documents(), next in 0_u32..=100) {
        let currency = documents.deal["currency"].clone();
        let quote = |rule: &str, from: &str| -> Option<Quote> {
            let tiers = json!({"tiers": {"rule": rule, "tiers": [
                {"from": {"amount": from, "currency": currency}, "percent": next.to_string()},
            ]}});
            with_commissions(&documents, json!({"representatives": [representative("r", &tiers)]})).quote()
        };
        let most = "999999999999999999";
        let (Some(slab), Some(whole)) = (quote("slab", most), quote("whole", most)) else { return Ok(()) };
        prop_assert_eq!(slab.commissions[0].amount, whole.commissions[0].amount);
        prop_assert_eq!(slab.totals, whole.totals);
        // From the first minor unit on, both are the rate of the tier, but for what lies below it.
        let (Some(slab), Some(whole)) = (quote("slab", "0.001"), quote("whole", "0.001")) else { return Ok(()) };
        let difference = slab.commissions[0].amount.minor() - whole.commissions[0].amount.minor();
        prop_assert!(difference.abs() <= 1, "{difference}");
    }

    #[test]
    fn a_withholding_that_the_brand_bears_leaves_the_net_as_it_is(documents in any_documents()) {
        let Documents { card, mut deal } = documents;
        if deal["tax"].is_null() {
            return Ok(());
        }
        deal["tax"]["withholding"] = json!([]);
        let without = Documents { card: card.clone(), deal: deal.clone() }.quote();
        deal["tax"]["withholding"] = json!([{"territory": "US", "percent": "30", "borne_by": "brand"}]);
        let (Some(without), Some(with)) = (without, Documents { card, deal }.quote()) else { return Ok(()) };
        prop_assert_eq!(with.totals.net_to_influencer, without.totals.net_to_influencer);
        let borne = with.totals.payable.minor() - without.totals.payable.minor();
        prop_assert_eq!(borne, with.totals.withholding.minor());
        // 30 % of what is owed then, but for rounding.
        let owed = with.totals.gross_fee.minor() + borne;
        prop_assert!((i128::from(owed) * 30 - i128::from(borne) * 100).abs() <= 100, "{borne} of {owed}");
    }

    /// A base is what it is the sum of, and where that would be below zero, a warning says so.
    #[test]
    fn no_commission_takes_more_than_there_is_in_silence(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let plan = &documents.deal["commission"];
        let warned = |path: &str| {
            let beyond = quote.warnings.as_slice().iter().filter(|one| one.code.as_str() == "commission_exceeds_fee");
            beyond.into_iter().any(|issue| issue.path.to_string() == path)
        };
        let stated = |amount: &Option<ExplainedAmount>| amount.as_ref().map_or(0, |one| one.amount.minor());
        for (place, line) in quote.commissions.iter().enumerate() {
            let one = &plan["representatives"][place];
            let mut base = quote.totals.gross_fee.minor();
            if one["includes_costs"] == true {
                base += quote.totals.pass_through_costs.minor();
            }
            match one["base"].as_str() {
                Some("net_of_costs") => base -= stated(&quote.own_costs),
                Some("cash_only") => {}
                _ => base += stated(&quote.gifted_value),
            }
            if plan["order"] == "sequential" {
                let before = quote.commissions.iter().take(place).filter(|other| other.treatment == line.treatment);
                base -= sum(before.map(|other| other.amount));
            }
            prop_assert_eq!(line.base.minor(), base.max(0), "{:?}", line);
            prop_assert_eq!(warned(&format!("deal.commission.representatives[{place}]")), base < 0);
        }
        let beyond = quote.totals.commissions_deducted.minor() > quote.totals.gross_fee.minor();
        prop_assert_eq!(warned("deal.commission"), beyond);
    }

    #[test]
    fn people_share_a_commission_without_loss(documents in any_documents()) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        for line in quote.commissions.iter().filter(|line| !line.people.is_empty()) {
            prop_assert_eq!(sum(line.people.iter().map(|person| person.amount)), line.amount.minor());
        }
    }
}

/// Amounts in two currencies with rates of several days; books in euros, some crossed through dollars.
fn any_booked_amounts() -> impl Strategy<Value = Value> {
    let day = |number: u32| format!("2026-{:02}-{:02}", number / 28 % 12 + 1, number % 28 + 1);
    let rate = (1_u32..5_000_000, any::<bool>(), 0_u32..3, 1_u32..300);
    let line = (1_i64..100_000_000, 0_usize..3, any::<bool>(), 0_u32..336, 0_u32..336);
    (prop::collection::vec(rate, 0..12), prop::collection::vec(line, 1..6)).prop_map(move |(rates, lines)| {
        let pairs = [("USD", "EUR"), ("GBP", "EUR"), ("CHF", "USD")];
        let mut all = Vec::new();
        for (from, to) in pairs {
            all.push(json!({"from": from, "to": to, "rate": "1.1", "date": day(0)}));
        }
        for (units, turned, pair, number) in rates {
            let (from, to) = pairs[usize::try_from(pair).unwrap()];
            let (from, to) = if turned { (to, from) } else { (from, to) };
            let known = |one: &Value| one["from"] == from && one["to"] == to && one["date"] == day(number);
            if !all.iter().any(known) {
                let rate = format!("{}.{:06}", units / 1_000_000, units % 1_000_000);
                all.push(json!({"from": from, "to": to, "rate": rate, "date": day(number)}));
            }
        }
        let lines = lines.into_iter().enumerate().map(|(place, (cents, currency, received, first, last))| {
            let amount = format!("{}.{:02}", cents / 100, cents % 100);
            let foreign = ["USD", "GBP", "CHF"][currency];
            json!({
                "id": format!("i{place}"), "amount": {"amount": amount, "currency": foreign},
                "direction": if received { "receivable" } else { "payable" },
                "booked_on": day(first.min(last)), "settled_on": day(first.max(last)),
            })
        });
        json!({"currency": "EUR", "base": "USD", "lines": lines.collect::<Vec<_>>(), "rates": all})
    })
}

fn amount(money: &Value) -> Exact {
    exact(money["amount"].as_str().unwrap())
}

fn quoted(card: &Value, deal: &Value) -> Option<Value> {
    let found = call("quote", &json!({"rate_card": card, "deal": deal}).to_string()).ok()?;
    Some(serde_json::from_str(&found).unwrap())
}

proptest! {
    #![proptest_config(cases(100))]

    /// Prices with the tax in them are what the brand pays for the fee, and the tax that is added to what is left of them
    /// is what was in them, but for rounding.
    #[test]
    fn tax_that_prices_include_makes_up_the_price_again(documents in any_documents()) {
        let mut deal = documents.deal.clone();
        let raised = |one: &Value| one["treatment"] == "gross_up";
        if deal["commission"]["representatives"].as_array().into_iter().flatten().any(raised) {
            return Ok(());
        }
        for supply in deal["tax"]["supplies"].as_array_mut().into_iter().flatten() {
            if supply["type"] == "fee" && supply["tax"]["percent"].is_string() {
                supply["prices_include_tax"] = false.into();
            }
        }
        let (without, mut with) = (quoted(&documents.card, &deal), deal.clone());
        for supply in with["tax"]["supplies"].as_array_mut().into_iter().flatten() {
            if supply["prices_include_tax"].is_boolean() {
                supply["prices_include_tax"] = true.into();
            }
        }
        let (Some(without), Some(with)) = (without, quoted(&documents.card, &with)) else { return Ok(()) };
        let total = |quote: &Value, name: &str| amount(&quote["totals"][name]);
        let taxed = |quote: &Value| -> Exact {
            let supplies = quote["supplies"].as_array().into_iter().flatten();
            supplies.filter(|one| one["prices_include_tax"] == true).map(|one| amount(&one["tax"])).sum()
        };
        prop_assert_eq!(total(&with, "fee") + taxed(&with), total(&without, "fee"));
        for supply in with["supplies"].as_array().into_iter().flatten().filter(|one| one["prices_include_tax"] == true) {
            let again = amount(&supply["taxable"]) * exact(supply["percent"].as_str().unwrap()) / exact("100");
            let lines = exact(&with["lines"].as_array().unwrap().len().to_string());
            let off = again - amount(&supply["tax"]);
            let off = if off < exact("0") { exact("0") - off } else { off };
            let unit = if with["currency"] == "JPY" { exact("1") } else { exact("0.01") };
            prop_assert!(off <= lines * unit * exact("2"), "{supply}");
        }
    }

    #[test]
    fn exchange_differences_are_what_the_reference_says_and_add_up(input in any_booked_amounts()) {
        let found = call("exchange_difference", &input.to_string());
        prop_assert!(found.is_ok(), "{found:?}");
        let found: Value = serde_json::from_str(&found.unwrap()).unwrap();
        let cents = |money: &Value| money["amount"].as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
        let mut sum = 0;
        for (line, expected) in found["lines"].as_array().unwrap().iter().zip(exchange_differences(&input)) {
            for name in ["booked", "settled", "difference"] {
                prop_assert_eq!(cents(&line[name]).to_string(), expected[name].as_str().unwrap(), "{}", line);
            }
            sum += cents(&line["difference"]);
        }
        prop_assert_eq!(cents(&found["difference"]), sum);
        prop_assert_eq!(cents(&found["gains"]) + cents(&found["losses"]), sum);
        prop_assert!(call("present_exchange_difference", &found.to_string()).is_ok());
    }
}
