//! The operations on documents, by the names of the list.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::parse::{Parsed, read};
use crate::check::{Issues, Path};
use crate::fee;
// The schema finds the documents of all operations here.
pub(super) use crate::fee::{Deal, Quote};
pub(super) use crate::rate_card::RateCard;
pub(super) use crate::text::Presentation;

/// What `quote` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuoteInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What is booked.
    pub deal: Deal,
}

/// What a check found; an empty list is a clean bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckReport {
    /// Everything that is wrong, or that somebody should look at.
    pub issues: Issues,
}

pub(super) fn check_rate_card(text: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(text), |card: &RateCard, issues| card.check(&Path::root(), issues)))
}

pub(super) fn check_deal(text: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(text), |deal: &Deal, issues| deal.check(&Path::root(), issues)))
}

pub(super) fn quote(text: &str) -> Result<Quote, Issues> {
    read(text).compute(|input: &QuoteInput| fee::quote(&input.rate_card, &input.deal))
}

pub(super) fn present(text: &str) -> Result<Presentation, Issues> {
    read(text).compute(|quote| Ok(fee::present_quote(quote)))
}

/// A document that cannot be read is a finding, not a failure.
fn report<T: DeserializeOwned>(parsed: Parsed<T>, check: impl FnOnce(&T, &mut Issues)) -> CheckReport {
    CheckReport { issues: parsed.check(check) }
}
