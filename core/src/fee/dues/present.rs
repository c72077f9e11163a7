use super::{DebtInterest, LateInterest};
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// The interest on debts as tables: what is owed, and how the interest on each debt came about.
#[must_use]
pub fn present_late_interest(found: &LateInterest) -> Presentation {
    let tables = vec![owed(found), stretches(found)];
    let tables = tables.into_iter().filter(|table: &Table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

fn owed(found: &LateInterest) -> Table {
    let row = |debt: &DebtInterest| {
        let amounts = [debt.amount, debt.interest, debt.fixed_sum, debt.paid, debt.balance];
        let mut cells = vec![debt.id.to_string(), debt.due.to_string()];
        cells.extend(amounts.map(|amount| amount.to_string()));
        cells
    };
    let mut sentences: Vec<String> =
        found.totals.iter().map(|total| format!("To pay on {}: {}.", found.until, total.balance)).collect();
    sentences.push(format!(
        "Simple interest by {}, from {} on, to the day of payment included. Part payments go to {}.",
        found.day_count.label(),
        found.first_day.label(),
        found.payments_go_to.label(),
    ));
    sentences
        .extend(found.terms.iter().map(|terms| format!("By {}: {} (as of {}).", terms.id, terms.source, terms.as_of)));
    sentences.extend(found.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    Table {
        title: "Late interest".to_owned(),
        columns: vec![
            Column::new("Debt", ColumnKind::Text),
            Column::new("Due", ColumnKind::Text),
            Column::new("Amount", ColumnKind::Money),
            Column::new("Interest", ColumnKind::Money),
            Column::new("Fixed sum", ColumnKind::Money),
            Column::new("Paid", ColumnKind::Money),
            Column::new("To pay", ColumnKind::Money),
        ],
        rows: found.debts.iter().map(row).collect(),
        sentences,
    }
}

fn stretches(found: &LateInterest) -> Table {
    let lines = found.debts.iter().flat_map(|debt| debt.stretches.iter().map(move |stretch| (debt, stretch)));
    let row = |(debt, stretch): (&DebtInterest, &super::InterestStretch)| {
        let decimals = usize::from(debt.amount.currency().exponent()).saturating_add(4);
        vec![
            debt.id.to_string(),
            stretch.first_day.to_string(),
            stretch.last_day.to_string(),
            format!("{}/{}", stretch.days, stretch.year_days),
            format!("{} %", stretch.percent),
            stretch.principal.shown(decimals),
            stretch.interest.shown(decimals),
        ]
    };
    Table {
        title: "How the interest came about".to_owned(),
        columns: vec![
            Column::new("Debt", ColumnKind::Text),
            Column::new("First day", ColumnKind::Text),
            Column::new("Last day", ColumnKind::Text),
            Column::new("Days", ColumnKind::Number),
            Column::new("Rate for a year", ColumnKind::Number),
            Column::new("On", ColumnKind::Number),
            Column::new("Interest", ColumnKind::Number),
        ],
        rows: lines.map(row).collect(),
        sentences: Vec::new(),
    }
}
