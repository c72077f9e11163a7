use serde::{Deserialize, Serialize};

use super::convert::{float, length};
use super::{Confidence, Number};
use crate::check::{Code, Issue, Issues, Path, check_items, named, null_is_absent};

named! {
    /// How p values of several tests are corrected for their number.
    Adjustment {
        /// Holm (1979): the chance of any false finding stays within the miss; never worse than Bonferroni.
        Holm = "holm", "Holm";
        /// Benjamini and Hochberg (1995): the expected share of false ones among the findings stays within the miss.
        BenjaminiHochberg = "benjamini_hochberg", "Benjamini and Hochberg";
        /// Bonferroni: each p value times their number.
        Bonferroni = "bonferroni", "Bonferroni";
    }
}

/// What `adjust_p_values` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdjustPValuesInput {
    /// The p values of tests that are made together, each from 0 to 1.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub p_values: Vec<Number>,
    /// By which method.
    pub method: Adjustment,
    /// How sure findings are to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// P values that are corrected for their number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdjustedPValues {
    /// By which method.
    pub method: Adjustment,
    /// What must hold for that.
    pub assumptions: Vec<String>,
    /// How sure the findings are.
    pub confidence: Confidence,
    /// The p values, in the order of the input.
    pub p_values: Vec<AdjustedPValue>,
}

/// A p value before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdjustedPValue {
    /// As it was given.
    pub p_value: Number,
    /// As it counts beside the others.
    pub adjusted: Number,
    /// Whether it is a finding: the adjusted value is at most the miss of the confidence.
    pub is_clear: bool,
}

impl Adjustment {
    fn assumptions(self) -> Vec<String> {
        let words = match self {
            Self::Holm | Self::Bonferroni => "All tests that were made are in the list; they may depend on each other.",
            Self::BenjaminiHochberg => {
                "All tests that were made are in the list; they do not depend on each other, or only positively."
            }
        };
        vec![words.to_owned()]
    }
}

/// Corrects p values for their number, each at its place; all from 0 to 1.
///
/// ```
/// use greenroom::stats::{Adjustment, adjust};
///
/// assert_eq!(adjust(&[0.01, 0.04, 0.03], Adjustment::Holm), [0.03, 0.06, 0.06]);
/// assert_eq!(adjust(&[0.01, 0.04, 0.03], Adjustment::BenjaminiHochberg), [0.03, 0.04, 0.04]);
/// assert_eq!(adjust(&[0.01, 0.4], Adjustment::Bonferroni), [0.02, 0.8]);
/// ```
#[must_use]
pub fn adjust(p_values: &[f64], method: Adjustment) -> Vec<f64> {
    let count = length(p_values);
    let mut ranked: Vec<(usize, f64)> = p_values.iter().copied().enumerate().collect();
    ranked.sort_by(|one, other| one.1.total_cmp(&other.1));
    let rank = |place: usize| float(u64::try_from(place).unwrap_or(u64::MAX));
    let mut last = if method == Adjustment::BenjaminiHochberg { 1.0 } else { 0.0 };
    let mut step = |place: usize, (at, p): (usize, f64)| {
        last = match method {
            Adjustment::Bonferroni => (p * count).min(1.0),
            Adjustment::Holm => (p * (count - rank(place))).min(1.0).max(last),
            Adjustment::BenjaminiHochberg => (p * (count / (rank(place) + 1.0))).min(last),
        };
        (at, last)
    };
    let places = ranked.into_iter().enumerate();
    let mut adjusted: Vec<(usize, f64)> = match method {
        Adjustment::BenjaminiHochberg => places.rev().map(|(place, one)| step(place, one)).collect(),
        Adjustment::Holm | Adjustment::Bonferroni => places.map(|(place, one)| step(place, one)).collect(),
    };
    adjusted.sort_by_key(|(at, _)| *at);
    adjusted.into_iter().map(|(_, value)| value).collect()
}

/// Corrects p values for their number, and says which still count.
///
/// # Errors
/// - there are none, or more than the limit
/// - one is not within 0 to 1
pub fn adjust_p_values(input: &AdjustPValuesInput) -> Result<AdjustedPValues, Issues> {
    let path = Path::root().field("p_values");
    check_items(input.p_values.len(), &path)?;
    let mut issues = Issues::default();
    for (place, value) in input.p_values.iter().enumerate() {
        if !(0.0..=1.0).contains(&value.get()) {
            let message = format!("`{value}` is not within 0 to 1");
            issues.push(Issue::new(Code::OutOfRange, path.index(place), message).with("value", value));
        }
    }
    issues.into_result(())?;
    let values: Vec<f64> = input.p_values.iter().map(|value| value.get()).collect();
    let row = |(p_value, adjusted): (&Number, f64)| AdjustedPValue {
        p_value: *p_value,
        adjusted: Number::new(adjusted).unwrap_or_default(),
        is_clear: adjusted <= input.confidence.miss(),
    };
    Ok(AdjustedPValues {
        method: input.method,
        assumptions: input.method.assumptions(),
        confidence: input.confidence,
        p_values: input.p_values.iter().zip(adjust(&values, input.method)).map(row).collect(),
    })
}
