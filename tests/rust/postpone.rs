//! What holds for every postponed deal.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::fee::{Deal, PostponedDeal};
use greenroom::time::MilestoneState;
use greenroom::wire::{call, parse, to_json};
use greenroom_tests::random::{Documents, any_documents, cases};
use greenroom_tests::reference::{Exact, differences, exact, price};
use proptest::prelude::*;
use serde_json::{Value, json};

fn postponed(documents: &Documents, postponement: &Value) -> Option<PostponedDeal> {
    let mut input = documents.input();
    input["postponement"] = postponement.clone();
    call("postpone", &input.to_string()).ok().map(|text| parse(&text).unwrap())
}

fn deal(documents: &Documents) -> Deal {
    documents.parsed().1
}

/// A deal with the same parties that costs just so much.
fn costing(deal: &Value, amount: &Value) -> Value {
    let mut alone = json!({
        "document": "deal", "version": 1, "id": "deal", "influencer": "mila", "currency": deal["currency"],
        "deliverables": [{"id": "fee", "platform": "instagram", "format": "reel", "quantity": 1,
                          "override": {"unit_price": amount, "reason": "the fee"}}],
    });
    for name in ["brand", "quoted_on", "exchange", "commission", "tax", "billing"] {
        if !deal[name].is_null() {
            alone[name] = deal[name].clone();
        }
    }
    if !deal["rounding"]["mode"].is_null() {
        alone["rounding"] = json!({"mode": deal["rounding"]["mode"]});
    }
    if let Some(plan) = alone["commission"].as_object_mut() {
        plan.remove("gifted_value");
        plan.insert("own_costs".to_owned(), json!({"amount": "0", "currency": deal["currency"]}));
    }
    for one in alone["commission"]["representatives"].as_array_mut().into_iter().flatten() {
        one.as_object_mut().unwrap().retain(|name, _| name != "minimum" && name != "cap");
    }
    if let Some(supplies) = alone["tax"]["supplies"].as_array_mut() {
        supplies.retain(|supply| supply["lines"].as_array().is_none_or(Vec::is_empty));
        for supply in supplies {
            supply.as_object_mut().unwrap().remove("prices_include_tax");
        }
    }
    alone
}

proptest! {
    #![proptest_config(cases(100))]

    /// What the contract asks for a postponement is divided as the price of a deal that costs just that.
    #[test]
    fn the_fee_is_divided_like_a_price(documents in any_documents(), percent in 0_u32..=100) {
        let mut documents = documents;
        documents.deal["milestones"] = json!([{"event": "first_post", "date": "2026-03-31", "state": "planned"}]);
        documents.deal["postponement"] =
            json!({"steps": [{"under_days": 36_525, "percent": percent.to_string()}], "tax": "supply"});
        let postponement = json!({"postponed_on": "2026-01-15", "shift_days": 30});
        let Some(fee) = postponed(&documents, &postponement).and_then(|found| found.fee) else { return Ok(()) };
        let fee: Value = serde_json::from_str(&to_json(&fee).unwrap()).unwrap();
        let card = json!({"document": "rate_card", "version": 2, "id": "card", "influencer": "mila",
                          "currency": documents.deal["currency"], "versions": [{"rates": []}]});
        let expected = price(&card, &costing(&documents.deal, &fee["amount"]));
        let Ok(mut expected) = expected else { return Ok(()) };
        let totals = expected["totals"].as_object_mut().unwrap();
        totals.retain(|name, _| name != "creative_fees" && name != "add_ons");
        let division = &fee["division"];
        let expected = json!({"totals": totals, "withholding": expected["withholding"], "commissions": expected["commissions"]});
        let differences = differences(&expected, division);
        prop_assert!(differences.is_empty(), "{}\n{fee}", differences.join("\n"));
        let shares = division["shares"].as_array().unwrap().iter();
        let shares: Exact = shares.map(|share| exact(share["amount"]["amount"].as_str().unwrap())).sum();
        prop_assert_eq!(shares, exact(division["totals"]["payable"]["amount"].as_str().unwrap()));
    }

    #[test]
    fn there_and_back_is_the_same_deal(documents in any_documents(), days in -400_i32..400) {
        let Some(there) = postponed(&documents, &json!({"shift_days": days})) else { return Ok(()) };
        prop_assert!(there.moves.iter().all(|change| change.days == Some(days.into())));
        let deal_there: Value = serde_json::from_str(&to_json(&there.deal).unwrap()).unwrap();
        let documents_there = Documents { card: documents.card.clone(), deal: deal_there };
        // On the way back an order that was wrong before would be made wrong again, which is refused.
        let Some(back) = postponed(&documents_there, &json!({"shift_days": -days})) else { return Ok(()) };
        prop_assert_eq!(back.deal, deal(&documents));
    }

    #[test]
    fn no_days_move_nothing(documents in any_documents()) {
        let Some(found) = postponed(&documents, &json!({"shift_days": 0})) else { return Ok(()) };
        prop_assert_eq!(found.moves, []);
        prop_assert_eq!(found.deal, deal(&documents));
        prop_assert!(found.price.totals.iter().all(|total| total.difference.is_zero()));
    }

    #[test]
    fn what_has_happened_stays_and_so_does_the_agreed_price(documents in any_documents(), days in 0_i32..400) {
        let postponement = json!({"shift_days": days, "postponed_on": "2026-01-15"});
        let Some(found) = postponed(&documents, &postponement) else { return Ok(()) };
        let before = deal(&documents);
        prop_assert_eq!(&found.deal.quoted_on, &before.quoted_on);
        let on = "2026-01-15".parse().unwrap();
        for (old, new) in before.milestones.iter().zip(&found.deal.milestones) {
            if old.state == MilestoneState::Actual || old.date < on {
                prop_assert_eq!(old, new);
            } else {
                prop_assert_eq!(old.date.days_until(new.date), i64::from(days));
            }
        }
        let quotes = [&documents.deal, &serde_json::to_value(&found.deal).unwrap()]
            .map(|deal| Documents { card: documents.card.clone(), deal: deal.clone() }.quote().unwrap());
        let [before, after] = quotes.map(|quote| quote.totals.payable.minor());
        let payable = found.price.totals.iter().find(|total| total.total == "payable").unwrap();
        prop_assert_eq!(payable.difference.minor(), after - before);
    }

    #[test]
    fn a_postponed_deal_is_read_back_as_it_was_written_and_shown(documents in any_documents(), reprice in any::<bool>()) {
        let mut input = documents.input();
        input["postponement"] = json!({"shift_days": 30, "postponed_on": "2026-01-15", "reprice": reprice});
        let Ok(text) = call("postpone", &input.to_string()) else { return Ok(()) };
        let again: PostponedDeal = parse(&text).unwrap();
        prop_assert_eq!(to_json(&again).unwrap(), text.clone());
        prop_assert!(call("present_postponement", &text).is_ok());
    }
}
