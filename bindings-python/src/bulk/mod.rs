//! Rates of data frames, by Arrow columns.

mod columns;
mod table;

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, SchemaRef};
use greenroom::check::Issues;
use greenroom::kpi::bulk::{BulkPlan, BulkResult, BulkTally, KpiQuery, ParallelTally};
use greenroom::wire;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use pyo3_arrow::input::AnyRecordBatch;

use self::columns::{columns, fields};
use crate::document::text;
use crate::handle::Columns;
use crate::refusal::refused;

/// So many rows are summed before anybody hears of it.
const ROUND: usize = 1 << 21;
/// So many rows are one piece of work.
const PIECE: usize = 1 << 16;

/// What came out of a table: rates by group, as Arrow columns or as a document.
#[pyclass(frozen, module = "greenroom")]
pub(crate) struct KpiResult {
    result: BulkResult,
    keys: Vec<(String, bool)>,
}

#[pymethods]
impl KpiResult {
    /// The measurement as JSON text.
    #[getter]
    fn json(&self, py: Python<'_>) -> PyResult<String> {
        py.detach(|| wire::to_json(&self.result.measurement)).map_err(|issues| refused(py, &issues))
    }

    /// A row for each group.
    fn wide(&self, py: Python<'_>, floats: bool) -> PyResult<Columns> {
        py.detach(|| table::wide(&self.result, &self.keys, floats)).map(Columns).map_err(broken)
    }

    /// A row for each rate of each group.
    fn long(&self, py: Python<'_>, floats: bool) -> PyResult<Columns> {
        py.detach(|| table::long(&self.result, &self.keys, floats)).map(Columns).map_err(broken)
    }
}

/// Rates of a table, while other threads run.
#[pyfunction]
#[pyo3(signature = (table, query, progress = None, threads = 0))]
pub(crate) fn kpi(
    table: &Bound<'_, PyAny>,
    query: &Bound<'_, PyAny>,
    progress: Option<&Bound<'_, PyAny>>,
    threads: usize,
) -> PyResult<KpiResult> {
    let py = table.py();
    let (plan, reader) = planned(table, query)?;
    let tally = summed(py, &plan, reader, progress, threads)?;
    py.detach(|| KpiResult::new(&plan, tally)).map_err(|issues| refused(py, &issues))
}

/// The names of the columns that a query reads of a table.
#[pyfunction]
pub(crate) fn kpi_needs(table: &Bound<'_, PyAny>, query: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    let (plan, reader) = planned(table, query)?;
    let schema = reader.schema();
    Ok(plan.needs().iter().filter_map(|place| schema.fields().get(*place)).map(|field| field.name().clone()).collect())
}

/// The sums of a part of a table, as bytes that `kpi_merge` takes.
#[pyfunction]
#[pyo3(signature = (table, query, threads = 1))]
pub(crate) fn kpi_partial<'py>(
    table: &Bound<'py, PyAny>,
    query: &Bound<'py, PyAny>,
    threads: usize,
) -> PyResult<Bound<'py, PyBytes>> {
    let py = table.py();
    let (plan, reader) = planned(table, query)?;
    let tally = summed(py, &plan, reader, None, threads)?;
    let bytes = py.detach(|| tally.to_bytes(&plan)).map_err(|issues| refused(py, &issues))?;
    Ok(PyBytes::new(py, &bytes))
}

/// Rates from the sums of all parts of a table; `table` is one with its columns, whatever its rows.
#[pyfunction]
pub(crate) fn kpi_merge(
    table: &Bound<'_, PyAny>,
    query: &Bound<'_, PyAny>,
    partials: &Bound<'_, PyAny>,
) -> PyResult<KpiResult> {
    let py = table.py();
    let (plan, _) = planned(table, query)?;
    let mut tally = BulkTally::new(&plan);
    for partial in partials.try_iter()? {
        let partial = partial?;
        let bytes = partial.cast::<PyBytes>()?.as_bytes();
        py.detach(|| tally.merge_bytes(&plan, bytes)).map_err(|issues| refused(py, &issues))?;
    }
    py.detach(|| KpiResult::new(&plan, tally)).map_err(|issues| refused(py, &issues))
}

impl KpiResult {
    fn new(plan: &BulkPlan, tally: BulkTally) -> Result<Self, Issues> {
        let keys = plan.keys().map(|(name, numbers)| (name.to_owned(), numbers)).collect();
        Ok(Self { result: tally.finish(plan)?, keys })
    }
}

type Reader = Box<dyn RecordBatchReader + Send>;

/// The plan of a query for the columns of a table.
fn planned(table: &Bound<'_, PyAny>, query: &Bound<'_, PyAny>) -> PyResult<(BulkPlan, Reader)> {
    let py = table.py();
    let query = text(query)?;
    let Ok(found) = table.extract::<AnyRecordBatch>() else {
        let name = table.get_type().name()?;
        let message = format!("a table is an object that Arrow libraries read (__arrow_c_stream__), not {name}");
        return Err(PyTypeError::new_err(message));
    };
    let reader = found.into_reader()?;
    let schema: SchemaRef = reader.schema();
    let plan = wire::utf8(&query)
        .and_then(wire::parse::<KpiQuery>)
        .and_then(|query| BulkPlan::new(&query, &fields(&schema)))
        .map_err(|issues| refused(py, &issues))?;
    Ok((plan, reader))
}

/// The sums of all rows, one round after the other.
fn summed(
    py: Python<'_>,
    plan: &BulkPlan,
    mut reader: Reader,
    progress: Option<&Bound<'_, PyAny>>,
    threads: usize,
) -> PyResult<BulkTally> {
    let mut tally = ParallelTally::new(plan, threads.min(64));
    let mut done = 0_u64;
    loop {
        let pieces = py.detach(|| round(plan, &mut reader, done)).map_err(broken)?;
        let Some((last, first)) = pieces.last() else { break };
        done = first.saturating_add(u64::try_from(last.num_rows()).unwrap_or(u64::MAX));
        let add =
            |tally: &mut BulkTally, (piece, first): &(RecordBatch, u64)| tally.push(plan, &columns(piece), *first);
        py.detach(|| tally.push(&pieces, add)).map_err(|issues| refused(py, &issues))?;
        drop(pieces);
        py.check_signals()?;
        if let Some(progress) = progress {
            progress.call1((done,))?;
        }
    }
    py.detach(|| tally.finish()).map_err(|issues| refused(py, &issues))
}

/// The next pieces of a table, each with the place of its first row; none at the end.
fn round(plan: &BulkPlan, reader: &mut Reader, mut done: u64) -> Result<Vec<(RecordBatch, u64)>, ArrowError> {
    let mut pieces = Vec::new();
    let mut rows = 0_usize;
    while rows < ROUND {
        let Some(batch) = reader.next() else { break };
        let batch = batch?.project(plan.needs())?;
        let mut from = 0;
        while from < batch.num_rows() {
            let length = PIECE.min(batch.num_rows().saturating_sub(from));
            pieces.push((batch.slice(from, length), done));
            from = from.saturating_add(length);
            done = done.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
        }
        rows = rows.saturating_add(batch.num_rows());
    }
    Ok(pieces)
}

fn broken(error: ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}
