use super::{ContentCheck, ContentCount, SourcedLimit};
use crate::check::Version;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table, present_issues};

/// A check of content as tables: each count with its limit and source, and every limit that is not kept. A table without
/// rows is left out.
#[must_use]
pub fn present_content_check(check: &ContentCheck) -> Presentation {
    let mut tables = vec![counts(check)];
    tables.extend(present_issues(&check.issues).tables);
    tables.retain(|table| !table.rows.is_empty());
    Presentation { document: PresentationTag, version: Version, tables }
}

fn counts(check: &ContentCheck) -> Table {
    let used = check
        .limits
        .as_ref()
        .map(|limits| format!("Limits: {}, {}, as of {}.", limits.convention, limits.source, limits.as_of));
    let unicode = format!("Visible characters by Unicode {}, emoji by Unicode {}.", check.unicode, check.emoji_unicode);
    Table {
        title: format!("{} {}", check.platform.label(), check.format.label()),
        columns: vec![
            Column::new("What", ColumnKind::Text),
            Column::new("Where", ColumnKind::Text),
            Column::new("Count", ColumnKind::Number),
            Column::new("Limit", ColumnKind::Number),
            Column::new("Stricter", ColumnKind::Number),
            Column::new("Counted in", ColumnKind::Text),
            Column::new("Verdict", ColumnKind::Text),
            Column::new("Source", ColumnKind::Text),
        ],
        rows: check.counts.iter().map(row).collect(),
        sentences: used.into_iter().chain([unicode]).collect(),
    }
}

fn row(count: &ContentCount) -> Vec<String> {
    let bound = count.bound.map(|bound| bound.label()).unwrap_or_default();
    let value = |limit: &Option<SourcedLimit>| {
        limit.as_ref().map(|limit| format!("{bound} {}", limit.value)).unwrap_or_default()
    };
    let sources: Vec<String> = [&count.limit, &count.stricter]
        .into_iter()
        .flatten()
        .map(|limit| format!("{}, as of {}", limit.source, limit.as_of))
        .collect();
    let what = match &count.scope {
        Some(scope) => format!("{} ({scope})", count.of.label()),
        None => count.of.label().to_owned(),
    };
    vec![
        what,
        count.from.to_string(),
        count.count.map(|count| count.to_string()).unwrap_or_default(),
        value(&count.limit),
        value(&count.stricter),
        count.unit.label().to_owned(),
        count.verdict.label().to_owned(),
        sources.join("; "),
    ]
}
