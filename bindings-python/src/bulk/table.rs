//! What came out, as Arrow columns.

use std::sync::Arc;

use arrow_array::builder::{Decimal128Builder, Float64Builder};
use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use greenroom::kpi::bulk::BulkResult;
use greenroom::kpi::tally::GroupKey;
use greenroom::kpi::{MeasuredGroup, PostQuantiles, RateOutcome, RateResult};
use greenroom::money::Decimal;

/// Digits after the point of a value.
const SCALE: u8 = 12;
/// As many digits as a value has at most.
const DIGITS: u8 = 30;

type Named = (String, ArrayRef);

/// The groups; all rows as one where nothing is grouped by.
fn groups<'a>(result: &'a BulkResult, keys: &[(String, bool)]) -> Vec<&'a MeasuredGroup> {
    if keys.is_empty() { vec![&result.measurement.all] } else { result.measurement.groups.iter().collect() }
}

/// A row for each group, with three columns for each rate: its value, why it has none, and how many rows are left out.
pub(super) fn wide(result: &BulkResult, keys: &[(String, bool)], floats: bool) -> Result<RecordBatch, ArrowError> {
    let groups = groups(result, keys);
    let mut columns = key_columns(result, keys, 1);
    columns.push(("rows".to_owned(), integers(groups.iter().map(|group| group.rows))));
    for (place, used) in result.measurement.rates.iter().enumerate() {
        let found = || groups.iter().filter_map(move |group| group.rates.get(place));
        let name = used.rate.id.as_str();
        columns.push((name.to_owned(), values(found(), floats)?));
        columns.push((format!("{name}.undefined"), words(found().map(reason))));
        columns.push((format!("{name}.rows_missing"), integers(found().map(|rate| rate.rows_left_out))));
    }
    for (place, all) in result.measurement.all.distributions.iter().enumerate() {
        columns.extend(quantiles(&groups, place, all, floats)?);
    }
    batch(columns)
}

/// A column for each quantile that is asked for of the rates of single posts, and one for how many have such a rate.
fn quantiles(
    groups: &[&MeasuredGroup],
    place: usize,
    all: &PostQuantiles,
    floats: bool,
) -> Result<Vec<Named>, ArrowError> {
    let found = || groups.iter().filter_map(move |group| group.distributions.get(place));
    let mut columns = vec![(format!("{}.posts", all.rate), integers(found().map(|spread| spread.posts)))];
    for (at, one) in all.values.iter().enumerate() {
        let values = found().map(|spread| spread.values.get(at).and_then(|one| one.value));
        columns.push((format!("{}.quantile_{}", all.rate, one.share), decimals(values, floats)?));
    }
    Ok(columns)
}

