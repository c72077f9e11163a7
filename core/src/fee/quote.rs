use serde::{Deserialize, Serialize};

use super::Rounding;
use crate::check::{Path, Version, document_tag, tagged_union};
use crate::money::{Currency, Decimal, Money, RoundingMode, UnitPrice};
use crate::platform::{Format, Platform};
use crate::vocabulary::Id;

/// What a deal costs by a rate card, as a document of version 1: every amount can be traced to its inputs.
///
/// The lines add up to the totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Always `quote`.
    pub document: QuoteTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that computed it.
    pub library_version: String,
    /// Which deal is priced.
    pub deal: Id,
    /// By which rate card.
    pub rate_card: Id,
    /// Who makes the content.
    pub influencer: Id,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Where and how amounts were rounded.
    pub rounding: Rounding,
    /// The lines, in the order of the deal.
    pub lines: Vec<QuoteLine>,
    /// The sums.
    pub totals: Totals,
}

document_tag!(QuoteTag, "quote");

/// One line of a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuoteLine {
    /// What the line is for.
    pub kind: LineKind,
    /// The deliverable that it prices.
    pub deliverable: Id,
    /// Where the content is published.
    pub platform: Platform,
    /// In which form.
    pub format: Format,
    /// The price of one piece.
    pub rate: UnitPrice,
    /// How many pieces.
    pub quantity: u32,
    /// What the line costs.
    pub amount: Money,
    /// How the amount came about.
    pub explanation: Explanation,
}

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Making and publishing the content.
    CreativeFee,
}

/// How an amount came about: where it starts, and each step from there. A reader can recompute it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// Where in the input the first value stands.
    pub from: Path,
    /// The first value.
    pub start: Decimal,
    /// What was done with it, in order; the last result is the amount.
    pub steps: Vec<Step>,
}

tagged_union! {
    /// One step of an explanation, with its exact result.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Step {
        /// The value times a whole number.
        Multiply(MultiplyStep) = "multiply",
        /// The value rounded to the minor unit.
        Round(RoundStep) = "round",
    }
}

/// The value times a whole number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MultiplyStep {
    /// How many times.
    pub by: u32,
    /// The product.
    pub result: Decimal,
}

/// The value rounded to the minor unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoundStep {
    /// How.
    pub mode: RoundingMode,
    /// The rounded value.
    pub result: Decimal,
}

impl Step {
    /// The value after this step.
    #[must_use]
    pub fn result(&self) -> Decimal {
        match self {
            Self::Multiply(MultiplyStep { result, .. }) | Self::Round(RoundStep { result, .. }) => *result,
        }
    }
}

/// The sums of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// All lines of kind `creative_fee`.
    pub creative_fees: Money,
    /// What the brand pays.
    pub payable: Money,
}
