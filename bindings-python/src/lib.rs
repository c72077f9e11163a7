//! The Python face: every operation of the list as a function from documents to JSON text, and handles on prepared
//! documents. No rules live here.

mod bulk;
mod document;
mod handle;
mod operations;
mod refusal;
mod workbook;

use pyo3::prelude::*;

/// The compiled half of the package `greenroom`.
#[pymodule]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::bulk::{KpiResult, bin_mentions, kpi, kpi_merge, kpi_needs, kpi_partial, scan_mentions};
    #[pymodule_export]
    use super::handle::{Columns, Deal, ExportReader, PreparedQuote, RateCard, Roster, Totals, quote_many};
    #[pymodule_export]
    use super::operations::{call, join, quote_texts};
    #[pymodule_export]
    use super::workbook::{campaign_workbook, workbook};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        super::operations::register(module)
    }
}
