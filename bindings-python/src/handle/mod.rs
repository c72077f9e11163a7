//! Handles: documents that were read and checked once, and stay on this side.

mod arrow;
mod card;
mod columns;
mod deal;
mod export;
mod prepared;
mod quantities;
mod roster;
mod totals;

pub(crate) use arrow::Columns;
pub(crate) use card::{RateCard, quote_many};
pub(crate) use deal::Deal;
pub(crate) use export::ExportReader;
pub(crate) use prepared::PreparedQuote;
pub(crate) use roster::Roster;
pub(crate) use totals::Totals;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

static RESULT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// A quote as a lazy result.
fn result<'py>(py: Python<'py>, quote: &str) -> PyResult<Bound<'py, PyAny>> {
    named_result(py, quote, "Quote")
}

/// A document as a lazy result, by the name of its model.
fn named_result<'py>(py: Python<'py>, json: &str, model: &str) -> PyResult<Bound<'py, PyAny>> {
    RESULT.import(py, "greenroom._result", "Result")?.call1((json, model))
}
