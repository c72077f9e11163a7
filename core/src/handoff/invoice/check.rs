use super::{Invoice, InvoiceKind, InvoiceLine, InvoiceParty, InvoicePlan, InvoiceTax};
use crate::check::{Code, Issue, Issues, Path, check_item_count, check_item_limit, check_unique_ids, limits};
use crate::fee::{TaxCategory, check_sum};
use crate::money::{Currency, Fraction, Money};

impl InvoicePlan {
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let (parties, numbers) = (path.field("parties"), path.field("numbers"));
        check_item_limit(self.sellers.len(), &path.field("sellers"), issues);
        check_item_count(self.parties.len(), &parties, issues);
        check_unique_ids(self.parties.iter().map(|one| &one.party.id), "id", &parties, issues);
        for (place, party) in self.parties.iter().enumerate().take(limits::LIST_ITEMS) {
            party.check(&parties.index(place), issues);
        }
        check_item_count(self.numbers.len(), &numbers, issues);
        check_unique_ids(self.numbers.iter().map(|one| &one.seller), "seller", &numbers, issues);
        for (place, scheme) in self.numbers.iter().enumerate().take(limits::LIST_ITEMS) {
            scheme.check(&numbers.index(place), issues);
        }
        if let Some(term) = &self.term {
            term.check(&path.field("term"), issues);
        }
        self.business_days.check(&path.field("business_days"), issues);
    }
}

/// Finds what the tax of a category wants to know of the parties: the seller's tax number wherever there is tax, and both
/// sides' VAT numbers for the reverse charge, where the buyer may have a company number instead.
pub(super) fn check_parties(
    category: TaxCategory,
    (seller, seller_at): (&InvoiceParty, &Path),
    (buyer, buyer_at): (&InvoiceParty, &Path),
    issues: &mut Issues,
) {
    let missing = |at: &Path, message: String| {
        let at = at.field("party").field("tax_registrations");
        Issue::new(Code::MissingField, at, message).help("add the registration with its number")
    };
    match category {
        TaxCategory::Standard | TaxCategory::Reduced | TaxCategory::Zero if seller.tax_number().is_none() => {
            issues.push(missing(seller_at, format!("`{}` charges tax without a tax number", seller.party.id)));
        }
        TaxCategory::ReverseCharge => {
            if seller.tax_number().is_none() {
                let message = format!("`{}` needs a tax number for the reverse charge", seller.party.id);
                issues.push(missing(seller_at, message));
            }
            if !buyer.has_vat_number() && buyer.party.company_number.is_none() {
                let message =
                    format!("`{}` needs a VAT number with its country's prefix for the reverse charge", buyer.party.id);
                issues.push(missing(buyer_at, message));
            }
        }
        _ => {}
    }
}

/// The lines that an invoice is taken to have of which only a credit note is there.
pub(in crate::handoff) const CREDITED_LINES: usize = 98;

