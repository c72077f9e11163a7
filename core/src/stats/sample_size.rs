use serde::{Deserialize, Serialize};

use super::convert::{float, whole};
use super::{Confidence, Method, Probability, UndefinedReason, normal_quantile};
use crate::check::{Code, Issue, Issues, Path, limits, null_is_absent};

/// What `sample_size` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SampleSizeInput {
    /// The rate as it is.
    pub baseline: Probability,
    /// The rate that is to be told from it.
    pub expected: Probability,
    /// How sure a verdict is to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
    /// How likely a difference that is there is to be seen: from 0.5, below 1; absent: 0.8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub power: Option<Probability>,
}

/// How large two groups must be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SampleSize {
    /// How the size is found.
    pub method: Method,
    /// What must hold for that.
    pub assumptions: Vec<String>,
    /// How sure a verdict is.
    pub confidence: Confidence,
    /// How likely the difference is seen.
    pub power: Probability,
    /// The rate as it is.
    pub baseline: Probability,
    /// The rate that is told from it.
    pub expected: Probability,
    /// The fewest trials of each group; absent when they are more than 2^53.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each: Option<u64>,
    /// The fewest trials of both groups together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// Why there is no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<UndefinedReason>,
}

/// The trials of each of two equal groups that a two-sided z test needs to tell two rates apart, before rounding up:
/// `((z_confidence sqrt(2 p (1 - p)) + z_power sqrt(p1 (1 - p1) + p2 (1 - p2))) / (p2 - p1))²` with the mean `p` of both
/// (Fleiss, Levin and Paik 2003, without the correction for continuity). Infinite for equal rates.
///
/// ```
/// use greenroom::stats::{Confidence, Probability, trials_needed};
///
/// let rate = |text: &str| text.parse::<Probability>().unwrap();
/// let trials = trials_needed(rate("0.02"), rate("0.025"), Confidence::default(), rate("0.8"));
/// assert!((trials - 13_808.9).abs() < 1.0);
/// ```
#[must_use]
pub fn trials_needed(baseline: Probability, expected: Probability, confidence: Confidence, power: Probability) -> f64 {
    let (p1, p2) = (baseline.get(), expected.get());
    let pooled = (p1 + p2) / 2.0;
    let alike = libm::sqrt(2.0 * pooled * (1.0 - pooled));
    let apart = libm::sqrt(p1 * (1.0 - p1) + p2 * (1.0 - p2));
    let root = (confidence.normal_factor() * alike + normal_quantile(power.get()) * apart) / (p2 - p1);
    root * root
}

/// The fewest trials with which a difference of two rates is seen.
///
/// # Errors
/// - the rates are equal
/// - the power is below 0.5, or 1
pub fn sample_size(input: &SampleSizeInput) -> Result<SampleSize, Issues> {
    let power = input.power.unwrap_or(Probability::USUAL_POWER);
    let mut issues = Issues::default();
    if input.baseline == input.expected {
        let message = format!("no sample tells `{}` from itself", input.expected);
        issues.push(Issue::new(Code::Contradiction, Path::root().field("expected"), message));
    }
    if power < Probability::HALF || power.complement().parts() == 0 {
        let message = format!("`{power}` is no power from 0.5 to below 1");
        issues.push(Issue::new(Code::OutOfRange, Path::root().field("power"), message).with("value", power));
    }
    issues.into_result(())?;
    let trials = trials_needed(input.baseline, input.expected, input.confidence, power).ceil().max(1.0);
    let each = (trials <= float(limits::COUNT) / 2.0).then(|| whole(trials));
    Ok(SampleSize {
        method: Method::NormalApproximation,
        assumptions: Method::NormalApproximation.assumptions(),
        confidence: input.confidence,
        power,
        baseline: input.baseline,
        expected: input.expected,
        each,
        total: each.map(|each| each.saturating_mul(2)),
        undefined: each.is_none().then_some(UndefinedReason::BeyondRange),
    })
}
