use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use greenroom::check::Issues;
use greenroom::fee::{self, PreparedCard};
use greenroom::wire;
use pyo3::prelude::*;
use pyo3::types::PyList;

use super::{Deal, PreparedQuote, result};
use crate::document::text;
use crate::refusal::{error, refused};

/// A rate card that was read and checked once, to price many deals by it.
///
/// Raises ValidationError with all issues, below ``rate_card``, when the document is refused.
#[pyclass(frozen, module = "greenroom")]
pub(crate) struct RateCard(PreparedCard);

#[pymethods]
impl RateCard {
    #[new]
    fn new(document: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (py, text) = (document.py(), text(document)?);
        let card = py.detach(|| wire::prepare_rate_card(wire::utf8(&text)?));
        card.map(Self).map_err(|issues| refused(py, &issues))
    }

    /// Prices a deal, with every line explained.
    fn quote<'py>(&self, deal: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, booked) = (deal.py(), Booked::of(deal)?);
        let quoted = py.detach(|| booked.quote(&self.0)).map_err(|issues| refused(py, &issues))?;
        result(py, &quoted)
    }

    /// Prices many deals: in their order, a quote, or the ValidationError of a deal that is refused.
    fn quote_many<'py>(&self, py: Python<'py>, deals: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        let deals: Vec<Bound<'py, PyAny>> = deals.try_iter()?.collect::<PyResult<_>>()?;
        let booked: Vec<Booked<'_>> = deals.iter().map(Booked::of).collect::<PyResult<_>>()?;
        let quoted: Vec<_> = py.detach(|| booked.iter().map(|deal| deal.quote(&self.0)).collect());
        let found: Vec<_> = quoted
            .into_iter()
            .map(|quoted| match quoted {
                Ok(quote) => result(py, &quote),
                Err(issues) => error(py, &issues),
            })
            .collect::<PyResult<_>>()?;
        PyList::new(py, found)
    }

    /// Prepares a deal, to price it again for other quantities.
    fn prepare(card: &Bound<'_, Self>, deal: &Bound<'_, PyAny>) -> PyResult<PreparedQuote> {
        let (py, booked) = (deal.py(), Booked::of(deal)?);
        let prepared = &card.get().0;
        let quote = py.detach(|| booked.prepare(prepared)).map_err(|issues| refused(py, &issues))?;
        Ok(PreparedQuote::new(card.clone().unbind(), quote))
    }

    /// The document as JSON text, in the newest version of its form.
    #[getter]
    pub(super) fn json(&self, py: Python<'_>) -> PyResult<String> {
        wire::to_json(self.0.card()).map_err(|issues| refused(py, &issues))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.card() == other.0.card()
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.card().hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<greenroom.RateCard {}>", self.0.card().id)
    }

    fn __reduce__<'py>(card: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((card.get_type().into_any(), (card.get().json(card.py())?,)))
    }
}

/// Prices many deals by one rate card: in their order, a quote, or the ValidationError of a deal that is refused.
///
/// Raises ValidationError when the rate card itself is refused.
#[pyfunction]
pub(crate) fn quote_many<'py>(
    rate_card: &Bound<'py, PyAny>,
    deals: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyList>> {
    let py = rate_card.py();
    match rate_card.cast::<RateCard>() {
        Ok(card) => card.get().quote_many(py, deals),
        Err(_) => RateCard::new(rate_card)?.quote_many(py, deals),
    }
}

/// A deal as it was handed over: prepared, or as a document.
enum Booked<'a> {
    Prepared(Arc<fee::Deal>),
    Text(Cow<'a, [u8]>),
}

impl<'a> Booked<'a> {
    fn of(deal: &'a Bound<'_, PyAny>) -> PyResult<Self> {
        match deal.cast::<Deal>() {
            Ok(deal) => Ok(Self::Prepared(deal.get().shared())),
            Err(_) => text(deal).map(Self::Text),
        }
    }

    fn quote(&self, card: &PreparedCard) -> Result<String, Issues> {
        match self {
            Self::Prepared(deal) => wire::to_json(&card.quote(deal)?),
            Self::Text(text) => wire::quote_deal(card, wire::utf8(text)?),
        }
    }

    fn prepare(&self, card: &PreparedCard) -> Result<fee::PreparedQuote, Issues> {
        match self {
            Self::Prepared(deal) => card.prepare(fee::Deal::clone(deal)),
            Self::Text(text) => wire::prepare_deal(card, wire::utf8(text)?),
        }
    }
}
