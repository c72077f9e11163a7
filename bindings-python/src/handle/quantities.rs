use pyo3::prelude::*;
use pyo3::types::{PyList, PyTuple};

/// One quantity for each deliverable.
///
/// # Errors
/// - it is no sequence of whole numbers (TypeError), or one does not fit 32 bits (OverflowError)
pub(super) fn quantities(given: &Bound<'_, PyAny>) -> PyResult<Vec<u32>> {
    if let Ok(list) = given.cast_exact::<PyList>() {
        list.iter().map(|number| number.extract()).collect()
    } else if let Ok(tuple) = given.cast_exact::<PyTuple>() {
        tuple.iter().map(|number| number.extract()).collect()
    } else {
        given.try_iter()?.map(|number| number?.extract()).collect()
    }
}
