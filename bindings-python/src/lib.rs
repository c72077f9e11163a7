//! The Python face: every operation of the list as a function from JSON bytes to JSON text. No rules live here.

use greenroom::check::Issues;
use greenroom::wire;
use pyo3::prelude::*;

/// `greenroom.ValidationError` with these issues.
fn validation_error(py: Python<'_>, issues: &Issues) -> PyErr {
    let error = || -> PyResult<Bound<'_, PyAny>> {
        py.import("greenroom._errors")?.getattr("ValidationError")?.call1((wire::refusal(issues),))
    };
    error().map_or_else(|failure| failure, PyErr::from_value)
}

/// Makes the functions and the module from the list of operations.
macro_rules! export {
    ($(#[doc = $doc:literal] document $name:ident($input:ident) -> $output:ident;)+) => {
        $(
            #[doc = $doc]
            #[pyfunction]
            fn $name(py: Python<'_>, input: &[u8]) -> PyResult<String> {
                py.detach(|| wire::operations::$name(wire::utf8(input)?)).map_err(|issues| validation_error(py, &issues))
            }
        )+

        /// The functions, as they are registered below.
        fn operations(module: &Bound<'_, PyModule>) -> PyResult<()> {
            $(module.add_function(wrap_pyfunction!($name, module)?)?;)+
            Ok(())
        }
    };
}

greenroom::for_each_operation!(export);

/// The compiled half of the package `greenroom`.
#[pymodule]
mod _native {
    use super::{Bound, PyErr, PyModule, PyResult, Python, operations, pyfunction, validation_error, wire};

    /// Runs the operation of this name.
    #[pyfunction]
    fn call(py: Python<'_>, operation: &str, input: &[u8]) -> PyResult<String> {
        py.detach(|| wire::call(operation, wire::utf8(input)?)).map_err(|issues| validation_error(py, &issues))
    }

    /// The error for input that is nested too deep to be written as JSON.
    #[pyfunction]
    fn too_deep(py: Python<'_>) -> PyErr {
        validation_error(py, &wire::too_deep().into())
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        operations(module)
    }
}
