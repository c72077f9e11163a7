use std::sync::Arc;

use arrow_array::builder::{Decimal128Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch, UInt64Array};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use greenroom::kpi::export::{ExportColumn, ExportRows, ValueKind};
use greenroom::money::Decimal;
use greenroom::wire;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use super::{Columns, named_result};
use crate::document::{octets, text};
use crate::refusal::refused;

/// As many digits as Arrow's decimal numbers have, and as many of them after the point as the core keeps.
const DECIMAL: DataType = DataType::Decimal128(38, 12);
const FRACTION_DIGITS: u8 = 12;

/// Reads an export of a platform block by block: files of any size in the memory of one block and one key for each row.
///
/// ``hints`` answers what the file does not say; ``probe_export`` tells what that is. Raises ValidationError when the
/// hints are refused.
#[pyclass(module = "greenroom")]
pub(crate) struct ExportReader(wire::ExportReader);

#[pymethods]
impl ExportReader {
    #[new]
    #[pyo3(signature = (hints = None))]
    fn new(py: Python<'_>, hints: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let hints = hints.map(text).transpose()?;
        let hints = hints.as_deref().unwrap_or(b"{}");
        let reader = wire::utf8(hints).and_then(wire::ExportReader::new);
        reader.map(Self).map_err(|issues| refused(py, &issues))
    }

    /// Read the next block, and give the batches of rows that it fills, as Arrow columns.
    ///
    /// What the export does not say is null. Numbers with decimals are decimal numbers, days are text as in documents;
    /// ``export_line`` is the line of each row, and ``export_estimated`` names the columns in which its figure is stated
    /// rounded. Any Arrow library reads them: ``polars.DataFrame(batch)``, ``pyarrow.table(batch)``.
    ///
    /// Raises ValidationError when the export cannot be read, or leaves something open.
    fn push(&mut self, data: &Bound<'_, PyAny>) -> PyResult<Vec<Columns>> {
        let (py, block) = (data.py(), octets(data)?);
        let reader = &mut self.0;
        let batches = py.detach(|| reader.push(&block)).map_err(|issues| refused(py, &issues))?;
        batches.iter().map(columns).collect()
    }

    /// End the export, and give the last batches and the report.
    ///
    /// Raises ValidationError when the export cannot be read, or leaves something open.
    fn finish<'py>(&mut self, py: Python<'py>) -> PyResult<(Vec<Columns>, Bound<'py, PyAny>)> {
        let reader = &mut self.0;
        let finished = py.detach(|| {
            let (batches, report) = reader.finish()?;
            Ok((batches, wire::to_json(&report)?))
        });
        let (batches, report) = finished.map_err(|issues: greenroom::check::Issues| refused(py, &issues))?;
        let batches = batches.iter().map(columns).collect::<PyResult<_>>()?;
        Ok((batches, named_result(py, &report, "ExportReport")?))
    }
}

fn columns(rows: &ExportRows) -> PyResult<Columns> {
    batch(rows).map(Columns).map_err(|error| PyValueError::new_err(error.to_string()))
}

fn batch(rows: &ExportRows) -> Result<RecordBatch, ArrowError> {
    let lines: ArrayRef = Arc::new(UInt64Array::from(rows.lines.clone()));
    let mut fields = vec![Field::new("export_line", DataType::UInt64, false)];
    let mut arrays = vec![lines];
    for column in &rows.columns {
        let array = array(column)?;
        let currency = column.currency.map(|currency| ("currency".to_owned(), currency.to_string()));
        let field = Field::new(&column.name, array.data_type().clone(), true);
        fields.push(field.with_metadata(currency.into_iter().collect()));
        arrays.push(array);
    }
    fields.push(Field::new("export_estimated", DataType::Utf8, true));
    arrays.push(estimated(rows));
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
}

fn array(column: &ExportColumn) -> Result<ArrayRef, ArrowError> {
    Ok(match column.kind {
        ValueKind::Text => words(column.texts.iter().map(Option::as_deref)),
        ValueKind::Moment => {
            let texts: Vec<Option<String>> =
                column.moments.iter().map(|moment| moment.map(|moment| moment.to_string())).collect();
            words(texts.iter().map(Option::as_deref))
        }
        ValueKind::Count => {
            let mut counts = Int64Builder::with_capacity(column.counts.len());
            column.counts.iter().for_each(|count| counts.append_option(*count));
            Arc::new(counts.finish())
        }
        ValueKind::Decimal | ValueKind::Ratio | ValueKind::Money | ValueKind::Seconds => {
            let mut decimals = Decimal128Builder::with_capacity(column.decimals.len()).with_data_type(DECIMAL);
            for value in &column.decimals {
                decimals.append_option(value.map(units).transpose()?);
            }
            Arc::new(decimals.finish())
        }
    })
}

fn words<'a>(words: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
    let mut column = StringBuilder::new();
    words.for_each(|word| column.append_option(word));
    Arc::new(column.finish())
}

/// A decimal in units of the last digit that Arrow's has.
fn units(value: Decimal) -> Result<i128, ArrowError> {
    let zeros = FRACTION_DIGITS.checked_sub(value.scale()).map(u32::from);
    let units = zeros.and_then(|zeros| value.units().checked_mul(10_i128.checked_pow(zeros)?));
    units.ok_or_else(|| ArrowError::ArithmeticOverflow(format!("{value} has too many digits")))
}

/// For each row the names of the columns whose figure is stated rounded.
fn estimated(rows: &ExportRows) -> ArrayRef {
    let mut names: Vec<Option<String>> = vec![None; rows.rows()];
    for column in &rows.columns {
        for place in column.estimated.iter().filter_map(|place| usize::try_from(*place).ok()) {
            if let Some(names) = names.get_mut(place) {
                let before = names.take().map(|names| names + ",").unwrap_or_default();
                *names = Some(before + &column.name);
            }
        }
    }
    words(names.iter().map(Option::as_deref))
}
