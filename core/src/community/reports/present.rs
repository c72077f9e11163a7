use super::{ReportScores, ScoredReports};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows what reports say of items together, and each of them, as titled tables, for people.
#[must_use]
pub fn present_report_scores(scores: &ReportScores) -> Presentation {
    let tables = vec![items(scores), reports(scores)];
    Presentation { document: PresentationTag, version: Version, tables }
}

fn items(scores: &ReportScores) -> Table {
    let row = |item: &ScoredReports| {
        let reports = item.terms.len().to_string();
        let verdict = item.verdict.label().to_owned();
        vec![item.item.to_string(), reports, item.score.to_string(), verdict, item.sentence.clone()]
    };
    let columns = [
        ("Item", ColumnKind::Text),
        ("Reports", ColumnKind::Number),
        ("Score", ColumnKind::Number),
        ("Verdict", ColumnKind::Text),
        ("Why", ColumnKind::Text),
    ];
    let used = &scores.policy;
    let mut sentences = vec![
        "Reports are opinions, and no proof of abuse: a person looks at what they hide.".to_owned(),
        format!("By the policy `{}` of {}: {}.", used.convention, used.as_of, used.source),
    ];
    sentences.extend(scores.warnings.iter().map(|issue| format!("To look at: {}.", issue.message)));
    let title = format!("Reports at {}, sensitivity {}", scores.now, scores.sensitivity.label());
    Table { sentences, ..Table::new(&title, &columns, scores.items.iter().map(row).collect()) }
}

fn reports(scores: &ReportScores) -> Table {
    let rows = scores.items.iter().flat_map(|item| {
        item.terms.iter().map(|term| {
            let accuracy = term.accuracy.map(|accuracy| accuracy.to_string()).unwrap_or_default();
            let (item, reporter) = (item.item.to_string(), term.reporter.to_string());
            vec![
                item,
                reporter,
                accuracy,
                term.accuracy_points.to_string(),
                term.points.to_string(),
                term.sentence.clone(),
            ]
        })
    });
    let columns = [
        ("Item", ColumnKind::Text),
        ("Reporter", ColumnKind::Text),
        ("Right", ColumnKind::Number),
        ("For that", ColumnKind::Number),
        ("Points", ColumnKind::Number),
        ("Why", ColumnKind::Text),
    ];
    Table::new("What each report says", &columns, rows.collect())
}
