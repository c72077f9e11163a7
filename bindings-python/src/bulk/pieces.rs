//! The rows of a table of any kind, in pieces.

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use greenroom::check::Issues;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3_arrow::input::AnyRecordBatch;

use crate::refusal::refused;

/// So many rows are counted before anybody hears of it.
const ROUND: usize = 1 << 21;
/// So many rows are one piece of work.
const PIECE: usize = 1 << 16;

pub(super) type Reader = Box<dyn RecordBatchReader + Send>;

/// Rows, with the place of the first one in the whole table.
pub(super) type Piece = (RecordBatch, u64);

/// The batches of a table.
pub(super) fn reader(table: &Bound<'_, PyAny>) -> PyResult<Reader> {
    let Ok(found) = table.extract::<AnyRecordBatch>() else {
        let name = table.get_type().name()?;
        let message = format!("a table is an object that Arrow libraries read (__arrow_c_stream__), not {name}");
        return Err(PyTypeError::new_err(message));
    };
    found.into_reader()
}

/// Hands over the columns that are needed, one round of pieces after the other, while other threads of Python run. After each
/// the caller hears how many rows there were so far, and may stop it.
pub(super) fn each_round(
    py: Python<'_>,
    needs: &[usize],
    mut reader: Reader,
    progress: Option<&Bound<'_, PyAny>>,
    mut add: impl FnMut(&[Piece]) -> Result<(), Issues> + Send,
) -> PyResult<()> {
    let mut done = 0_u64;
    loop {
        let pieces = py.detach(|| round(needs, &mut reader, done)).map_err(broken)?;
        let Some((last, first)) = pieces.last() else { return Ok(()) };
        done = first.saturating_add(u64::try_from(last.num_rows()).unwrap_or(u64::MAX));
        py.detach(|| add(&pieces)).map_err(|issues| refused(py, &issues))?;
        drop(pieces);
        py.check_signals()?;
        if let Some(progress) = progress {
            progress.call1((done,))?;
        }
    }
}

/// The next pieces of a table; none at the end.
fn round(needs: &[usize], reader: &mut Reader, mut done: u64) -> Result<Vec<Piece>, ArrowError> {
    let mut pieces = Vec::new();
    let mut rows = 0_usize;
    while rows < ROUND {
        let Some(batch) = reader.next() else { break };
        let batch = batch?.project(needs)?;
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

/// What Arrow finds.
pub(super) fn broken(error: ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}
