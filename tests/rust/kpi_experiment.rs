//! Experiments, paid campaigns, peers and best times: they agree with the statistics they are made of, and with sums by hand.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "a test that panics has failed"
)]

use greenroom::wire::call;
use greenroom_tests::random::cases;
use greenroom_tests::reference::{Exact, exact};
use proptest::prelude::*;
use serde_json::{Value, json};

fn run(operation: &str, input: &Value) -> Value {
    let found = call(operation, &input.to_string());
    serde_json::from_str(&found.unwrap_or_else(|issues| format!("{{\"issues\": \"{issues}\"}}"))).unwrap()
}

fn variants(counts: &[(u64, u64)]) -> Vec<Value> {
    let variant = |(place, (successes, failures)): (usize, &(u64, u64))| {
        let proportion = json!({"successes": successes, "trials": successes + failures});
        json!({"id": format!("v{place}"), "proportion": proportion})
    };
    counts.iter().enumerate().map(variant).collect()
}

fn any_counts() -> impl Strategy<Value = Vec<(u64, u64)>> {
    prop::collection::vec((0_u64..300, 0_u64..3_000), 2..6)
}

/// The days of an ad set: what was spent in cents, and the results.
fn any_days() -> impl Strategy<Value = Vec<(u32, u32)>> {
    prop::collection::vec((0_u32..9_000, 0_u32..20), 0..28)
}

fn euros(cents: u64) -> Value {
    json!({"amount": format!("{}.{:02}", cents / 100, cents % 100), "currency": "EUR"})
}

