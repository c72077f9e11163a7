use super::document::{InvoiceLine, InvoiceTax, InvoiceTotals};
use super::shares::Share;
use crate::check::{Code, Issue, Path};
use crate::fee::{Quote, TaxCategory};
use crate::money::Money;
use crate::vocabulary::Name;

/// The lines of an invoice, numbered from 1.
pub(super) fn lines(share: &Share) -> Vec<InvoiceLine> {
    let mut lines = Vec::new();
    for part in &share.parts {
        for line in &part.lines {
            let Ok(id) = lines.len().saturating_add(1).to_string().parse() else { continue };
            lines.push(InvoiceLine {
                id,
                quote_line: line.quote_line,
                label: line.label.clone(),
                quantity: line.units.map(|(quantity, _)| quantity),
                unit_price: line.units.map(|(_, price)| price),
                amount: line.amount,
                category: part.category,
                percent: part.percent,
            });
        }
    }
    lines
}

/// The tax by category and rate, in the order of the lines.
pub(super) fn taxes(share: &Share, quote: &Quote) -> Result<Vec<InvoiceTax>, Box<Issue>> {
    let zero = Money::zero(quote.currency);
    let mut taxes: Vec<InvoiceTax> = Vec::new();
    for part in &share.parts {
        let amounts: Vec<Money> = part.lines.iter().map(|line| line.amount).collect();
        let net = Money::sum(quote.currency, amounts).map_err(too_large)?;
        let same = |tax: &&mut InvoiceTax| tax.category == part.category && tax.percent == part.percent;
        match taxes.iter_mut().find(same) {
            Some(known) => {
                known.taxable = known.taxable.checked_add(net).map_err(too_large)?;
                known.tax = known.tax.checked_add(part.tax).map_err(too_large)?;
                known.note = known.note.take().or(part.note.clone());
            }
            None => taxes.push(InvoiceTax {
                category: part.category,
                percent: part.percent,
                taxable: zero.checked_add(net).map_err(too_large)?,
                tax: part.tax,
                note: part.note.clone().or_else(|| required_words(part.category)),
            }),
        }
    }
    Ok(taxes)
}

/// The words that Directive 2006/112/EC, article 226 (11a), wants where the customer accounts for the tax.
fn required_words(category: TaxCategory) -> Option<Name> {
    if category == TaxCategory::ReverseCharge { "Reverse charge".parse().ok() } else { None }
}

pub(super) fn totals(taxes: &[InvoiceTax], quote: &Quote) -> Result<InvoiceTotals, Box<Issue>> {
    let sum =
        |amount: fn(&InvoiceTax) -> Money| Money::sum(quote.currency, taxes.iter().map(amount)).map_err(too_large);
    let (net, tax) = (sum(|tax| tax.taxable)?, sum(|tax| tax.tax)?);
    Ok(InvoiceTotals { net, tax, gross: net.checked_add(tax).map_err(too_large)? })
}

fn too_large(error: crate::money::MoneyError) -> Box<Issue> {
    Box::new(Issue::new(Code::AmountTooLarge, Path::root().field("deal"), error.to_string()))
}
