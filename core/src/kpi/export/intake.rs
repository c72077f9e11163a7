//! Rows into batches, and what became of each.

use std::collections::BTreeMap;

use super::cell::{Cell, is_lifetime, read_cell};
use super::layouts::TotalRow;
use super::number::{is_missing, trim};
use super::plan::Plan;
use super::quality::Checks;
use super::rows::{RawRow, RowDamage};
use super::{
    ExportGrain, ExportHints, ExportReport, ExportRows, FindingCode, ReadProblem, RejectedRow, RowProblem, Value,
    ValueKind,
};
use crate::check::cut;
use crate::check::limits::{BATCH_BYTES, BATCH_ROWS, EXPORT_ROWS, REPORTED_ROWS};

/// What a total is called.
const TOTAL_WORDS: &[&str] =
    &["total", "totals", "grand total", "gesamt", "gesamtsumme", "gesamtergebnis", "insgesamt", "summe"];

/// The columns that name what an ad belongs to.
const AD_NAMES: &[&str] = &["ad_id", "ad_name", "ad_set_name", "campaign_name"];

/// Takes rows, and gives batches.
pub(super) struct Intake {
    plan: Plan,
    checks: Checks,
    report: ExportReport,
    /// How many rows still stand above the data.
    above: usize,
    batch: ExportRows,
    text_bytes: usize,
    seen: BTreeMap<Box<str>, Seen>,
    /// Where there is no key: the prints of all rows.
    prints: BTreeMap<u128, u64>,
    /// The place of the column that says `Lifetime` or a day.
    period: Option<usize>,
    lifetime: Option<bool>,
}

/// What is kept of a row to know it again.
struct Seen {
    line: u64,
    print: u128,
}

impl Intake {
    pub fn new(plan: Plan, hints: &ExportHints) -> Self {
        let period = plan.columns.iter().position(|column| column.name == "date");
        let report = ExportReport {
            probe: plan.probe.clone(),
            grain: plan.probe.grain,
            lifetime: false,
            as_of: hints.as_of,
            zone: hints.zone.clone(),
            read: 0,
            kept: 0,
            updated: 0,
            carried: 0,
            duplicate: 0,
            totals: 0,
            rejected: 0,
            total_rows: ExportRows::new(&plan.columns),
            duplicates: Vec::new(),
            rejections: Vec::new(),
            findings: Vec::new(),
        };
        Self {
            checks: Checks::new(&plan),
            above: plan.above,
            batch: ExportRows::new(&plan.columns),
            text_bytes: 0,
            seen: BTreeMap::new(),
            prints: BTreeMap::new(),
            period: period.filter(|_| plan.probe.grain == ExportGrain::Post),
            lifetime: None,
            plan,
            report,
        }
    }

    /// Takes a row, and gives a batch when one is full.
    pub fn take(&mut self, row: &RawRow<'_>, give: &mut dyn FnMut(ExportRows)) -> Result<(), ReadProblem> {
        if self.above > 0 {
            self.above = self.above.saturating_sub(1);
            return Ok(());
        }
        if self.report.read >= EXPORT_ROWS {
            return Err(ReadProblem::TooLarge("rows", EXPORT_ROWS));
        }
        self.report.read = self.report.read.saturating_add(1);
        if let Err(rejection) = self.sort(row) {
            self.report.reject(rejection);
        }
        if self.batch.rows() >= BATCH_ROWS || self.text_bytes >= BATCH_BYTES {
            self.text_bytes = 0;
            give(std::mem::replace(&mut self.batch, ExportRows::new(&self.plan.columns)));
        }
        Ok(())
    }

    /// Gives the last batch, and the report.
    pub fn finish(mut self, give: &mut dyn FnMut(ExportRows)) -> ExportReport {
        if self.batch.rows() > 0 {
            give(self.batch);
        }
        self.report.lifetime = self.lifetime == Some(true);
        if self.lifetime == Some(false) {
            self.report.grain = ExportGrain::PostDay;
        }
        self.report
    }

