use super::{TriagedInbox, TriagedItem};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows the order of an inbox, and what each score is made of, as titled tables, for people.
#[must_use]
pub fn present_triage(inbox: &TriagedInbox) -> Presentation {
    let tables = vec![order(inbox), terms(inbox)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn order(inbox: &TriagedInbox) -> Table {
    let row = |(place, item): (usize, &TriagedItem)| {
        let score = item.score.map_or_else(|| "first".to_owned(), |score| score.to_string());
        let at = |at: Option<crate::time::Instant>| at.map(|at| at.to_string()).unwrap_or_default();
        vec![
            place.saturating_add(1).to_string(),
            item.item.to_string(),
            item.class.label().to_owned(),
            score,
            item.waiting_since.to_string(),
            item.tier.label().to_owned(),
            at(item.escalate_by),
            at(item.resolve_by),
            item.tier_reason.clone(),
        ]
    };
    let columns = [
        ("Place", ColumnKind::Number),
        ("Item", ColumnKind::Text),
        ("Class", ColumnKind::Text),
        ("Score", ColumnKind::Number),
        ("Waits since", ColumnKind::Text),
        ("Tier", ColumnKind::Text),
        ("Escalate by", ColumnKind::Text),
        ("Resolve by", ColumnKind::Text),
        ("Why that tier", ColumnKind::Text),
    ];
    let used = &inbox.policy;
    let mut sentences = Vec::new();
    if inbox.items.iter().any(|item| item.stands_first) {
        sentences.push("Safety and self-harm stand first, whatever the score.".to_owned());
    }
    sentences.push(format!("By the policy `{}` of {}: {}.", used.convention, used.as_of, used.source));
    sentences.extend(inbox.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    let rows = inbox.items.iter().enumerate().map(row).collect();
    Table { sentences, ..Table::new(&format!("Inbox at {}", inbox.now), &columns, rows) }
}

fn terms(inbox: &TriagedInbox) -> Table {
    let rows = inbox.items.iter().flat_map(|item| {
        item.terms.iter().map(|term| {
            let value = term.value.map(|value| value.to_string()).unwrap_or_default();
            let factor = term.factor.label().to_owned();
            vec![item.item.to_string(), factor, value, term.points.to_string(), term.sentence.clone()]
        })
    });
    let columns = [
        ("Item", ColumnKind::Text),
        ("Factor", ColumnKind::Text),
        ("Value", ColumnKind::Number),
        ("Points", ColumnKind::Number),
        ("Why", ColumnKind::Text),
    ];
    Table::new("What the scores are made of", &columns, rows.collect())
}
