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

pub(super) type Named = (String, ArrayRef);

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
        columns.push((name.to_owned(), decimals(found().map(value), floats)?));
        columns.push((format!("{name}.undefined"), words(found().map(reason))));
        columns.push((format!("{name}.rows_missing"), integers(found().map(|rate| rate.rows_left_out))));
    }
    for (place, all) in result.measurement.all.distributions.iter().enumerate() {
        columns.extend(quantiles(&groups, place, all, floats)?);
    }
    batch(columns)
}

/// A column for each quantile that is asked for of the single posts, and one for how many have such a value.
fn quantiles(
    groups: &[&MeasuredGroup],
    place: usize,
    all: &PostQuantiles,
    floats: bool,
) -> Result<Vec<Named>, ArrowError> {
    let found = || groups.iter().filter_map(move |group| group.distributions.get(place));
    let name = all.spread();
    let mut columns = vec![(format!("{name}.posts"), integers(found().map(|spread| spread.posts)))];
    for (at, one) in all.values.iter().enumerate() {
        let values = found().map(|spread| spread.values.get(at).and_then(|one| one.value));
        columns.push((format!("{name}.quantile_{}", one.share), decimals(values, floats)?));
    }
    Ok(columns)
}

/// A row for each rate of each group, with everything that is known of it; then one for each metric that is spread over the
/// posts. Where anything is, each share has a column too.
pub(super) fn long(result: &BulkResult, keys: &[(String, bool)], floats: bool) -> Result<RecordBatch, ArrowError> {
    let groups = groups(result, keys);
    let asked = result.measurement.all.distributions.as_slice();
    let metrics = asked.iter().filter(|spread| spread.metric.is_some()).count();
    let each = result.measurement.rates.len().saturating_add(metrics);
    let rows: Vec<LongRow<'_>> = groups.iter().flat_map(|group| LongRow::of(group)).collect();
    let mut columns = key_columns(result, keys, each);
    columns.push(("rows".to_owned(), integers(rows.iter().map(|row| row.group.rows))));
    columns.extend(of_rates(&rows, floats)?);
    if !asked.is_empty() {
        columns.extend(of_posts(&rows, asked, floats)?);
    }
    batch(columns)
}

/// A rate of a group, or a metric that is spread over its posts.
struct LongRow<'a> {
    group: &'a MeasuredGroup,
    rate: Option<&'a RateResult>,
    spread: Option<&'a PostQuantiles>,
}

impl<'a> LongRow<'a> {
    fn of(group: &'a MeasuredGroup) -> Vec<Self> {
        let spread = |rate: &RateResult| group.distributions.iter().find(|own| own.rate.as_ref() == Some(&rate.rate));
        let rates = group.rates.iter().map(|rate| Self { group, rate: Some(rate), spread: spread(rate) });
        let metrics = group.distributions.iter().filter(|own| own.metric.is_some());
        rates.chain(metrics.map(|own| Self { group, rate: None, spread: Some(own) })).collect()
    }

    /// How many posts it is made of.
    fn used(&self) -> u64 {
        self.rate.map_or_else(|| self.spread.map_or(0, |spread| spread.posts), |rate| rate.rows_used)
    }

    fn missing(&self) -> u64 {
        self.rate.map_or_else(|| self.group.rows.saturating_sub(self.used()), |rate| rate.rows_left_out)
    }

    fn currency(&self) -> Option<String> {
        let currency = match self.rate.map(|rate| &rate.outcome) {
            Some(RateOutcome::Defined(defined)) => defined.currency,
            Some(RateOutcome::Undefined(_)) => None,
            None => self.spread.and_then(|spread| spread.currency),
        };
        currency.map(|currency| currency.to_string())
    }
}

/// What is known of the rates.
fn of_rates(rows: &[LongRow<'_>], floats: bool) -> Result<Vec<Named>, ArrowError> {
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
    let text = |one: &dyn Fn(&RateResult) -> Option<String>| words(rows.iter().map(|row| row.rate.and_then(one)));
    Ok(vec![
        ("rate".to_owned(), text(&|rate| Some(rate.rate.to_string()))),
        ("value".to_owned(), decimals(rows.iter().map(|row| row.rate.and_then(value)), floats)?),
        ("currency".to_owned(), words(rows.iter().map(LongRow::currency))),
        ("undefined".to_owned(), text(&reason)),
        ("missing".to_owned(), text(&missing)),
        ("numerator".to_owned(), text(&|rate| side(rate, true))),
        ("denominator".to_owned(), text(&|rate| side(rate, false))),
        ("rows_used".to_owned(), integers(rows.iter().map(LongRow::used))),
        ("rows_missing".to_owned(), integers(rows.iter().map(LongRow::missing))),
        ("provenance".to_owned(), text(&|rate| Some(rate.provenance.as_str().to_owned()))),
    ])
}

/// How rates and metrics are spread over the single posts.
fn of_posts(rows: &[LongRow<'_>], asked: &[PostQuantiles], floats: bool) -> Result<Vec<Named>, ArrowError> {
    let spreads = || rows.iter().map(|row| row.spread);
    let metric = |spread: &PostQuantiles| spread.metric.as_ref().map(ToString::to_string);
    let method = |spread: &PostQuantiles| spread.method.as_str().to_owned();
    let posts = spreads().map(|spread| spread.and_then(|spread| i64::try_from(spread.posts).ok()));
    let mut columns: Vec<Named> = vec![
        ("metric".to_owned(), words(spreads().map(|spread| spread.and_then(metric)))),
        ("posts".to_owned(), Arc::new(Int64Array::from_iter(posts))),
        ("quantile_method".to_owned(), words(spreads().map(|spread| spread.map(method)))),
    ];
    let mut shares = Vec::new();
    for one in asked.iter().flat_map(|spread| &spread.values) {
        if !shares.contains(&one.share) {
            shares.push(one.share);
        }
    }
    for share in shares {
        let of = |spread: &PostQuantiles| spread.values.iter().find(|one| one.share == share).and_then(|one| one.value);
        let values = decimals(spreads().map(|spread| spread.and_then(of)), floats)?;
        columns.push((format!("quantile_{share}"), values));
    }
    Ok(columns)
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

pub(super) fn batch(columns: Vec<Named>) -> Result<RecordBatch, ArrowError> {
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

/// The value of a rate, where it has one.
fn value(rate: &RateResult) -> Option<Decimal> {
    match &rate.outcome {
        RateOutcome::Defined(defined) => Some(defined.value),
        RateOutcome::Undefined(_) => None,
    }
}

/// The values as decimal numbers, or as the nearest doubles.
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
