//! What holds for every figure of the statistics, whatever the data.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "a test that panics has failed"
)]

use greenroom::stats::{
    Confidence, PValueAdjustment, Proportion, QuantileMethod, Random, adjust, beta_cdf, beta_quantile, gamma_cdf,
    gamma_quantile, newcombe_interval, normal_cdf, normal_quantile, quantile, shrink_counts, shrink_proportions,
    student_cdf, student_quantile, trials_needed, two_proportion_z, wilson_interval,
};
use greenroom::wire::call;
use greenroom_tests::random::cases;
use proptest::prelude::*;
use serde_json::{Value, json};

fn confidence(text: &str) -> Confidence {
    text.parse().unwrap()
}

fn answer(operation: &str, input: &Value) -> Value {
    serde_json::from_str(&call(operation, &input.to_string()).unwrap()).unwrap()
}

fn any_proportion() -> impl Strategy<Value = Proportion> {
    (1_u64..100_000, 0_u64..=100_000)
        .prop_map(|(trials, share)| Proportion { successes: trials * share / 100_000, trials })
}

fn group(proportion: Proportion) -> Value {
    json!({"successes": proportion.successes, "trials": proportion.trials})
}

/// Units of a ratio with two digits after the point.
fn any_units() -> impl Strategy<Value = Vec<Value>> {
    let unit = (0_u32..100_000, 0_u32..20)
        .prop_map(|(above, below)| json!({"numerator": f64::from(above) / 100.0, "denominator": below}));
    prop::collection::vec(unit, 1..60)
}

fn any_values() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((-1_000_000_i32..1_000_000).prop_map(|value| f64::from(value) / 1_000.0), 1..80)
}

/// The items in another order.
fn mixed<T: Clone>(items: &[T], seed: u64) -> Vec<T> {
    let mut random = Random::new(seed);
    let mut keyed: Vec<(u64, T)> = items.iter().map(|item| (random.next_bits(), item.clone())).collect();
    keyed.sort_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, item)| item).collect()
}

/// Whether one figure is so many times the other, but for the reading of their texts; or neither is there.
fn are_times(times: f64, figure: &Value, other: &Value) -> bool {
    match (figure.as_f64(), other.as_f64()) {
        (Some(figure), Some(other)) => (figure * times - other).abs() <= 1e-15 * other.abs(),
        (figure, other) => figure.is_none() && other.is_none(),
    }
}

/// The day of this number, from 1 January 2026 on.
fn day_of(day: u32) -> String {
    let (month, day) = match day {
        1..=31 => (1, day),
        32..=59 => (2, day - 31),
        _ => (3, day - 59),
    };
    format!("2026-{month:02}-{day:02}")
}

fn opposite(verdict: &Value) -> &str {
    match verdict.as_str().unwrap() {
        "higher" => "lower",
        "lower" => "higher",
        other => other,
    }
}

