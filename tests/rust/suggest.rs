//! A suggested fee is what a second, slow computation makes of the same input, and can be traced to its sources.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]

use greenroom::check::Issues;
use greenroom::wire::call;
use greenroom_tests::explained::recomputed;
use greenroom_tests::random::{Source, cases, suggest_input};
use greenroom_tests::reference::{differences, suggest};
use proptest::prelude::*;
use serde_json::{Value, json};

fn any_input() -> impl Strategy<Value = Value> {
    prop::collection::vec(any::<u32>(), 0..120).prop_map(|numbers| suggest_input(&mut Source::new(&numbers)))
}

fn suggested(input: &Value) -> Result<Value, Issues> {
    call("suggest_fee", &input.to_string()).map(|text| serde_json::from_str(&text).unwrap())
}

/// Every amount with its explanation.
fn amounts(suggestion: &Value) -> Vec<&Value> {
    let ranges = suggestion["estimates"].as_array().into_iter().flatten().chain(suggestion.get("range"));
    ranges.flat_map(|range| ["low", "middle", "high"].map(|end| &range[end])).collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn is_what_the_reference_says(input in any_input()) {
        match (suggest(&input), suggested(&input)) {
            (Some(expected), Ok(found)) => prop_assert_eq!(differences(&expected, &found), Vec::<String>::new()),
            (expected, Err(issues)) => {
                let codes: Vec<&str> = issues.as_slice().iter().map(|issue| issue.code.as_str()).collect();
                let forbidden = expected.is_none() && codes == ["rounding_necessary"];
                prop_assert!(forbidden || codes == ["amount_too_large"], "{issues}\n{input}");
            }
            (None, Ok(_)) => prop_assert!(false, "rounded where that is forbidden"),
        }
    }

    #[test]
    fn every_amount_can_be_traced_and_every_driver_has_a_source(input in any_input()) {
        let Ok(suggestion) = suggested(&input) else { return Ok(()) };
        for amount in amounts(&suggestion) {
            let value = recomputed(&suggestion, &suggestion, &amount["explanation"]).map(|value| value.to_string());
            let shown = greenroom_tests::reference::exact(amount["amount"]["amount"].as_str().unwrap());
            prop_assert_eq!(value, Ok(shown.to_string()));
        }
        for driver in suggestion["drivers"].as_array().into_iter().flatten() {
            prop_assert!(!driver["source"].as_str().unwrap().is_empty() && !driver["convention"].is_null());
        }
        prop_assert_eq!(suggestion["status"] == "suggested", suggestion["estimates"].is_array());
        let shown = call("present_fee_suggestion", &suggestion.to_string());
        prop_assert!(shown.is_ok());
    }

    #[test]
    fn the_range_is_in_order_and_grows_with_the_counts(input in any_input(), times in 2_u64..5) {
        let minor = |suggestion: &Value, end: &str| {
            suggestion["range"][end]["amount"]["amount"].as_str().unwrap().replace('.', "").parse::<u64>().unwrap()
        };
        let Ok(before) = suggested(&input) else { return Ok(()) };
        if before["range"].is_null() {
            return Ok(());
        }
        prop_assert!(minor(&before, "low") <= minor(&before, "middle"));
        prop_assert!(minor(&before, "middle") <= minor(&before, "high"));
        // All counts by the same factor: the engagement rate stays.
        let mut more = input.clone();
        more["influencer"] = Value::Null;
        for fact in before["facts"].as_array().unwrap() {
            let name = fact["kind"].as_str().unwrap();
            let count = fact["value"].as_str().unwrap();
            if name == "engagement_rate" {
                continue;
            }
            more[name] = json!(count.parse::<u64>().unwrap() / 8 * times);
            // Niches come from the influencer.
            more["niche"] = json!("gardening");
        }
        let mut less = more.clone();
        for name in ["followers", "average_views", "expected_engagements"] {
            if let Some(count) = more[name].as_u64() {
                less[name] = json!(count / times);
            }
        }
        for one in [&mut more, &mut less] {
            one["engagement_rate_percent"] = json!("3");
        }
        let (Ok(more), Ok(less)) = (suggested(&more), suggested(&less)) else { return Ok(()) };
        for end in ["low", "middle", "high"] {
            if !less["range"].is_null() {
                prop_assert!(minor(&less, end) <= minor(&more, end), "{end}");
            }
        }
    }
}

#[test]
fn presets_are_used_where_nothing_else_is_given() {
    let suggestion = suggested(&json!({
        "platform": "tiktok", "format": "video", "average_views": 80_000, "engagement_rate_percent": "6",
    }));
    let suggestion = suggestion.unwrap();
    let used: Vec<&str> =
        suggestion["drivers"].as_array().unwrap().iter().map(|one| one["convention"].as_str().unwrap()).collect();
    assert_eq!(used, ["sponsorship_cpm.market", "engagement_multiplier.linear"]);
    // 80 × 4 to 10, and 1 + (6 − 2) ÷ 20 = 1.2.
    let of = |end: &str| suggestion["range"][end]["amount"]["amount"].as_str().unwrap();
    assert_eq!(["low", "middle", "high"].map(of), ["384.00", "672.00", "960.00"]);
}
