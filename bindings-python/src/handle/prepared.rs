use greenroom::fee;
use greenroom::wire;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::columns::{array, columns, named};
use super::quantities::quantities;
use super::{Deal, RateCard, Totals, result};
use crate::refusal::refused;

/// A deal that was read, checked and priced once by a rate card, to price it again for other quantities.
///
/// Quantities are one whole number for each deliverable, in the order of the deal. Amounts are whole minor units of the
/// deal's currency: cents for EUR, yen for JPY.
#[pyclass(frozen, module = "greenroom")]
pub(crate) struct PreparedQuote {
    card: Py<RateCard>,
    quote: fee::PreparedQuote,
}

impl PreparedQuote {
    pub(super) fn new(card: Py<RateCard>, quote: fee::PreparedQuote) -> Self {
        Self { card, quote }
    }
}

#[pymethods]
impl PreparedQuote {
    /// The quantities of the deal as it is.
    #[getter]
    fn quantities(&self) -> Vec<u32> {
        self.quote.quantities().to_vec()
    }

    /// The currency of all amounts.
    #[getter]
    fn currency(&self) -> String {
        self.quote.deal().currency.to_string()
    }

    /// How many digits after the point a minor unit is: 2 for EUR, 0 for JPY.
    #[getter]
    fn exponent(&self) -> u8 {
        self.quote.deal().currency.exponent()
    }

    /// The rate card.
    #[getter]
    fn card(&self, py: Python<'_>) -> Py<RateCard> {
        self.card.clone_ref(py)
    }

    /// The deal.
    #[getter]
    fn deal(&self) -> Deal {
        Deal::of(self.quote.deal())
    }

    /// The quote of the deal as it is, or with other quantities.
    #[pyo3(signature = (quantities = None))]
    fn quote<'py>(&self, py: Python<'py>, quantities: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        let others = quantities.map(self::quantities).transpose()?;
        let quote = py.detach(|| match others {
            None => wire::to_json(self.quote.quote()),
            Some(others) => wire::to_json(&self.quote.quote_with(&others)?),
        });
        result(py, &quote.map_err(|issues| refused(py, &issues))?)
    }

    /// What the brand pays with these quantities, in minor units.
    fn payable(&self, quantities: &Bound<'_, PyAny>) -> PyResult<i64> {
        let payable = self.quote.payable_minor(&self::quantities(quantities)?);
        payable.map_err(|issues| refused(quantities.py(), &issues))
    }

    /// The totals with these quantities, in minor units.
    fn totals(&self, quantities: &Bound<'_, PyAny>) -> PyResult<Totals> {
        let totals = self.quote.totals(&self::quantities(quantities)?);
        totals.map(Totals).map_err(|issues| refused(quantities.py(), &issues))
    }

    /// The totals of many rows of quantities as columns of minor units, each an ``array`` of 64-bit integers.
    ///
    /// ``quantities`` is a buffer of two dimensions, rows by deliverables, such as a numpy array; or a list with a column
    /// for each deliverable, each a buffer or a list of integers. ``names`` chooses the totals; all when absent. The first
    /// row that is refused raises ValidationError, its path beginning with ``quantities`` and the row.
    #[pyo3(signature = (quantities, names = None))]
    fn totals_many<'py>(
        &self,
        py: Python<'py>,
        quantities: &Bound<'py, PyAny>,
        names: Option<Vec<String>>,
    ) -> PyResult<Bound<'py, PyDict>> {
        let (rows, places) = (columns(quantities)?, named(names)?);
        let totals = py.detach(|| rows.totals(&self.quote, &places)).map_err(|issues| refused(py, &issues))?;
        let found = PyDict::new(py);
        for ((name, _), column) in places.iter().zip(&totals) {
            found.set_item(name, array(py, column)?)?;
        }
        Ok(found)
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        Ok(self.quote.deal() == other.quote.deal() && self.card.bind(py).eq(other.card.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.card.bind(py).hash()?, Deal::of(self.quote.deal())).into_pyobject(py)?.hash()
    }

    fn __repr__(&self) -> String {
        format!("<greenroom.PreparedQuote {}>", self.quote.deal().id)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Deal,))> {
        Ok((self.card.bind(py).getattr("prepare")?, (self.deal(),)))
    }
}
