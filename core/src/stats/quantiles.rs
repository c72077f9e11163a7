use serde::{Deserialize, Serialize};

use super::sample::{check_size, sorted};
use super::{Number, Probability, QuantileMethod, mean, quantile, standard_deviation};
use crate::check::{Issues, Path, check_item_limit, limits, null_is_absent};

/// What `quantiles` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuantilesInput {
    /// The values, in any order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::SAMPLE)))]
    pub values: Vec<Number>,
    /// The shares that are to lie at or below; absent: 0.25, 0.5 and 0.75.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = limits::LIST_ITEMS)))]
    pub probabilities: Vec<Probability>,
    /// How they are read off; absent: `linear`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<QuantileMethod>,
}

/// How values are spread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quantiles {
    /// How the quantiles are read off.
    pub method: QuantileMethod,
    /// How many values there are.
    pub count: u64,
    /// The quantiles, in the order of the input.
    pub quantiles: Vec<Quantile>,
    /// The smallest value.
    pub minimum: Number,
    /// The largest value.
    pub maximum: Number,
    /// The arithmetic mean.
    pub mean: Number,
    /// The quantile at 0.5.
    pub median: Number,
    /// The quantile at 0.75 less that at 0.25.
    pub interquartile_range: Number,
    /// The standard deviation of the sample, by `count - 1`; absent for one value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_deviation: Option<Number>,
}

/// A value below which a share lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quantile {
    /// The share.
    pub probability: Probability,
    /// The value.
    pub value: Number,
}

/// Says how values are spread; the order in which they come does not matter.
///
/// # Errors
/// - there are no values, or more than the limit; more shares than the limit
/// - a value is beyond 2^53
pub fn quantiles(input: &QuantilesInput) -> Result<Quantiles, Issues> {
    let values = Path::root().field("values");
    let mut issues = Issues::default();
    check_size(input.values.len(), &values, &mut issues);
    for (place, value) in input.values.iter().enumerate().take(limits::SHAPE_ISSUES) {
        value.check(|| values.index(place), &mut issues);
    }
    check_item_limit(input.probabilities.len(), &Path::root().field("probabilities"), &mut issues);
    issues.into_result(())?;
    let method = input.method.unwrap_or(QuantileMethod::Linear);
    let sorted = sorted(input.values.iter().copied());
    let number = |value: Option<f64>| Number::new(value.unwrap_or_default()).unwrap_or_default();
    let at = |share: Probability| number(quantile(&sorted, share, method));
    let usual = [Probability::QUARTER, Probability::HALF, Probability::QUARTER.complement()];
    let shares = if input.probabilities.is_empty() { &usual[..] } else { &input.probabilities };
    let [low, median, high] = usual.map(at);
    Ok(Quantiles {
        method,
        count: u64::try_from(sorted.len()).unwrap_or(u64::MAX),
        quantiles: shares.iter().map(|share| Quantile { probability: *share, value: at(*share) }).collect(),
        minimum: number(sorted.first().copied()),
        maximum: number(sorted.last().copied()),
        mean: number(mean(&sorted)),
        median,
        interquartile_range: number(Some(high.get() - low.get())),
        standard_deviation: standard_deviation(&sorted).and_then(|value| Number::new(value).ok()),
    })
}
