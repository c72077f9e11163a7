use super::{DateMove, PostponedDeal};
use crate::check::Version;
use crate::fee::compare::tables;
use crate::fee::present::how::how;
use crate::fee::present::parties::{commissions, supplies, withholding};
use crate::fee::present::payments::warning_table;
use crate::fee::present::totals::totals;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A deal at new dates as tables: what moved from when to when, what the contract asks for it, the price before and
/// after, and what somebody should look at. A table without rows is left out.
#[must_use]
pub fn present_postponement(postponed: &PostponedDeal) -> Presentation {
    let mut found = vec![moves(postponed), fee(postponed)];
    found.extend(postponed.fee.iter().filter_map(|fee| fee.division.as_ref()).flat_map(division));
    found.extend(tables(&postponed.price));
    if let Some(price) = &postponed.price_on_the_day {
        let on_the_day =
            |table: Table| Table { title: format!("{}, kept and on the day of notice", table.title), ..table };
        found.extend(tables(price).map(on_the_day));
    }
    found.push(warning_table(&postponed.warnings));
    found.retain(|table| !table.rows.is_empty());
    Presentation { document: PresentationTag, version: Version, tables: found }
}

fn moves(postponed: &PostponedDeal) -> Table {
    let row = |change: &DateMove| {
        vec![
            change.what.clone(),
            change.from.map(|date| date.to_string()).unwrap_or_default(),
            change.to.to_string(),
            change.days.map(|days| days.to_string()).unwrap_or_default(),
        ]
    };
    let notice = postponed.notice_days.map(|days| format!("Notice of {days} days."));
    Table {
        title: format!("New dates of {}", postponed.deal.id),
        columns: vec![
            Column::new("What", ColumnKind::Text),
            Column::new("From", ColumnKind::Text),
            Column::new("To", ColumnKind::Text),
            Column::new("Days", ColumnKind::Number),
        ],
        rows: postponed.moves.iter().map(row).collect(),
        sentences: notice.into_iter().collect(),
    }
}

fn fee(postponed: &PostponedDeal) -> Table {
    let row = |fee: &super::PostponementFee| {
        vec![fee.base.to_string(), fee.percent.to_string(), fee.amount.to_string(), how(&fee.explanation)]
    };
    Table {
        title: "Postponement fee".to_owned(),
        columns: vec![
            Column::new("Fee", ColumnKind::Money),
            Column::new("Rate", ColumnKind::Number),
            Column::new("Amount", ColumnKind::Money),
            Column::new("How", ColumnKind::Text),
        ],
        rows: postponed.fee.iter().map(row).collect(),
        sentences: match postponed.fee.as_ref().and_then(|fee| fee.division.as_ref()) {
            None => vec!["Before commission and tax.".to_owned()],
            Some(division) => vec![format!("It is {}.", division.tax.label())],
        },
    }
}

/// What commission and tax make of the fee.
fn division(division: &super::FeeDivision) -> [Table; 4] {
    let of_fee = |table: Table| Table { title: format!("{} of the postponement fee", table.title), ..table };
    [
        totals(&division.totals),
        commissions(&division.commissions, None),
        supplies(&division.supplies),
        withholding(&division.withholding),
    ]
    .map(of_fee)
}
