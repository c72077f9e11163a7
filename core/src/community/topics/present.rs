use super::{TopicReport, TopicTerm, TopicTotal};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what people speak about more than before as a titled table, for people.
#[must_use]
pub fn present_topics(report: &TopicReport) -> Presentation {
    let row = |term: &TopicTerm| {
        vec![
            term.term.to_string(),
            term.kind.label().to_owned(),
            term.z.shown(3),
            term.count.to_string(),
            term.expected.shown(3),
            term.authors.to_string(),
            term.examples.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ]
    };
    let columns = [
        ("Term", ColumnKind::Text),
        ("Kind", ColumnKind::Text),
        ("z", ColumnKind::Number),
        ("Texts", ColumnKind::Number),
        ("Expected", ColumnKind::Number),
        ("Authors", ColumnKind::Number),
        ("Examples", ColumnKind::Text),
    ];
    let mut sentences: Vec<String> = report.totals.iter().filter_map(undefined).collect();
    sentences.push(format!(
        "Named is what stands in at least {} texts of {} authors, with a z of {} or more.",
        report.minimum_count,
        report.minimum_authors,
        report.least_z.shown(3)
    ));
    let named = u32::try_from(report.terms.len()).unwrap_or(u32::MAX);
    if report.found > named {
        sentences.push(format!("These are the first {named} of {}.", report.found));
    }
    let rows = report.terms.iter().map(row).collect();
    let table = Table { sentences, ..Table::new("What people speak about more than before", &columns, rows) };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}

fn undefined(total: &TopicTotal) -> Option<String> {
    let reason = total.undefined?;
    let (kind, window, baseline) = (total.kind.label(), total.window, total.baseline);
    Some(format!("Kind `{kind}`: {}, {window} in the window and {baseline} in the baseline.", reason.label()))
}
