//! Judging: verdicts follow sums by hand, and the laws of targets, benchmarks, paces and scorecards hold.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use greenroom::wire::call;
use greenroom_tests::random::cases;
use greenroom_tests::reference::{Exact, exact};
use proptest::prelude::*;
use serde_json::{Value, json};

fn run(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}

/// Thousandths as a decimal.
fn thousandths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let size = number.unsigned_abs();
    format!("{sign}{}.{:03}", size / 1_000, size % 1_000)
}

fn fraction(value: &Value) -> Option<Exact> {
    value.as_str().map(exact)
}

fn target_of(kpi: &str, value: i64, target: i64, interval: Option<(i64, i64)>) -> Value {
    let mut actual = json!({"kpi": kpi, "value": thousandths(value)});
    if let Some((below, above)) = interval {
        actual["interval"] = json!({"low": thousandths(value - below), "high": thousandths(value + above)});
    }
    let input = json!({"actual": actual, "targets": [{"value": thousandths(target)}]});
    run("judge_kpi", &input)["targets"][0].clone()
}

/// Which band of the plain bands: below, reached, or none.
fn band(attained: Option<&Exact>) -> Value {
    match attained {
        Some(attained) if *attained >= exact("1") => json!("reached"),
        Some(attained) if *attained >= exact("0") => json!("below"),
        _ => Value::Null,
    }
}

