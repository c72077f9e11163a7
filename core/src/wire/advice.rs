//! The operations that advise: what to ask, what an offer is worth, what to give up for a price.

use super::parse::read;
use crate::check::Issues;
use crate::fee;
pub(super) use crate::fee::{FeeSuggestion, SuggestFeeInput};
use crate::text::Presentation;

pub(super) fn suggest_fee(input: &str) -> Result<FeeSuggestion, Issues> {
    read(input).compute(|input: &SuggestFeeInput| fee::suggest_fee(input))
}

pub(super) fn present_fee_suggestion(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|suggestion| Ok(fee::present_fee_suggestion(suggestion)))
}
