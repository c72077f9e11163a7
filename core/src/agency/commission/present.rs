use super::{CommissionStatement, CommissionStatementLine, CommissionSums};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows the commissions of a period as tables, for people.
#[must_use]
pub fn present_commission_statement(statement: &CommissionStatement) -> Presentation {
    let mut lines = lines(statement);
    if !statement.unpriced.is_empty() {
        let deals: Vec<String> = statement.unpriced.iter().map(|deal| format!("`{}`", deal.deal)).collect();
        lines.sentences.push(format!("Could not be priced, and in no sum: {}.", deals.join(", ")));
    }
    if statement.lines.is_empty() {
        lines.sentences.push("No commission is due in the period, and none came in.".to_owned());
    }
    let mut tables = vec![lines, totals(statement)];
    tables.retain(|table| !table.rows.is_empty() || !table.sentences.is_empty());
    Presentation { document: PresentationTag, version: Version, tables }
}

fn lines(statement: &CommissionStatement) -> Table {
    let row = |line: &CommissionStatementLine| {
        let due = line.due.map_or_else(|| "not said".to_owned(), |due| due.to_string());
        let named = [due, line.deal.to_string(), line.instalment.to_string(), line.representative.to_string()];
        let borne = [line.treatment.label().to_owned(), line.percent.to_string()];
        let amounts = [line.base, line.commission, line.tax, line.received_before, line.received, line.open];
        named.into_iter().chain(borne).chain(amounts.map(|money| money.to_string())).collect()
    };
    let columns = [
        ("Due", ColumnKind::Text),
        ("Deal", ColumnKind::Text),
        ("Instalment", ColumnKind::Number),
        ("For", ColumnKind::Text),
        ("How", ColumnKind::Text),
        ("Rate", ColumnKind::Number),
        ("Base", ColumnKind::Money),
        ("Commission", ColumnKind::Money),
        ("Tax", ColumnKind::Money),
        ("Received before", ColumnKind::Money),
        ("Received", ColumnKind::Money),
        ("Open", ColumnKind::Money),
    ];
    let title = format!("Commissions from {} to {}", statement.first_day, statement.last_day);
    Table::new(&title, &columns, statement.lines.iter().map(row).collect())
}

fn totals(statement: &CommissionStatement) -> Table {
    let row = |sums: &CommissionSums| {
        let named = [sums.representative.to_string(), sums.treatment.label().to_owned()];
        let amounts = [sums.due, sums.tax, sums.received, sums.open].map(|money| money.to_string());
        named.into_iter().chain(amounts).collect()
    };
    let columns = [
        ("For", ColumnKind::Text),
        ("How", ColumnKind::Text),
        ("Due in the period", ColumnKind::Money),
        ("Tax on it", ColumnKind::Money),
        ("Received in the period", ColumnKind::Money),
        ("Open of what is due", ColumnKind::Money),
    ];
    Table::new("Together", &columns, statement.totals.iter().map(row).collect())
}
