//! The operations on what comes of a deal.

use serde::{Deserialize, Serialize};

use super::parse::read;
use crate::check::Issues;
use crate::fee;
pub(super) use crate::fee::Settlement;
use crate::fee::{Deal, Results};
use crate::rate_card::RateCard;
use crate::text::Presentation;

/// What `settle` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SettleInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What was booked.
    pub deal: Deal,
    /// What came of it.
    pub results: Results,
}

pub(super) fn settle(input: &str) -> Result<Settlement, Issues> {
    read(input).compute(|input: &SettleInput| fee::settle(&input.rate_card, &input.deal, &input.results))
}

pub(super) fn present_settlement(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|settlement| Ok(fee::present_settlement(settlement)))
}
