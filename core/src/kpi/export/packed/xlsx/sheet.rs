//! Cells of a sheet into rows.

use quick_xml::events::{BytesStart, Event};

use super::DAMAGED;
use super::xml::{Words, attribute, unescaped};
use crate::check::limits::EXPORT_COLUMNS;
use crate::kpi::export::ReadProblem;
use crate::kpi::export::packed::format::{CellFormat, plain};
use crate::kpi::export::packed::table::{Seen, SheetRow, Take};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Before,
    Rows,
    After,
}

/// Cells on their way into rows.
pub(super) struct SheetReader<'a> {
    texts: &'a [String],
    formats: &'a [CellFormat],
    since_1904: bool,
    stage: Stage,
    row: SheetRow,
    /// The place after the last cell, from 0.
    column: usize,
    kind: String,
    format: CellFormat,
    value: Words,
    inline: Words,
    seen: Seen,
}

impl<'a> SheetReader<'a> {
    pub fn new(texts: &'a [String], formats: &'a [CellFormat], since_1904: bool) -> Self {
        Self {
            texts,
            formats,
            since_1904,
            stage: Stage::Before,
            row: SheetRow::default(),
            column: 0,
            kind: String::new(),
            format: CellFormat::Number,
            value: Words::default(),
            inline: Words::default(),
            seen: Seen::default(),
        }
    }

    /// Whether the sheet ended among its rows.
    pub fn is_cut(&self) -> bool {
        self.stage == Stage::Rows
    }

    pub fn event(&mut self, event: &Event<'_>, take: Take<'_>) -> Result<bool, ReadProblem> {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "sheetData" => self.stage = Stage::Rows,
                "row" => self.begin_row(tag)?,
                "c" => self.begin_cell(tag)?,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "sheetData" => {
                    self.stage = Stage::After;
                    return Ok(false);
                }
                "c" => self.end_cell()?,
                "row" => {
                    let line = self.row.line;
                    let row = std::mem::replace(&mut self.row, SheetRow::new(line));
                    if !row.is_empty() && !take(row)? {
                        self.stage = Stage::After;
                        return Ok(false);
                    }
                }
                _ => {}
            },
            _ => {}
        }
        self.value.event(event, "v")?;
        self.inline.event(event, "t")?;
        Ok(true)
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadProblem> {
        let line = match attribute(tag, "r")? {
            Some(number) => number.parse().map_err(|_| DAMAGED)?,
            None => self.row.line.saturating_add(1),
        };
        if line <= self.row.line {
            return Err(DAMAGED);
        }
        (self.row, self.column) = (SheetRow::new(line), 0);
        Ok(())
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadProblem> {
        if let Some(place) = attribute(tag, "r")? {
            self.column = column_of(&place).ok_or(DAMAGED)?;
        }
        self.kind = attribute(tag, "t")?.unwrap_or_default();
        let style = attribute(tag, "s")?.and_then(|style| style.parse::<usize>().ok()).unwrap_or_default();
        self.format = self.formats.get(style).copied().unwrap_or_default();
        self.value.text.clear();
        self.inline.text.clear();
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ReadProblem> {
        let (value, column) = (self.value.text.as_str(), self.column);
        self.column = column.saturating_add(1);
        match self.kind.as_str() {
            "s" if value.is_empty() => Ok(()),
            "s" => {
                let place = value.trim().parse::<usize>().ok();
                let text = place.and_then(|place| self.texts.get(place)).ok_or(DAMAGED)?;
                self.row.put(column, text, &mut self.seen)
            }
            "inlineStr" => self.row.put(column, &unescaped(&self.inline.text), &mut self.seen),
            "str" => self.row.put(column, &unescaped(value), &mut self.seen),
            "b" => self.row.put(column, if value.trim() == "1" { "TRUE" } else { "FALSE" }, &mut self.seen),
            "e" | "d" => self.row.put(column, value, &mut self.seen),
            _ => self.end_number(column),
        }
    }

    fn end_number(&mut self, column: usize) -> Result<(), ReadProblem> {
        let value = self.value.text.trim();
        if value.is_empty() {
            return Ok(());
        }
        let digits = value.strip_prefix('-').unwrap_or(value);
        let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
        let plainly = self.format == CellFormat::Number;
        let text = match value.parse::<f64>() {
            // Digits that a floating-point number would not keep.
            _ if whole && plainly => value.to_owned(),
            Ok(number) if plainly => plain(number),
            Ok(number) => self.format.shown(number, self.since_1904),
            Err(_) => return Err(DAMAGED),
        };
        if matches!(self.format, CellFormat::Number | CellFormat::Percent) {
            self.row.put_number(column, &text, &mut self.seen)
        } else {
            self.row.put(column, &text, &mut self.seen)
        }
    }
}

/// The column of a place such as `AB12`, from 0; places beyond what is read stand for one.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let mut number = 0_usize;
    for letter in letters {
        let digit = usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?).saturating_add(1);
        number = number.saturating_mul(26).saturating_add(digit);
    }
    number.checked_sub(1).map(|column| column.min(EXPORT_COLUMNS))
}
