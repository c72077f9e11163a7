//! What a real export says: its posts, what is odd about them, and their engagement rate by type.

use std::error::Error;
use std::fs;
use std::path::Path;

use greenroom::kpi::export::{ExportHints, PlatformExport, present_export, read_export};
use greenroom::kpi::{MeasureInput, MeasuredGroup, RateOutcome, measure, present_measurement};
use greenroom::text::{Column, ColumnKind, Presentation, Table};
use greenroom::wire;
use serde_json::{Value, json};

/// What the rate counts, with the headers of an export of 2014, which no layout of today describes.
const FIGURES: &[(&str, &str)] =
    &[("like", "reactions"), ("comment", "comments"), ("share", "shares"), ("Lifetime Post Total Reach", "reach")];

/// Reads the export, and measures the engagement of its posts.
pub fn tables(file: &Path) -> Result<Presentation, Box<dyn Error>> {
    let columns = FIGURES.iter().chain(&[("Type", "post_type")]);
    let columns: Vec<Value> = columns.map(|(header, name)| json!({"header": header, "name": name})).collect();
    let hints: ExportHints = wire::parse(&json!({"platform": "facebook", "columns": columns}).to_string())?;
    let export = read_export(&fs::read(file)?, &hints)?;
    let mut shown = present_export(&export);
    shown.tables.truncate(if export.report.findings.is_empty() { 1 } else { 2 });
    if let Some(rows) = shown.tables.first_mut() {
        rows.sentences.clear();
        rows.rows.push(vec!["Findings".to_owned(), export.report.findings.len().to_string()]);
    }
    shown.tables.push(rates(&export)?);
    Ok(shown)
}

/// The rates by type, each with what it is made of.
fn rates(export: &PlatformExport) -> Result<Table, Box<dyn Error>> {
    let column = |name: &str| export.rows.column(name).ok_or_else(|| format!("the export has no `{name}`"));
    let figure = |name: &str| Ok::<_, String>(json!({"metric": name, "counts": column(name)?.counts}));
    let figures = FIGURES.iter().map(|(_, name)| figure(name)).collect::<Result<Vec<_>, _>>()?;
    let input: MeasureInput = wire::parse(
        &json!({
            "rates": ["engagement_rate.facebook"], "figures": figures, "by": ["type"],
            "labels": [{"name": "type", "values": column("post_type")?.texts}],
        })
        .to_string(),
    )?;
    let measured = measure(&input)?;
    let mut table = present_measurement(&measured).tables.into_iter().next().ok_or("no rates")?;
    for title in ["Numerator", "Denominator"] {
        table.columns.push(Column::new(title, ColumnKind::Number));
    }
    for (row, group) in table.rows.iter_mut().zip(measured.groups.iter().chain([&measured.all])) {
        row.extend(parts(group));
    }
    Ok(table)
}

/// The numerator and the denominator of the rate of a group; blank where it is undefined.
fn parts(group: &MeasuredGroup) -> [String; 2] {
    let Some(RateOutcome::Defined(defined)) = group.rates.first().map(|rate| &rate.outcome) else {
        return Default::default();
    };
    [&defined.numerator, &defined.denominator].map(|part| part.as_ref().map(|part| part.shown(0)).unwrap_or_default())
}
