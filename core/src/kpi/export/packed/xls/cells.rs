//! Cells of a sheet into rows.

use super::records::{Pieces, Record, text};
use super::{DAMAGED, Xls};
use crate::kpi::export::ReadProblem;
use crate::kpi::export::packed::bytes::{Bytes, size};
use crate::kpi::export::packed::format::CellFormat;
use crate::kpi::export::packed::table::{Seen, SheetRow, Take};

const FORMULA: u16 = 0x0006;
const NUMBERS: u16 = 0x00bd;
const LISTED_TEXT: u16 = 0x00fd;
const NUMBER: u16 = 0x0203;
const TEXT: u16 = 0x0204;
const FLAG: u16 = 0x0205;
const FORMULA_TEXT: u16 = 0x0207;
const SHORT_NUMBER: u16 = 0x027e;

/// Cells on their way into rows.
pub(super) struct Cells<'b> {
    book: &'b Xls,
    pub row: SheetRow,
    seen: Seen,
    /// The column of a formula whose text follows.
    formula: Option<usize>,
}

impl<'b> Cells<'b> {
    pub fn new(book: &'b Xls) -> Self {
        Self { book, row: SheetRow::default(), seen: Seen::default(), formula: None }
    }

    /// Reads a record; `false` when no more rows are wanted.
    pub fn read(&mut self, record: &Record<'_>, take: Take<'_>) -> Result<bool, ReadProblem> {
        let mut data = Bytes(record.data);
        if record.kind == FORMULA_TEXT {
            if let Some(column) = self.formula.take() {
                let mut pieces = Pieces { now: data, later: record.more.iter() };
                let text = pieces.text().ok_or(DAMAGED)?;
                self.row.put(column, &text, &mut self.seen)?;
            }
            return Ok(true);
        }
        if !matches!(record.kind, FORMULA | NUMBERS | LISTED_TEXT | NUMBER | TEXT | FLAG | SHORT_NUMBER) {
            return Ok(true);
        }
        let (Some(row), Some(column)) = (data.u16(), data.u16()) else { return Err(DAMAGED) };
        let (line, column) = (u64::from(row).saturating_add(1), usize::from(column));
        if line < self.row.line {
            return Err(DAMAGED);
        }
        if line > self.row.line {
            let row = std::mem::replace(&mut self.row, SheetRow::new(line));
            if !row.is_empty() && !take(row)? {
                return Ok(false);
            }
        }
        self.formula = None;
        self.cell(record.kind, column, &mut data).ok_or(DAMAGED)??;
        Ok(true)
    }

    fn cell(&mut self, kind: u16, column: usize, data: &mut Bytes<'_>) -> Option<Result<(), ReadProblem>> {
        if kind == NUMBERS {
            let mut column = column;
            // The last column stands at the end.
            while data.0.len() >= 6 {
                let (format, number) = (data.u16()?, short_number(data.u32()?));
                if let Err(problem) = self.number(column, number, format) {
                    return Some(Err(problem));
                }
                column = column.saturating_add(1);
            }
            return Some(Ok(()));
        }
        let format = data.u16()?;
        Some(match kind {
            NUMBER => self.number(column, data.f64()?, format),
            SHORT_NUMBER => self.number(column, short_number(data.u32()?), format),
            LISTED_TEXT => self.row.put(column, self.book.texts.get(size(data.u32()?))?, &mut self.seen),
            TEXT => self.row.put(column, &text(data)?, &mut self.seen),
            FLAG => {
                let (value, is_error) = (data.u8()?, data.u8()? == 1);
                self.row.put(column, flag(value, is_error), &mut self.seen)
            }
            _ => self.formula(column, format, data.take(8)?)?,
        })
    }

    /// The value that a formula had when the workbook was saved.
    fn formula(&mut self, column: usize, format: u16, value: &[u8]) -> Option<Result<(), ReadProblem>> {
        let [kind, _, value_byte, _, _, _, 0xff, 0xff] = value else {
            return Some(self.number(column, Bytes(value).f64()?, format));
        };
        match kind {
            0 => self.formula = Some(column),
            1 | 2 => return Some(self.row.put(column, flag(*value_byte, *kind == 2), &mut self.seen)),
            _ => {}
        }
        Some(Ok(()))
    }

    fn number(&mut self, column: usize, number: f64, format: u16) -> Result<(), ReadProblem> {
        let format = self.book.formats.get(usize::from(format)).copied().unwrap_or_default();
        let text = format.shown(number, self.book.since_1904);
        if matches!(format, CellFormat::Number | CellFormat::Percent) {
            self.row.put_number(column, &text, &mut self.seen)
        } else {
            self.row.put(column, &text, &mut self.seen)
        }
    }
}

/// A number in 30 bits: whole, or the front of a floating-point number; perhaps a hundredth of it is meant.
#[expect(clippy::float_arithmetic, reason = "so the format defines it: the result is what Excel has")]
fn short_number(bits: u32) -> f64 {
    let number = if bits & 2 == 2 {
        f64::from(bits.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(bits & 0xffff_fffc) << 32)
    };
    if bits & 1 == 1 { number / 100.0 } else { number }
}

fn flag(value: u8, is_error: bool) -> &'static str {
    match (is_error, value) {
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
        (true, 0x00) => "#NULL!",
        (true, 0x07) => "#DIV/0!",
        (true, 0x0f) => "#VALUE!",
        (true, 0x17) => "#REF!",
        (true, 0x1d) => "#NAME?",
        (true, 0x24) => "#NUM!",
        (true, _) => "#N/A",
    }
}
