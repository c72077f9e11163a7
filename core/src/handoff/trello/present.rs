use super::TrelloBoard;
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows the tasks of a board, and what of it was not understood, as titled tables for people.
#[must_use]
pub fn present_trello_board(board: &TrelloBoard) -> Presentation {
    let text = |title| (title, ColumnKind::Text);
    let day = |date: Option<crate::time::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let tasks = board.tasks.iter().map(|task| {
        let owner = task.owner.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![task.name.to_string(), owner, day(task.due), day(task.done_on)]
    });
    let remarks = board.remarks.iter().map(|remark| {
        let found = remark.found.clone().unwrap_or_default();
        vec![remark.card.to_string(), remark.problem.label().to_owned(), found]
    });
    let mut tasks = Table::new("Tasks", &["Task", "Owner", "Due", "Done"].map(text), tasks.collect());
    tasks.sentences = vec![
        format!("Cards: {}, of which archived and left out: {}.", board.cards, board.archived),
        format!("Checklists, none of which is read: {}.", board.checklists),
    ];
    let remarks = Table::new("Not understood", &["Card", "What", "Found"].map(text), remarks.collect());
    let tables = [Some(tasks), Some(remarks).filter(|table| !table.rows.is_empty())];
    Presentation { document: PresentationTag, version: Version, tables: tables.into_iter().flatten().collect() }
}
