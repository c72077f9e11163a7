use super::{CorrectedPrevalence, PrevalenceReport};
use crate::check::Version;
use crate::stats::Estimate;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// Shows shares as they were found and as they are corrected as a titled table, for people.
#[must_use]
pub fn present_prevalence(report: &PrevalenceReport) -> Presentation {
    let shown = |share: &Option<Estimate>| {
        let text = |share: &Estimate| {
            let [value, low, high] = [share.value, share.low, share.high].map(|number| number.shown_percent(3));
            format!("{value} ({low} to {high})")
        };
        share.as_ref().map(text).unwrap_or_default()
    };
    let row = |share: &CorrectedPrevalence| {
        vec![
            share.brand.as_ref().map(ToString::to_string).unwrap_or_default(),
            share.language.as_ref().map(ToString::to_string).unwrap_or_default(),
            format!("{} of {}", share.found.successes, share.found.trials),
            shown(&share.observed),
            shown(&share.corrected),
            share.sentence.clone(),
        ]
    };
    let columns = [
        ("Brand", ColumnKind::Text),
        ("Language", ColumnKind::Text),
        ("Found", ColumnKind::Text),
        ("Share found", ColumnKind::Text),
        ("Share in truth", ColumnKind::Text),
        ("How", ColumnKind::Text),
    ];
    let sentence = format!("Intervals hold the true share with a confidence of {}.", report.confidence);
    let table = Table {
        sentences: vec![sentence],
        ..Table::new("Shares in truth", &columns, report.shares.iter().map(row).collect())
    };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
