//! Work on one block of rows.

use super::TallyError;
use super::columns::Figures;
use super::keys::KeyBuffers;
use super::tally::Batch;

/// Buffers that are used again for each block.
#[derive(Default)]
pub(super) struct Buffers {
    pub(super) groups: Vec<u32>,
    pub(super) keys: KeyBuffers,
    /// By column.
    pub(super) columns: Vec<ColumnBuffers>,
    /// By column: 1 where a row of the block lacks a figure; empty where none does.
    pub(super) lacking: Vec<Vec<i64>>,
    pub(super) any: Vec<i64>,
}

/// Buffers for the numbers of a column.
#[derive(Clone, Default)]
pub(super) struct ColumnBuffers {
    numbers: Vec<i64>,
    masked: Vec<i64>,
}

/// The numbers of a block, 0 where a row lacks one.
pub(super) fn numbers_of<'b>(
    figures: &'b Figures<'b>,
    block: (usize, usize),
    lacking: &[i64],
    ColumnBuffers { numbers: buffer, masked }: &'b mut ColumnBuffers,
) -> Result<&'b [i64], TallyError> {
    let plain = figures.numbers.block(block.0, block.1, buffer).ok_or(TallyError::Rows)?;
    if lacking.is_empty() {
        return Ok(plain);
    }
    masked.clear();
    masked.extend(plain.iter().zip(lacking).map(|(number, lacks)| number & lacks.wrapping_sub(1)));
    Ok(masked)
}

/// Finds the first row of a block whose number is below `least` or above `most`; `bits` are those of all numbers together.
pub(super) fn beyond(
    figures: &Figures<'_>,
    numbers: &[i64],
    bits: i64,
    (least, most): (i64, i64),
    lacking: &[i64],
) -> Option<usize> {
    let least = if figures.numbers.is_wide() { least.max(0) } else { least };
    let may_be = if bits < 0 { least > i64::MIN || most < i64::MAX } else { bits > most || least > 0 };
    let has = |row: usize| lacking.get(row).is_none_or(|lacks| *lacks == 0);
    let mut rows = numbers.iter().enumerate();
    if may_be { rows.position(|(row, number)| has(row) && !(least..=most).contains(number)) } else { None }
}

/// Marks the rows of a block that lack a figure of any of these columns; `false` when none does.
pub(super) fn mark_any(lacking: &[Vec<i64>], columns: &[usize], rows: usize, any: &mut Vec<i64>) -> bool {
    any.clear();
    for lacks in columns.iter().filter_map(|column| lacking.get(*column)).filter(|lacks| !lacks.is_empty()) {
        any.resize(rows, 0);
        any.iter_mut().zip(lacks).for_each(|(any, lacks)| *any |= lacks);
    }
    !any.is_empty()
}

/// The units of some columns, one row of a block after the other.
pub(super) fn units_of(
    batch: &Batch<'_>,
    columns: &[usize],
    block: (usize, usize),
) -> Result<Vec<(usize, Vec<i64>)>, TallyError> {
    let mut units = Vec::new();
    for column in columns {
        let mut buffer = Vec::new();
        let figures = batch.figures.get(*column).ok_or(TallyError::Rows)?;
        let numbers = figures.numbers.block(block.0, block.1, &mut buffer).ok_or(TallyError::Rows)?.to_vec();
        units.push((*column, numbers));
    }
    Ok(units)
}
