use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::CellDelimiter;
use crate::check::limits::{CELL_BYTES, EXPORT_COLUMNS, ROW_BYTES};

/// Text into rows, block by block, cut anywhere.
pub(super) struct Rows {
    csv: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    text_used: usize,
    ends_used: usize,
    /// Whether some of the row was thrown away because there was too much of it.
    overflow: Option<Overflow>,
    /// Whether no byte of a row was read yet.
    between: bool,
    after_return: bool,
    line: u64,
    first_line: u64,
}

/// One row of the text.
#[derive(Debug)]
pub(super) struct RawRow<'a> {
    /// The line on which it begins, from 1.
    pub line: u64,
    pub cells: Vec<&'a str>,
    pub damage: Option<RowDamage>,
}

/// Why a row cannot be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowDamage {
    /// A quotation mark is opened and never closed: the rest of the text stands in one cell.
    Unclosed { last_line: u64 },
    /// A cell, counted from 0, is longer than the limit.
    LongCell(usize),
    /// The row is longer than the limit; the cell, counted from 0, in which the limit was reached.
    LongRow(usize),
    /// There are more cells than the limit.
    ManyCells,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Overflow {
    Text(usize),
    Cells,
}

impl Rows {
    pub fn new(delimiter: CellDelimiter) -> Self {
        Self {
            csv: ReaderBuilder::new().delimiter(delimiter.byte()).build(),
            text: vec![0; 4_096],
            ends: vec![0; 64],
            text_used: 0,
            ends_used: 0,
            overflow: None,
            between: true,
            after_return: false,
            line: 1,
            first_line: 1,
        }
    }

    /// Reads a block and hands over each row that it ends; stops early when that returns `false`.
    pub fn push(&mut self, block: &str, row: &mut dyn FnMut(RawRow<'_>) -> bool) -> bool {
        let mut block = block.as_bytes();
        loop {
            if self.between {
                block = self.skip_line_ends(block);
            }
            // An empty block would end the text.
            if block.is_empty() {
                return true;
            }
            if self.between {
                self.between = false;
                self.first_line = self.line;
            }
            let (result, read) = self.read(block);
            block = block.get(read..).unwrap_or_default();
            if result == ReadRecordResult::Record && !self.give(None, row) {
                return false;
            }
        }
    }

    /// Ends the text, and with it a last row without a line end.
    pub fn finish(&mut self, row: &mut dyn FnMut(RawRow<'_>) -> bool) -> bool {
        if self.between {
            return true;
        }
        let last_line = self.line;
        // A line end ends any row, but for one within quotation marks.
        loop {
            let (result, read) = self.read(b"\n");
            match result {
                ReadRecordResult::Record => return self.give(None, row),
                _ if read > 0 => break,
                _ => {}
            }
        }
        // The end of the text ends that one, too.
        while !matches!(self.read(b"").0, ReadRecordResult::Record | ReadRecordResult::End) {}
        self.give(Some(RowDamage::Unclosed { last_line }), row)
    }

    /// The bytes after line ends: empty lines are no rows.
    fn skip_line_ends<'a>(&mut self, block: &'a [u8]) -> &'a [u8] {
        let end = block.iter().position(|byte| !matches!(byte, b'\r' | b'\n')).unwrap_or(block.len());
        let (skipped, rest) = block.split_at_checked(end).unwrap_or((block, &[]));
        self.count_lines(skipped);
        rest
    }

