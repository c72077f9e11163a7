use super::{RoutedConversation, RoutedInbox};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows which department answers what, and who is told when, as titled tables, for people.
#[must_use]
pub fn present_routing(routed: &RoutedInbox) -> Presentation {
    let tables = vec![conversations(routed), escalations(routed)];
    Presentation { document: PresentationTag, version: Version, tables }
}

/// How many items of a conversation are named.
const NAMED: usize = 5;

fn items(conversation: &RoutedConversation) -> String {
    let mut named: Vec<String> = conversation.items.iter().take(NAMED).map(ToString::to_string).collect();
    let more = conversation.items.len().saturating_sub(NAMED);
    named.extend((more > 0).then(|| format!("and {more} more")));
    named.join(", ")
}

fn conversations(routed: &RoutedInbox) -> Table {
    let row = |conversation: &RoutedConversation| {
        vec![
            items(conversation),
            conversation.platform.label().to_owned(),
            conversation.department.label().to_owned(),
            conversation.waiting_since.to_string(),
            conversation.reason.clone(),
        ]
    };
    let columns = [
        ("Items", ColumnKind::Text),
        ("Platform", ColumnKind::Text),
        ("Department", ColumnKind::Text),
        ("Waits since", ColumnKind::Text),
        ("Why", ColumnKind::Text),
    ];
    let title = format!("Who answers what at {}", routed.now);
    Table::new(&title, &columns, routed.conversations.iter().map(row).collect())
}

fn escalations(routed: &RoutedInbox) -> Table {
    let rows = routed.conversations.iter().flat_map(|conversation| {
        conversation.escalations.iter().map(move |step| {
            let is_due = if step.is_due { "yes" } else { "" };
            vec![items(conversation), step.to.to_string(), step.at.to_string(), is_due.to_owned()]
        })
    });
    let columns = [
        ("Items", ColumnKind::Text),
        ("Who is told", ColumnKind::Text),
        ("When", ColumnKind::Text),
        ("Due", ColumnKind::Text),
    ];
    Table::new("Who is told when it waits", &columns, rows.collect())
}
