use super::convert::float;
use super::{Confidence, Estimate, Number, Proportion};
use crate::check::named;

/// How often a judge is right, counted on units whose truth is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JudgeRates {
    /// Of those that are so: how many the judge finds.
    pub sensitivity: Proportion,
    /// Of those that are not so: how many the judge finds nevertheless.
    pub false_alarms: Proportion,
}

named! {
    /// Why a share cannot be corrected for the mistakes of its judge.
    PrevalenceUndefined {
        TooFewObserved = "too_few_observed", "too few units were judged";
        TooFewLabelled = "too_few_labelled", "too few units whose truth is known";
        /// It finds no more of those that are so than of those that are not.
        NoBetterThanChance = "no_better_than_chance", "the judge is no better than chance";
    }
}

/// The share that is so, from the share that a judge finds who makes mistakes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CorrectedShare {
    /// The share with its interval, within 0 to 1.
    pub share: Estimate,
    /// What the formula gives, which may be below 0 or above 1.
    pub unclamped: Number,
}

/// The share that is so: `(observed - FPR) / (TPR - FPR)`, clamped to 0 to 1, with the interval of the delta method, where
/// observed share, true and false positive rate are independent.
///
/// The variance takes each rate with one success and one failure more than were seen, so that none is certain; the ends of
/// the interval are clamped too.
///
/// ```
/// use greenroom::stats::{Confidence, JudgeRates, Proportion, correct_prevalence};
///
/// let rate = |successes, trials| Proportion { successes, trials };
/// let judge = JudgeRates { sensitivity: rate(80, 100), false_alarms: rate(10, 100) };
/// // A fifth is found: of those 10 % are found wrongly, so that a seventh is so.
/// let found = correct_prevalence(rate(200, 1_000), &judge, Confidence::default()).unwrap();
/// assert_eq!(found.share.value.shown(4), "0.1429");
/// let blind = JudgeRates { sensitivity: rate(10, 100), ..judge };
/// assert!(correct_prevalence(rate(200, 1_000), &blind, Confidence::default()).is_err());
/// ```
///
/// Source: Rogan and Gladen, *Estimating prevalence from the results of a screening test*, American Journal of Epidemiology
/// 107 (1978), doi 10.1093/oxfordjournals.aje.a112510: the estimator, and its variance.
///
/// # Errors
/// - [`PrevalenceUndefined::TooFewObserved`]: nothing was judged
/// - [`PrevalenceUndefined::TooFewLabelled`]: nothing is known to be so, or to be not so
/// - [`PrevalenceUndefined::NoBetterThanChance`]: the true positive rate is not above the false positive rate
pub fn correct_prevalence(
    observed: Proportion,
    judge: &JudgeRates,
    confidence: Confidence,
) -> Result<CorrectedShare, PrevalenceUndefined> {
    let share = observed.rate().ok_or(PrevalenceUndefined::TooFewObserved)?;
    let (true_rate, false_rate) =
        judge.sensitivity.rate().zip(judge.false_alarms.rate()).ok_or(PrevalenceUndefined::TooFewLabelled)?;
    let gain = true_rate - false_rate;
    if gain <= 0.0 {
        return Err(PrevalenceUndefined::NoBetterThanChance);
    }
    let unclamped = (share - false_rate) / gain;
    let clamped = unclamped.clamp(0.0, 1.0);
    let others = 1.0 - clamped;
    let spread = variance(observed)
        + clamped * clamped * variance(judge.sensitivity)
        + others * others * variance(judge.false_alarms);
    let half = confidence.normal_factor() * libm::sqrt(spread) / gain;
    let ends = Estimate::of(clamped, (clamped - half).max(0.0), (clamped + half).min(1.0));
    let share = ends.map_err(|_| PrevalenceUndefined::NoBetterThanChance)?;
    let unclamped = Number::new(unclamped).map_err(|_| PrevalenceUndefined::NoBetterThanChance)?;
    Ok(CorrectedShare { share, unclamped })
}

/// The variance of a rate, with one success and one failure more than were seen.
fn variance(seen: Proportion) -> f64 {
    let trials = float(seen.trials) + 2.0;
    let rate = (float(seen.successes) + 1.0) / trials;
    rate * (1.0 - rate) / trials
}
