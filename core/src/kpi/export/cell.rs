//! Cells into values.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::moment::{MomentProblem, parse_moment};
use super::number::{Number, is_missing, mark_matters, mark_seen, parse_count, parse_decimal, trim, without_symbol};
use super::plan::{ColumnPlan, Plan};
use super::{CellProblem, DecimalMark, Value, ValueKind};
use crate::check::limits::COUNT;

/// A value as it stands in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Nothing where the export has none, which is not zero.
    pub value: Option<Value>,
    /// Whether the export states it rounded.
    pub estimated: bool,
    /// How many digits after the point the cell has, percent counted as two.
    pub digits: u32,
    /// Whether digits beyond what the library keeps were rounded off.
    pub rounded: bool,
}

const MISSING: Cell = Cell { value: None, estimated: false, digits: 0, rounded: false };

/// The value in a cell.
pub(super) fn read_cell(text: &str, column: &ColumnPlan, plan: &Plan) -> Result<Cell, CellProblem> {
    if text.contains('\0') {
        return Err(CellProblem::ControlCharacter);
    }
    match column.values {
        ValueKind::Text => Ok(read_text(text, &column.name)),
        _ if is_missing(text) => Ok(MISSING),
        ValueKind::Count => read_count(text, plan),
        ValueKind::Moment if is_lifetime(text) => Ok(MISSING),
        ValueKind::Moment => read_moment(text, plan),
        ValueKind::Decimal | ValueKind::Ratio | ValueKind::Money | ValueKind::Seconds => {
            read_decimal(text, column, plan)
        }
    }
}

/// Whether a cell says that the figures of its row are those of the post's whole life.
pub(super) fn is_lifetime(text: &str) -> bool {
    matches!(trim(text).to_lowercase().as_str(), "lifetime" | "gesamte laufzeit" | "gesamter zeitraum")
}

fn measured(value: Value) -> Cell {
    Cell { value: Some(value), ..MISSING }
}

/// Words as they are; of what people write as NFKC, because letters from mathematics hide words.
fn read_text(text: &str, name: &str) -> Cell {
    let text = if matches!(name, "caption" | "title") { folded(text) } else { Cow::Borrowed(trim(text)) };
    if text.is_empty() { MISSING } else { measured(Value::Text(text.into_owned())) }
}

fn folded(text: &str) -> Cow<'_, str> {
    match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfkc().collect()),
    }
}

fn read_count(text: &str, plan: &Plan) -> Result<Cell, CellProblem> {
    let number = parse_count(text, plan.mark.unwrap_or(DecimalMark::Point)).ok_or(CellProblem::NotACount)?;
    let whole = number.whole().ok_or(CellProblem::NotACount)?;
    let count = i64::try_from(whole).ok().filter(|count| count.unsigned_abs() <= COUNT);
    let value = Value::Count(count.ok_or(CellProblem::NumberTooLarge)?);
    Ok(Cell { estimated: number.estimated, ..measured(value) })
}

fn read_moment(text: &str, plan: &Plan) -> Result<Cell, CellProblem> {
    match parse_moment(text, plan.dates) {
        Ok(moment) => Ok(measured(Value::Moment(moment))),
        Err(MomentProblem::Form) => Err(CellProblem::NotADate),
        Err(MomentProblem::NoSuchDay) => Err(CellProblem::NoSuchDay),
        Err(MomentProblem::Ambiguous) => Err(CellProblem::AmbiguousDate),
        Err(MomentProblem::NoYear) => Err(CellProblem::NoYear),
    }
}

