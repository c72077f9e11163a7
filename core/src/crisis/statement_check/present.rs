use super::StatementCheck;
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows for each place where a statement goes whether it fits there, and what to change, as titled tables, for people.
#[must_use]
pub fn present_statement_check(check: &StatementCheck) -> Presentation {
    let mut tables = vec![places(check)];
    let changes = changes(check);
    if !changes.rows.is_empty() {
        tables.push(changes);
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn places(check: &StatementCheck) -> Table {
    let rows = check.channels.iter().map(|one| {
        let text = one.content.iter().flat_map(|content| &content.counts).find_map(|count| count.count);
        let counted = text.map(|count| count.to_string()).unwrap_or_default();
        vec![one.channel.title(), one.verdict.label().to_owned(), counted, one.sentence.clone()]
    });
    let columns = [
        ("Where", ColumnKind::Text),
        ("Verdict", ColumnKind::Text),
        ("Length", ColumnKind::Number),
        ("Why", ColumnKind::Text),
    ];
    let mut table = Table::new("The statement", &columns, rows.collect());
    table.sentences.extend(check.voice.as_ref().map(|voice| format!("By the voice of {voice}.")));
    if !check.unfilled.is_empty() {
        let gaps: Vec<String> = check.unfilled.iter().map(|name| format!("`{name}`")).collect();
        table.sentences.push(format!("To be filled in: {}.", gaps.join(", ")));
    }
    table
}

fn changes(check: &StatementCheck) -> Table {
    let rows = check.channels.iter().flat_map(|one| {
        let long = one.content.iter().flat_map(|content| content.issues.as_slice());
        let long = long.map(|issue| (issue.message.clone(), issue.help.clone().unwrap_or_default()));
        let voice = one.findings.iter().map(|finding| (finding.sentence.clone(), finding.advice.clone()));
        long.chain(voice).map(|(what, advice)| vec![one.channel.title(), what, advice]).collect::<Vec<_>>()
    });
    let columns = [("Where", ColumnKind::Text), ("What", ColumnKind::Text), ("To do", ColumnKind::Text)];
    Table::new("To change", &columns, rows.collect())
}
