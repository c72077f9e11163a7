use super::{DunnedDebt, Dunning, EarlyPayment, Reminder};
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// The days of reminders as a table: by debt, and by day.
#[must_use]
pub fn present_dunning(dunning: &Dunning) -> Presentation {
    let reminders = dunning.debts.iter().flat_map(|debt| debt.reminders.iter().map(move |one| (debt, one)));
    let row = |(debt, one): (&DunnedDebt, &Reminder)| {
        let what = if one.needed { one.name.to_string() } else { format!("{} (not needed)", one.name) };
        let amounts = [one.open, one.fee, one.to_pay].map(|amount| amount.to_string());
        let mut cells = vec![debt.id.to_string(), debt.due.to_string(), what, one.date.to_string()];
        cells.extend(amounts);
        cells
    };
    let table = Table {
        title: "Reminders".to_owned(),
        columns: vec![
            Column::new("Debt", ColumnKind::Text),
            Column::new("Due", ColumnKind::Text),
            Column::new("Step", ColumnKind::Text),
            Column::new("Date", ColumnKind::Text),
            Column::new("Open", ColumnKind::Money),
            Column::new("Fee", ColumnKind::Money),
            Column::new("To pay", ColumnKind::Money),
        ],
        rows: reminders.map(row).collect(),
        sentences: Vec::new(),
    };
    presentation(table)
}

/// An early payment as a table: what is paid by which day, and what not taking the discount costs.
#[must_use]
pub fn present_early_payment(early: &EarlyPayment) -> Presentation {
    let cost = early.simple_annual_cost_percent.as_ref();
    let mut sentences = vec![format!("{} % off {}: {}.", early.percent.decimal(), early.base.label(), early.discount)];
    sentences
        .extend(cost.map(|cost| format!("Not to take it costs {} % a year (simple, on 365 days).", cost.shown(2))));
    if let (Some(day), Some(amount)) = (early.paid_on, early.to_pay) {
        sentences.push(format!("Paid on {day}: {amount}."));
    }
    let table = Table {
        title: "Early payment".to_owned(),
        columns: vec![Column::new("Paid by", ColumnKind::Text), Column::new("Amount", ColumnKind::Money)],
        rows: vec![
            vec![early.last_day.to_string(), early.early_amount.to_string()],
            vec![early.due.to_string(), early.amount.to_string()],
        ],
        sentences,
    };
    presentation(table)
}

fn presentation(table: Table) -> Presentation {
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
