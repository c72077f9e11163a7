use greenroom::wire;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::document::text;
use crate::refusal::refused;

/// The bytes of a workbook with a sheet for each table of a presentation.
#[pyfunction]
pub(crate) fn workbook<'py>(py: Python<'py>, presentation: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let text = text(presentation)?;
    let bytes = py.detach(|| wire::workbook(wire::utf8(&text)?)).map_err(|issues| refused(py, &issues))?;
    Ok(PyBytes::new(py, &bytes))
}

/// The bytes of a workbook with the budget and the calendar of a campaign.
#[pyfunction]
pub(crate) fn campaign_workbook<'py>(py: Python<'py>, campaign: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let text = text(campaign)?;
    let bytes = py.detach(|| wire::campaign_workbook(wire::utf8(&text)?)).map_err(|issues| refused(py, &issues))?;
    Ok(PyBytes::new(py, &bytes))
}
