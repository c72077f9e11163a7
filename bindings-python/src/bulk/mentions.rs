//! Alarms in data frames of mentions.

use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, RecordBatch, TimestampMicrosecondArray};
use arrow_schema::ArrowError;
use greenroom::crisis::{MentionBin, MentionBins, MentionPlan, MentionQuery};
use greenroom::wire;
use pyo3::prelude::*;

use super::columns::{columns, fields};
use super::pieces::{Reader, broken, each_round, reader};
use super::table::batch;
use crate::document::text;
use crate::handle::Columns;
use crate::refusal::refused;

/// The alarms in a table of mentions as JSON text, while other threads run.
#[pyfunction]
#[pyo3(signature = (table, query, progress = None))]
pub(crate) fn scan_mentions(
    table: &Bound<'_, PyAny>,
    query: &Bound<'_, PyAny>,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let py = table.py();
    let (plan, mut counted) = counted(table, query, progress)?;
    py.detach(|| counted.scan(&plan).and_then(|scan| wire::to_json(&scan))).map_err(|issues| refused(py, &issues))
}

/// The bins of a table of mentions as columns, while other threads run.
#[pyfunction]
#[pyo3(signature = (table, query, progress = None))]
pub(crate) fn bin_mentions(
    table: &Bound<'_, PyAny>,
    query: &Bound<'_, PyAny>,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Columns> {
    let py = table.py();
    let (plan, mut counted) = counted(table, query, progress)?;
    let bins = py.detach(|| counted.bins(&plan)).map_err(|issues| refused(py, &issues))?;
    py.detach(|| bin_table(&bins)).map(Columns).map_err(broken)
}

/// All rows of a table in their bins.
fn counted(
    table: &Bound<'_, PyAny>,
    query: &Bound<'_, PyAny>,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<(MentionPlan, MentionBins)> {
    let (plan, reader) = planned(table, query)?;
    let mut counted = MentionBins::new(&plan);
    each_round(table.py(), plan.needs(), reader, progress, |pieces| {
        pieces.iter().try_for_each(|(piece, first)| counted.push(&plan, &columns(piece), *first))
    })?;
    Ok((plan, counted))
}

/// The plan of a query for the columns of a table.
fn planned(table: &Bound<'_, PyAny>, query: &Bound<'_, PyAny>) -> PyResult<(MentionPlan, Reader)> {
    let query = text(query)?;
    let reader = reader(table)?;
    let schema = reader.schema();
    let plan = wire::utf8(&query)
        .and_then(wire::parse::<MentionQuery>)
        .and_then(|query| MentionPlan::new(&query, &fields(&schema)))
        .map_err(|issues| refused(table.py(), &issues))?;
    Ok((plan, reader))
}

/// A row for each bin; what is not known is null.
fn bin_table(bins: &[MentionBin]) -> Result<RecordBatch, ArrowError> {
    let start = bins.iter().map(|bin| Some(bin.start.unix_seconds().saturating_mul(1_000_000)));
    let start = TimestampMicrosecondArray::from_iter(start).with_timezone("UTC");
    let count = |of: fn(&MentionBin) -> Option<u64>| -> ArrayRef {
        Arc::new(Int64Array::from_iter(bins.iter().map(|bin| i64::try_from(of(bin)?).ok())))
    };
    let columns: [(&str, ArrayRef); 6] = [
        ("start", Arc::new(start)),
        ("mentions", count(|bin| Some(bin.mentions.into()))),
        ("negative", count(|bin| bin.negative.map(u64::from))),
        ("unique_authors", count(|bin| bin.unique_authors.map(u64::from))),
        ("authors_reach", count(|bin| bin.authors_reach)),
        ("platforms", count(|bin| bin.platforms.map(u64::from))),
    ];
    batch(columns.map(|(name, column)| (name.to_owned(), column)).into())
}
