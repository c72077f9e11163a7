use super::{AgedTotals, MonthTotals, Receivable, Receivables};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what brands still owe as tables, for people.
#[must_use]
pub fn present_receivables(found: &Receivables) -> Presentation {
    let mut tables = vec![rows(found), ages(found), months(found)];
    if let Some(table) = tables.first_mut().filter(|_| !found.unpriced.is_empty()) {
        let deals: Vec<String> = found.unpriced.iter().map(|deal| format!("`{}`", deal.deal)).collect();
        table.sentences.push(format!("Could not be priced, and in no sum: {}.", deals.join(", ")));
    }
    if let Some(table) = tables.get_mut(2) {
        let undated = found.undated.iter().map(|sum| format!("Without a due date yet: {} open.", sum.open));
        table.sentences.extend(undated);
    }
    tables.retain(|table| !table.rows.is_empty() || !table.sentences.is_empty());
    Presentation { document: PresentationTag, version: Version, tables }
}

fn rows(found: &Receivables) -> Table {
    let row = |one: &Receivable| {
        let after = one.due_after.map(|event| format!("after the event: {}", event.label()));
        let due = one.due.map(|due| due.to_string()).or(after).unwrap_or_else(|| "not said".to_owned());
        let age = one.age.map(|age| age.label().to_owned()).unwrap_or_default();
        let [amount, paid, open] = [one.amount, one.paid, one.open].map(|money| money.to_string());
        vec![due, one.brand.to_string(), one.deal.to_string(), one.instalment.to_string(), amount, paid, open, age]
    };
    let columns = [
        ("Due", ColumnKind::Text),
        ("Brand", ColumnKind::Text),
        ("Deal", ColumnKind::Text),
        ("Instalment", ColumnKind::Number),
        ("Amount", ColumnKind::Money),
        ("Paid", ColumnKind::Money),
        ("Open", ColumnKind::Money),
        ("Late", ColumnKind::Text),
    ];
    Table::new(&format!("Receivables on {}", found.on), &columns, found.instalments.iter().map(row).collect())
}

fn ages(found: &Receivables) -> Table {
    let row = |sums: &AgedTotals| {
        let parts =
            [sums.current, sums.days_1_to_30, sums.days_31_to_60, sums.days_61_to_90, sums.days_over_90, sums.total];
        parts.map(|money| money.to_string()).to_vec()
    };
    let columns = ["Not late", "1 to 30 days", "31 to 60 days", "61 to 90 days", "Over 90 days", "All open"]
        .map(|title| (title, ColumnKind::Money));
    Table::new("Open, by age", &columns, found.by_age.iter().map(row).collect())
}

fn months(found: &Receivables) -> Table {
    let row = |sums: &MonthTotals| {
        let month = format!("{}-{:02}", sums.month.year(), sums.month.month());
        let [amount, paid, open] = [sums.amount, sums.paid, sums.open].map(|money| money.to_string());
        vec![month, amount, paid, open]
    };
    let columns = [
        ("Month", ColumnKind::Text),
        ("Due", ColumnKind::Money),
        ("Paid", ColumnKind::Money),
        ("Open", ColumnKind::Money),
    ];
    Table::new("Cash-flow by due date", &columns, found.by_month.iter().map(row).collect())
}
