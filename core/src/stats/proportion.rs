use serde::{Deserialize, Serialize};

use super::convert::float;
use super::{Confidence, Estimate, Method, UndefinedReason, warning};
use crate::check::{Code, Issue, Issues, Path, limits, null_is_absent};

/// How often something happened: clicks of impressions, conversions of clicks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Proportion {
    /// How often it happened; at most `trials`.
    pub successes: u64,
    /// How often it could have happened; below 2^53.
    pub trials: u64,
}

impl Proportion {
    /// Finds what is wrong with the counts.
    pub fn check(self, path: &Path, issues: &mut Issues) {
        if self.trials > limits::COUNT {
            let message = format!("`{}` is beyond the most, {}", self.trials, limits::COUNT);
            issues.push(Issue::new(Code::OutOfRange, path.field("trials"), message).with("value", self.trials));
        } else if self.successes > self.trials {
            let message = format!("`{}` successes are more than the {} trials", self.successes, self.trials);
            let issue = Issue::new(Code::OutOfRange, path.field("successes"), message);
            issues.push(issue.with("value", self.successes).with("most", self.trials));
        }
    }

    /// The share of the trials that succeeded; `None` without trials.
    ///
    /// ```
    /// use greenroom::stats::Proportion;
    ///
    /// assert_eq!(Proportion { successes: 12, trials: 300 }.rate(), Some(0.04));
    /// assert_eq!(Proportion { successes: 0, trials: 0 }.rate(), None);
    /// ```
    #[must_use]
    pub fn rate(self) -> Option<f64> {
        (self.trials > 0).then(|| float(self.successes) / float(self.trials))
    }

    /// How often it did not happen.
    pub(super) fn failures(self) -> u64 {
        self.trials.saturating_sub(self.successes)
    }
}

/// The rate with Wilson's score interval (1927), which holds well for small counts and near 0 and 1:
/// `(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)`.
///
/// ```
/// use greenroom::stats::{Confidence, Proportion, wilson_interval};
///
/// let rate = wilson_interval(Proportion { successes: 12, trials: 300 }, Confidence::default()).unwrap();
/// assert_eq!(rate.value.to_string(), "0.04");
/// assert!((rate.low.get() - 0.02302732).abs() < 1e-8 && (rate.high.get() - 0.06860421).abs() < 1e-8);
/// ```
///
/// # Errors
/// - [`UndefinedReason::NotEnoughData`]: there are no trials
pub fn wilson_interval(proportion: Proportion, confidence: Confidence) -> Result<Estimate, UndefinedReason> {
    let rate = proportion.rate().ok_or(UndefinedReason::NotEnoughData)?;
    let n = float(proportion.trials);
    let z = confidence.normal_factor();
    let spread = z * z / n;
    let middle = rate + spread / 2.0;
    let half = z * libm::sqrt(rate * (1.0 - rate) / n + spread / n / 4.0);
    // What rounding would leave beside the ends of the scale is exact there.
    let low = if proportion.successes == 0 { 0.0 } else { ((middle - half) / (1.0 + spread)).max(0.0) };
    let high = if proportion.failures() == 0 { 1.0 } else { ((middle + half) / (1.0 + spread)).min(1.0) };
    Estimate::of(rate, low, high)
}

/// What `proportion_interval` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProportionIntervalInput {
    /// How often it happened, and how often it could have.
    pub proportion: Proportion,
    /// How sure the interval is to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// A rate, and how far off it may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProportionInterval {
    /// How the interval is found.
    pub method: Method,
    /// What must hold for that.
    pub assumptions: Vec<String>,
    /// How sure the interval is.
    pub confidence: Confidence,
    /// Of what it is the rate.
    pub proportion: Proportion,
    /// The rate with its interval; absent when it is undefined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Estimate>,
    /// Why there is no rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<UndefinedReason>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// The rate of a proportion with its interval, and what to think of it.
///
/// # Errors
/// - there are more successes than trials, or trials beyond the limit
pub fn proportion_interval(input: &ProportionIntervalInput) -> Result<ProportionInterval, Issues> {
    let at = Path::root().field("proportion");
    let mut issues = Issues::default();
    input.proportion.check(&at, &mut issues);
    issues.into_result(())?;
    let rate = wilson_interval(input.proportion, input.confidence);
    let mut warnings = Issues::default();
    let counts = [float(input.proportion.successes), float(input.proportion.failures())];
    if rate.is_ok() {
        warning::few_events(counts, "seen", &at, &mut warnings);
    }
    warning::wide(rate.as_ref().ok(), &at, &mut warnings);
    Ok(ProportionInterval {
        method: Method::Wilson,
        assumptions: Method::Wilson.assumptions(),
        confidence: input.confidence,
        proportion: input.proportion,
        rate: rate.ok(),
        undefined: rate.err(),
        warnings,
    })
}
