use greenroom::check::Issues;
use greenroom::wire;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

static ERROR: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// `greenroom.ValidationError` with these issues.
pub(crate) fn refused(py: Python<'_>, issues: &Issues) -> PyErr {
    match error(py, issues) {
        Ok(error) => PyErr::from_value(error),
        Err(failure) => failure,
    }
}

/// The error as a value, for lists in which a refused document has its place.
pub(crate) fn error<'py>(py: Python<'py>, issues: &Issues) -> PyResult<Bound<'py, PyAny>> {
    ERROR.import(py, "greenroom._errors", "ValidationError")?.call1((wire::refusal(issues),))
}
