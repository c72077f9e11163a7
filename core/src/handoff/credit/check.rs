use super::left::{Left, no_line};
use super::{Credit, CreditNotePlan, LinesCredit};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, limits};
use crate::handoff::invoice::CREDITED_LINES;
use crate::handoff::{Invoice, InvoiceKind};
use crate::money::Money;
use crate::time::Date;
use crate::vocabulary::Id;

/// Finds everything that is wrong with an invoice and its credit notes: each by itself, what does not tie to the invoice,
/// and what takes back more than is left of a line, of the tax of a rate or of the whole.
///
/// `invoice_at` and `notes_at` are where they lie in the whole input.
pub fn check_credit_notes(
    (invoice, invoice_at): (&Invoice, &Path),
    (notes, notes_at): (&[Invoice], &Path),
    issues: &mut Issues,
) {
    left(invoice, invoice_at, notes, notes_at, issues);
}

/// What is left of an invoice after its credit notes.
pub(super) fn left<'a>(
    invoice: &'a Invoice,
    invoice_at: &Path,
    notes: &[Invoice],
    notes_at: &Path,
    issues: &mut Issues,
) -> Left<'a> {
    invoice.check(invoice_at, issues);
    if invoice.kind != InvoiceKind::Invoice {
        let message = "a credit note takes back an invoice, not another credit note";
        issues.push(Issue::new(Code::Contradiction, invoice_at.field("kind"), message));
    }
    check_item_limit(notes.len(), notes_at, issues);
    check_unique_ids(notes.iter().map(|note| &note.number), "number", notes_at, issues);
    let mut left = Left::of(invoice);
    for (place, note) in notes.iter().enumerate().take(limits::LIST_ITEMS) {
        let at = notes_at.index(place);
        let mut found = Issues::default();
        note.check_rounded(invoice.lines.len().max(CREDITED_LINES), &at, &mut found);
        check_tie(invoice, note, &at, &mut found);
        // Amounts that are wrong by themselves say nothing of the invoice.
        if found.is_empty()
            && issues.is_empty()
            && let Err(error) = left.take_off(note, &at, &mut found)
        {
            found.push(Issue::new(Code::AmountTooLarge, at, error.to_string()));
        }
        issues.extend(found.as_slice().iter().cloned());
    }
    left
}

/// Finds whether a credit note is one of the invoice.
fn check_tie(invoice: &Invoice, note: &Invoice, at: &Path, issues: &mut Issues) {
    if note.kind != InvoiceKind::CreditNote {
        let message = format!("`{}` is an invoice, where a credit note belongs", note.number);
        issues.push(Issue::new(Code::Contradiction, at.field("kind"), message).with("number", &note.number));
    }
    let of = note.credits.as_ref();
    if of.is_some_and(|of| (&of.number, of.issued_on) != (&invoice.number, invoice.issued_on)) {
        let message = format!("`{}` does not credit the invoice `{}` of its day", note.number, invoice.number);
        let issue = Issue::new(Code::UnknownReference, at.field("credits"), message);
        issues.push(issue.with("number", &note.number).with("invoice", &invoice.number));
    }
    for (field, own, of_invoice) in [("seller", &note.seller, &invoice.seller), ("buyer", &note.buyer, &invoice.buyer)]
    {
        let (own, of_invoice) = (&own.party.id, &of_invoice.party.id);
        if own != of_invoice {
            let message = format!("the {field} of the invoice is `{of_invoice}`, not `{own}`");
            let at = at.field(field).field("party").field("id");
            issues.push(Issue::new(Code::Contradiction, at, message).with("found", own).with("expected", of_invoice));
        }
    }
    check_currency(invoice, note.totals.gross, &at.field("currency"), issues);
    if note.number == invoice.number && note.seller.party.id == invoice.seller.party.id {
        issues.push(same_number(&note.number, at.field("number")));
    }
    check_day(invoice, note.issued_on, &at.field("issued_on"), issues);
}

fn same_number(number: &Id, at: Path) -> Issue {
    let message = format!("`{number}` is the number of another invoice or credit note of this seller");
    Issue::new(Code::DuplicateId, at, message).with("number", number)
}

fn check_day(invoice: &Invoice, day: Date, at: &Path, issues: &mut Issues) {
    if day < invoice.issued_on {
        let message = format!("`{day}` is before the day of the invoice, `{}`", invoice.issued_on);
        issues.push(Issue::new(Code::WrongOrder, at.clone(), message).with("invoice", invoice.issued_on));
    }
}

fn check_currency(invoice: &Invoice, amount: Money, at: &Path, issues: &mut Issues) {
    let (found, expected) = (amount.currency(), invoice.currency);
    if found != expected {
        let message = format!("amounts in {expected} and {found} do not mix");
        issues.push(
            Issue::new(Code::CurrencyMismatch, at.clone(), message).with("found", found).with("expected", expected),
        );
    }
}

impl CreditNotePlan {
    /// Finds everything that is wrong with the plan, and gives what is left of the invoice.
    pub(super) fn check(&self, issues: &mut Issues) -> Left<'_> {
        let root = Path::root();
        let left = left(&self.invoice, &root.field("invoice"), &self.credit_notes, &root.field("credit_notes"), issues);
        self.check_credit(&root.field("credit"), issues);
        check_day(&self.invoice, self.issued_on, &root.field("issued_on"), issues);
        let at = root.field("number");
        self.number.check(&at, issues);
        let seller = &self.invoice.seller.party.id;
        if self.number.seller != *seller {
            let message =
                format!("the credit note is one of `{seller}`, and the numbers are those of `{}`", self.number.seller);
            issues.push(Issue::new(Code::Contradiction, at.field("seller"), message).with("seller", seller));
        }
        left
    }

    /// Refuses a number that another paper has.
    pub(super) fn check_number(&self, number: &Id) -> Result<(), Issue> {
        let mut taken = self.credit_notes.iter().chain([&self.invoice]).map(|one| &one.number);
        if taken.any(|one| one == number) {
            let issue = same_number(number, Path::root().field("number").field("next"));
            return Err(issue.help("give the `next` that the last credit note or invoice gave"));
        }
        Ok(())
    }

    fn check_credit(&self, at: &Path, issues: &mut Issues) {
        match &self.credit {
            Credit::Whole(_) => {}
            Credit::Lines(of) => self.check_lines(of, &at.field("lines"), issues),
            Credit::Gross(of) => {
                let at = at.field("amount");
                check_currency(&self.invoice, of.amount, &at.field("currency"), issues);
                if of.amount.minor() <= 0 {
                    let message = format!("{} is not above zero", of.amount);
                    issues.push(Issue::new(Code::OutOfRange, at, message).with("value", of.amount));
                }
            }
        }
    }

    fn check_lines(&self, of: &LinesCredit, at: &Path, issues: &mut Issues) {
        check_item_count(of.lines.len(), at, issues);
        check_unique_ids(of.lines.iter().map(|line| &line.id), "id", at, issues);
        for (place, line) in of.lines.iter().enumerate().take(limits::LIST_ITEMS) {
            if self.invoice.lines.iter().all(|known| known.id != line.id) {
                issues.push(no_line(&line.id, &self.invoice, at.index(place).field("id")));
            }
            if let Some(amount) = line.amount {
                let at = at.index(place).field("amount");
                check_currency(&self.invoice, amount, &at.field("currency"), issues);
            }
        }
    }
}
