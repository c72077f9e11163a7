//! The operations on a deal after its signature.

use serde::{Deserialize, Serialize};

use super::parse::read;
use crate::check::Issues;
use crate::fee::{self, Cancellation, CancellationStatement, Deal};
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

pub(super) fn cancel(input: &str) -> Result<CancellationStatement, Issues> {
    read(input).compute(|input: &CancelInput| fee::cancel(&input.rate_card, &input.deal, &input.cancellation))
}

pub(super) fn present_cancellation(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|statement: &CancellationStatement| Ok(fee::present_cancellation(statement)))
}
