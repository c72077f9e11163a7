use super::{PileOnReport, PileOnSign, PileOnThread};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows signs of a pile-on and of brigading, with the threads that have them, as titled tables, for people.
#[must_use]
pub fn present_pile_on(report: &PileOnReport) -> Presentation {
    let mut tables = vec![signs(report)];
    if !report.threads.is_empty() {
        tables.push(threads(report));
    }
    Presentation { document: PresentationTag, version: Version, tables }
}

fn signs(report: &PileOnReport) -> Table {
    let row = |sign: &PileOnSign| {
        vec![
            sign.sign.label().to_owned(),
            sign.state.label().to_owned(),
            sign.observed.map(|observed| observed.to_string()).unwrap_or_default(),
            sign.threshold.to_string(),
            sign.authors.len().to_string(),
            sign.items.len().to_string(),
            sign.sentence.clone(),
        ]
    };
    let columns = [
        ("Sign", ColumnKind::Text),
        ("State", ColumnKind::Text),
        ("Found", ColumnKind::Number),
        ("It takes", ColumnKind::Number),
        ("Authors", ColumnKind::Number),
        ("Items", ColumnKind::Number),
        ("Why", ColumnKind::Text),
    ];
    let target = match &report.target {
        Some(target) => format!("the thread {} on {}", target.thread, target.platform),
        None => "the account".to_owned(),
    };
    let title = format!("Signs of a pile-on at {target}, {} to {}", report.from, report.now);
    Table { sentences: sentences(report), ..Table::new(&title, &columns, report.signs.iter().map(row).collect()) }
}

fn sentences(report: &PileOnReport) -> Vec<String> {
    let used = &report.policy;
    let mut sentences = vec![
        format!("Together: {}.", report.sentence),
        format!(
            "{} items by {} authors, {} of them hostile by {}; of {} items it is not known.",
            report.items, report.authors, report.hostile_items, report.hostile_authors, report.unjudged_items
        ),
        "Signs are a reason to look, and no proof: many with one complaint come at once, too.".to_owned(),
        format!("By the policy `{}` of {}: {}.", used.convention, used.as_of, used.source),
    ];
    sentences.extend(report.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    sentences
}

fn threads(report: &PileOnReport) -> Table {
    let row = |thread: &PileOnThread| {
        vec![
            thread.platform.to_string(),
            thread.thread.to_string(),
            thread.hostile_authors.to_string(),
            thread.hostile_items.to_string(),
        ]
    };
    let columns = [
        ("Platform", ColumnKind::Text),
        ("Thread", ColumnKind::Text),
        ("Hostile authors", ColumnKind::Number),
        ("Hostile items", ColumnKind::Number),
    ];
    Table::new("Threads with hostile items", &columns, report.threads.iter().map(row).collect())
}