fn read_decimal(text: &str, column: &ColumnPlan, plan: &Plan) -> Result<Cell, CellProblem> {
    let number = match column.values {
        ValueKind::Seconds => read_seconds(text, column, plan)?,
        ValueKind::Money => read_number(without_symbol(text, column.currency), plan)?,
        _ => read_number(text, plan)?,
    };
    let number = match (column.values, number.percent || column.percent) {
        (ValueKind::Ratio, true) => number.hundredth(),
        (_, _) if number.percent => return Err(CellProblem::NotANumber),
        _ => number,
    };
    let (decimal, rounded) = number.decimal().ok_or(CellProblem::NumberTooLarge)?;
    let value = Some(Value::Decimal(decimal));
    Ok(Cell { value, estimated: number.estimated, digits: number.scale, rounded })
}

/// A number with decimals; when nobody could tell the mark, only what is the same with either.
fn read_number(text: &str, plan: &Plan) -> Result<Number, CellProblem> {
    let mark = match plan.mark {
        Some(mark) => mark,
        None if mark_matters(text) => return Err(CellProblem::AmbiguousNumber),
        None => mark_seen(text).unwrap_or(DecimalMark::Point),
    };
    parse_decimal(text, mark).ok_or(CellProblem::NotANumber)
}

/// `0:04:34`, `4:34`, `1h 2m 3s`, or a number of the unit that the header names.
fn read_seconds(text: &str, column: &ColumnPlan, plan: &Plan) -> Result<Number, CellProblem> {
    let text = trim(text);
    if text.contains(':') {
        let spread: String = text.chars().filter(|letter| !matches!(letter, 'h' | 'm' | 's')).collect();
        return clock(&spread).ok_or(CellProblem::NotADuration);
    }
    if let Some(number) = units(text, plan) {
        return Ok(number);
    }
    read_number(text, plan)?.times(column.seconds).ok_or(CellProblem::NumberTooLarge)
}

/// Hours, minutes and seconds with colons between them; the last may have decimals.
fn clock(text: &str) -> Option<Number> {
    let parts: Vec<&str> = text.split(':').collect();
    let (last, before) = parts.split_last()?;
    if before.len() > 2 {
        return None;
    }
    let seconds = parse_decimal(last, DecimalMark::Point).filter(|number| !number.estimated && !number.percent)?;
    let mut minutes = 0_i128;
    for part in before {
        let plain = !part.is_empty() && part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
        let number: i128 = part.parse().ok().filter(|_| plain)?;
        minutes = minutes.checked_mul(60)?.checked_add(number)?;
    }
    let scaled = minutes.checked_mul(60)?.checked_mul(10_i128.checked_pow(seconds.scale)?)?;
    Some(Number { units: scaled.checked_add(seconds.units)?, ..seconds })
}

/// `1h 2m 3s`, `4m 34s`, `12.3s`.
fn units(text: &str, plan: &Plan) -> Option<Number> {
    let text = text.to_lowercase();
    if !text.ends_with(['h', 'm', 's']) {
        return None;
    }
    let mut total = Number { units: 0, scale: 0, estimated: false, percent: false };
    let (mut rest, mut least) = (text.as_str(), i128::MAX);
    while !rest.is_empty() {
        let end = rest.find(['h', 'm', 's'])?;
        let (number, unit) = rest.split_at_checked(end)?;
        let (unit, after) = unit.split_at_checked(1)?;
        let seconds = match unit {
            "h" => 3_600,
            "m" => 60,
            _ => 1,
        };
        // A lone `5m` could be five millions.
        if seconds >= least || (least == i128::MAX && unit == "m" && after.is_empty()) {
            return None;
        }
        least = seconds;
        let number = parse_decimal(number, plan.mark.unwrap_or(DecimalMark::Point))?.times(seconds)?;
        total = add(total, number)?;
        rest = after.trim_start();
    }
    Some(total)
}

fn add(one: Number, other: Number) -> Option<Number> {
    let scale = one.scale.max(other.scale);
    let scaled = |number: Number| number.units.checked_mul(10_i128.checked_pow(scale.saturating_sub(number.scale))?);
    Some(Number { units: scaled(one)?.checked_add(scaled(other)?)?, scale, ..one })
}
