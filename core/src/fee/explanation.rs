use serde::{Deserialize, Serialize};

use crate::check::{Path, null_is_absent};
use crate::money::{Fraction, RoundingMode};

/// How an amount came about: where it starts, and each step from there, so that a reader can recompute it.
///
/// It starts from a value of the input (`from`), or from the sum of amounts that stand in the same quote (`sum_of`,
/// less `less`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// Where in the input the first value stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
    /// Where in the quote the amounts stand that the first value is the sum of.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub sum_of: Vec<Path>,
    /// Where in the quote the amounts stand that are taken off that sum.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub less: Vec<Path>,
    /// The first value.
    pub start: Fraction,
    /// What was done with it, in order; the last result is the amount.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

/// One step of an explanation, with its exact result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is done with the value before.
    pub action: Action,
    /// With what; absent for `negate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operand: Option<Fraction>,
    /// Where in the input the operand stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Path>,
    /// How it is rounded, for `round`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<RoundingMode>,
    /// The value after this step.
    pub result: Fraction,
}

/// What a step does with the value before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// value × operand
    Multiply,
    /// value ÷ operand
    Divide,
    /// value × operand ÷ 100
    Percent,
    /// value × (100 + operand) ÷ 100
    AddPercent,
    /// value × (100 − operand) ÷ 100
    LessPercent,
    /// value × 100 ÷ (100 + operand)
    ExcludePercent,
    /// value ÷ (1 − operand ÷ 100)
    GrossUp,
    /// value + operand
    Add,
    /// value − operand
    Subtract,
    /// the larger of value and operand
    AtLeast,
    /// the smaller of value and operand
    AtMost,
    /// −value
    Negate,
    /// value, rounded to a multiple of the operand
    Round,
}
