//! The operations on invoices and what belongs to them.

use serde::{Deserialize, Serialize};

use super::document::{CheckReport, report};
use super::parse::read;
use crate::check::{Issues, Path, null_is_absent};
use crate::fee::Deal;
use crate::handoff;
#[cfg(feature = "schema")]
pub(super) use crate::handoff::CreditNotePlan;
pub(super) use crate::handoff::{CreditNote, Invoice, InvoiceSet, UblInvoice};
use crate::rate_card::RateCard;
use crate::text::Presentation;

/// What `invoice` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoiceInput {
    /// The prices.
    pub rate_card: RateCard,
    /// What is booked.
    pub deal: Deal,
    /// Which invoices are written, and how.
    pub plan: handoff::InvoicePlan,
}

/// What `invoice_ubl` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UblInput {
    /// The invoice or credit note.
    pub invoice: Invoice,
    /// By which rules.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub profile: handoff::UblProfile,
}

/// What `check_credit_note` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditCheckInput {
    /// The invoice.
    pub invoice: Invoice,
    /// Its credit notes, in their order.
    pub credit_notes: Vec<Invoice>,
}

pub(super) fn invoice(input: &str) -> Result<InvoiceSet, Issues> {
    read(input).compute(|input: &InvoiceInput| handoff::invoices(&input.rate_card, &input.deal, &input.plan))
}

pub(super) fn check_invoice(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |invoice: &Invoice, issues| invoice.check(&Path::root(), issues)))
}

pub(super) fn present_invoice(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|invoice| Ok(handoff::present_invoice(invoice)))
}

pub(super) fn invoice_ubl(input: &str) -> Result<UblInvoice, Issues> {
    read(input).compute(|input: &UblInput| handoff::invoice_ubl(&input.invoice, input.profile))
}

pub(super) fn credit_note(input: &str) -> Result<CreditNote, Issues> {
    read(input).compute(handoff::credit_note)
}

pub(super) fn check_credit_note(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |input: &CreditCheckInput, issues| {
        let (invoice, notes) = (Path::root().field("invoice"), Path::root().field("credit_notes"));
        handoff::check_credit_notes((&input.invoice, &invoice), (&input.credit_notes, &notes), issues);
    }))
}

pub(super) fn present_credit_note(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|written| Ok(handoff::present_credit_note(written)))
}
