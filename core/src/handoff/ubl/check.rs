use super::UblProfile;
use crate::check::{Code, Issue, Issues, Path};
use crate::fee::TaxCategory;
use crate::handoff::{Invoice, InvoiceParty};
use crate::money::{Decimal, Fraction, Increment, Money, Percent, RoundingMode};

/// Finds what keeps an invoice that is right by itself from being one of EN 16931, or of the network that exchanges it.
pub(super) fn check(invoice: &Invoice, profile: UblProfile, path: &Path, issues: &mut Issues) {
    invoice.check(path, issues);
    amounts(invoice, path, issues);
    taxes(invoice, path, issues);
    if invoice.totals.gross.minor() > 0 && invoice.due.is_none() && invoice.payment_terms.is_none() {
        let message = "an invoice that is to be paid says by when (BR-CO-25)";
        let issue = Issue::new(Code::MissingField, path.field("due"), message);
        issues.push(issue.help("give `due` or `payment_terms`"));
    }
    if invoice.totals.gross.is_negative() {
        let message = format!("{} is below zero", invoice.totals.gross);
        let issue = Issue::new(Code::OutOfRange, path.field("totals").field("gross"), message);
        issues.push(issue.with("value", invoice.totals.gross).help("write a credit note"));
    }
    if profile == UblProfile::PeppolBisBilling {
        peppol(invoice, path, issues);
    }
}

/// EN 16931 has amounts of two decimals at most (BR-DEC).
fn amounts(invoice: &Invoice, path: &Path, issues: &mut Issues) {
    let mut check = |amount: Money, at: Path| {
        if decimals(amount).is_none() {
            let message = format!("{amount} has more than the two decimals of EN 16931 (BR-DEC)");
            let issue = Issue::new(Code::TooPrecise, at, message).with("value", amount);
            issues.push(issue.help("round the deal to an increment of two decimals"));
        }
    };
    for (place, line) in invoice.lines.iter().enumerate() {
        check(line.amount, path.field("lines").index(place).field("amount"));
    }
    for (place, tax) in invoice.taxes.iter().enumerate() {
        check(tax.taxable, path.field("taxes").index(place).field("taxable"));
        check(tax.tax, path.field("taxes").index(place).field("tax"));
    }
}

/// The amount with at most two decimals; `None` where it has more.
pub(super) fn decimals(amount: Money) -> Option<String> {
    let text = amount.amount();
    match text.split_once('.') {
        Some((whole, rest)) if rest.len() > 2 => {
            let (kept, cut) = rest.split_at_checked(2)?;
            cut.chars().all(|digit| digit == '0').then(|| format!("{whole}.{kept}"))
        }
        _ => Some(text),
    }
}

fn taxes(invoice: &Invoice, path: &Path, issues: &mut Issues) {
    let out_of_scope = invoice.taxes.iter().any(|tax| tax.category == TaxCategory::OutOfScope);
    let first = invoice.taxes.first().map(|tax| tax.category);
    for (place, tax) in invoice.taxes.iter().enumerate() {
        let at = path.field("taxes").index(place);
        if out_of_scope && Some(tax.category) != first {
            let message = "what is outside the scope of tax cannot stand beside what is taxed (BR-O-11)";
            let issue = Issue::new(Code::Contradiction, at.field("category"), message);
            issues.push(issue.help("say in `tax.supplies` of the deal which tax the other supply carries"));
        }
        let silent = matches!(tax.category, TaxCategory::Exempt | TaxCategory::OutOfScope | TaxCategory::ReverseCharge);
        if silent && tax.note.is_none() {
            let message =
                format!("what is {} says why there is no tax (BR-E-10, BR-O-10, BR-AE-10)", tax.category.words());
            let issue = Issue::new(Code::MissingField, at.field("note"), message);
            issues.push(issue.help("give the `note` of that supply in the deal"));
        }
        if tax.category == TaxCategory::Exempt && invoice.seller.tax_number().is_none() {
            let at = path.field("seller").field("party").field("tax_registrations");
            let message = format!("`{}` needs a tax number for what is exempt (BR-E-02)", invoice.seller.party.id);
            issues.push(Issue::new(Code::MissingField, at, message).help("add the registration with its number"));
        }
    }
}

/// The tax of a rate lies less than one major unit from the taxable amount times the rate, rounded to two decimals
/// (BR-CO-17): where that is also the minor unit, rounding over lines and instalments may lead further away.
pub(super) fn rate(taxable: Money, percent: Percent, tax: Money, path: &Path, issues: &mut Issues) {
    let Some(cent) = Decimal::new(1, 2).ok().and_then(|cent| Increment::new(cent).ok()) else { return };
    let exact = taxable.fraction().checked_mul(&percent.fraction());
    let Ok(rounded) = exact.and_then(|exact| exact.round(cent, RoundingMode::HalfUp)) else { return };
    let off = tax.fraction().checked_sub(&Fraction::from(rounded)).unwrap_or_default();
    if off.abs() >= Fraction::ONE {
        let message = format!("the tax of {tax} is too far from {rounded} for EN 16931 (BR-CO-17)");
        let issue = Issue::new(Code::SumMismatch, path.clone(), message).with("exact", rounded).with("found", tax);
        issues.push(issue.help("invoice the deal in fewer parts, or round its tax on the total"));
    }
}

/// What Peppol BIS Billing 3.0 asks for beyond EN 16931: where to deliver, and what the buyer sorts it by.
fn peppol(invoice: &Invoice, path: &Path, issues: &mut Issues) {
    let mut address = |party: &InvoiceParty, field: &'static str, rule: &str| {
        if party.electronic_address.is_none() {
            let at = path.field(field).field("electronic_address");
            let message = format!("`{}` needs an electronic address in Peppol ({rule})", party.party.id);
            issues.push(Issue::new(Code::MissingField, at, message));
        }
    };
    address(&invoice.seller, "seller", "PEPPOL-EN16931-R020");
    address(&invoice.buyer, "buyer", "PEPPOL-EN16931-R010");
    if invoice.buyer_reference.is_none() {
        let message = "an invoice in Peppol has a reference of the buyer (PEPPOL-EN16931-R003)";
        issues.push(Issue::new(Code::MissingField, path.field("buyer_reference"), message));
    }
}
