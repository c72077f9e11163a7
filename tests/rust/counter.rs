//! A counter-offer is the best of all combinations of concessions, keeps the floor, and gives more up for less money.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::money::Money;
use greenroom::wire::call;
use greenroom_tests::random::{Source, any_documents, cases, counter_input};
use greenroom_tests::reference::{Exact, counter, exact};
use proptest::prelude::*;
use serde_json::{Value, json};

fn any_input(most_concessions: u64) -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..80)
        .prop_map(move |numbers| counter_input(&mut Source::new(&numbers), most_concessions))
}

fn offered(input: &Value) -> Value {
    let text = call("counter_offer", &input.to_string()).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn amount(money: &Value) -> Exact {
    exact(money["amount"].as_str().unwrap())
}

/// The total that is compared with the target.
fn effective(offer: &Value) -> Exact {
    amount(&offer["total_after"]) - amount(&offer["credit"])
}

/// Where the concessions stand that were made.
fn made(offer: &Value) -> Vec<Value> {
    offer["concessions"].as_array().into_iter().flatten().map(|one| one["from"][1].clone()).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn is_the_best_of_all_combinations(input in any_input(5)) {
        let (offer, expected) = (offered(&input), counter(&input).unwrap());
        prop_assert_eq!(&offer["strategy"], "exhaustive");
        prop_assert_eq!(&offer["status"], &expected["status"], "{}", input);
        prop_assert_eq!(effective(&offer).to_string(), expected["effective"].as_str().unwrap(), "{}", input);
        if expected["status"] != "out_of_reach" {
            prop_assert_eq!(made(&offer), expected["made"].as_array().unwrap().clone(), "{}", input);
            let net = amount(&offer["quote"]["totals"]["net_to_influencer"]);
            prop_assert_eq!(net.to_string(), expected["net"].as_str().unwrap(), "{}", input);
        }
    }

    #[test]
    fn keeps_the_floor_and_explains_itself(input in any_input(9)) {
        let offer = offered(&input);
        let (target, floor) = (amount(&input["target"]), &input["floor"]);
        prop_assert_eq!(effective(&offer) <= target, offer["status"] != "out_of_reach");
        if !floor.is_null() && !made(&offer).is_empty() {
            let kept = amount(&offer["quote"]["totals"][floor["total"].as_str().unwrap()]);
            prop_assert!(kept >= amount(&floor["amount"]));
        }
        // The changed deal costs what the quote says.
        let again = call("quote", &json!({"rate_card": input["rate_card"], "deal": offer["changed_deal"]}).to_string());
        prop_assert_eq!(serde_json::from_str::<Value>(&again.unwrap()).unwrap(), offer["quote"].clone());
        // What the steps cost adds up to the whole difference.
        let totals = &offer["quote"]["totals"];
        for (field, before, after) in
            [("brand_saves", "payable_before", "payable"), ("influencer_loses", "net_before", "net_to_influencer")]
        {
            let steps = offer["concessions"].as_array().into_iter().flatten();
            let sum = steps.fold(exact("0"), |sum, one| sum + amount(&one[field]));
            prop_assert_eq!(sum, amount(&offer[before]) - amount(&totals[after]));
        }
        prop_assert!(call("present_counter_offer", &offer.to_string()).is_ok());
    }

    #[test]
    fn a_lower_target_never_keeps_more(input in any_input(9), less in 1_u64..2_000) {
        let target: u64 = input["target"]["amount"].as_str().unwrap().parse().unwrap();
        let mut lower = input.clone();
        lower["target"]["amount"] = target.saturating_sub(less).to_string().into();
        let (offer, other) = (offered(&input), offered(&lower));
        prop_assert!(effective(&other) <= effective(&offer), "{}", input);
        if offer["status"] == "out_of_reach" {
            prop_assert_eq!(&other["status"], "out_of_reach");
            prop_assert_eq!(effective(&other), effective(&offer));
        }
    }
}

/// Concessions that most deals can make: a term is dropped, pieces are fewer, payment is slower, something comes off.
fn concessions(deal: &Value) -> Vec<Value> {
    let list = |name: &str| deal[name].as_array().cloned().unwrap_or_default();
    let mut found: Vec<Value> =
        list("terms").iter().take(2).map(|term| json!({"type": "drop", "term": term["id"]})).collect();
    let many = list("deliverables").into_iter().find(|one| one["quantity"].as_u64().is_some_and(|pieces| pieces > 1));
    found.extend(many.map(|one| json!({"type": "fewer", "deliverable": one["id"], "minimum": 1})));
    found.push(json!({"type": "discount", "id": "courtesy", "name": "Courtesy", "most_percent": "20"}));
    found
}

proptest! {
    #![proptest_config(cases(40))]

    /// For whatever deal: never below the floor, and a lower target keeps no more.
    #[test]
    fn keeps_the_floor_of_whatever_deal(
        documents in any_documents(),
        total in prop::sample::select(vec!["payable", "fee", "net_to_influencer"]),
        (target, lower, floor) in (0_i64..110, 0_i64..110, 0_i64..110),
    ) {
        let Some(quote) = documents.quote() else { return Ok(()) };
        let payable = quote.totals.payable;
        let part = |percent: i64| {
            let minor = i128::from(payable.minor().max(0)) * i128::from(percent) / 100;
            Money::from_minor(i64::try_from(minor).unwrap(), payable.currency()).unwrap()
        };
        let mut input = documents.input();
        input["concessions"] = concessions(&documents.deal).into();
        input["floor"] = json!({"total": total, "amount": part(floor)});
        let mut offers = Vec::new();
        for percent in [target.max(lower), target.min(lower)] {
            input["target"] = serde_json::to_value(part(percent)).unwrap();
            let Ok(text) = call("counter_offer", &input.to_string()) else { return Ok(()) };
            let offer: Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(effective(&offer) <= amount(&input["target"]), offer["status"] != "out_of_reach");
            if !made(&offer).is_empty() {
                let kept = amount(&offer["quote"]["totals"][total]);
                prop_assert!(kept >= amount(&input["floor"]["amount"]), "{}", input);
            }
            offers.push(offer);
        }
        prop_assert!(effective(&offers[1]) <= effective(&offers[0]), "{}", input);
    }
}

#[test]
fn eight_concessions_are_compared_in_all_combinations() {
    let input = counter_input(&mut Source::new(&[]), 1).to_string().replace("EUR", "JPY");
    let mut input: Value = serde_json::from_str(&input).unwrap();
    input["deal"]["deliverables"][0]["quantity"] = 2.into();
    input["deal"]["terms"][0]["period"] = json!({"type": "days", "anchor": "first_post", "after": 90});
    input["concessions"] = json!([
        {"type": "slower_payment", "net_days": 60, "credit": {"amount": "11", "currency": input["deal"]["currency"]}},
        {"type": "shorten", "term": "ads", "unit": "days", "to": [30]},
        {"type": "drop", "term": "footage"},
        {"type": "fewer", "deliverable": "reels", "minimum": 1},
        {"type": "shorten", "term": "away", "unit": "months", "to": [1]},
        {"type": "discount", "id": "off", "name": "Off", "most_percent": "10"},
        {"type": "drop", "term": "away"},
        {"type": "drop", "term": "ads"},
    ]);
    for target in [700, 380] {
        input["target"]["amount"] = target.to_string().into();
        let (offer, expected) = (offered(&input), counter(&input).unwrap());
        assert_eq!(offer["strategy"], "exhaustive");
        assert_eq!(offer["status"], expected["status"]);
        assert_eq!(effective(&offer).to_string(), expected["effective"].as_str().unwrap());
        if expected["status"] != "out_of_reach" {
            assert_eq!(made(&offer), expected["made"].as_array().unwrap().clone());
        }
    }
}

#[test]
fn more_lengths_than_the_limit_are_too_many() {
    let mut input = counter_input(&mut Source::new(&[]), 1);
    input["deal"]["terms"][0]["period"] = json!({"type": "days", "anchor": "first_post", "after": 90});
    let said = |count: usize| {
        let lengths: Vec<usize> = (1..=count).rev().collect();
        let mut input = input.clone();
        input["concessions"] = json!([{"type": "shorten", "term": "ads", "unit": "days", "to": lengths}]);
        call("counter_offer", &input.to_string()).err().map(|issues| issues.as_slice()[0].to_string())
    };
    let message = |count: usize| format!("concessions[0].to: the list has {count} items; it must have 1 to 32");
    assert_eq!([32, 33, 34].map(said), [None, Some(message(33)), Some(message(34))]);
}