fn campaign(sets: &[Vec<(u32, u32)>]) -> Value {
    let day = |(place, (cents, results)): (usize, &(u32, u32))| json!({"date": format!("2026-09-{:02}", place + 1), "spend": euros((*cents).into()), "results": results});
    let set = |(place, days): (usize, &Vec<(u32, u32)>)| json!({"id": format!("set{place}"), "days": days.iter().enumerate().map(day).collect::<Vec<_>>()});
    json!({"budget": euros(300_000), "first_day": "2026-09-01", "last_day": "2026-09-30", "on": "2026-09-28",
        "ad_sets": sets.iter().enumerate().map(set).collect::<Vec<_>>()})
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn two_variants_are_compared_as_two_proportions(counts in prop::collection::vec((0_u64..300, 0_u64..3_000), 2..=2)) {
        let variants = variants(&counts);
        let found = run("experiment", &json!({"variants": variants}));
        let alone = run("compare_proportions", &json!({"first": variants[0]["proportion"], "second": variants[1]["proportion"]}));
        let pair = &found["comparisons"][0];
        for name in ["difference", "lift", "p_value", "verdict", "undefined"] {
            prop_assert_eq!(&pair[name], &alone[name], "{}", name);
        }
        prop_assert_eq!(&pair["adjusted_p_value"], &alone["p_value"]);
        prop_assert_eq!(&found["variants"][1]["value"], &alone["second_rate"]);
        let winner = match alone["verdict"].as_str().unwrap() { "higher" => json!("v1"), "lower" => json!("v0"), _ => Value::Null };
        prop_assert_eq!(found["winner"].clone(), winner);
    }

    #[test]
    fn a_correction_only_takes_verdicts_back(counts in any_counts()) {
        let found = run("experiment", &json!({"variants": variants(&counts)}));
        let pairs = found["comparisons"].as_array().unwrap();
        prop_assert_eq!(pairs.len(), counts.len() * (counts.len() - 1) / 2);
        for pair in pairs {
            prop_assert!(pair["adjusted_p_value"].as_f64() >= pair["p_value"].as_f64());
            if !pair["better"].is_null() {
                prop_assert!(pair["adjusted_p_value"].as_f64().unwrap() <= 0.05);
            }
        }
        // A winner beats every other.
        if let Some(winner) = found["winner"].as_str() {
            prop_assert_eq!(pairs.iter().filter(|pair| pair["better"] == winner).count(), counts.len() - 1);
        }
    }

    #[test]
    fn what_is_better_turns_around_with_the_direction(counts in any_counts()) {
        let found = |direction: &str| run("experiment", &json!({"variants": variants(&counts), "direction": direction}));
        let (higher, lower) = (found("higher_is_better"), found("lower_is_better"));
        for (one, other) in higher["comparisons"].as_array().unwrap().iter().zip(lower["comparisons"].as_array().unwrap()) {
            prop_assert_eq!(&one["verdict"], &other["verdict"]);
            prop_assert!(one["better"].is_null() == other["better"].is_null());
            prop_assert!(one["better"].is_null() || one["better"] != other["better"]);
        }
    }

    #[test]
    fn sizes_are_held_against_their_split_exactly(arms in prop::collection::vec((1_u32..50, 0_u64..400), 2..6)) {
        let arm = |factor: u32| move |(place, (weight, observed)): (usize, &(u32, u64))| json!({"id": format!("v{place}"), "weight": weight * factor, "observed": observed});
        let found = run("sample_ratio", &json!({"arms": arms.iter().enumerate().map(arm(1)).collect::<Vec<_>>()}))["sample_ratio"].clone();
        let number = |value: &dyn ToString| exact(&value.to_string());
        let (total, whole): (u64, u32) = (arms.iter().map(|arm| arm.1).sum(), arms.iter().map(|arm| arm.0).sum());
        let expected: Vec<Exact> = arms.iter().map(|arm| number(&total) * number(&arm.0) / number(&whole)).collect();
        let enough = expected.iter().all(|count| *count >= exact("5"));
        prop_assert_eq!(found["chi_square"].is_null(), !enough);
        prop_assert_eq!(&found["undefined"], &if enough { Value::Null } else { json!("not_enough_data") });
        if enough {
            let off = |(arm, expected): (&(u32, u64), &Exact)| (number(&arm.1) - expected) * (number(&arm.1) - expected) / expected;
            let squares = arms.iter().zip(&expected).map(off).fold(exact("0"), |sum, one| sum + one);
            let (got, small) = (exact(&found["chi_square"].to_string()), exact("0.000000001"));
            prop_assert!(got.clone() - squares.clone() <= small.clone() && squares - got <= small);
            let mismatch = found["p_value"].as_f64().unwrap() < 0.001;
            prop_assert_eq!(&found["verdict"], if mismatch { "mismatch" } else { "fits" });
        }
        // Weights are shares: their scale means nothing, and neither does the order of the arms.
        let scaled = run("sample_ratio", &json!({"arms": arms.iter().enumerate().map(arm(7)).collect::<Vec<_>>()}))["sample_ratio"].clone();
        let turned = run("sample_ratio", &json!({"arms": arms.iter().enumerate().rev().map(arm(1)).collect::<Vec<_>>()}))["sample_ratio"].clone();
        for other in [scaled, turned] {
            prop_assert_eq!(&other["verdict"], &found["verdict"]);
            if let (Some(one), Some(other)) = (found["chi_square"].as_f64(), other["chi_square"].as_f64()) {
                prop_assert!((one - other).abs() <= 1e-9 * one.max(1.0));
            }
        }
    }

    #[test]
    fn a_split_that_does_not_fit_takes_the_winner_and_nothing_else(counts in any_counts(), weights in prop::collection::vec(1_u32..4, 6)) {
        let plain = variants(&counts);
        let mut weighed = plain.clone();
        weighed.iter_mut().zip(&weights).for_each(|(variant, weight)| variant["weight"] = json!(weight));
        let (mut found, mut alone) = (run("experiment", &json!({"variants": weighed})), run("experiment", &json!({"variants": plain})));
        let arm = |(place, (successes, failures)): (usize, &(u64, u64))| json!({"id": format!("v{place}"), "weight": weights[place], "observed": successes + failures});
        let own = run("sample_ratio", &json!({"arms": counts.iter().enumerate().map(arm).collect::<Vec<_>>()}));
        prop_assert_eq!(&found["sample_ratio"], &own["sample_ratio"]);
        if own["sample_ratio"]["verdict"] == "mismatch" {
            prop_assert_eq!(&found["verdict"], "sample_ratio_mismatch");
            prop_assert!(found["winner"].is_null());
            prop_assert!(found["comparisons"].as_array().unwrap().iter().all(|pair| pair["better"].is_null()));
            for one in [&mut found, &mut alone] {
                one["verdict"] = Value::Null;
                one.as_object_mut().unwrap().remove("winner");
                one["comparisons"].as_array_mut().unwrap().iter_mut().for_each(|pair| { pair.as_object_mut().unwrap().remove("better"); });
            }
        }
        for one in [&mut found, &mut alone] {
            one.as_object_mut().unwrap().retain(|name, _| name != "sample_ratio" && name != "warnings");
        }
        prop_assert_eq!(found, alone);
    }

    #[test]
    fn spend_and_costs_are_exact(sets in prop::collection::vec(any_days(), 1..5)) {
        let found = run("paid_campaign", &campaign(&sets));
        let sum = |days: &Vec<(u32, u32)>| (days.iter().map(|day| u64::from(day.0)).sum::<u64>(), days.iter().map(|day| u64::from(day.1)).sum::<u64>());
        let cost = |(cents, results): (u64, u64)| (results > 0).then(|| exact(&cents.to_string()) / exact("100") / exact(&results.to_string()));
        let all = sets.iter().map(sum).fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
        prop_assert_eq!(&found["spend"]["spent"], &euros(all.0));
        prop_assert_eq!(found["cost_per_result"].as_str().map(exact), cost(all));
        let results = found["ad_sets"].as_array().unwrap();
        for (set, days) in results.iter().zip(&sets) {
            prop_assert_eq!(set["cost_per_result"].as_str().map(exact), cost(sum(days)));
            prop_assert!(set["interval"].is_null() || days.len() >= 10);
        }
        // Budget moves only between intervals that do not overlap, to the cheapest of those.
        let at = |id: &Value| results.iter().find(|set| set["id"] == *id).unwrap();
        let end = |set: &Value, name: &str| set["interval"][name].as_f64();
        let moves: Vec<&Value> = found["moves"].as_array().into_iter().flatten().collect();
        for one in &moves {
            prop_assert!(end(at(&one["to"]), "high") < end(at(&one["from"]), "low"));
            let saved = |set: &Value| exact(set["cost_per_result"].as_str().unwrap());
            prop_assert_eq!(exact(one["saved_per_result"].as_str().unwrap()), saved(at(&one["from"])) - saved(at(&one["to"])));
        }
        let known: Vec<&Value> = results.iter().filter(|set| !set["interval"].is_null()).collect();
        let clear = |from: &Value| known.iter().any(|to| end(to, "high") < end(from, "low"));
        prop_assert_eq!(moves.len(), known.iter().filter(|from| clear(from)).count());
        let verdict = if known.len() < 2 { "not_enough_data" } else if moves.is_empty() { "no_clear_difference" } else { "move" };
        prop_assert_eq!(&found["verdict"], verdict);
    }

    #[test]
    fn shares_of_voice_add_up_to_one(mentions in prop::collection::vec(prop::option::weighted(0.8, 0_u64..1_000), 2..8)) {
        prop_assume!(mentions.iter().any(Option::is_some));
        let peer = |(place, mentions): (usize, &Option<u64>)| json!({"id": format!("p{place}"), "name": "Peer", "mentions": mentions});
        let found = run("compare_peers", &json!({"own": "p0", "peers": mentions.iter().enumerate().map(peer).collect::<Vec<_>>()}));
        let all: u64 = mentions.iter().flatten().sum();
        let mut sum = exact("0");
        for (peer, own) in found["peers"].as_array().unwrap().iter().zip(&mentions) {
            let share: Option<Exact> = peer["share_of_voice"].as_str().map(exact);
            prop_assert_eq!(share.clone(), own.filter(|_| all > 0).map(|own| exact(&own.to_string()) / exact(&all.to_string())));
            sum += share.unwrap_or_else(|| exact("0"));
        }
        prop_assert_eq!(sum, exact(if all > 0 { "1" } else { "0" }));
        prop_assert_eq!(found["share_of_voice"]["provenance"] == "measured", mentions.iter().all(Option::is_some));
    }

    #[test]
    fn places_count_who_is_better(rows in prop::collection::vec(prop::option::weighted(0.9, (0_i64..50, 0_i64..50)), 2..6)) {
        let peer = |(place, row): (usize, &Option<(i64, i64)>)| {
            let figures = row.map(|(new, start)| json!([{"metric": "net_new_followers", "count": new}, {"metric": "followers_at_start", "count": start}]));
            json!({"id": format!("p{place}"), "name": "Peer", "figures": figures})
        };
        let found = run("compare_peers", &json!({"own": "p0", "rates": ["growth_rate"], "peers": rows.iter().enumerate().map(peer).collect::<Vec<_>>()}));
        let rates: Vec<Option<Exact>> = rows.iter().map(|row| row.filter(|row| row.1 > 0).map(|(new, start)| exact(&new.to_string()) / exact(&start.to_string()))).collect();
        let standing = &found["standings"][0];
        let defined = rates.iter().flatten().count();
        prop_assert_eq!(&standing["of"], u64::try_from(defined).unwrap());
        let place = rates[0].as_ref().map(|own| u64::try_from(rates.iter().flatten().filter(|one| *one > own).count()).unwrap() + 1);
        prop_assert_eq!(standing["place"].as_u64(), place);
        prop_assert_eq!(standing["undefined"].as_array().map_or(0, Vec::len), rows.len() - defined);
        prop_assert_eq!(standing["verdict"].is_null(), rates[0].is_none() || defined < 2);
    }

    #[test]
    fn the_order_of_posts_does_not_matter(posts in prop::collection::vec((1_u32..29, 0_u32..24, 0_u32..1_000), 1..60)) {
        let row = |post: &(u32, u32, u32)| json!({"date": format!("2026-06-{:02}", post.0), "hour": post.1 % 4, "value": f64::from(post.2) / 1_000.0});
        let rows: Vec<Value> = posts.iter().map(row).collect();
        let found = run("best_time", &json!({"posts": rows, "least_posts": 1}));
        let turned: Vec<Value> = rows.iter().rev().cloned().collect();
        prop_assert_eq!(&found, &run("best_time", &json!({"posts": turned, "least_posts": 1})));
        let cells: Vec<&Value> = found["cells"].as_array().into_iter().flatten().collect();
        let value = |cell: &Value, name: &str| cell[name].as_f64().unwrap();
        prop_assert!(cells.is_sorted_by(|one, other| value(one, "lower") >= value(other, "lower")));
        for cell in &cells {
            prop_assert!(value(cell, "lower") <= value(cell, "shrunk"));
        }
        // What is ranked and what is left out are all hours with posts.
        let hours: std::collections::BTreeSet<(u32, u32)> = posts.iter().map(|post| (post.0 % 7, post.1 % 4)).collect();
        let left_out = found["cells_left_out"].as_u64().unwrap();
        prop_assert!(found["undefined"].is_string() || cells.len() + usize::try_from(left_out).unwrap() == hours.len());
    }
}
