use super::{Column, ColumnKind, Presentation, PresentationTag, Table};
use crate::check::{Issue, Issues, Severity, Version};

/// Issues as one table: where, what, and what to do about it. No issues make no table.
#[must_use]
pub fn present_issues(issues: &Issues) -> Presentation {
    let table = Table {
        title: "Issues".to_owned(),
        columns: vec![
            Column::new("Weight", ColumnKind::Text),
            Column::new("Where", ColumnKind::Text),
            Column::new("What", ColumnKind::Text),
            Column::new("Help", ColumnKind::Text),
            Column::new("Code", ColumnKind::Text),
        ],
        rows: issues.as_slice().iter().map(row).collect(),
        sentences: Vec::new(),
    };
    let tables = if issues.is_empty() { Vec::new() } else { vec![table] };
    Presentation { document: PresentationTag, version: Version, tables }
}

fn row(issue: &Issue) -> Vec<String> {
    let weight = match issue.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    vec![
        weight.to_owned(),
        issue.path.to_string(),
        issue.message.clone(),
        issue.help.clone().unwrap_or_default(),
        issue.code.to_string(),
    ]
}
