//! Laws of corrected shares: they give back the truth, keep within 0 to 1, rise with what was observed, and take the nearest
//! calibration that has enough.
#![expect(
    clippy::float_arithmetic,
    clippy::disallowed_methods,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed, and shares are statistics"
)]

use greenroom::crisis::{CalibrationLevel, CorrectPrevalenceInput, correct_shares};
use greenroom::stats::{Confidence, JudgeRates, PrevalenceUndefined, Proportion, correct_prevalence};
use greenroom::wire;
use proptest::prelude::*;
use serde_json::json;

fn of(successes: u64, trials: u64) -> Proportion {
    Proportion { successes, trials }
}

proptest! {
    #[test]
    fn the_truth_comes_back(truth in 0_u64..=100, sensitivity in 51_u64..=100, false_alarms in 0_u64..=50) {
        // Of 10,000 units so many percent are so: what the judge finds is exact.
        let found = truth * sensitivity + (100 - truth) * false_alarms;
        let judge = JudgeRates { sensitivity: of(sensitivity, 100), false_alarms: of(false_alarms, 100) };
        let share = correct_prevalence(of(found, 10_000), &judge, Confidence::default()).unwrap();
        prop_assert!((share.share.value.get() * 100.0 - f64::from(u32::try_from(truth).unwrap())).abs() < 1e-9);
    }

    #[test]
    fn shares_stay_within_their_ends_and_rise(
        counts in prop::array::uniform3(0_u64..=200), trials in prop::array::uniform2(1_u64..=200), more in 0_u64..50,
    ) {
        let [found, right, wrong] = counts;
        let judge = JudgeRates {
            sensitivity: of(right.min(trials[0]), trials[0]),
            false_alarms: of(wrong.min(trials[1]), trials[1]),
        };
        let correct = |found: u64| correct_prevalence(of(found, 250), &judge, Confidence::default());
        match (correct(found), correct(found + more)) {
            (Ok(one), Ok(other)) => {
                prop_assert!(one.share.low <= one.share.value && one.share.value <= one.share.high);
                prop_assert!(one.share.low.get() >= 0.0 && one.share.high.get() <= 1.0);
                prop_assert!(one.share.value <= other.share.value && one.unclamped <= other.unclamped);
                prop_assert!(one.share.low < one.share.high, "nothing is certain");
            }
            (one, other) => {
                prop_assert_eq!(one.unwrap_err(), PrevalenceUndefined::NoBetterThanChance);
                prop_assert!(other.is_err());
                prop_assert!(judge.sensitivity.rate() <= judge.false_alarms.rate());
            }
        }
    }

    #[test]
    fn the_nearest_calibration_with_enough_is_taken(own in 0_u32..60, other in 0_u32..60, foreign in 0_u32..60) {
        let row = |brand: &str, language: &str, count: u32| {
            json!({"brand": brand, "language": language, "true_positives": count, "false_negatives": 0,
                "false_positives": 0, "true_negatives": count})
        };
        let input = json!({"calibration": [row("a", "de", own), row("b", "de", other), row("a", "en", foreign)],
            "observed": [{"brand": "a", "language": "de", "found": {"successes": 50, "trials": 100}}]});
        let share = &correct_shares(&wire::parse::<CorrectPrevalenceInput>(&input.to_string()).unwrap()).unwrap().shares[0];
        let (level, units) = if own >= 30 {
            (CalibrationLevel::BrandAndLanguage, own)
        } else if own + other >= 30 {
            (CalibrationLevel::Language, own + other)
        } else {
            (CalibrationLevel::All, own + other + foreign)
        };
        let used = &share.calibration;
        prop_assert_eq!((used.level, used.sensitivity.trials, used.is_fall_back), (level, units.into(), own < 30));
        prop_assert_eq!(share.undefined, (units < 30).then_some(PrevalenceUndefined::TooFewLabelled));
    }
}

/// The variance of Rogan and Gladen by hand, with one success and one failure more of each.
#[test]
fn the_interval_is_that_of_the_delta_method() {
    let judge = JudgeRates { sensitivity: of(80, 100), false_alarms: of(10, 100) };
    let share = correct_prevalence(of(200, 1_000), &judge, Confidence::default()).unwrap().share;
    // 201 of 1,002, 81 of 102 and 11 of 102: variances 0.000160031, 0.00160293, 0.000943186; weights 1, 1/49, 36/49.
    let half = 1.959_963_985 * (0.000_160_031_f64 + 0.001_602_93 / 49.0 + 0.000_943_186 * 36.0 / 49.0).sqrt() / 0.7;
    assert!((share.high.get() - share.value.get() - half).abs() < 1e-5, "{half}");
    assert!((share.value.get() - share.low.get() - half).abs() < 1e-5);
}
