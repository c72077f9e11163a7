use super::{ActionSide, NextAction, NextActions};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows who owes what as a table, for people.
#[must_use]
pub fn present_next_actions(found: &NextActions) -> Presentation {
    let columns = [
        ("Due", ColumnKind::Text),
        ("Days late", ColumnKind::Number),
        ("Who", ColumnKind::Text),
        ("What", ColumnKind::Text),
        ("Campaign", ColumnKind::Text),
        ("Where", ColumnKind::Text),
    ];
    let rows = found.actions.iter().map(row).collect();
    let mut table = Table::new(&format!("What is to be done from {} on", found.now), &columns, rows);
    table.sentences.extend(late(&found.actions));
    if !found.unpriced.is_empty() {
        let deals: Vec<String> = found.unpriced.iter().map(|deal| format!("`{}`", deal.deal)).collect();
        table.sentences.push(format!("Could not be priced, so that their invoices are unknown: {}.", deals.join(", ")));
    }
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}

fn row(action: &NextAction) -> Vec<String> {
    let owners: Vec<&str> = action.owners.iter().map(|owner| owner.as_str()).collect();
    let who = match (owners.is_empty(), action.side) {
        (true, side) => side.label().to_owned(),
        (false, ActionSide::Team) => owners.join(" or "),
        (false, side) => format!("{} ({})", owners.join(" or "), side.label()),
    };
    vec![
        action.due.map_or_else(|| "not said".to_owned(), |due| due.to_string()),
        if action.days_late > 0 { action.days_late.to_string() } else { String::new() },
        who,
        action.message.clone(),
        action.campaign.as_ref().map(ToString::to_string).unwrap_or_default(),
        action.path.to_string(),
    ]
}

fn late(actions: &[NextAction]) -> Option<String> {
    let late = crate::check::count(actions.iter().filter(|action| action.days_late > 0));
    match (late, actions.len()) {
        (_, 0) => Some("Nothing is to be done.".to_owned()),
        (0, _) => None,
        (late, all) => Some(format!("{late} of {all} are late.")),
    }
}
