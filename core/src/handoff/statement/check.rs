use std::collections::BTreeMap;

use super::{StatementPayment, StatementPlan};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_by, did_you_mean, limits};
use crate::handoff::{Invoice, InvoiceKind, InvoiceParty};
use crate::money::Currency;
use crate::time::DatesPeriod;
use crate::vocabulary::{Id, Name};

/// The invoices by seller and number.
type Known<'a> = BTreeMap<(&'a Id, &'a Id), &'a Invoice>;

impl StatementPlan {
    /// Finds everything that is wrong with the plan.
    pub(super) fn check(&self, issues: &mut Issues) {
        let root = Path::root();
        DatesPeriod { first_day: self.first_day, last_day: self.last_day, zone: None }.check(&root, issues);
        let (invoices, payments) = (root.field("invoices"), root.field("payments"));
        check_item_limit(self.invoices.len(), &invoices, issues);
        let key = |one: &&Invoice| (one.seller.party.id.clone(), one.number.clone());
        let numbers = self.invoices.iter();
        check_unique_by(numbers.map(Numbered), |one| key(&one.0), &invoices, issues);
        let known = self.known();
        for (place, invoice) in self.invoices.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = invoices.index(place);
            invoice.check(&at, issues);
            check_credit(invoice, &known, &at, issues);
        }
        check_item_limit(self.payments.len(), &payments, issues);
        for (place, payment) in self.payments.iter().enumerate().take(limits::LIST_ITEMS) {
            payment.check(&known, &payments.index(place), issues);
        }
        self.check_party(&root.field("party"), issues);
    }

    fn known(&self) -> Known<'_> {
        let invoices = self.invoices.iter().filter(|one| one.kind == InvoiceKind::Invoice);
        invoices.map(|one| ((&one.seller.party.id, &one.number), one)).collect()
    }

    /// Refuses a party of whom nothing is there, where there is something.
    fn check_party(&self, path: &Path, issues: &mut Issues) {
        let parties = self.invoices.iter().flat_map(parties).map(|one| &one.party.id);
        let mut ids = parties.chain(self.payments.iter().flat_map(|one| [&one.payer, &one.payee])).peekable();
        if ids.peek().is_none() || ids.clone().any(|id| *id == self.party) {
            return;
        }
        let message = format!("no invoice and no payment names `{}`", self.party);
        let issue = Issue::new(Code::UnknownReference, path.clone(), message).with("id", &self.party);
        issues.push(match did_you_mean(self.party.as_str(), ids.map(Id::as_str)) {
            Some(guess) => issue.help(format!("did you mean `{guess}`?")),
            None => issue,
        });
    }

    /// The name of a party on the first invoice that has it.
    pub(super) fn name(&self, id: &Id) -> Option<Name> {
        let mut parties = self.invoices.iter().flat_map(parties);
        parties.find(|one| one.party.id == *id).map(|one| one.party.name.clone())
    }
}

/// Everybody who stands on an invoice.
fn parties(invoice: &Invoice) -> impl Iterator<Item = &InvoiceParty> + Clone {
    [Some(&invoice.seller), Some(&invoice.buyer), invoice.payee.as_ref()].into_iter().flatten()
}

/// A credit note is one of an invoice that is there, between the same and in its currency.
fn check_credit(note: &Invoice, known: &Known<'_>, at: &Path, issues: &mut Issues) {
    let Some(of) = note.credits.as_ref().filter(|_| note.kind == InvoiceKind::CreditNote) else { return };
    let at = at.field("credits").field("number");
    let Some(invoice) = known.get(&(&note.seller.party.id, &of.number)) else {
        return issues.push(not_there(&note.seller.party.id, &of.number, at));
    };
    if invoice.buyer.party.id != note.buyer.party.id {
        let message = format!("the invoice `{}` has another buyer than its credit note", of.number);
        issues.push(Issue::new(Code::Contradiction, at.clone(), message).with("number", &of.number));
    }
    check_currency(note.currency, invoice, &at, issues);
}

fn not_there(seller: &Id, number: &Id, at: Path) -> Issue {
    let message = format!("the list has no invoice `{number}` of `{seller}`");
    let issue = Issue::new(Code::UnknownReference, at, message).with("number", number).with("seller", seller);
    issue.help("add the invoice, though it be older than the first day")
}

fn check_currency(found: Currency, invoice: &Invoice, at: &Path, issues: &mut Issues) {
    let expected = invoice.currency;
    if found != expected {
        let message = format!("the invoice `{}` is in {expected}, not in {found}", invoice.number);
        let issue = Issue::new(Code::CurrencyMismatch, at.clone(), message);
        issues.push(issue.with("found", found).with("expected", expected));
    }
}

impl StatementPayment {
    fn check(&self, known: &Known<'_>, at: &Path, issues: &mut Issues) {
        if self.amount.minor() <= 0 {
            let message = format!("{} is not above zero", self.amount);
            let issue = Issue::new(Code::OutOfRange, at.field("amount"), message).with("value", self.amount);
            issues.push(issue.help("turn payer and payee around for what is paid back"));
        }
        if self.payer == self.payee {
            let message = format!("`{}` pays to themselves", self.payer);
            issues.push(Issue::new(Code::Contradiction, at.field("payee"), message).with("id", &self.payer));
        }
        let Some(of) = &self.invoice else { return };
        let at_invoice = at.field("invoice");
        let Some(invoice) = known.get(&(&of.seller, &of.number)) else {
            return issues.push(not_there(&of.seller, &of.number, at_invoice.field("number")));
        };
        check_currency(self.amount.currency(), invoice, &at.field("amount").field("currency"), issues);
        if !self.is_between(invoice) {
            let message =
                format!("the invoice `{}` is not one that `{}` pays to `{}`", of.number, self.payer, self.payee);
            let issue = Issue::new(Code::Contradiction, at_invoice, message);
            issues.push(issue.with("number", &of.number).with("payer", &self.payer).with("payee", &self.payee));
        }
    }

    /// Whether it goes from the buyer to the seller or who takes the money, or back.
    fn is_between(&self, invoice: &Invoice) -> bool {
        let takes = |id: &Id| {
            *id == invoice.seller.party.id || invoice.payee.as_ref().is_some_and(|payee| payee.party.id == *id)
        };
        let buyer = &invoice.buyer.party.id;
        (self.payer == *buyer && takes(&self.payee)) || (takes(&self.payer) && self.payee == *buyer)
    }
}

/// An invoice as its number and seller, for messages.
#[derive(Clone, Copy)]
struct Numbered<'a>(&'a Invoice);

impl std::fmt::Display for Numbered<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {}", self.0.number, self.0.seller.party.id)
    }
}
