use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::builder::{Decimal128Builder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use greenroom::check::Issues;
use greenroom::fee::{self, Totals};
use greenroom::money::Currency;
use greenroom::wire::{self, RosterReader};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use super::columns::named;
use super::totals::minor_units;
use super::{Columns, Deal};
use crate::document::text;
use crate::refusal::refused;

/// As many digits as an amount has at the most.
const DIGITS: u8 = 18;

/// Rate cards that were read and checked once, to price one brief by all of them.
///
/// Raises ValidationError with the issues of all cards, below ``rate_cards``, when any of them is refused.
#[pyclass(frozen, module = "greenroom")]
pub(crate) struct Roster(fee::Roster);

#[pymethods]
impl Roster {
    #[new]
    fn new(py: Python<'_>, rate_cards: &Bound<'_, PyAny>) -> PyResult<Self> {
        let documents: Vec<Bound<'_, PyAny>> = rate_cards.try_iter()?.collect::<PyResult<_>>()?;
        let texts: Vec<Cow<'_, [u8]>> = documents.iter().map(text).collect::<PyResult<_>>()?;
        let read = || {
            let mut reader = RosterReader::default();
            for text in &texts {
                reader.push(wire::utf8(text)?);
            }
            reader.finish()
        };
        py.detach(read).map(Self).map_err(|issues| refused(py, &issues))
    }

    fn __len__(&self) -> usize {
        self.0.cards().len()
    }

    /// What the brief comes to by each card, as Arrow columns with a row for each card, in their order.
    ///
    /// The influencer of each card takes the place of the one that the brief names. ``rate_card`` and ``influencer`` say
    /// whose row it is; then comes a column for each of the totals that ``names`` chooses (all when absent), as decimal
    /// numbers of the brief's currency; a card that cannot price the brief has none, and the first issue's ``code`` and
    /// ``message`` instead. Any Arrow library reads the columns: ``polars.DataFrame(..)``, ``pyarrow.table(..)``.
    ///
    /// Raises ValidationError, below ``deal``, when the brief itself is refused.
    #[pyo3(signature = (deal, names = None))]
    fn quote(&self, deal: &Bound<'_, PyAny>, names: Option<Vec<String>>) -> PyResult<Columns> {
        let (py, names) = (deal.py(), named(names)?);
        let brief = Deal::read(deal)?;
        let rows = py.detach(|| self.0.quote(&brief)).map_err(|issues| refused(py, &issues))?;
        let columns = py.detach(|| table(&self.0, brief.currency, &rows, &names));
        columns.map(Columns).map_err(|error| PyValueError::new_err(error.to_string()))
    }
}

fn table(
    roster: &fee::Roster,
    currency: Currency,
    rows: &[Result<Totals, Issues>],
    names: &[(&'static str, usize)],
) -> Result<RecordBatch, ArrowError> {
    let cards = || roster.cards().iter().map(fee::PreparedCard::card);
    let issue = |row: &Result<Totals, Issues>| row.as_ref().err().and_then(|issues| issues.as_slice().first().cloned());
    let mut columns: Vec<(&str, ArrayRef)> = vec![
        ("rate_card", words(cards().map(|card| Some(card.id.to_string())))),
        ("influencer", words(cards().map(|card| Some(card.influencer.to_string())))),
    ];
    for (name, place) in names {
        columns.push((name, amounts(currency, rows, *place)?));
    }
    columns.push(("code", words(rows.iter().map(|row| issue(row).map(|issue| issue.code.to_string())))));
    columns.push(("message", words(rows.iter().map(|row| issue(row).map(|issue| issue.message)))));
    let nullable = |name: &str| !matches!(name, "rate_card" | "influencer");
    let field = |(name, column): &(&str, ArrayRef)| Field::new(*name, column.data_type().clone(), nullable(name));
    let schema = Schema::new(columns.iter().map(field).collect::<Vec<_>>())
        .with_metadata([("currency".to_owned(), currency.to_string())].into());
    RecordBatch::try_new(Arc::new(schema), columns.into_iter().map(|(_, column)| column).collect())
}

fn words(words: impl Iterator<Item = Option<String>>) -> ArrayRef {
    let mut column = StringBuilder::new();
    words.for_each(|word| column.append_option(word));
    Arc::new(column.finish())
}

/// The total at this place of each row, as a decimal number with the digits of the currency.
fn amounts(currency: Currency, rows: &[Result<Totals, Issues>], place: usize) -> Result<ArrayRef, ArrowError> {
    let digits = i8::try_from(currency.exponent()).unwrap_or_default();
    let mut column = Decimal128Builder::with_capacity(rows.len()).with_data_type(DataType::Decimal128(DIGITS, digits));
    for row in rows {
        let minor = row.as_ref().ok().and_then(|totals| minor_units(totals).get(place).copied());
        column.append_option(minor.map(i128::from));
    }
    Ok(Arc::new(column.finish()))
}
