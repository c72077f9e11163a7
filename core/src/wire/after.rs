//! The operations on a deal after its signature.

use serde::{Deserialize, Serialize};

use super::parse::read;
use crate::check::Issues;
use crate::fee::{self, Cancellation, Deal, Postponement, Quote};
pub(super) use crate::fee::{Amendment, CancellationStatement, PostponedDeal, QuoteComparison};
use crate::rate_card::RateCard;
use crate::text::Presentation;

/// What `cancel` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What was booked.
    pub deal: Deal,
    /// How it came to its end.
    pub cancellation: Cancellation,
}

/// What `amend` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmendInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What was booked.
    pub before: Deal,
    /// What is booked now.
    pub after: Deal,
    /// The prices of what is booked now; absent: the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_card_after: Option<RateCard>,
}

/// What `postpone` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostponeInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What is booked.
    pub deal: Deal,
    /// Its new dates.
    pub postponement: Postponement,
}

/// What `compare` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompareInput {
    /// The first quote.
    pub before: Quote,
    /// The second quote.
    pub after: Quote,
}

pub(super) fn cancel(input: &str) -> Result<CancellationStatement, Issues> {
    read(input).compute(|input: &CancelInput| fee::cancel(&input.rate_card, &input.deal, &input.cancellation))
}

pub(super) fn present_cancellation(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|statement: &CancellationStatement| Ok(fee::present_cancellation(statement)))
}

pub(super) fn amend(input: &str) -> Result<Amendment, Issues> {
    read(input).compute(|input: &AmendInput| {
        fee::amend(&input.rate_card, &input.before, &input.after, input.rate_card_after.as_ref())
    })
}

pub(super) fn present_amendment(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|amendment: &Amendment| Ok(fee::present_amendment(amendment)))
}

pub(super) fn compare(input: &str) -> Result<QuoteComparison, Issues> {
    read(input).compute(|input: &CompareInput| fee::compare(&input.before, &input.after))
}

pub(super) fn present_comparison(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|comparison: &QuoteComparison| Ok(fee::present_comparison(comparison)))
}

pub(super) fn postpone(input: &str) -> Result<PostponedDeal, Issues> {
    read(input).compute(|input: &PostponeInput| fee::postpone(&input.rate_card, &input.deal, &input.postponement))
}

pub(super) fn present_postponement(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|postponed: &PostponedDeal| Ok(fee::present_postponement(postponed)))
}
