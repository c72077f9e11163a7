//! Sheets of the workbooks that Excel wrote from 1997 to 2003, and that LinkedIn writes today.
//!
//! Source: Microsoft, [MS-XLS], Excel Binary File Format (.xls) Structure.

mod cells;
mod records;

use std::collections::BTreeMap;

use cells::Cells;
use records::{letters, next_record, text, texts};

use super::OLD_WORKBOOK;
use super::bytes::{Bytes, size};
use super::compound::workbook_stream;
use super::format::CellFormat;
use super::table::Take;
use crate::kpi::export::ReadProblem;

const DAMAGED: ReadProblem = ReadProblem::Damaged(OLD_WORKBOOK);

/// The version of the form that has been written since 1997.
const VERSION: u16 = 0x0600;

const END: u16 = 0x000a;
const DATE_MODE: u16 = 0x0022;
const LOCKED: u16 = 0x002f;
const SHEET: u16 = 0x0085;
const CELL_FORMAT: u16 = 0x00e0;
const TEXTS: u16 = 0x00fc;
const FORMAT: u16 = 0x041e;
const BEGIN: u16 = 0x0809;

/// A workbook: its texts and formats, and where its sheets begin.
pub(super) struct Xls {
    stream: Vec<u8>,
    sheets: Vec<(String, usize)>,
    texts: Vec<String>,
    formats: Vec<CellFormat>,
    since_1904: bool,
}

impl Xls {
    pub fn open(bytes: &[u8]) -> Result<Self, ReadProblem> {
        let stream = workbook_stream(bytes)?;
        let mut book =
            Self { stream: Vec::new(), sheets: Vec::new(), texts: Vec::new(), formats: Vec::new(), since_1904: false };
        book.read_globals(&stream)?;
        book.stream = stream;
        Ok(book)
    }

    /// The names of the sheets.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|(name, _)| name.as_str())
    }

    fn read_globals(&mut self, stream: &[u8]) -> Result<(), ReadProblem> {
        let mut rest = Bytes(stream);
        let (mut formats, mut used) = (BTreeMap::new(), Vec::new());
        let first = next_record(&mut rest).filter(|record| record.kind == BEGIN).ok_or(DAMAGED)?;
        if Bytes(first.data).u16() != Some(VERSION) {
            return Err(ReadProblem::Container("an Excel workbook older than those of Excel 97"));
        }
        loop {
            let record = next_record(&mut rest).ok_or(DAMAGED)?;
            let mut data = Bytes(record.data);
            match record.kind {
                END => break,
                LOCKED => return Err(ReadProblem::Encrypted(OLD_WORKBOOK)),
                DATE_MODE => self.since_1904 = data.u16() == Some(1),
                FORMAT => {
                    let (number, code) = (data.u16().ok_or(DAMAGED)?, text(&mut data).ok_or(DAMAGED)?);
                    formats.insert(u32::from(number), CellFormat::of_code(&code));
                }
                CELL_FORMAT => {
                    data.u16();
                    used.push(u32::from(data.u16().ok_or(DAMAGED)?));
                }
                SHEET => self.sheets.extend(sheet(&mut data).ok_or(DAMAGED)?),
                TEXTS => self.texts = texts(&record).ok_or(DAMAGED)?,
                _ => {}
            }
        }
        let format = |number: &u32| formats.get(number).copied().unwrap_or_else(|| CellFormat::built_in(*number));
        self.formats = used.iter().map(format).collect();
        Ok(())
    }

    /// Gives the rows of a sheet that have something in them.
    pub fn rows(&self, sheet: usize, take: Take<'_>) -> Result<(), ReadProblem> {
        let start = self.sheets.get(sheet).ok_or(DAMAGED)?.1;
        let mut rest = Bytes(self.stream.get(start..).ok_or(DAMAGED)?);
        let first = next_record(&mut rest).filter(|record| record.kind == BEGIN);
        first.ok_or(DAMAGED)?;
        let mut cells = Cells::new(self);
        // Charts within a sheet have records of their own.
        let mut within = 0_usize;
        loop {
            let record = next_record(&mut rest).ok_or(DAMAGED)?;
            match (record.kind, within) {
                (BEGIN, _) => within = within.saturating_add(1),
                (END, 0) => break,
                (END, _) => within = within.saturating_sub(1),
                (_, 0) if !cells.read(&record, take)? => return Ok(()),
                _ => {}
            }
        }
        if !cells.row.is_empty() {
            take(cells.row)?;
        }
        Ok(())
    }
}

/// The name of a sheet and where it begins; nothing for a sheet of something else than cells.
fn sheet(data: &mut Bytes<'_>) -> Option<Option<(String, usize)>> {
    let (start, _, kind) = (size(data.u32()?), data.u8()?, data.u8()?);
    let (count, wide) = (data.u8()?, data.u8()? & 1 == 1);
    let name = letters(data, count.into(), wide)?;
    Some((kind == 0).then_some((name, start)))
}
