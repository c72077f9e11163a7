//! The columns of a table of mentions, row by row.

use crate::check::{Code, Issue, Path, cut, limits};
use crate::kpi::bulk::BulkColumn;
use crate::kpi::tally::{Bits, Figures, Keys};
use crate::stats::{float, whole};

/// Whether a row has a value.
fn has(present: Option<Bits<'_>>, row: usize) -> bool {
    present.is_none_or(|bits| bits.has(row))
}

/// The ticks of each row that has some; what is beyond 64 bits is the nearest that is within. Of a number with a fraction it is
/// the tick that it lies in.
pub(super) fn ticks(column: &BulkColumn<'_>, mut take: impl FnMut(usize, Option<i64>)) {
    match column {
        BulkColumn::Integers(Figures { numbers, present }) => {
            let mut buffer = Vec::new();
            let numbers_of_rows = numbers.block(0, numbers.len(), &mut buffer).unwrap_or_default();
            for (row, number) in numbers_of_rows.iter().enumerate() {
                let number = if numbers.is_wide() && *number < 0 { i64::MAX } else { *number };
                take(row, has(*present, row).then_some(number));
            }
        }
        BulkColumn::Singles(numbers, present) => {
            for (row, number) in numbers.iter().enumerate() {
                take(row, (has(*present, row) && !number.is_nan()).then(|| tick(f64::from(*number))));
            }
        }
        BulkColumn::Doubles(numbers, present) => {
            for (row, number) in numbers.iter().enumerate() {
                take(row, (has(*present, row) && !number.is_nan()).then(|| tick(*number)));
            }
        }
        _ => (0..column.rows().unwrap_or_default()).for_each(|row| take(row, None)),
    }
}

/// The tick that a number lies in.
fn tick(number: f64) -> i64 {
    let whole_number = |number: f64| i64::try_from(whole(number)).unwrap_or(i64::MAX);
    if number < 0.0 { 0_i64.saturating_sub(whole_number(libm::ceil(-number))) } else { whole_number(number) }
}

/// Whether each row is negative; nothing where its sentiment is not known.
pub(super) fn negative(column: &BulkColumn<'_>, mut take: impl FnMut(usize, Option<bool>)) {
    match column {
        BulkColumn::Integers(figures) => {
            let wide = figures.numbers.is_wide();
            ticks(column, |row, number| take(row, number.map(|number| number < 0 && !wide)));
        }
        BulkColumn::Singles(numbers, present) => {
            for (row, number) in numbers.iter().enumerate() {
                take(row, (has(*present, row) && !number.is_nan()).then_some(*number < 0.0));
            }
        }
        BulkColumn::Doubles(numbers, present) => {
            for (row, number) in numbers.iter().enumerate() {
                take(row, (has(*present, row) && !number.is_nan()).then_some(*number < 0.0));
            }
        }
        BulkColumn::Decimals(units, present) => {
            for (row, units) in units.iter().enumerate() {
                take(row, has(*present, row).then_some(*units < 0));
            }
        }
        _ => (0..column.rows().unwrap_or_default()).for_each(|row| take(row, None)),
    }
}

/// How many follow the author of each row, plus one; 0 where that is not known.
pub(super) fn reach(column: &BulkColumn<'_>, path: impl Fn(usize) -> Path) -> Result<Vec<u64>, Issue> {
    let rows = column.rows().unwrap_or_default();
    let (mut found, mut bad) = (Vec::with_capacity(rows), None);
    let mut take = |row: usize, count: Option<Result<u64, String>>| match count {
        None => found.push(0),
        Some(Ok(count)) if count <= limits::COUNT => found.push(count.saturating_add(1)),
        Some(Ok(count)) => bad = bad.take().or(Some((row, count.to_string()))),
        Some(Err(value)) => bad = bad.take().or(Some((row, value))),
    };
    match column {
        BulkColumn::Integers(_) => ticks(column, |row, number| {
            take(row, number.map(|number| u64::try_from(number).map_err(|_| number.to_string())));
        }),
        BulkColumn::Singles(numbers, present) => {
            for (row, number) in numbers.iter().enumerate() {
                take(row, (has(*present, row) && !number.is_nan()).then(|| of_float(f64::from(*number))));
            }
        }
        BulkColumn::Doubles(numbers, present) => {
            for (row, number) in numbers.iter().enumerate() {
                take(row, (has(*present, row) && !number.is_nan()).then(|| of_float(*number)));
            }
        }
        _ => found.resize(rows, 0),
    }
    match bad {
        None => Ok(found),
        Some((row, value)) => {
            let message = format!("`{}` is no count of followers, 0 to {}", cut(&value), limits::COUNT);
            Err(Issue::new(Code::OutOfRange, path(row), message).with("value", cut(&value)).with("most", limits::COUNT))
        }
    }
}

/// The whole number that a float is.
fn of_float(number: f64) -> Result<u64, String> {
    let count = whole(number);
    if float(count) == number && count <= limits::COUNT { Ok(count) } else { Err(number.to_string()) }
}

/// A column of names as keys; an empty text is no name.
pub(super) fn with_keys<T>(column: &BulkColumn<'_>, run: impl FnOnce(&Keys<'_>) -> T) -> Option<T> {
    let named = |text: &Option<&_>| -> bool { text.is_some_and(|text: &str| !text.trim().is_empty()) };
    Some(match column {
        BulkColumn::Texts(texts) => {
            let texts: Vec<Option<&str>> = texts.iter().map(|text| text.filter(|_| named(text))).collect();
            run(&Keys::Texts(&texts))
        }
        BulkColumn::Codes { codes, names } => {
            let names: Vec<Option<&str>> = names.iter().map(|name| name.filter(|_| named(name))).collect();
            run(&Keys::Codes { codes: *codes, names: &names })
        }
        BulkColumn::Integers(figures) => run(&Keys::Numbers(*figures)),
        _ => return None,
    })
}