impl Invoice {
    /// Finds everything that is wrong with the invoice: amounts that do not add up, tax that is not of its rate, and what the
    /// law wants that is missing. `path` is where the invoice lies in the whole input.
    ///
    /// The tax of a rate may be one minor unit off for each line and one more, since it may be rounded by line and shared
    /// over instalments. That of a credit note is part of the tax of an invoice with more lines, and may be 99 off.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let lines = if self.kind == InvoiceKind::CreditNote { CREDITED_LINES } else { 0 };
        self.check_rounded(lines, path, issues);
    }

    /// Finds the same, with tax that may have been rounded over at least so many lines.
    pub(in crate::handoff) fn check_rounded(&self, lines: usize, path: &Path, issues: &mut Issues) {
        self.seller.check(&path.field("seller"), issues);
        self.buyer.check(&path.field("buyer"), issues);
        check_item_count(self.lines.len(), &path.field("lines"), issues);
        check_item_limit(self.taxes.len(), &path.field("taxes"), issues);
        check_unique_ids(self.lines.iter().map(|line| &line.id), "id", &path.field("lines"), issues);
        self.check_kind(path, issues);
        if self.check_currency(path, issues) {
            self.check_taxes(lines, path, issues);
            self.check_totals(path, issues);
        }
        let mut found = Issues::default();
        for tax in &self.taxes {
            let seller = (&self.seller, &path.field("seller"));
            check_parties(tax.category, seller, (&self.buyer, &path.field("buyer")), &mut found);
        }
        issues.extend_new(found);
    }

    fn check_kind(&self, path: &Path, issues: &mut Issues) {
        match (self.kind, &self.credits) {
            (InvoiceKind::CreditNote, None) => {
                let issue = Issue::new(
                    Code::MissingField,
                    path.field("credits"),
                    "a credit note names the invoice that it credits",
                );
                issues.push(issue);
            }
            (InvoiceKind::Invoice, Some(_)) => {
                let issue = Issue::new(Code::Contradiction, path.field("credits"), "an invoice credits no other");
                issues.push(issue.help("leave `credits` out, or make it a credit note"));
            }
            _ => {}
        }
    }

    /// Whether all amounts are in the invoice's currency.
    fn check_currency(&self, path: &Path, issues: &mut Issues) -> bool {
        let lines = self.lines.iter().map(|line| line.amount);
        let taxes = self.taxes.iter().flat_map(|tax| [tax.taxable, tax.tax]);
        let totals = [self.totals.net, self.totals.tax, self.totals.gross];
        let other = lines.chain(taxes).chain(totals).map(Money::currency).find(|found| *found != self.currency);
        if let Some(found) = other {
            let message = format!("amounts in {} and {found} do not mix", self.currency);
            let issue = Issue::new(Code::CurrencyMismatch, path.field("currency"), message);
            issues.push(issue.with("found", found).with("expected", self.currency));
        }
        other.is_none()
    }

    fn check_taxes(&self, rounded_lines: usize, path: &Path, issues: &mut Issues) {
        for (place, line) in self.lines.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.field("lines").index(place);
            check_rate(line.category, line.percent.is_some(), &at, issues);
            if !self.taxes.iter().any(|tax| tax.is_of(line)) {
                let message = format!("no row of `taxes` is for the category and the rate of line `{}`", line.id);
                issues.push(Issue::new(Code::UnknownReference, at.field("category"), message).with("id", &line.id));
            }
        }
        for (place, tax) in self.taxes.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.field("taxes").index(place);
            check_rate(tax.category, tax.percent.is_some(), &at, issues);
            let same = |other: &&InvoiceTax| (other.category, other.percent) == (tax.category, tax.percent);
            if self.taxes.iter().take(place).any(|other| same(&other)) {
                let message = "an earlier row has the same category and rate";
                issues.push(Issue::new(Code::DuplicateItem, at.clone(), message));
                continue;
            }
            let lines: Vec<Money> = self.lines.iter().filter(|line| tax.is_of(line)).map(|line| line.amount).collect();
            let of = lines.len();
            check_sum(tax.taxable, &lines, &at.field("taxable"), "the lines", issues);
            tax.check_amount(of.max(rounded_lines), &at.field("tax"), issues);
        }
    }

    fn check_totals(&self, path: &Path, issues: &mut Issues) {
        let (at, totals) = (path.field("totals"), &self.totals);
        let lines: Vec<Money> = self.lines.iter().map(|line| line.amount).collect();
        let taxes: Vec<Money> = self.taxes.iter().map(|tax| tax.tax).collect();
        check_sum(totals.net, &lines, &at.field("net"), "the lines", issues);
        check_sum(totals.tax, &taxes, &at.field("tax"), "the taxes", issues);
        check_sum(totals.gross, &[totals.net, totals.tax], &at.field("gross"), "net and tax", issues);
    }
}

impl InvoiceTax {
    pub(in crate::handoff) fn is_of(&self, line: &InvoiceLine) -> bool {
        (self.category, self.percent) == (line.category, line.percent)
    }

    /// The tax is that of the rate, but for a minor unit for each line and one more.
    fn check_amount(&self, lines: usize, path: &Path, issues: &mut Issues) {
        let exact = self.percent.map(|percent| self.taxable.fraction().checked_mul(&percent.fraction()));
        let Ok(exact) = exact.unwrap_or(Ok(Fraction::ZERO)) else { return };
        let unit = minor_unit(self.tax.currency());
        let units = i128::try_from(lines.saturating_add(1)).unwrap_or_default();
        let room = Fraction::new(units, 1).and_then(|units| unit.checked_mul(&units)).unwrap_or_default();
        let off = self.tax.fraction().checked_sub(&exact).unwrap_or_default();
        let none = self.percent.is_none() && !self.tax.is_zero();
        if none || off.abs() > room {
            let message = format!("the tax on {} is {}, not {}", self.taxable, exact.shown(4), self.tax);
            issues.push(
                Issue::new(Code::SumMismatch, path.clone(), message).with("exact", exact).with("found", self.tax),
            );
        }
    }
}

/// One minor unit, in major ones.
pub(in crate::handoff) fn minor_unit(currency: Currency) -> Fraction {
    Money::from_minor(1, currency).map(Money::fraction).unwrap_or_default()
}

/// A rate stands where the category has one, and nowhere else.
fn check_rate(category: TaxCategory, has_percent: bool, path: &Path, issues: &mut Issues) {
    let at = path.field("percent");
    match (category.has_rate(), has_percent) {
        (true, false) => issues.push(Issue::new(Code::MissingField, at, "what is taxed needs the rate in percent")),
        (false, true) => {
            let issue = Issue::new(Code::Contradiction, at, "this category carries no rate");
            issues.push(issue.help("leave `percent` out, or change `category`"));
        }
        _ => {}
    }
}
