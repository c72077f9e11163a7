use greenroom::check::{Issues, Path, Segment};
use greenroom::fee::PreparedQuote;
use pyo3::buffer::{Element, PyBuffer, PyUntypedBuffer};
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyString};

use super::quantities::quantities;
use super::totals::{NAMES, minor_units};

static ARRAY: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// Rows of quantities, one after the other.
pub(super) struct Rows {
    quantities: Vec<u32>,
    width: usize,
}

impl Rows {
    /// The chosen totals of all rows, each as a column of minor units: the bytes of 64-bit integers.
    pub(super) fn totals(&self, quote: &PreparedQuote, places: &[(&str, usize)]) -> Result<Vec<Vec<u8>>, Issues> {
        let rows = self.quantities.chunks_exact(self.width.max(1));
        let bytes = rows.len().saturating_mul(size_of::<i64>());
        let mut columns: Vec<Vec<u8>> = places.iter().map(|_| Vec::with_capacity(bytes)).collect();
        for (row, quantities) in rows.enumerate() {
            let totals = minor_units(&quote.totals(quantities).map_err(|issues| of_row(row, &issues))?);
            for (column, (_, place)) in columns.iter_mut().zip(places) {
                column.extend_from_slice(&totals.get(*place).copied().unwrap_or_default().to_ne_bytes());
            }
        }
        Ok(columns)
    }
}

/// The issues with the row behind `quantities`, where there is only one.
fn of_row(row: usize, issues: &Issues) -> Issues {
    let mut found = Issues::default();
    for issue in issues.as_slice() {
        let below = issue.path.segments().into_iter().skip_while(|step| *step == Segment::Field("quantities".into()));
        let mut issue = issue.clone();
        issue.path = Path::root().field("quantities").index(row).join(&below.collect());
        found.push(issue);
    }
    found
}

/// The names of totals with their places; all when absent.
pub(super) fn named(names: Option<Vec<String>>) -> PyResult<Vec<(&'static str, usize)>> {
    let place = |name: &str| {
        let place = NAMES.iter().position(|known| *known == name);
        place.and_then(|place| Some((*NAMES.get(place)?, place)))
    };
    match names {
        None => Ok(NAMES.iter().filter_map(|name| place(name)).collect()),
        Some(names) => names
            .iter()
            .map(|name| {
                let message = || format!("there is no total `{name}`; they are {}", NAMES.join(", "));
                place(name).ok_or_else(|| PyValueError::new_err(message()))
            })
            .collect(),
    }
}

/// Rows of quantities from a buffer of two dimensions, or from columns.
pub(super) fn columns(given: &Bound<'_, PyAny>) -> PyResult<Rows> {
    if given.is_instance_of::<PyString>() || given.is_instance_of::<PyBytes>() {
        return Err(PyTypeError::new_err("quantities are a buffer of two dimensions, or a list of columns"));
    }
    if let Ok(buffer) = PyUntypedBuffer::get(given) {
        let shape = buffer.shape();
        let [_, width] = shape else {
            return Err(PyValueError::new_err("a buffer of quantities has two dimensions: rows by deliverables"));
        };
        return Ok(Rows { width: *width, quantities: integers(given)? });
    }
    let columns: Vec<Vec<u32>> = given.try_iter()?.map(|column| integers(&column?)).collect::<PyResult<_>>()?;
    let height = columns.first().map_or(0, Vec::len);
    if columns.iter().any(|column| column.len() != height) {
        return Err(PyValueError::new_err("columns of quantities are of one length"));
    }
    let row = |row: usize| columns.iter().filter_map(move |column| column.get(row).copied());
    Ok(Rows { width: columns.len(), quantities: (0..height).flat_map(row).collect() })
}

/// The numbers of a buffer of any integer type in the order of its rows, or of a list.
fn integers(given: &Bound<'_, PyAny>) -> PyResult<Vec<u32>> {
    macro_rules! of_any {
        ($($type:ty),+) => {
            $(if let Some(numbers) = of_type::<$type>(given)? {
                return Ok(numbers);
            })+
        };
    }
    of_any!(u32, i64, i32, u64, u16, i16, u8, i8);
    quantities(given)
}

fn of_type<T: Element + TryInto<u32>>(given: &Bound<'_, PyAny>) -> PyResult<Option<Vec<u32>>> {
    let Ok(buffer) = PyBuffer::<T>::get(given) else { return Ok(None) };
    let numbers = buffer.to_vec(given.py())?;
    let fitting =
        |number: T| number.try_into().map_err(|_| PyOverflowError::new_err("a quantity does not fit 32 bits"));
    numbers.into_iter().map(fitting).collect::<PyResult<_>>().map(Some)
}

/// The bytes of 64-bit integers as Python's `array`.
pub(super) fn array<'py>(py: Python<'py>, numbers: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    ARRAY.import(py, "array", "array")?.call1(("q", PyBytes::new(py, numbers)))
}
