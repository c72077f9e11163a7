use serde::{Deserialize, Serialize};

use super::convert::float;
use super::{
    Confidence, Estimate, Method, Number, Proportion, UndefinedReason, Verdict, normal_survival, warning,
    wilson_interval,
};
use crate::check::{Issues, Path, null_is_absent};

/// What `compare_proportions` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompareProportionsInput {
    /// What the second is held against: the old creative, the month before.
    pub first: Proportion,
    /// What is judged.
    pub second: Proportion,
    /// How sure the verdict and the intervals are to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// Two rates beside each other, and whether the second differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProportionComparison {
    /// How they are compared.
    pub method: Method,
    /// What must hold for that.
    pub assumptions: Vec<String>,
    /// How sure the verdict and the intervals are.
    pub confidence: Confidence,
    /// The first counts.
    pub first: Proportion,
    /// The second counts.
    pub second: Proportion,
    /// The first rate with its Wilson interval; absent without trials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_rate: Option<Estimate>,
    /// The second rate with its Wilson interval; absent without trials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_rate: Option<Estimate>,
    /// How much higher the second rate is, with Newcombe's interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Estimate>,
    /// The difference as a share of the first rate; absent when that is zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lift: Option<Number>,
    /// So many standard errors the rates are apart if they were the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub z: Option<Number>,
    /// How likely chance alone brings a difference of this size or more, either way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p_value: Option<Number>,
    /// What it comes to: clear only where both the test and the interval say so.
    pub verdict: Verdict,
    /// Why something is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<UndefinedReason>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// The difference of two rates, the second less the first, with Newcombe's interval (1998, his tenth), which is made of
/// the Wilson intervals of both.
///
/// ```
/// use greenroom::stats::{Confidence, Proportion, newcombe_interval};
///
/// let (first, second) = (Proportion { successes: 48, trials: 80 }, Proportion { successes: 56, trials: 70 });
/// let difference = newcombe_interval(first, second, Confidence::default()).unwrap();
/// assert!((difference.low.get() - 0.0524).abs() < 1e-4 && (difference.high.get() - 0.3339).abs() < 1e-4);
/// ```
///
/// # Errors
/// - [`UndefinedReason::NotEnoughData`]: one has no trials
pub fn newcombe_interval(
    first: Proportion,
    second: Proportion,
    confidence: Confidence,
) -> Result<Estimate, UndefinedReason> {
    let first = wilson_interval(first, confidence)?;
    let second = wilson_interval(second, confidence)?;
    let above = |one: &Estimate| one.high.get() - one.value.get();
    let below = |one: &Estimate| one.value.get() - one.low.get();
    let value = second.value.get() - first.value.get();
    let low = value - root_of_squares(below(&second), above(&first));
    Estimate::of(value, low, value + root_of_squares(above(&second), below(&first)))
}

fn root_of_squares(one: f64, other: f64) -> f64 {
    libm::sqrt(one * one + other * other)
}

/// So many standard errors the second rate is above the first, if both were the pooled rate.
///
/// ```
/// use greenroom::stats::{Proportion, two_proportion_z};
///
/// let z = two_proportion_z(Proportion { successes: 48, trials: 80 }, Proportion { successes: 56, trials: 70 }).unwrap();
/// assert!((z - 2.6502).abs() < 1e-4);
/// ```
///
/// # Errors
/// - [`UndefinedReason::NotEnoughData`]: one has no trials
/// - [`UndefinedReason::NoVariation`]: all trials of both succeeded, or none
pub fn two_proportion_z(first: Proportion, second: Proportion) -> Result<f64, UndefinedReason> {
    let (Some(one), Some(other)) = (first.rate(), second.rate()) else { return Err(UndefinedReason::NotEnoughData) };
    let pooled = pooled(first, second);
    let variance = pooled * (1.0 - pooled) * (1.0 / float(first.trials) + 1.0 / float(second.trials));
    if variance > 0.0 { Ok((other - one) / libm::sqrt(variance)) } else { Err(UndefinedReason::NoVariation) }
}

/// The rate of both together.
fn pooled(first: Proportion, second: Proportion) -> f64 {
    float(first.successes.saturating_add(second.successes)) / float(first.trials.saturating_add(second.trials))
}

/// Compares two rates: the two-proportion z test with the pooled rate, and the intervals of Wilson and Newcombe.
///
/// # Errors
/// - a group has more successes than trials, or trials beyond the limit
pub fn compare_proportions(input: &CompareProportionsInput) -> Result<ProportionComparison, Issues> {
    let (first, second) = (input.first, input.second);
    let groups = [(first, Path::root().field("first")), (second, Path::root().field("second"))];
    let mut issues = Issues::default();
    groups.iter().for_each(|(group, path)| group.check(path, &mut issues));
    issues.into_result(())?;
    let difference = newcombe_interval(first, second, input.confidence);
    let z = two_proportion_z(first, second);
    let p_value = z.map(|z| 2.0 * normal_survival(z.abs()));
    let mut warnings = Issues::default();
    let few = difference.is_ok() && warn_of_few(&groups, pooled(first, second), &mut warnings);
    let first_rate = wilson_interval(first, input.confidence).ok();
    Ok(ProportionComparison {
        method: Method::TwoProportionZ,
        assumptions: Method::TwoProportionZ.assumptions(),
        confidence: input.confidence,
        first,
        second,
        first_rate,
        second_rate: wilson_interval(second, input.confidence).ok(),
        difference: difference.ok(),
        lift: first_rate
            .zip(difference.ok())
            .and_then(|(rate, by)| Number::new(by.value.get() / rate.value.get()).ok()),
        z: z.ok().and_then(|z| Number::new(z).ok()),
        p_value: p_value.ok().and_then(|p| Number::new(p).ok()),
        verdict: match (difference, p_value) {
            (Ok(difference), Ok(p)) if !few => {
                Verdict::of(&difference, Number::ZERO).only_if(p <= input.confidence.miss())
            }
            (Ok(_), Err(UndefinedReason::NoVariation)) if !few => Verdict::NoClearDifference,
            _ => Verdict::NotEnoughData,
        },
        undefined: difference.err().or(z.err()),
        warnings,
    })
}

/// Warns of each group where, by the pooled rate, few successes or failures are expected.
fn warn_of_few(groups: &[(Proportion, Path)], pooled: f64, warnings: &mut Issues) -> bool {
    groups.iter().fold(false, |few, (group, path)| {
        let expected = [pooled, 1.0 - pooled].map(|share| float(group.trials) * share);
        few | warning::few_events(expected, "expected", path, warnings)
    })
}
