//! Rates of data frames.

use greenroom::check::Issues;
use greenroom::kpi::bulk::{BulkPlan, BulkResult, BulkTally, KpiQuery, ParallelTally};
use greenroom::wire;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use super::columns::{columns, fields};
use super::pieces::{Reader, broken, each_round, reader};
use super::table;
use crate::document::text;
use crate::handle::Columns;
use crate::refusal::refused;

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

/// The plan of a query for the columns of a table.
fn planned(table: &Bound<'_, PyAny>, query: &Bound<'_, PyAny>) -> PyResult<(BulkPlan, Reader)> {
    let query = text(query)?;
    let reader = reader(table)?;
    let schema = reader.schema();
    let plan = wire::utf8(&query)
        .and_then(wire::parse::<KpiQuery>)
        .and_then(|query| BulkPlan::new(&query, &fields(&schema)))
        .map_err(|issues| refused(table.py(), &issues))?;
    Ok((plan, reader))
}

/// The sums of all rows, one round after the other.
fn summed(
    py: Python<'_>,
    plan: &BulkPlan,
    reader: Reader,
    progress: Option<&Bound<'_, PyAny>>,
    threads: usize,
) -> PyResult<BulkTally> {
    let mut tally = ParallelTally::new(plan, threads.min(64));
    each_round(py, plan.needs(), reader, progress, |pieces| {
        tally.push(pieces, |tally, (piece, first)| tally.push(plan, &columns(piece), *first))
    })?;
    py.detach(|| tally.finish()).map_err(|issues| refused(py, &issues))
}
