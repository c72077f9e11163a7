//! The operations on documents, by the names of the list.

use serde::{Deserialize, Serialize};

use super::parse;
use crate::check::{Issues, Path};
use crate::fee::{self, Deal, Quote};
use crate::rate_card::RateCard;
use crate::text::Presentation;

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
    Ok(report(parse(text), |card: &RateCard, issues| card.check(&Path::root(), issues)))
}

pub(super) fn check_deal(text: &str) -> Result<CheckReport, Issues> {
    Ok(report(parse(text), |deal: &Deal, issues| deal.check(&Path::root(), issues)))
}

pub(super) fn quote(text: &str) -> Result<Quote, Issues> {
    let input: QuoteInput = parse(text)?;
    fee::quote(&input.rate_card, &input.deal)
}

pub(super) fn present(text: &str) -> Result<Presentation, Issues> {
    Ok(fee::present_quote(&parse(text)?))
}

/// A document that cannot be read is a finding, not a failure.
fn report<T>(parsed: Result<T, Issues>, check: impl FnOnce(&T, &mut Issues)) -> CheckReport {
    let mut issues = Issues::default();
    match parsed {
        Ok(document) => check(&document, &mut issues),
        Err(found) => issues = found,
    }
    CheckReport { issues }
}