fn holds(estimate: &Value) -> bool {
    let [low, value, high] = ["low", "value", "high"].map(|field| estimate[field].as_f64().unwrap());
    low <= value && value <= high
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_wilson_interval_holds_its_rate_and_grows_with_the_confidence(rate in any_proportion()) {
        let narrow = wilson_interval(rate, confidence("0.8")).unwrap();
        let wide = wilson_interval(rate, confidence("0.99")).unwrap();
        prop_assert!(wide.low <= narrow.low && narrow.low <= narrow.value);
        prop_assert!(narrow.value <= narrow.high && narrow.high <= wide.high);
        prop_assert!(wide.low.get() >= 0.0 && wide.high.get() <= 1.0);
        let failed = Proportion { successes: rate.trials - rate.successes, trials: rate.trials };
        let mirrored = wilson_interval(failed, confidence("0.8")).unwrap();
        prop_assert!((mirrored.low.get() - (1.0 - narrow.high.get())).abs() < 1e-12);
    }

    #[test]
    fn ten_times_the_data_makes_an_interval_narrower(rate in any_proportion()) {
        let width = |times: u64| {
            let rate = Proportion { successes: rate.successes * times, trials: rate.trials * times };
            let found = wilson_interval(rate, Confidence::default()).unwrap();
            found.high.get() - found.low.get()
        };
        prop_assert!(width(10) < width(1));
    }

    #[test]
    fn two_rates_change_only_the_sign_when_they_are_swapped(first in any_proportion(), second in any_proportion()) {
        let level = Confidence::default();
        let (there, back) = (newcombe_interval(first, second, level).unwrap(), newcombe_interval(second, first, level).unwrap());
        prop_assert_eq!(there.low.get(), -back.high.get());
        prop_assert_eq!(there.value.get(), -back.value.get());
        prop_assert_eq!(
            two_proportion_z(first, second).map(f64::abs),
            two_proportion_z(second, first).map(f64::abs)
        );
        let compare = |first, second| {
            answer("compare_proportions", &json!({"first": group(first), "second": group(second)}))
        };
        let (there, back) = (compare(first, second), compare(second, first));
        prop_assert_eq!(there["verdict"].as_str().unwrap(), opposite(&back["verdict"]));
        prop_assert_eq!(&there["p_value"], &back["p_value"]);
        prop_assert!(holds(&there["difference"]));
    }

    #[test]
    fn a_clear_difference_is_clear_by_the_test_and_the_interval(first in any_proportion(), second in any_proportion()) {
        let found = answer("compare_proportions", &json!({"first": group(first), "second": group(second)}));
        if matches!(found["verdict"].as_str(), Some("higher" | "lower")) {
            prop_assert!(found["p_value"].as_f64().unwrap() <= 0.05);
            let ends = ["low", "high"].map(|end| found["difference"][end].as_f64().unwrap());
            prop_assert!(ends[0] * ends[1] > 0.0);
        }
    }

    #[test]
    fn the_order_of_units_and_of_samples_does_not_matter(
        first in any_units(),
        second in any_units(),
        seed in any::<u32>(),
        interval in prop::option::of(prop::sample::select(vec!["percentile", "bca"])),
    ) {
        let by_bootstrap = interval.is_some();
        let method = match interval {
            Some(interval) => json!({"type": "bootstrap", "seed": seed, "resamples": 100, "interval": interval}),
            None => json!({"type": "delta"}),
        };
        let compare = |first: &[Value], second: &[Value]| {
            let input = json!({"first": {"units": first}, "second": {"units": second}, "method": method});
            answer("compare_ratios", &input)
        };
        let found = compare(&first, &second);
        prop_assert_eq!(&found, &compare(&mixed(&first, seed.into()), &mixed(&second, 7)));
        for ratio in ["first_ratio", "second_ratio", "difference"] {
            prop_assert!(found.get(ratio).is_none_or(holds));
        }
        if !by_bootstrap {
            let back = compare(&second, &first);
            prop_assert_eq!(found["verdict"].as_str().unwrap(), opposite(&back["verdict"]));
            prop_assert_eq!(&found["p_value"], &back["p_value"]);
        }
    }

    #[test]
    fn a_bca_interval_keeps_its_place_in_other_units(first in any_units(), second in any_units(), seed in any::<u32>()) {
        let compare = |times: f64| {
            let sample = |units: &[Value]| {
                let unit = |unit: &Value| json!({"numerator": unit["numerator"].as_f64().unwrap() * times, "denominator": unit["denominator"]});
                json!({"units": units.iter().map(unit).collect::<Vec<_>>()})
            };
            let method = json!({"type": "bootstrap", "seed": seed, "resamples": 200, "interval": "bca"});
            answer("compare_ratios", &json!({"first": sample(&first), "second": sample(&second), "method": method}))
        };
        // A power of two loses no digit, but reading a figure from its text may.
        let (plain, eightfold) = (compare(1.0), compare(8.0));
        for same in ["bias_correction", "acceleration", "undefined", "verdict"] {
            prop_assert_eq!(&plain[same], &eightfold[same]);
        }
        for ratio in ["first_ratio", "second_ratio", "difference"] {
            for end in ["low", "value", "high"] {
                prop_assert!(are_times(8.0, &plain[ratio][end], &eightfold[ratio][end]));
            }
        }
    }

    #[test]
    fn smoothing_goes_on_in_other_units_and_is_less_sure_of_later_days(
        values in prop::collection::vec(-1_000_000_i32..1_000_000, 1..40),
        damped in any::<bool>(),
        alpha in prop::option::of(0_u32..=100),
    ) {
        let mut method = json!({"type": if damped { "damped_trend" } else { "simple_smoothing" }});
        if let Some(alpha) = alpha {
            method["alpha"] = json!(if alpha == 100 { "1".to_owned() } else { format!("0.{alpha:02}") });
        }
        let forecast = |times: f64, last: u32| {
            let days: Vec<Value> = values.iter().zip(1_u32..)
                .map(|(value, day)| json!({"date": day_of(day), "value": f64::from(*value) * times}))
                .collect();
            answer("forecast", &json!({"days": days, "last_day": day_of(last), "method": method}))
        };
        let (near, far, fourfold) = (forecast(1.0, 41), forecast(1.0, 80), forecast(4.0, 41));
        prop_assert_eq!(&near["undefined"], &fourfold["undefined"]);
        for weight in ["alpha", "beta", "phi", "degrees"] {
            prop_assert_eq!(&near["smoothing"][weight], &fourfold["smoothing"][weight]);
        }
        for figure in ["last_value", "total"] {
            prop_assert!(near.get(figure).is_none_or(holds));
            prop_assert!(are_times(4.0, &near[figure]["value"], &fourfold[figure]["value"]));
        }
        let width = |found: &Value| Some(found["last_value"]["high"].as_f64()? - found["last_value"]["low"].as_f64()?);
        prop_assert_eq!(width(&near).is_some(), width(&far).is_some());
        // Both are rounded.
        prop_assert!(width(&near).is_none_or(|near| near <= width(&far).unwrap() * (1.0 + 1e-9)));
        if values.len() <= 1 {
            prop_assert_eq!(&near["undefined"], "not_enough_data");
        }
    }

    #[test]
    fn a_pooled_ratio_lies_between_those_of_its_units(units in any_units()) {
        let found = answer("compare_ratios", &json!({"first": {"units": units}, "second": {"units": units}}));
        if let Some(ratio) = found["first_ratio"]["value"].as_f64() {
            let of = |unit: &Value| unit["numerator"].as_f64().unwrap() / unit["denominator"].as_f64().unwrap();
            // A unit without a denominator adds to the numerator, as if its ratio had no end.
            prop_assert!(units.iter().map(of).fold(f64::INFINITY, f64::min) <= ratio + 1e-9);
            prop_assert!(units.iter().map(of).fold(0.0, f64::max) >= ratio - 1e-9);
            prop_assert_ne!(&found["verdict"], "higher");
        }
    }

    #[test]
    fn corrected_p_values_keep_their_order_and_never_fall(values in prop::collection::vec(0.0..=1.0_f64, 1..40)) {
        let [holm, hochberg, bonferroni] = [PValueAdjustment::Holm, PValueAdjustment::BenjaminiHochberg, PValueAdjustment::Bonferroni]
            .map(|method| adjust(&values, method));
        for place in 0..values.len() {
            prop_assert!(values[place] <= hochberg[place] && hochberg[place] <= holm[place] + 1e-15);
            prop_assert!(holm[place] <= bonferroni[place] && bonferroni[place] <= 1.0);
            for other in 0..values.len() {
                if values[place] <= values[other] {
                    prop_assert!(holm[place] <= holm[other] && hochberg[place] <= hochberg[other]);
                }
            }
        }
    }

    #[test]
    fn quantiles_rise_and_lie_within_the_values(values in any_values(), one in 0_u32..=100, more in 0_u32..=100) {
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        let share = |hundredths: u32| format!("{}.{:02}", hundredths / 100, hundredths % 100).parse().unwrap();
        for method in QuantileMethod::ALL {
            let [low, high] = [one.min(more), one.max(more)].map(|at| quantile(&sorted, share(at), *method).unwrap());
            prop_assert!(sorted[0] <= low && low <= high && high <= sorted[sorted.len() - 1], "{method}");
        }
        let described = |values: &[f64]| answer("quantiles", &json!({"values": values}));
        prop_assert_eq!(described(&values), described(&mixed(&values, 3)));
    }

    #[test]
    fn a_forecast_holds_its_value_and_does_not_see_the_order_of_days(
        values in prop::collection::vec(0_u32..10_000, 3..28),
        left_out in prop::collection::vec(any::<bool>(), 28),
    ) {
        let kept = values.iter().zip(&left_out).enumerate().filter(|(place, (_, left_out))| *place == 0 || !**left_out);
        let days: Vec<Value> =
            kept.map(|(place, (value, _))| json!({"date": format!("2026-02-{:02}", place + 1), "value": value})).collect();
        let forecast = |days: &[Value], confidence: &str| {
            answer("forecast", &json!({"days": days, "last_day": "2026-03-15", "confidence": confidence, "target": 50_000}))
        };
        let found = forecast(&days, "0.95");
        prop_assert_eq!(&found, &forecast(&mixed(&days, 5), "0.95"));
        if found["total"].is_object() {
            prop_assert!(holds(&found["total"]) && holds(&found["trend"]) && holds(&found["last_value"]));
            let narrow = forecast(&days, "0.6");
            prop_assert!(narrow["total"]["high"].as_f64() <= found["total"]["high"].as_f64());
        } else {
            prop_assert!(found["undefined"].is_string());
        }
    }

    #[test]
    fn a_closer_rate_or_more_power_needs_a_larger_sample(base in 1_u32..90, apart in 1_u32..9) {
        let share = |hundredths: u32| format!("0.{hundredths:02}").parse().unwrap();
        let trials = |apart: u32, power: &str| {
            trials_needed(share(base), share(base + apart), Confidence::default(), power.parse().unwrap())
        };
        prop_assert!(trials(apart, "0.8") > trials(apart + 1, "0.8"));
        prop_assert!(trials(apart, "0.9") > trials(apart, "0.8"));
    }

    #[test]
    fn a_shrunk_rate_lies_between_its_own_and_that_of_all(
        cells in prop::collection::vec(any_proportion(), 2..20),
        exposures in prop::collection::vec(1_u32..1_000, 20),
    ) {
        let (successes, trials) = cells.iter().fold((0, 0), |sum, cell| (sum.0 + cell.successes, sum.1 + cell.trials));
        let (all, level) = (Proportion { successes, trials }.rate().unwrap(), Confidence::default());
        let between = |own: f64, all: f64, rate: f64| own.min(all) - 1e-9 <= rate && rate <= own.max(all) + 1e-9;
        if let Ok(shrunk) = shrink_proportions(&cells, level) {
            for (cell, shrunk) in cells.iter().zip(shrunk) {
                prop_assert!(between(cell.rate().unwrap(), all, shrunk.rate), "{cell:?} {shrunk:?} {all}");
                prop_assert!(shrunk.lower < shrunk.rate && shrunk.lower >= 0.0);
            }
        }
        let counts: Vec<(u64, f64)> =
            cells.iter().zip(&exposures).map(|(cell, exposure)| (cell.successes, f64::from(*exposure))).collect();
        if let Ok(shrunk) = shrink_counts(&counts, level) {
            prop_assert!(shrunk.iter().all(|cell| cell.lower < cell.rate && cell.lower >= 0.0));
        }
    }

    #[test]
    fn a_quantile_undoes_its_distribution(p in 0.000_01..0.999_99_f64, a in 0.1..2_000.0_f64, b in 0.1..2_000.0_f64) {
        prop_assert!((normal_cdf(normal_quantile(p)) - p).abs() < 1e-14);
        prop_assert!((student_cdf(student_quantile(p, a), a) - p).abs() < 1e-12);
        prop_assert!((gamma_cdf(gamma_quantile(p, a), a) - p).abs() < 1e-11);
        let x = beta_quantile(p, a, b);
        // Near one, two neighbouring doubles may be far apart in probability.
        prop_assert!((beta_cdf(x, a, b) - p).abs() < 1e-11 || 1.0 - x < 1e-6);
    }
}
