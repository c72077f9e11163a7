use super::CreditNote;
use crate::handoff::invoice::{present_invoice, totals_table};
use crate::text::Presentation;

/// A credit note as tables: who and when, the lines, the tax and the sums, and what is left of the invoice.
#[must_use]
pub fn present_credit_note(written: &CreditNote) -> Presentation {
    let mut shown = present_invoice(&written.credit_note);
    shown.tables.push(totals_table("Left of the invoice", &written.left));
    shown
}
