//! Exports as tables, for people.

use super::{ExportProbe, ExportReport, PlatformExport};
use crate::check::Version;
use crate::text::{ColumnKind, Presentation, PresentationTag, Table};

/// What became of the rows of an export as tables: the counts, what is odd, what was not kept and why.
#[must_use]
pub fn present_export(export: &PlatformExport) -> Presentation {
    let report = &export.report;
    presentation(vec![counts(report), findings(report), rejections(report), duplicates(report), columns(&report.probe)])
}

/// What is known of an export as tables: what has to be asked, the columns that are read, and those that are not.
#[must_use]
pub fn present_export_probe(probe: &ExportProbe) -> Presentation {
    presentation(vec![questions(probe), columns(probe), others(probe)])
}

fn presentation(tables: Vec<Table>) -> Presentation {
    let tables = tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
    Presentation { document: PresentationTag, version: Version, tables }
}

const TEXT: ColumnKind = ColumnKind::Text;
const NUMBER: ColumnKind = ColumnKind::Number;

fn counts(report: &ExportReport) -> Table {
    let counts = [
        ("Read", report.read),
        ("Kept", report.kept),
        ("Updated", report.updated),
        ("Carried over", report.carried),
        ("Duplicate", report.duplicate),
        ("Totals, kept apart", report.totals),
        ("Rejected", report.rejected),
    ];
    let counts = counts.into_iter().filter(|(what, count)| *what == "Read" || *count > 0);
    let rows = counts.map(|(what, count)| vec![what.to_owned(), count.to_string()]).collect();
    let mut table = Table::new("Rows", &[("Rows", TEXT), ("Count", NUMBER)], rows);
    let of =
        report.probe.platform.as_ref().map_or_else(|| "An export".to_owned(), |platform| platform.label().to_owned());
    table.sentences.push(format!("{of}: one row for {}.", report.grain.label().to_lowercase()));
    if let Some(as_of) = report.as_of {
        table.sentences.push(format!("As of {as_of}."));
    }
    let retired = report.probe.retired.iter();
    table.sentences.extend(retired.map(|column| {
        format!("`{}` is retired; in its place stands `{}`: {}.", column.name, column.replaced_by, column.note)
    }));
    table
}

fn findings(report: &ExportReport) -> Table {
    let rows = report.findings.iter().map(|finding| {
        let lines: Vec<String> = finding.lines.iter().take(5).map(ToString::to_string).collect();
        vec![finding.message.clone(), finding.rows.to_string(), lines.join(", ")]
    });
    Table::new("What is odd", &[("What", TEXT), ("Rows", NUMBER), ("First lines", TEXT)], rows.collect())
}

fn rejections(report: &ExportReport) -> Table {
    let rows = report
        .rejections
        .iter()
        .map(|row| vec![row.line.to_string(), row.column.clone().unwrap_or_default(), row.message.clone()]);
    let columns = [("Line", NUMBER), ("Column", TEXT), ("Why", TEXT)];
    let mut table = Table::new("Rows that are not kept", &columns, rows.collect());
    let shown = u64::try_from(table.rows.len()).unwrap_or(u64::MAX);
    if report.rejected > shown {
        table.sentences.push(format!("These are the first of {}.", report.rejected));
    }
    table
}

fn duplicates(report: &ExportReport) -> Table {
    let rows = report.duplicates.iter().map(|row| vec![row.line.to_string(), row.first_line.to_string()]);
    Table::new("Rows that stood there before", &[("Line", NUMBER), ("First line", NUMBER)], rows.collect())
}

fn questions(probe: &ExportProbe) -> Table {
    let rows = probe
        .questions
        .iter()
        .map(|question| vec![question.message.clone(), question.choices.join(", "), question.hint.clone()]);
    Table::new("What has to be known first", &[("What", TEXT), ("Choices", TEXT), ("Hint", TEXT)], rows.collect())
}

fn columns(probe: &ExportProbe) -> Table {
    let rows = probe.columns.iter().map(|column| {
        let unit = column.currency.map_or_else(|| column.values.label().to_owned(), |currency| currency.to_string());
        vec![column.header.clone(), column.name.clone(), unit]
    });
    Table::new("Columns", &[("Header", TEXT), ("Name", TEXT), ("Values", TEXT)], rows.collect())
}

fn others(probe: &ExportProbe) -> Table {
    let unknown =
        probe.unknown.iter().map(|column| (column.header.as_str(), "not read", column.did_you_mean.as_deref()));
    let missing =
        probe.missing.iter().map(|column| (column.name.as_str(), "not there", column.did_you_mean.as_deref()));
    let rows = unknown
        .chain(missing)
        .map(|(name, what, meant)| vec![name.to_owned(), what.to_owned(), meant.unwrap_or_default().to_owned()]);
    Table::new("Other columns", &[("Column", TEXT), ("State", TEXT), ("Did you mean", TEXT)], rows.collect())
}
