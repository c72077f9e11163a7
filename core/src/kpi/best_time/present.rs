use super::{BestTime, Shrinkage, ShrunkCell, TimeCell};
use crate::check::Version;
use crate::kpi::judge::columns;
use crate::text::{Presentation, PresentationTag, Table};

/// The digits that people are shown of a figure.
const DIGITS: usize = 4;
/// So many hours are shown to people.
const SHOWN: usize = 20;

/// The best hours as a table.
#[must_use]
pub fn present_best_time(found: &BestTime) -> Presentation {
    let row = |cell: &TimeCell| {
        vec![
            cell.weekday.label().to_owned(),
            format!("{:02}:00", cell.hour),
            cell.posts.to_string(),
            cell.mean.shown(DIGITS),
            cell.shrunk.shown(DIGITS),
            cell.lower.shown(DIGITS),
            if cell.is_clear { "clearly better than the mean" } else { "may be chance" }.to_owned(),
        ]
    };
    let zone = found.zone.as_ref().map(|zone| format!(" The hours are those of {zone}.")).unwrap_or_default();
    let mut sentences = vec![format!("Verdict: {}.{zone}", found.verdict.label())];
    sentences.push(format!(
        "{} posts with a mean of {}; {} hours of the week have fewer than {} posts and are left out.",
        found.posts,
        found.mean.shown(DIGITS),
        found.cells_left_out,
        found.least_posts
    ));
    if found.cells.len() > SHOWN {
        sentences.push(format!("The first {SHOWN} of {} hours are shown.", found.cells.len()));
    }
    sentences.extend(found.undefined.map(|reason| format!("Undefined: {}.", reason.label())));
    sentences.extend(found.hour_weights.iter().map(|table| format!("Hours are drawn towards the table {table}.")));
    sentences.push(format!("Confidence of each lower bound: {}.", found.confidence.probability().shown_percent()));
    sentences.extend(found.assumptions.iter().map(|assumption| format!("Assumed: {assumption}")));
    sentences.extend(found.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    let table = Table {
        title: "Best hours to post".to_owned(),
        columns: columns(&["Day", "Hour"], &["Posts", "Mean", "Shrunk", "At least"], &["Finding"]),
        rows: found.cells.iter().take(SHOWN).map(row).collect(),
        sentences,
    };
    shown(table)
}

/// Shrunk rates as a table.
#[must_use]
pub fn present_shrinkage(found: &Shrinkage) -> Presentation {
    let row = |cell: &ShrunkCell| {
        let name = cell.name.as_ref().map_or_else(|| cell.id.to_string(), ToString::to_string);
        vec![name, cell.shrunk.shown(DIGITS), cell.lower.shown(DIGITS)]
    };
    let mut sentences = vec![
        "Each rate is drawn towards that of all cells, the more the less data it has.".to_owned(),
        format!("Confidence of each lower bound: {}.", found.confidence.probability().shown_percent()),
    ];
    sentences.extend(found.undefined.map(|reason| format!("Undefined: {}.", reason.label())));
    let table = Table {
        title: "Rates drawn towards that of all".to_owned(),
        columns: columns(&["Cell"], &["Rate", "At least"], &[]),
        rows: found.cells.iter().map(row).collect(),
        sentences,
    };
    shown(table)
}

fn shown(table: Table) -> Presentation {
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
