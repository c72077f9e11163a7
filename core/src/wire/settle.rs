//! The operations on what comes of a deal.

use serde::{Deserialize, Serialize};

use super::document::{CheckReport, report};
use super::parse::read;
use crate::check::{Issues, Path};
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

/// What `check_results` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResultsCheckInput {
    /// What was booked.
    pub deal: Deal,
    /// What came of it.
    pub results: Results,
}

pub(super) fn check_results(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |input: &ResultsCheckInput, issues| {
        input.deal.check(&Path::root().field("deal"), issues);
        input.results.check(&input.deal, &Path::root().field("results"), issues);
    }))
}

pub(super) fn check_settlement(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |settlement: &Settlement, issues| settlement.check(&Path::root(), issues)))
}

pub(super) fn settle(input: &str) -> Result<Settlement, Issues> {
    read(input).compute(|input: &SettleInput| fee::settle(&input.rate_card, &input.deal, &input.results))
}

pub(super) fn present_settlement(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|settlement| Ok(fee::present_settlement(settlement)))
}
