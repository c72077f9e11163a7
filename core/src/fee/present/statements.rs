use std::collections::BTreeMap;

use super::payments::instalment;
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::fee::{Instalment, Quote};
use crate::money::{Currency, Money};
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};
use crate::vocabulary::Id;

/// The payments of several quotes as one calendar: by date, and those that wait for an event at the end.
#[must_use]
pub fn present_payments(quotes: &[Quote]) -> Presentation {
    let mut parts: Vec<(&Quote, &Instalment)> =
        quotes.iter().flat_map(|quote| quote.instalments.iter().map(move |part| (quote, part))).collect();
    parts.sort_by_key(|(_, part)| (part.due.is_none(), part.due));
    let row = |(quote, part): (&Quote, &Instalment)| {
        let mut cells = vec![quote.deal.to_string(), quote.influencer.to_string()];
        cells.extend(instalment(part));
        cells
    };
    let table = Table {
        title: "Payment calendar".to_owned(),
        columns: vec![
            Column::new("Deal", ColumnKind::Text),
            Column::new("Influencer", ColumnKind::Text),
            Column::new("Trigger", ColumnKind::Text),
            Column::new("Share", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("Due", ColumnKind::Text),
        ],
        rows: parts.into_iter().map(row).collect(),
        sentences: Vec::new(),
    };
    presentation(table)
}

/// What representatives get of several quotes: a row for each commission, and the sum for each representative and
/// currency below.
///
/// # Errors
/// - a sum is beyond the limit
pub fn present_commissions(quotes: &[Quote]) -> Result<Presentation, Issues> {
    let lines = quotes.iter().flat_map(|quote| quote.commissions.iter().map(move |line| (quote, line)));
    let mut sums: BTreeMap<(&Id, Currency), (Money, Money)> = BTreeMap::new();
    let mut rows = Vec::new();
    for (quote, line) in lines {
        let zero = Money::zero(quote.currency);
        let (amount, tax) = sums.entry((&line.representative, quote.currency)).or_insert((zero, zero));
        let add = |sum: Money, more: Money| {
            sum.checked_add(more)
                .map_err(|error| Issue::new(Code::AmountTooLarge, Path::root().field("quotes"), error.to_string()))
        };
        *amount = add(*amount, line.amount)?;
        *tax = add(*tax, line.tax)?;
        rows.push(vec![
            line.representative.to_string(),
            quote.deal.to_string(),
            line.base.to_string(),
            line.percent.to_string(),
            line.amount.to_string(),
            line.tax.to_string(),
        ]);
    }
    rows.sort_by(|one, other| one.first().cmp(&other.first()));
    let sentence = |((representative, _), (amount, tax)): (&(&Id, Currency), &(Money, Money))| {
        format!("{representative}: {amount} and tax of {tax}.")
    };
    Ok(presentation(Table {
        title: "Commission statement".to_owned(),
        columns: vec![
            Column::new("Representative", ColumnKind::Text),
            Column::new("Deal", ColumnKind::Text),
            Column::new("Base", ColumnKind::Money),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Commission", ColumnKind::Money),
            Column::new("Tax", ColumnKind::Money),
        ],
        rows,
        sentences: sums.iter().map(sentence).collect(),
    }))
}

fn presentation(table: Table) -> Presentation {
    let tables = if table.rows.is_empty() { Vec::new() } else { vec![table] };
    Presentation { document: PresentationTag, version: Version, tables }
}
