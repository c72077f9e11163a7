use super::{EntryKind, StatementPayment, StatementPlan};
use crate::handoff::{Invoice, InvoiceKind};
use crate::money::Money;
use crate::time::Date;
use crate::vocabulary::Id;

/// One thing that changes what one owes another.
pub(super) struct Movement<'a> {
    pub(super) creditor: &'a Id,
    pub(super) debtor: &'a Id,
    pub(super) date: Date,
    pub(super) kind: EntryKind,
    /// The number that stands beside it.
    pub(super) number: Option<&'a Id>,
    /// The invoice of the creditor whose open amount it changes.
    pub(super) of: Option<&'a Invoice>,
    /// How much more the debtor owes the creditor; below zero: less.
    pub(super) amount: Money,
}

impl Movement<'_> {
    /// The same as seen by a party: who the other is, and how much more is owed to the party; `None` for what is between
    /// others.
    pub(super) fn seen_by(&self, party: &Id) -> Option<(&Id, Money)> {
        if self.creditor == party {
            Some((self.debtor, self.amount))
        } else if self.debtor == party {
            Some((self.creditor, self.amount.negated()))
        } else {
            None
        }
    }
}

impl StatementPlan {
    pub(super) fn movements(&self) -> Vec<Movement<'_>> {
        let invoices = self.invoices.iter().map(|invoice| self.of_invoice(invoice));
        invoices.chain(self.payments.iter().flat_map(|payment| self.of_payment(payment))).collect()
    }

    fn of_invoice<'a>(&'a self, invoice: &'a Invoice) -> Movement<'a> {
        let (creditor, debtor) = (&invoice.seller.party.id, &invoice.buyer.party.id);
        let gross = invoice.totals.gross;
        let (kind, of, amount) = match invoice.kind {
            InvoiceKind::Invoice => (EntryKind::Invoice, Some(invoice), gross),
            InvoiceKind::CreditNote => {
                let of = invoice.credits.as_ref().and_then(|of| self.invoice(creditor, &of.number));
                (EntryKind::CreditNote, of, gross.negated())
            }
        };
        Movement { creditor, debtor, date: invoice.issued_on, kind, number: Some(&invoice.number), of, amount }
    }

    /// A payment lowers what the payer owes. What is paid to somebody who collects for the seller pays the invoice too, and
    /// is owed to the seller by whoever has it.
    fn of_payment<'a>(&'a self, payment: &'a StatementPayment) -> Vec<Movement<'a>> {
        let number = payment.invoice.as_ref().map(|of| &of.number);
        let of = payment.invoice.as_ref().and_then(|of| self.invoice(&of.seller, &of.number));
        let (date, kind) = (payment.paid_on, EntryKind::Payment);
        let (less, more) = (payment.amount.negated(), payment.amount);
        let Some(invoice) = of else {
            let (creditor, debtor) = (&payment.payee, &payment.payer);
            return vec![Movement { creditor, debtor, date, kind, number, of, amount: less }];
        };
        let (creditor, debtor) = (&invoice.seller.party.id, &invoice.buyer.party.id);
        let paid_back = payment.payee == *debtor;
        let (amount, other) = if paid_back { (more, &payment.payer) } else { (less, &payment.payee) };
        let mut movements = vec![Movement { creditor, debtor, date, kind, number, of, amount }];
        if other != creditor {
            let (kind, amount) = (EntryKind::Collected, amount.negated());
            movements.push(Movement { creditor, debtor: other, date, kind, number, of: None, amount });
        }
        movements
    }
}
