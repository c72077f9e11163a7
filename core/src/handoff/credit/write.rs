use serde::{Deserialize, Serialize};

use super::CreditNotePlan;
use super::amounts::{Amounts, too_large};
use crate::check::{Issues, Path, Version};
use crate::handoff::{
    CreditedInvoice, Invoice, InvoiceKind, InvoiceLine, InvoiceTag, InvoiceTax, InvoiceTotals, NextNumber,
};
use crate::money::{Money, MoneyError};
use crate::vocabulary::Id;

/// A credit note, and what is left of the invoice after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditNote {
    /// The credit note, as an invoice of the kind `credit_note`.
    pub credit_note: Invoice,
    /// What is left of the invoice after it and those before.
    pub left: InvoiceTotals,
    /// The seller's next number.
    pub next_number: NextNumber,
}

/// Writes a credit note: what is taken back of an invoice, line by line with its tax, never more than is left of it.
///
/// The lines have the ids of the invoice's lines. Of lines that are named, the tax is that part of the tax left which they
/// are of what is left of their rate, rounded half up; the last of a rate takes what is left of its tax. A gross amount is
/// shared over what is left of each rate and its tax, and then over the lines of the rate, by largest remainder. So an
/// invoice and credit notes of all of it add up to zero, in every line and every rate.
///
/// ```
/// use greenroom::{handoff, wire};
///
/// let plan = wire::parse(r#"{
///   "invoice": {
///     "document": "invoice", "version": 1, "library_version": "0.1.0", "kind": "invoice", "number": "2026-0007",
///     "issued_on": "2026-05-04", "due": "2026-06-03", "currency": "EUR",
///     "seller": {"party": {"id": "mila", "kind": "person", "name": "Mila Kraus",
///       "tax_registrations": [{"country": "DE", "registered": true, "number": "DE123456789"}]},
///       "address": {"country": "DE"}},
///     "buyer": {"party": {"id": "glow", "kind": "firm", "name": "Glow GmbH"}, "address": {"country": "DE"}},
///     "lines": [{"id": "1", "label": "Reel", "amount": {"amount": "100", "currency": "EUR"},
///                "category": "standard", "percent": "19"}],
///     "taxes": [{"category": "standard", "percent": "19", "taxable": {"amount": "100", "currency": "EUR"},
///                "tax": {"amount": "19", "currency": "EUR"}}],
///     "totals": {"net": {"amount": "100", "currency": "EUR"}, "tax": {"amount": "19", "currency": "EUR"},
///                "gross": {"amount": "119", "currency": "EUR"}}
///   },
///   "credit": {"type": "gross", "amount": {"amount": "59.50", "currency": "EUR"}},
///   "reason": "the reel was online for half of the time agreed",
///   "issued_on": "2026-06-10",
///   "number": {"seller": "mila", "pattern": "C-{year}-{sequence:3}", "next": 1}
/// }"#)?;
/// let written = handoff::credit_note(&plan)?;
/// assert_eq!(written.credit_note.number.as_str(), "C-2026-001");
/// assert_eq!(written.credit_note.totals.tax.to_string(), "EUR 9.50");
/// assert_eq!(written.left.gross.to_string(), "EUR 59.50");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// Source: Directive 2006/112/EC, articles 90 (a price reduced later lowers the taxable amount) and 219 (what amends an
/// invoice names it); VAT Regulations 1995 (UK), regulation 15C (what stands on a credit note, with the reason).
///
/// # Errors
/// All at once:
/// - the invoice or an earlier credit note is wrong by itself, or they do not belong together
/// - a line that there is not, an amount that is not within what is left, or nothing is left
/// - a day before that of the invoice, a number that is taken, a scheme of another seller or one that makes no numbers
pub fn credit_note(plan: &CreditNotePlan) -> Result<CreditNote, Issues> {
    let mut issues = Issues::default();
    let left = plan.check(&mut issues);
    issues.into_result(())?;
    let amounts = plan.amounts(&left)?;
    let scheme = &plan.number;
    let at = Path::root().field("number");
    let number = scheme.number(scheme.next, plan.issued_on, plan.invoice.deal.as_ref(), &at);
    let number = number.map_err(|issue| Issues::from(*issue))?;
    plan.check_number(&number)?;
    Ok(CreditNote {
        credit_note: plan.write(number, &amounts).map_err(too_large)?,
        left: left.less(&amounts).map_err(too_large)?,
        next_number: NextNumber { seller: scheme.seller.clone(), next: scheme.next.saturating_add(1) },
    })
}

impl CreditNotePlan {
    fn write(&self, number: Id, amounts: &Amounts) -> Result<Invoice, MoneyError> {
        let invoice = &self.invoice;
        let (lines, taxes) = rows(invoice, amounts)?;
        Ok(Invoice {
            document: InvoiceTag,
            version: Version,
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            kind: InvoiceKind::CreditNote,
            number,
            issued_on: self.issued_on,
            due: None,
            credits: Some(CreditedInvoice {
                number: invoice.number.clone(),
                issued_on: invoice.issued_on,
                reason: Some(self.reason.clone()),
            }),
            lines,
            taxes,
            totals: InvoiceTotals::of(invoice.currency, &amounts.lines, &amounts.taxes)?,
            payment_terms: Some(format!("Taken off what is owed on the invoice {}, or paid back", invoice.number)),
            ..invoice.clone()
        })
    }
}

/// The lines and the rates of which something is taken back; all of them where that is nothing at all, as of an invoice of
/// zero. A rate of which only tax is left keeps its lines, at zero.
fn rows(invoice: &Invoice, amounts: &Amounts) -> Result<(Vec<InvoiceLine>, Vec<InvoiceTax>), MoneyError> {
    let nothing = amounts.lines.iter().chain(&amounts.taxes).all(|amount| amount.is_zero());
    let (mut kept, mut taxes) = (vec![false; invoice.lines.len()], Vec::new());
    for (rate, tax) in invoice.taxes.iter().zip(&amounts.taxes) {
        let of_rate = |place: usize| invoice.lines.get(place).is_some_and(|line| rate.is_of(line));
        let moved = |place: usize| amounts.lines.get(place).is_some_and(|amount| !amount.is_zero());
        let any = (0..kept.len()).any(|place| of_rate(place) && moved(place));
        if !any && tax.is_zero() && !nothing {
            continue;
        }
        for (place, keep) in kept.iter_mut().enumerate().filter(|(place, _)| of_rate(*place)) {
            *keep = !any || moved(place);
        }
        let of = amounts.lines.iter().enumerate().filter(|(place, _)| of_rate(*place)).map(|(_, amount)| *amount);
        taxes.push(InvoiceTax { taxable: Money::sum(invoice.currency, of)?, tax: *tax, ..rate.clone() });
    }
    let rows = invoice.lines.iter().zip(&amounts.lines).zip(kept).filter(|(_, keep)| *keep);
    Ok((rows.map(|((line, amount), _)| line.with_amount(*amount)).collect(), taxes))
}

impl InvoiceLine {
    /// The line at another amount: units stand only beside the whole.
    fn with_amount(&self, amount: Money) -> Self {
        let whole = amount == self.amount;
        Self {
            quantity: self.quantity.filter(|_| whole),
            unit_price: self.unit_price.filter(|_| whole),
            amount,
            ..self.clone()
        }
    }
}
