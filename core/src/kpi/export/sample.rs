use super::encoding::{ToUtf8, mark_length, sniff};
use super::rows::{RawRow, Rows};
use super::{CellDelimiter, ExportHints, TextEncoding};

/// The first rows of an export.
#[derive(Debug, Default)]
pub(super) struct Sample {
    pub rows: Vec<SampleRow>,
}

/// One of the first rows, with the line on which it begins.
#[derive(Debug)]
pub(super) struct SampleRow {
    pub line: u64,
    pub cells: Vec<String>,
}

/// The first bytes of a text, made readable.
#[derive(Debug)]
pub(super) struct Head {
    pub encoding: TextEncoding,
    /// How many bytes stand before the text.
    pub mark: usize,
    text: String,
    complete: bool,
}

impl Head {
    /// `complete` says that there are no bytes after these.
    pub fn new(bytes: &[u8], complete: bool, hints: &ExportHints) -> Self {
        let (encoding, mark) = match hints.encoding {
            Some(encoding) => (encoding, mark_length(bytes, encoding)),
            None => sniff(bytes, complete),
        };
        let text = ToUtf8::new(encoding).decode(bytes.get(mark..).unwrap_or_default(), complete).to_owned();
        Self { encoding, mark, text, complete }
    }

    /// The delimiters that may have been used: the one that the hints or the first line name, else all.
    pub fn delimiters(&self, hints: &ExportHints) -> Vec<CellDelimiter> {
        let named = self.text.lines().next().map(|line| line.trim_matches('"')).and_then(|line| {
            let letter = line.strip_prefix("sep=")?.bytes().next().unwrap_or(b'\t');
            CellDelimiter::ALL.iter().find(|delimiter| delimiter.byte() == letter).copied()
        });
        match hints.delimiter.or(named) {
            Some(delimiter) => vec![delimiter],
            None => CellDelimiter::ALL.to_vec(),
        }
    }

    /// The rows that end within these bytes.
    pub fn sample(&self, delimiter: CellDelimiter) -> Sample {
        let mut rows = Rows::new(delimiter);
        let mut sample = Sample::default();
        let mut keep = |row: RawRow<'_>| {
            let cells = row.cells.iter().map(|cell| (*cell).to_owned()).collect();
            sample.rows.push(SampleRow { line: row.line, cells });
            true
        };
        rows.push(&self.text, &mut keep);
        if self.complete {
            rows.finish(&mut keep);
        }
        sample
    }
}
