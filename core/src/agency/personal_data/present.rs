use super::{
    Erasure, HoldReview, PersonExport, PersonMention, PersonNote, RetentionBlock, RetentionReport, RetentionRow,
};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what is due to be erased, and what is kept why, as titled tables, for people.
#[must_use]
pub fn present_retention(report: &RetentionReport) -> Presentation {
    let row = |row: &RetentionRow| {
        let by = |block: &RetentionBlock| format!("{} {}", block.reason.label(), block.by);
        vec![
            row.kind.label().to_owned(),
            row.id.to_string(),
            row.account.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.state.label().to_owned(),
            row.due.map(|due| due.to_string()).unwrap_or_default(),
            row.kept_by.iter().map(by).collect::<Vec<_>>().join(", "),
            row.sentence.clone(),
        ]
    };
    let columns = [
        ("Kind", ColumnKind::Text),
        ("Record", ColumnKind::Text),
        ("Account", ColumnKind::Text),
        ("State", ColumnKind::Text),
        ("Due from", ColumnKind::Text),
        ("Kept by", ColumnKind::Text),
        ("Why", ColumnKind::Text),
    ];
    let used = &report.policy;
    let counts = report.counts.iter();
    let mut sentences: Vec<String> =
        counts.map(|count| format!("{}, {}: {}.", count.kind.label(), count.state.label(), count.records)).collect();
    sentences.push(format!("By the policy `{}` of {}: {}.", used.convention, used.as_of, used.source));
    sentences.extend(report.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    let title = format!("What is held on people, on {}", report.today);
    let records = Table { sentences, ..Table::new(&title, &columns, report.records.iter().map(row).collect()) };
    let review = |hold: &HoldReview| {
        let state = if hold.is_due { "due" } else { "not yet due" };
        vec![hold.hold.to_string(), hold.review_on.to_string(), state.to_owned()]
    };
    let columns = [("Hold", ColumnKind::Text), ("Look at it on", ColumnKind::Text), ("State", ColumnKind::Text)];
    let holds = Table::new("Holds", &columns, report.holds.iter().map(review).collect());
    let tables = if report.holds.is_empty() { vec![records] } else { vec![records, holds] };
    Presentation { document: PresentationTag, version: Version, tables }
}

/// Shows what is held on one person as titled tables, for people.
#[must_use]
pub fn present_person_export(export: &PersonExport) -> Presentation {
    let held = &export.records;
    let decisions = held.ladders.iter().fold(0_usize, |sum, ladder| sum.saturating_add(ladder.history.len()));
    let rows = [
        ("item of the inbox", held.items.len()),
        ("evidence of moderation", held.item_evidence.len()),
        ("evidence of a crisis", held.crisis_evidence.len()),
        ("conversation", held.conversations.len()),
        ("decision of moderation", decisions),
        ("history of a reporter", held.reporters.len()),
        ("text of others that names the person", export.mentions.len()),
        ("note in a response to a crisis that names the person", export.notes.len()),
    ];
    let rows = rows.into_iter().map(|(kind, count)| vec![kind.to_owned(), count.to_string()]).collect();
    let columns = [("Kind", ColumnKind::Text), ("Records", ColumnKind::Number)];
    let mut sentences: Vec<String> = export.sentences.iter().map(|sentence| format!("{sentence}.")).collect();
    sentences.push(format!("{} names of others were taken out.", export.redacted_others));
    sentences.push(format!(
        "To be answered by {}, or by {} where it is complex.",
        export.deadlines.answer_by, export.deadlines.extended_answer_by
    ));
    let counts = Table { sentences, ..Table::new("What is held on the person", &columns, rows) };
    let texts = held
        .items
        .iter()
        .map(|item| vec!["own".to_owned(), item.platform.to_string(), item.at.to_string(), item.text.clone()]);
    let mention = |one: &PersonMention| {
        vec!["of others".to_owned(), one.platform.to_string(), one.at.to_string(), one.text.clone()]
    };
    let note = |one: &PersonNote| {
        let at = one.at.map(|at| at.to_string()).unwrap_or_default();
        vec![format!("of the team, in {}", one.response), String::new(), at, one.text.clone()]
    };
    let rows = texts.chain(export.mentions.iter().map(mention)).chain(export.notes.iter().map(note)).collect();
    let columns = [
        ("Whose", ColumnKind::Text),
        ("Platform", ColumnKind::Text),
        ("Written", ColumnKind::Text),
        ("Text", ColumnKind::Text),
    ];
    let tables = vec![counts, Table::new("Texts", &columns, rows)];
    Presentation { document: PresentationTag, version: Version, tables }
}

/// Shows what was erased, and what is kept why, as titled tables, for people.
#[must_use]
pub fn present_erasure(erasure: &Erasure) -> Presentation {
    let receipt = &erasure.receipt;
    let rows = receipt.counts.iter().map(|count| {
        let numbers = [count.erased, count.redacted, count.kept].map(|number| number.to_string());
        std::iter::once(count.kind.label().to_owned()).chain(numbers).collect()
    });
    let columns = [
        ("Kind", ColumnKind::Text),
        ("Erased", ColumnKind::Number),
        ("Without the person", ColumnKind::Number),
        ("Kept", ColumnKind::Number),
    ];
    let mut sentences: Vec<String> = receipt.sentences.iter().map(|sentence| format!("{sentence}.")).collect();
    sentences.push(format!("{} places in texts of others named the person.", receipt.redacted_mentions));
    sentences.push(format!(
        "To be answered by {}, or by {} where it is complex.",
        receipt.deadlines.answer_by, receipt.deadlines.extended_answer_by
    ));
    sentences.push(format!("SHA-256 of what is left: {}.", receipt.left_sha256));
    let title = format!("Erasure at {}", receipt.now);
    let mut tables = vec![Table { sentences, ..Table::new(&title, &columns, rows.collect()) }];
    if !erasure.kept.is_empty() {
        let rows = erasure.kept.iter().map(|kept| {
            let (kind, ground) = (kept.kind.label().to_owned(), kept.ground.label().to_owned());
            vec![kind, kept.id.to_string(), kept.hold.to_string(), ground, kept.sentence.clone()]
        });
        let columns = [
            ("Kind", ColumnKind::Text),
            ("Record", ColumnKind::Text),
            ("Hold", ColumnKind::Text),
            ("Ground", ColumnKind::Text),
            ("Why", ColumnKind::Text),
        ];
        tables.push(Table::new("What is kept", &columns, rows.collect()));
    }
    Presentation { document: PresentationTag, version: Version, tables }
}
