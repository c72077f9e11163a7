//! The judgement of an offer follows its bands, and is no worse for a higher offer.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::wire::call;
use greenroom_tests::random::{Source, cases, counter_input};
use greenroom_tests::reference::{Exact, exact, price};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The small documents of counter-offers, with views of both formats and an offer.
fn judge_input(numbers: &[u32]) -> Value {
    let mut source = Source::new(numbers);
    let counter = counter_input(&mut source, 1);
    let currency = counter["deal"]["currency"].clone();
    let channel = |source: &mut Source<'_>, platform: &str, format: &str| {
        let low = source.within(1, 40);
        let row = json!({"platform": platform, "low": low.to_string(), "high": (low + source.below(40)).to_string()});
        json!({"platform": platform, "format": format, "average_views": source.below(200_000), "conventions": {"cpm": {
            "id": "ours", "kind": "sponsorship_cpm", "source": "our campaigns", "as_of": "2026-01-31",
            "value": {"currency": currency, "rows": [row]}}}})
    };
    let channels = [channel(&mut source, "instagram", "reel"), channel(&mut source, "tiktok", "video")];
    let mut input = json!({
        "rate_card": counter["rate_card"], "deal": counter["deal"], "floor": counter["floor"],
        "offer": {"total": counter["total"], "amount": counter["target"]}, "suggest": [],
    });
    if source.chance(70) {
        input["suggest"] = json!(channels);
    }
    input
}

fn any_input() -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..80).prop_map(|numbers| judge_input(&numbers))
}

fn judged(input: &Value) -> Value {
    serde_json::from_str(&call("judge_offer", &input.to_string()).unwrap()).unwrap()
}

fn amount(money: &Value) -> Exact {
    exact(money["amount"].as_str().unwrap())
}

fn ratio(text: &Value) -> Option<Exact> {
    text.as_str().map(exact)
}

/// From the worst verdict to the best.
fn rank(verdict: &Value) -> Option<usize> {
    ["below_floor", "low", "fair", "high"].iter().position(|name| verdict == name)
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn every_row_follows_the_bands(input in any_input()) {
        let judgement = judged(&input);
        for row in judgement["comparisons"].as_array().into_iter().flatten() {
            let (offered, low, high) = (amount(&row["offered"]), amount(&row["low"]), amount(&row["high"]));
            if let Some(ratio) = ratio(&row["ratio_to_low"]) {
                prop_assert_eq!(ratio * &low, offered.clone());
            }
            let floor = row["with"] == "floor" || row["with"] == "market_floor";
            let expected = match floor {
                true if offered < low => "below_floor",
                false if offered < &low * exact("0.75") => "low",
                false if offered > &high * exact("1.25") => "high",
                _ => "fair",
            };
            prop_assert_eq!(&row["verdict"], expected);
        }
        prop_assert!(call("present_offer_judgement", &judgement.to_string()).is_ok());
    }

    #[test]
    fn the_list_price_is_what_the_reference_says(input in any_input()) {
        let judgement = judged(&input);
        let mut deal = input["deal"].clone();
        deal["discounts"] = json!([]);
        let listed = price(&input["rate_card"], &deal).unwrap()["totals"].clone();
        let rows = judgement["comparisons"].as_array().into_iter().flatten();
        let row = rows.into_iter().find(|row| row["with"] == "list_price").unwrap();
        prop_assert_eq!(&row["low"], &listed[judgement["total"].as_str().unwrap()]);
    }

    #[test]
    fn a_higher_offer_is_judged_no_worse(input in any_input(), more in 1_u64..5_000) {
        let offer: u64 = input["offer"]["amount"]["amount"].as_str().unwrap().parse().unwrap();
        let mut higher = input.clone();
        higher["offer"]["amount"]["amount"] = (offer + more).to_string().into();
        prop_assert!(rank(&judged(&input)["verdict"]) <= rank(&judged(&higher)["verdict"]));
    }
}
