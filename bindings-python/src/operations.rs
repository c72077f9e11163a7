use greenroom::check::Issues;
use greenroom::wire;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::document::{field, octets, text, value};
use crate::refusal::refused;

/// Makes the function of an operation of a kind.
macro_rules! function {
    (document $doc:literal $name:ident) => {
        #[doc = $doc]
        #[pyfunction]
        fn $name(py: Python<'_>, input: &Bound<'_, PyAny>) -> PyResult<String> {
            let text = text(input)?;
            py.detach(|| wire::operations::$name(wire::utf8(&text)?)).map_err(|issues| refused(py, &issues))
        }
    };
    (bytes $doc:literal $name:ident) => {
        #[doc = $doc]
        #[pyfunction]
        fn $name(py: Python<'_>, data: &Bound<'_, PyAny>, input: &Bound<'_, PyAny>) -> PyResult<String> {
            let (data, text) = (octets(data)?, text(input)?);
            py.detach(|| wire::operations::$name(&data, wire::utf8(&text)?)).map_err(|issues| refused(py, &issues))
        }
    };
}

/// Makes the functions from the list of operations.
macro_rules! export {
    ($(#[doc = $doc:literal] $kind:ident $name:ident($input:ident) -> $output:ident;)+) => {
        $(function!($kind $doc $name);)+

        /// Adds the functions to the module.
        pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
            $(module.add_function(wrap_pyfunction!($name, module)?)?;)+
            Ok(())
        }
    };
}

greenroom::for_each_operation!(export);

/// Runs the operation of this name, with the bytes of a file where it takes some.
#[pyfunction]
#[pyo3(signature = (operation, input, data = None))]
pub(crate) fn call(
    py: Python<'_>,
    operation: &str,
    input: &Bound<'_, PyAny>,
    data: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let (text, data) = (text(input)?, data.map(octets).transpose()?);
    let run = || match &data {
        Some(data) => wire::call_with_bytes(operation, data, wire::utf8(&text)?),
        None => wire::call(operation, wire::utf8(&text)?),
    };
    py.detach(run).map_err(|issues| refused(py, &issues))
}

/// The operation `quote` for documents that come alone.
#[pyfunction]
pub(crate) fn quote_texts(py: Python<'_>, rate_card: &Bound<'_, PyAny>, deal: &Bound<'_, PyAny>) -> PyResult<String> {
    let (card, deal) = (text(rate_card)?, text(deal)?);
    let quoted = py.detach(|| wire::quote_texts(wire::utf8(&card)?, wire::utf8(&deal)?));
    quoted.map_err(|issues| refused(py, &issues))
}

/// An object from fields that come alone: of `texts`, text is JSON; of `values`, it is a text.
#[pyfunction]
pub(crate) fn join(py: Python<'_>, texts: &Bound<'_, PyDict>, values: &Bound<'_, PyDict>) -> PyResult<String> {
    let mut fields: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, given) in texts {
        fields.push((name.extract()?, field(&given)?));
    }
    for (name, given) in values {
        fields.push((name.extract()?, value(&given)?));
    }
    let joined = py.detach(|| {
        let fields = fields.iter().map(|(name, text)| Ok::<_, Issues>((name.as_str(), wire::utf8(text)?)));
        wire::join(&fields.collect::<Result<Vec<_>, _>>()?)
    });
    joined.map_err(|issues| refused(py, &issues))
}