/// A row for each rate of each group, with everything that is known of it.
pub(super) fn long(result: &BulkResult, keys: &[(String, bool)], floats: bool) -> Result<RecordBatch, ArrowError> {
    let groups = groups(result, keys);
    let rates = result.measurement.rates.len();
    let mut columns = key_columns(result, keys, rates);
    let each = |figure: fn(&MeasuredGroup) -> u64| {
        integers(groups.iter().flat_map(move |group| std::iter::repeat_n(figure(group), rates)))
    };
    columns.push(("rows".to_owned(), each(|group| group.rows)));
    let found = || groups.iter().flat_map(|group| &group.rates);
    let side = |rate: &RateResult, above: bool| match &rate.outcome {
        RateOutcome::Defined(defined) => {
            let side = if above { &defined.numerator } else { &defined.denominator };
            side.as_ref().map(ToString::to_string)
        }
        RateOutcome::Undefined(_) => None,
    };
    let missing = |rate: &RateResult| match &rate.outcome {
        RateOutcome::Undefined(why) if !why.missing.is_empty() => {
            Some(why.missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    };
    let currency = |rate: &RateResult| match &rate.outcome {
        RateOutcome::Defined(defined) => defined.currency.map(|currency| currency.to_string()),
        RateOutcome::Undefined(_) => None,
    };
    columns.extend([
        ("rate".to_owned(), words(found().map(|rate| Some(rate.rate.to_string())))),
        ("value".to_owned(), values(found(), floats)?),
        ("currency".to_owned(), words(found().map(currency))),
        ("undefined".to_owned(), words(found().map(reason))),
        ("missing".to_owned(), words(found().map(missing))),
        ("numerator".to_owned(), words(found().map(|rate| side(rate, true)))),
        ("denominator".to_owned(), words(found().map(|rate| side(rate, false)))),
        ("rows_used".to_owned(), integers(found().map(|rate| rate.rows_used))),
        ("rows_missing".to_owned(), integers(found().map(|rate| rate.rows_left_out))),
        ("provenance".to_owned(), words(found().map(|rate| Some(rate.provenance.as_str().to_owned())))),
    ]);
    batch(columns)
}

/// The keys of the groups, each as often as it is asked for.
fn key_columns(result: &BulkResult, keys: &[(String, bool)], times: usize) -> Vec<Named> {
    let column = |(place, (name, numbers)): (usize, &(String, bool))| {
        let values = result.keys.iter().map(move |keys| keys.get(place).unwrap_or(&GroupKey::None));
        let values = values.flat_map(move |key| std::iter::repeat_n(key, times));
        let array: ArrayRef = if *numbers {
            Arc::new(Int64Array::from_iter(values.map(|key| match key {
                GroupKey::Number(number) => Some(*number),
                _ => None,
            })))
        } else {
            words(values.map(|key| match key {
                GroupKey::Text(text) => Some(text.to_string()),
                _ => None,
            }))
        };
        (name.clone(), array)
    };
    keys.iter().enumerate().map(column).collect()
}

fn batch(columns: Vec<Named>) -> Result<RecordBatch, ArrowError> {
    let field = |(name, array): &Named| Field::new(name, array.data_type().clone(), true);
    let schema = Schema::new(columns.iter().map(field).collect::<Vec<_>>());
    RecordBatch::try_new(Arc::new(schema), columns.into_iter().map(|(_, array)| array).collect())
}

fn integers(numbers: impl Iterator<Item = u64>) -> ArrayRef {
    Arc::new(Int64Array::from_iter(numbers.map(|number| i64::try_from(number).ok())))
}

fn words(texts: impl Iterator<Item = Option<String>>) -> ArrayRef {
    Arc::new(StringArray::from_iter(texts))
}

fn reason(rate: &RateResult) -> Option<String> {
    match &rate.outcome {
        RateOutcome::Defined(_) => None,
        RateOutcome::Undefined(why) => Some(why.reason.as_str().to_owned()),
    }
}

/// The values as decimal numbers, or as the nearest doubles.
fn values<'a>(rates: impl Iterator<Item = &'a RateResult>, floats: bool) -> Result<ArrayRef, ArrowError> {
    let value = |rate: &RateResult| match &rate.outcome {
        RateOutcome::Defined(defined) => Some(defined.value),
        RateOutcome::Undefined(_) => None,
    };
    decimals(rates.map(value), floats)
}

fn decimals(values: impl Iterator<Item = Option<Decimal>>, floats: bool) -> Result<ArrayRef, ArrowError> {
    if floats {
        let mut column = Float64Builder::new();
        values.for_each(|value| column.append_option(value.and_then(|value| value.to_string().parse().ok())));
        return Ok(Arc::new(column.finish()));
    }
    let mut column = Decimal128Builder::new().with_data_type(DataType::Decimal128(DIGITS, SCALE.cast_signed()));
    for value in values {
        let units = value.map(|value| {
            let zeros = u32::from(SCALE.saturating_sub(value.scale()));
            value.units().saturating_mul(10_i128.saturating_pow(zeros))
        });
        column.append_option(units);
    }
    Ok(Arc::new(column.finish()))
}
