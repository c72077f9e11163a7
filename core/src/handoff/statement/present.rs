use super::{OpenItem, Statement, StatementAccount, StatementEntry};
use crate::check::Version;
use crate::money::Money;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A statement as tables: for each account what happened, the open invoices, and these by age.
#[must_use]
pub fn present_statement(statement: &Statement) -> Presentation {
    let mut tables = Vec::new();
    for account in &statement.accounts {
        tables.extend([entries(statement, account), open_items(account), ageing(statement, account)]);
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn other(account: &StatementAccount) -> &str {
    account.name.as_ref().map_or(account.with.as_str(), |name| name.as_str())
}

fn entries(statement: &Statement, account: &StatementAccount) -> Table {
    let balance = |day: String, what: &str, balance: Money| {
        vec![day, what.to_owned(), String::new(), String::new(), balance.to_string()]
    };
    let row = |entry: &StatementEntry| {
        vec![
            entry.date.to_string(),
            entry.kind.label().to_owned(),
            entry.number.as_ref().map(ToString::to_string).unwrap_or_default(),
            entry.amount.to_string(),
            entry.balance.to_string(),
        ]
    };
    let mut rows = vec![balance(statement.first_day.to_string(), "opening balance", account.opening)];
    rows.extend(account.entries.iter().map(row));
    rows.push(balance(statement.last_day.to_string(), "closing balance", account.closing));
    Table {
        title: format!("Account of {} with {} in {}", statement.party, other(account), account.currency),
        columns: vec![
            Column::new("Date", ColumnKind::Text),
            Column::new("What", ColumnKind::Text),
            Column::new("Number", ColumnKind::Text),
            Column::new("Amount", ColumnKind::Money),
            Column::new("Balance", ColumnKind::Money),
        ],
        rows,
        sentences: vec![owed(statement, account)],
    }
}

fn owed(statement: &Statement, account: &StatementAccount) -> String {
    let (party, other, closing) = (statement.party.as_str(), other(account), account.closing);
    match closing.minor() {
        0 => format!("On {} nothing is owed.", statement.last_day),
        1.. => format!("On {} {other} owes {party} {closing}.", statement.last_day),
        _ => format!("On {} {party} owes {other} {}.", statement.last_day, closing.abs()),
    }
}

fn open_items(account: &StatementAccount) -> Table {
    let row = |item: &OpenItem| {
        vec![
            item.seller.to_string(),
            item.number.to_string(),
            item.issued_on.to_string(),
            item.due.map(|due| due.to_string()).unwrap_or_default(),
            item.days_overdue.map(|days| days.to_string()).unwrap_or_default(),
            item.amount.to_string(),
        ]
    };
    Table {
        title: format!("Open invoices with {} in {}", other(account), account.currency),
        columns: vec![
            Column::new("From", ColumnKind::Text),
            Column::new("Number", ColumnKind::Text),
            Column::new("Date", ColumnKind::Text),
            Column::new("Due", ColumnKind::Text),
            Column::new("Days overdue", ColumnKind::Number),
            Column::new("Open", ColumnKind::Money),
        ],
        rows: account.open_items.iter().map(row).collect(),
        sentences: Vec::new(),
    }
}

fn ageing(statement: &Statement, account: &StatementAccount) -> Table {
    let rows = account.owed_to_party.rows().into_iter().zip(account.owed_by_party.rows());
    let row =
        |((age, to), (_, by)): ((&str, Money), (&str, Money))| vec![age.to_owned(), to.to_string(), by.to_string()];
    let on_account = match account.on_account.minor() {
        0 => Vec::new(),
        _ => vec![format!("{} stands on no open invoice.", account.on_account)],
    };
    Table {
        title: format!("By days overdue with {} in {}", other(account), account.currency),
        columns: vec![
            Column::new("Age", ColumnKind::Text),
            Column::new(&format!("Owed to {}", statement.party), ColumnKind::Money),
            Column::new(&format!("Owed by {}", statement.party), ColumnKind::Money),
        ],
        rows: rows.map(row).collect(),
        sentences: on_account,
    }
}
