use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use greenroom::{fee, wire};
use pyo3::prelude::*;

use crate::document::text;
use crate::refusal::refused;

/// A deal that was read and checked once, to price it by several rate cards.
///
/// Raises ValidationError with all issues, below ``deal``, when the document is refused.
#[pyclass(frozen, module = "greenroom")]
pub(crate) struct Deal(Arc<fee::Deal>);

impl Deal {
    /// The deal of a handle or a document.
    pub(super) fn read(document: &Bound<'_, PyAny>) -> PyResult<Arc<fee::Deal>> {
        match document.cast::<Self>() {
            Ok(deal) => Ok(deal.get().shared()),
            Err(_) => Self::new(document).map(|deal| deal.0),
        }
    }

    pub(super) fn shared(&self) -> Arc<fee::Deal> {
        Arc::clone(&self.0)
    }

    /// A handle on a deal that is known to be good.
    pub(super) fn of(deal: &fee::Deal) -> Self {
        Self(Arc::new(deal.clone()))
    }
}

#[pymethods]
impl Deal {
    #[new]
    fn new(document: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (py, text) = (document.py(), text(document)?);
        let deal = py.detach(|| wire::read_deal(wire::utf8(&text)?));
        deal.map(|deal| Self(Arc::new(deal))).map_err(|issues| refused(py, &issues))
    }

    /// The document as JSON text, in the newest version of its form.
    #[getter]
    fn json(&self, py: Python<'_>) -> PyResult<String> {
        wire::to_json(self.0.as_ref()).map_err(|issues| refused(py, &issues))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<greenroom.Deal {}>", self.0.id)
    }

    fn __reduce__<'py>(deal: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((deal.get_type().into_any(), (deal.get().json(deal.py())?,)))
    }
}