    /// Keeps a row, or counts it as what it is, or says why it is neither.
    fn sort(&mut self, row: &RawRow<'_>) -> Result<(), RejectedRow> {
        let width = self.plan.width;
        check_shape(row, width)?;
        if self.is_total(row) {
            return self.take_total(row);
        }
        let cells = self.cells(row)?;
        self.check_key(row)?;
        self.check_period(row)?;
        let print = fingerprint(row);
        if self.plan.key.is_empty() {
            match self.prints.get(&print) {
                Some(_) => self.report.find(FindingCode::RepeatedRows, row.line),
                None => {
                    self.prints.insert(print, row.line);
                }
            }
        } else if self.is_repeat(row, print) {
            return Ok(());
        }
        for code in self.checks.of(&cells) {
            self.report.find(code, row.line);
        }
        if row.cells.iter().any(|cell| cell.contains(char::REPLACEMENT_CHARACTER)) {
            self.report.find(FindingCode::UndecodableText, row.line);
        }
        self.keep(row.line, cells);
        Ok(())
    }

    /// Whether the row's key stood in an earlier row; if not, it is noted.
    fn is_repeat(&mut self, row: &RawRow<'_>, print: u128) -> bool {
        let key = self.key_text(row);
        if let Some(first) = self.seen.get(key.as_str()) {
            let (line, same) = (first.line, first.print == print);
            self.report.repeat(row.line, line);
            if !same {
                self.report.find(FindingCode::ConflictingRows, row.line);
            }
            return true;
        }
        self.seen.insert(key.into_boxed_str(), Seen { line: row.line, print });
        false
    }

    fn keep(&mut self, line: u64, cells: Vec<Cell>) {
        for (column, cell) in self.batch.columns.iter_mut().zip(cells) {
            if let Some(Value::Text(text)) = &cell.value {
                self.text_bytes = self.text_bytes.saturating_add(text.len());
            }
            column.push(cell.value, cell.estimated);
        }
        self.batch.lines.push(line);
        self.report.kept = self.report.kept.saturating_add(1);
    }

    fn is_total(&self, row: &RawRow<'_>) -> bool {
        let text = |place: usize| row.cells.get(place).map(|cell| trim(cell)).unwrap_or_default();
        let column = |place: &usize| self.plan.columns.get(*place).map(|column| text(column.place));
        match self.plan.total {
            TotalRow::Word => {
                let mut keys = self.plan.key.iter().filter_map(column).chain(self.plan.key.is_empty().then(|| text(0)));
                // The longest of the words has fifteen letters.
                keys.any(|key| key.len() <= 16 && TOTAL_WORDS.contains(&key.to_lowercase().as_str()))
            }
            TotalRow::Blank => {
                let mut names =
                    self.plan.columns.iter().filter(|column| AD_NAMES.contains(&column.name.as_str())).peekable();
                names.peek().is_some() && names.all(|column| text(column.place).is_empty())
            }
        }
    }

    /// Keeps a total apart. In a column that says which row it is a word may stand in place of a value.
    fn take_total(&mut self, row: &RawRow<'_>) -> Result<(), RejectedRow> {
        let mut cells = Vec::with_capacity(self.plan.columns.len());
        for (place, column) in self.plan.columns.iter().enumerate() {
            let text = row.cells.get(column.place).copied().unwrap_or_default();
            let named = self.plan.key.contains(&place);
            let cell = read_cell(text, column, &self.plan);
            let cell = cell.or_else(|problem| if named { read_cell("", column, &self.plan) } else { Err(problem) });
            cells.push(cell.map_err(|problem| rejected_cell(row, problem, &column.header, text))?);
        }
        self.report.totals = self.report.totals.saturating_add(1);
        if self.report.total_rows.rows() < REPORTED_ROWS {
            for (column, cell) in self.report.total_rows.columns.iter_mut().zip(cells) {
                column.push(cell.value, cell.estimated);
            }
            self.report.total_rows.lines.push(row.line);
        }
        Ok(())
    }

    fn cells(&self, row: &RawRow<'_>) -> Result<Vec<Cell>, RejectedRow> {
        let columns = self.plan.columns.iter();
        columns
            .map(|column| {
                let text = row.cells.get(column.place).copied().unwrap_or_default();
                let cell = read_cell(text, column, &self.plan);
                cell.map_err(|problem| rejected_cell(row, problem, &column.header, text))
            })
            .collect()
    }