    /// Counts line ends: LF, CR LF, or CR alone.
    fn count_lines(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if *byte == b'\n' && !self.after_return || *byte == b'\r' {
                self.line = self.line.saturating_add(1);
            }
            self.after_return = *byte == b'\r';
        }
    }

    fn read(&mut self, block: &[u8]) -> (ReadRecordResult, usize) {
        let text = self.text.get_mut(self.text_used..).unwrap_or_default();
        let ends = self.ends.get_mut(self.ends_used..).unwrap_or_default();
        let (result, read, written, ended) = self.csv.read_record(block, text, ends);
        self.count_lines(block.get(..read).unwrap_or_default());
        self.text_used = self.text_used.saturating_add(written);
        self.ends_used = self.ends_used.saturating_add(ended);
        match result {
            ReadRecordResult::OutputFull => self.more_text(),
            ReadRecordResult::OutputEndsFull => self.more_ends(),
            _ => {}
        }
        (result, read)
    }

    /// Makes room for more text; beyond the limit by writing over what is there.
    fn more_text(&mut self) {
        if self.overflow.is_none() && self.text.len() < ROW_BYTES {
            self.text.resize(self.text.len().saturating_mul(2).min(ROW_BYTES), 0);
        } else {
            self.overflow.get_or_insert(Overflow::Text(self.ends_used));
            self.text_used = 0;
        }
    }

    fn more_ends(&mut self) {
        if self.overflow.is_none() && self.ends.len() < EXPORT_COLUMNS {
            self.ends.resize(self.ends.len().saturating_mul(2).min(EXPORT_COLUMNS), 0);
        } else {
            self.overflow.get_or_insert(Overflow::Cells);
            self.ends_used = 0;
        }
    }

    /// Hands over the row that was read, and begins the next.
    fn give(&mut self, damage: Option<RowDamage>, row: &mut dyn FnMut(RawRow<'_>) -> bool) -> bool {
        let overflow = self.overflow.take().map(|overflow| match overflow {
            Overflow::Text(cell) => RowDamage::LongRow(cell),
            Overflow::Cells => RowDamage::ManyCells,
        });
        let mut damage = damage.or(overflow);
        let cells = if overflow.is_some() { Vec::new() } else { self.cells() };
        if damage.is_none() {
            damage = cells.iter().position(|cell| cell.len() > CELL_BYTES).map(RowDamage::LongCell);
        }
        let go_on = row(RawRow { line: self.first_line, cells, damage });
        self.text_used = 0;
        self.ends_used = 0;
        self.between = true;
        go_on
    }

    fn cells(&self) -> Vec<&str> {
        let text = std::str::from_utf8(self.text.get(..self.text_used).unwrap_or_default()).unwrap_or_default();
        let ends = self.ends.get(..self.ends_used).unwrap_or_default();
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(ends).map(|(start, end)| text.get(start..*end).unwrap_or_default()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (u64, Vec<String>, Option<RowDamage>);

    fn rows(blocks: &[&str]) -> Vec<Row> {
        let mut rows = Rows::new(CellDelimiter::Comma);
        let mut found = Vec::new();
        let mut keep = |row: RawRow<'_>| {
            found.push((row.line, row.cells.iter().map(|cell| (*cell).to_owned()).collect(), row.damage));
            true
        };
        for block in blocks {
            rows.push(block, &mut keep);
        }
        rows.finish(&mut keep);
        found
    }

    fn row(line: u64, cells: &[&str]) -> Row {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect(), None)
    }

    #[test]
    fn rows_know_their_lines_whatever_ends_them() {
        assert_eq!(rows(&["a,b\n\n\n\"c\nd\",e\nf"]), [row(1, &["a", "b"]), row(4, &["c\nd", "e"]), row(6, &["f"])]);
        assert_eq!(rows(&["a\r\n\r\nb\r", "\nc\r\n"]), [row(1, &["a"]), row(3, &["b"]), row(4, &["c"])]);
        assert_eq!(rows(&["a\rb\r\rc"]), [row(1, &["a"]), row(2, &["b"]), row(4, &["c"])]);
        assert_eq!(rows(&[""]), []);
        assert_eq!(rows(&["\n", "\n"]), []);
    }

    #[test]
    fn stray_quotes_stay_letters_and_an_open_one_is_damage() {
        let cells = [row(1, &["5\" tall", "a|\"b\"", "say \"x\""])];
        assert_eq!(rows(&["5\" tall,\"a\"|\"b\",\"say \"\"x\"\"\"\n"]), cells);
        let open = rows(&["a,b\nc,\"d\n1,2\n"]);
        assert_eq!(open.len(), 2);
        assert_eq!(open[1].1, ["c", "d\n1,2\n\n"]);
        assert_eq!(open[1].2, Some(RowDamage::Unclosed { last_line: 4 }));
        assert_eq!(rows(&["\""])[0].2, Some(RowDamage::Unclosed { last_line: 1 }));
        assert_eq!(rows(&["a,\"b\""]), [row(1, &["a", "b"])]);
    }

    #[test]
    fn what_is_too_long_is_thrown_away_and_said() {
        let long = format!("a,{},c\nd,e,f\n", "x".repeat(10_000_000));
        let found = rows(&[&long]);
        assert_eq!(found[0], (1, Vec::new(), Some(RowDamage::LongRow(1))));
        assert_eq!(found[1], row(2, &["d", "e", "f"]));
        let cell = rows(&[&format!("a,{}\n", "x".repeat(CELL_BYTES + 1))]);
        assert_eq!(cell[0].2, Some(RowDamage::LongCell(1)));
        assert_eq!(rows(&[&",".repeat(5_000)])[0].2, Some(RowDamage::ManyCells));
        assert_eq!(rows(&[&",".repeat(EXPORT_COLUMNS - 1)])[0].1.len(), EXPORT_COLUMNS);
    }
}