/// The weight of a goal, and of each of its KPIs with its value.
type Goal = (i64, Vec<(i64, Option<i64>)>);

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_target_is_met_at_or_beyond_it(value in -500_i64..5_000, target in -500_i64..5_000, lower in any::<bool>()) {
        let mut input = json!({"actual": {"kpi": "roas", "value": thousandths(value)}, "targets": [{"value": thousandths(target)}]});
        if lower {
            input["targets"][0]["direction"] = json!("lower_is_better");
        }
        let found = run("judge_kpi", &input)["targets"][0].clone();
        let met = if lower { value <= target } else { value >= target };
        prop_assert_eq!(&found["verdict"], if met { "met" } else { "missed" });
        let (above, below) = if lower { (target, value) } else { (value, target) };
        let defined = target > 0 && below > 0;
        let attained = defined.then(|| exact(&above.to_string()) / exact(&below.to_string()));
        prop_assert_eq!(fraction(&found["attainment"]), attained.clone());
        prop_assert_eq!(found["band"].clone(), band(attained.as_ref()));
        prop_assert_eq!(fraction(&found["difference"]), Some(exact(&thousandths(value)) - exact(&thousandths(target))));
    }

    #[test]
    fn a_verdict_with_an_interval_is_never_the_opposite_of_the_value(value in 0_i64..5_000, target in 0_i64..5_000, below in 0_i64..900, above in 0_i64..900) {
        let (plain, careful) = (target_of("roas", value, target, None), target_of("roas", value, target, Some((below, above))));
        let expected = if value - below >= target { "met" } else if value + above < target { "missed" } else { "unclear" };
        prop_assert_eq!(&careful["verdict"], expected);
        prop_assert!(careful["verdict"] == "unclear" || careful["verdict"] == plain["verdict"]);
        // An interval of no width is the value alone.
        prop_assert_eq!(&target_of("roas", value, target, Some((0, 0)))["verdict"], &plain["verdict"]);
    }

    #[test]
    fn a_benchmark_turns_around_with_the_direction(value in 0_i64..900, low in 0_i64..900, width in 0_i64..300) {
        let beside = |direction: &str| {
            let rate = json!({"id": "rate", "name": "Rate", "unit": "share", "numerator": [{"metric": "likes"}],
                "denominator": [{"metric": "views"}], "aggregation": "pooled", "window": {"type": "lifetime"}, "direction": direction});
            let benchmarks = json!([{"id": "usual", "rate": "rate", "range": {"low": thousandths(low), "high": thousandths(low + width)}}]);
            let input = json!({"actual": {"kpi": "rate", "value": thousandths(value)},
                "benchmarks": [{"id": "own", "kind": "benchmarks", "source": "our posts", "as_of": "2026-01-01", "value": {"benchmarks": benchmarks}}],
                "rate_book": {"document": "rate_book", "version": 1, "rates": [rate]}});
            run("judge_kpi", &input)["benchmarks"][0]["verdict"].as_str().unwrap().to_owned()
        };
        let verdicts = ["higher_is_better", "lower_is_better", "neither"].map(beside);
        let expected = if value < low { ["worse", "better", "different"] }
            else if value > low + width { ["better", "worse", "different"] }
            else { ["usual"; 3] };
        prop_assert_eq!(verdicts, expected);
    }

    #[test]
    fn the_expected_figure_grows_by_the_day_to_the_target(target in 1_i64..9_000, days in 1_i64..60, actual in 0_i64..9_000, tolerance in 0_u32..30) {
        let (mut last, mut verdicts) = (exact("0"), Vec::new());
        let first = day_text(0);
        for day in 0..days {
            let input = json!({"target": target.to_string(), "first_day": first, "last_day": day_text(days - 1), "on": day_text(day),
                "actual": actual.to_string(), "tolerance_percent": tolerance.to_string()});
            let found = run("pace", &input);
            let expected = fraction(&found["expected"]).unwrap();
            prop_assert_eq!(expected.clone(), exact(&target.to_string()) * exact(&(day + 1).to_string()) / exact(&days.to_string()));
            let off = exact(&actual.to_string()) - expected.clone();
            let within = off.clone().max(exact("0") - off.clone()) <= expected.clone() * exact(&tolerance.to_string()) / exact("100");
            let verdict = if within { "on_pace" } else if off > exact("0") { "ahead" } else { "behind" };
            prop_assert_eq!(&found["verdict"], verdict);
            // What is reached and what each day left must bring make the target.
            if let Some(needed) = fraction(&found["needed_per_day"]) {
                prop_assert_eq!(needed * exact(&(days - day - 1).to_string()) + exact(&actual.to_string()), exact(&target.to_string()));
            }
            prop_assert!(expected > last);
            last = expected;
            verdicts.push(verdict);
        }
        // With one figure, the verdict only falls as days pass.
        let rank = |verdict: &&str| ["ahead", "on_pace", "behind"].iter().position(|name| name == verdict);
        prop_assert!(verdicts.is_sorted_by_key(rank));
        prop_assert_eq!(last, exact(&target.to_string()));
    }

    #[test]
    fn a_score_is_the_mean_of_what_is_defined(goals in prop::collection::vec((0_i64..5, prop::collection::vec((0_i64..5, prop::option::weighted(0.8, 0_i64..300)), 1..6)), 1..5)) {
        let nothing_weighs = |weights: Vec<i64>| weights.iter().all(|weight| *weight == 0);
        prop_assume!(!nothing_weighs(goals.iter().map(|goal| goal.0).collect()));
        prop_assume!(goals.iter().all(|goal| !nothing_weighs(goal.1.iter().map(|kpi| kpi.0).collect())));
        let kpi = |(place, (weight, value)): (usize, &(i64, Option<i64>))| {
            let mut actual = json!({"kpi": "roas"});
            if let Some(value) = value {
                actual["value"] = json!(value.to_string());
            }
            json!({"id": format!("kpi{place}"), "weight": weight.to_string(), "actual": actual, "target": {"value": "100"}})
        };
        let goal = |(place, (weight, kpis)): (usize, &Goal)| {
            let kpis: Vec<Value> = kpis.iter().enumerate().map(kpi).collect();
            json!({"id": format!("goal{place}"), "name": "Goal", "weight": weight.to_string(), "kpis": kpis})
        };
        let input = json!({"goals": goals.iter().enumerate().map(goal).collect::<Vec<_>>()});
        let card = run("scorecard", &input);
        let number = |number: i64| exact(&number.to_string());
        let mean = |parts: &[(Exact, Option<Exact>)]| {
            let there: Vec<_> = parts.iter().filter_map(|(weight, value)| Some((weight.clone(), value.clone()?))).collect();
            let weight = there.iter().fold(exact("0"), |sum, part| sum + part.0.clone());
            let sum = there.iter().fold(exact("0"), |sum, part| sum + part.0.clone() * part.1.clone());
            (weight > exact("0")).then(|| sum / weight)
        };
        let scores: Vec<(Exact, Option<Exact>)> = goals.iter().map(|(weight, kpis)| {
            let parts: Vec<_> = kpis.iter().map(|(weight, value)| (number(*weight), value.map(|value| number(value) / number(100)))).collect();
            (number(*weight), mean(&parts))
        }).collect();
        prop_assert_eq!(fraction(&card["score"]), mean(&scores));
        // What counts and what is undefined are all the weight.
        let undefined = card["undefined"].as_array().into_iter().flatten();
        let weights = undefined.fold(fraction(&card["covered_weight"]).unwrap(), |sum, part| sum + fraction(&part["weight"]).unwrap());
        prop_assert_eq!(weights, exact("1"));
        let counts: u64 = card["verdicts"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
        prop_assert_eq!(counts, u64::try_from(goals.iter().map(|goal| goal.1.len()).sum::<usize>()).unwrap());
    }
}

/// A day of January to March 2026, from 0 on.
fn day_text(day: i64) -> String {
    let (month, day) = match day {
        ..31 => (1, day + 1),
        31..59 => (2, day - 30),
        _ => (3, day - 58),
    };
    format!("2026-{month:02}-{day:02}")
}