    /// Refuses a row whose first column of the key is empty.
    fn check_key(&self, row: &RawRow<'_>) -> Result<(), RejectedRow> {
        let first = self.plan.key.first().and_then(|place| self.plan.columns.get(*place));
        let Some(column) = first else { return Ok(()) };
        let cell = row.cells.get(column.place).copied().unwrap_or_default();
        // Of words `NA` is one: the country Namibia.
        let none = if column.values == ValueKind::Text { trim(cell).is_empty() } else { is_missing(cell) };
        if none {
            return Err(rejected(row.line, RowProblem::NoKey, Some(&column.header)));
        }
        Ok(())
    }

    /// Refuses a day among whole lives, and a whole life among days: they never add up.
    fn check_period(&mut self, row: &RawRow<'_>) -> Result<(), RejectedRow> {
        let Some(column) = self.period.and_then(|place| self.plan.columns.get(place)) else { return Ok(()) };
        let text = row.cells.get(column.place).copied().unwrap_or_default();
        if is_missing(text) {
            return Ok(());
        }
        let lifetime = is_lifetime(text);
        if *self.lifetime.get_or_insert(lifetime) != lifetime {
            return Err(rejected(row.line, RowProblem::MixedPeriods, Some(&column.header)));
        }
        Ok(())
    }

    /// What says which row it is, as one text.
    fn key_text(&self, row: &RawRow<'_>) -> String {
        let columns = self.plan.key.iter().filter_map(|place| self.plan.columns.get(*place));
        let texts: Vec<&str> =
            columns.map(|column| trim(row.cells.get(column.place).copied().unwrap_or_default())).collect();
        texts.join("\u{1f}")
    }
}

/// Refuses a row that is damaged, blank, or not as wide as the header; empty cells beyond it do not count.
fn check_shape(row: &RawRow<'_>, width: usize) -> Result<(), RejectedRow> {
    if let Some(damage) = row.damage {
        return Err(damaged(row.line, damage));
    }
    if row.cells.iter().all(|cell| trim(cell).is_empty()) {
        return Err(rejected(row.line, RowProblem::Blank, None));
    }
    let beyond = row.cells.get(width..).unwrap_or_default();
    if row.cells.len() < width || beyond.iter().any(|cell| !trim(cell).is_empty()) {
        let mut rejection = rejected(row.line, RowProblem::Ragged, None);
        rejection.message = format!("it has {} cells where the header has {width}", row.cells.len());
        return Err(rejection);
    }
    Ok(())
}

fn damaged(line: u64, damage: RowDamage) -> RejectedRow {
    let (reason, more) = match damage {
        RowDamage::Unclosed { last_line } => {
            (RowProblem::UnclosedQuote, format!(": lines {line} to {last_line} are lost"))
        }
        RowDamage::LongCell(place) => (RowProblem::LongCell, format!(": cell {}", place.saturating_add(1))),
        RowDamage::LongRow(place) => (RowProblem::LongRow, format!(": from cell {}", place.saturating_add(1))),
        RowDamage::ManyCells => (RowProblem::ManyCells, String::new()),
    };
    let mut rejection = rejected(line, reason, None);
    rejection.message.push_str(&more);
    rejection
}

fn rejected(line: u64, reason: RowProblem, column: Option<&str>) -> RejectedRow {
    let message = reason.label().to_owned();
    RejectedRow { line, reason, cell: None, column: column.map(str::to_owned), message }
}

fn rejected_cell(row: &RawRow<'_>, problem: super::CellProblem, header: &str, text: &str) -> RejectedRow {
    let message = format!("`{}` is {}", cut(&text.replace('\0', "\u{2400}")), problem.label());
    let (reason, column) = (RowProblem::Cell, Some(header.to_owned()));
    RejectedRow { line: row.line, reason, cell: Some(problem), column, message }
}

/// The row in 128 bits, by FNV-1a: two different rows with the same print do not happen.
///
/// Source: the Internet-Draft draft-eastlake-fnv, "The FNV Non-Cryptographic Hash Algorithm".
fn fingerprint(row: &RawRow<'_>) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0100_0000_0000_0000_0000_013b;
    let bytes = row.cells.iter().flat_map(|cell| cell.bytes().chain(std::iter::once(0xff)));
    bytes.fold(BASIS, |print, byte| (print ^ u128::from(byte)).wrapping_mul(PRIME))
}
