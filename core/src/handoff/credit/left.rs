use super::amounts::Amounts;
use crate::check::{Code, Issue, Issues, Path};
use crate::handoff::{Invoice, InvoiceTax, InvoiceTotals};
use crate::money::{Money, MoneyError};
use crate::vocabulary::Id;

/// What is left of an invoice: of each line, and of the tax of each rate.
pub(super) struct Left<'a> {
    pub(super) invoice: &'a Invoice,
    pub(super) lines: Vec<Money>,
    pub(super) taxes: Vec<Money>,
}

impl<'a> Left<'a> {
    pub(super) fn of(invoice: &'a Invoice) -> Self {
        Self {
            invoice,
            lines: invoice.lines.iter().map(|line| line.amount).collect(),
            taxes: invoice.taxes.iter().map(|tax| tax.tax).collect(),
        }
    }

    /// Takes a credit note off, or finds where it takes back what is not there; `at` is where it lies in the input.
    pub(super) fn take_off(&mut self, note: &Invoice, at: &Path, issues: &mut Issues) -> Result<(), MoneyError> {
        let before = self.totals()?;
        self.check_rates(note, at, issues)?;
        for (place, line) in note.lines.iter().enumerate() {
            let at = at.field("lines").index(place);
            let found = self.invoice.lines.iter().zip(&mut self.lines).find(|(known, _)| known.id == line.id);
            let Some((known, left)) = found else {
                issues.push(no_line(&line.id, self.invoice, at.field("id")));
                continue;
            };
            if (known.category, known.percent) != (line.category, line.percent) {
                let message = format!("the invoice has another tax on its line `{}`", line.id);
                issues.push(Issue::new(Code::Contradiction, at.field("category"), message).with("id", &line.id));
            }
            take(left, line.amount, &format!("the line `{}`", line.id), &at.field("amount"), issues);
        }
        if exceeds(note.totals.gross, before.gross) {
            issues.push(too_much(note.totals.gross, before.gross, "the invoice", &at.field("totals").field("gross")));
        }
        Ok(())
    }

    /// What a credit note has of each rate is no more than is left of it.
    fn check_rates(&mut self, note: &Invoice, at: &Path, issues: &mut Issues) -> Result<(), MoneyError> {
        let nets = self.nets(&self.lines)?;
        for (place, row) in note.taxes.iter().enumerate() {
            let at = at.field("taxes").index(place);
            let rates = self.invoice.taxes.iter().zip(nets.iter().zip(&mut self.taxes));
            let same = |tax: &InvoiceTax| (tax.category, tax.percent) == (row.category, row.percent);
            let Some((_, (net, tax))) = rates.into_iter().find(|(known, _)| same(known)) else {
                let message = "the invoice has no such category and rate";
                issues.push(Issue::new(Code::UnknownReference, at.field("category"), message));
                continue;
            };
            if exceeds(row.taxable, *net) {
                issues.push(too_much(row.taxable, *net, "the lines of this rate", &at.field("taxable")));
            }
            take(tax, row.tax, "the tax of this rate", &at.field("tax"), issues);
        }
        Ok(())
    }

    /// The sum of amounts of lines for each rate of the invoice.
    pub(super) fn nets(&self, amounts: &[Money]) -> Result<Vec<Money>, MoneyError> {
        self.invoice.taxes.iter().map(|tax| self.net(tax, amounts)).collect()
    }

    fn net(&self, tax: &InvoiceTax, amounts: &[Money]) -> Result<Money, MoneyError> {
        let of = self.invoice.lines.iter().zip(amounts).filter(|(line, _)| tax.is_of(line));
        Money::sum(self.invoice.currency, of.map(|(_, amount)| *amount))
    }

    pub(super) fn totals(&self) -> Result<InvoiceTotals, MoneyError> {
        InvoiceTotals::of(self.invoice.currency, &self.lines, &self.taxes)
    }

    /// What is left after amounts are taken back.
    pub(super) fn less(&self, amounts: &Amounts) -> Result<InvoiceTotals, MoneyError> {
        let less = |left: &[Money], taken: &[Money]| -> Result<Vec<Money>, MoneyError> {
            left.iter().zip(taken).map(|(left, taken)| left.checked_sub(*taken)).collect()
        };
        let (lines, taxes) = (less(&self.lines, &amounts.lines)?, less(&self.taxes, &amounts.taxes)?);
        InvoiceTotals::of(self.invoice.currency, &lines, &taxes)
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.lines.iter().chain(&self.taxes).all(|amount| amount.is_zero())
    }
}

/// Whether an amount lies outside zero to what is left.
pub(super) fn exceeds(amount: Money, left: Money) -> bool {
    let turned = !amount.is_zero() && amount.is_negative() != left.is_negative();
    turned || amount.abs().minor() > left.abs().minor()
}

fn take(left: &mut Money, amount: Money, what: &str, path: &Path, issues: &mut Issues) {
    if exceeds(amount, *left) {
        issues.push(too_much(amount, *left, what, path));
        return;
    }
    *left = left.checked_sub(amount).unwrap_or(*left);
}

pub(super) fn too_much(amount: Money, left: Money, what: &str, path: &Path) -> Issue {
    let message = format!("{amount} is not within what is left of {what}, {left}");
    Issue::new(Code::OutOfRange, path.clone(), message).with("value", amount).with("left", left)
}

pub(super) fn no_line(id: &Id, invoice: &Invoice, path: Path) -> Issue {
    let message = format!("the invoice `{}` has no line `{id}`", invoice.number);
    Issue::new(Code::UnknownReference, path, message).with("id", id)
}
