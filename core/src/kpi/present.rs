use super::{EarnedMediaValue, EmvLine, RateComparison, RateValue};
use crate::check::Version;
use crate::money::{Fraction, Percent};
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};

/// A comparison of two values as a table.
#[must_use]
pub fn present_rate_comparison(found: &RateComparison) -> Presentation {
    let row = |side: &str, value: &RateValue| {
        let currency = value.currency.map(|currency| format!("{currency} ")).unwrap_or_default();
        let label = value.label.as_ref().map_or_else(|| side.to_owned(), ToString::to_string);
        vec![label, value.rate.to_string(), format!("{currency}{}", value.value)]
    };
    let relative = found.relative.as_ref().and_then(|part| part.checked_mul(&Fraction::from(100_u32)).ok());
    let relative = relative.map(|percent| format!(" ({} %)", percent.shown(2))).unwrap_or_default();
    let sentence = format!("Difference: {}{relative}, {}.", found.difference.shown(12), found.verdict.label());
    let table = Table {
        title: "Comparison".to_owned(),
        columns: vec![
            Column::new("Whose", ColumnKind::Text),
            Column::new("Rate", ColumnKind::Text),
            Column::new("Value", ColumnKind::Number),
        ],
        rows: vec![row("from", &found.from), row("to", &found.to)],
        sentences: vec![sentence],
    };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}

/// An earned media value as a table, with its method.
#[must_use]
pub fn present_earned_media_value(found: &EarnedMediaValue) -> Presentation {
    let row = |line: &EmvLine| {
        let count = Fraction::from(line.count).shown(0);
        vec![line.metric.to_string(), count, line.unit_value.shown(6), line.value.shown(2)]
    };
    let mut sentences = vec![format!("Value: {}.", found.value)];
    let discount = found.sentiment_discount_percent.map(Percent::decimal);
    sentences.extend(discount.map(|percent| format!("{percent} % are taken off because of bad sentiment.")));
    sentences.push(format!("By the table {}: {} (as of {}).", found.table, found.source, found.as_of));
    sentences.push(found.caution.clone());
    sentences.extend(found.warnings.as_slice().iter().map(|warning| format!("Look at: {}.", warning.message)));
    let table = Table {
        title: "Earned media value".to_owned(),
        columns: vec![
            Column::new("Action", ColumnKind::Text),
            Column::new("Count", ColumnKind::Number),
            Column::new("Value of one", ColumnKind::Number),
            Column::new("Value", ColumnKind::Number),
        ],
        rows: found.lines.iter().map(row).collect(),
        sentences,
    };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
