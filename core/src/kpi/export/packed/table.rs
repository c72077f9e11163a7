//! Rows of a sheet on their way to the report.

use crate::check::limits::{CELL_BYTES, EXPORT_COLUMNS, PROBE_BYTES, ROW_BYTES, SHEET_CELLS, UNPACKED_BYTES};
use crate::kpi::export::intake::Intake;
use crate::kpi::export::plan::{Plan, plan_sheet};
use crate::kpi::export::rows::{RawRow, RowDamage};
use crate::kpi::export::sample::{Sample, SampleRow};
use crate::kpi::export::{DecimalMark, ExportHints, ExportReport, ExportRows, ReadProblem};

/// One row of a sheet.
#[derive(Debug, Default)]
pub(super) struct SheetRow {
    /// Its number in the sheet, from 1.
    pub line: u64,
    cells: Vec<String>,
    /// The columns of those cells that are numbers, with a point before their decimals.
    numbers: Vec<usize>,
    bytes: usize,
    damage: Option<RowDamage>,
}

/// How much of a sheet was seen: a small file may stand for very much.
#[derive(Debug, Default)]
pub(super) struct Seen {
    cells: u64,
    bytes: u64,
}

/// Takes a row, and says whether it wants more of them.
pub(super) type Take<'a> = &'a mut dyn FnMut(SheetRow) -> Result<bool, ReadProblem>;

impl SheetRow {
    pub fn new(line: u64) -> Self {
        Self { line, ..Self::default() }
    }

    /// Puts a number to its column, from 0.
    pub fn put_number(&mut self, column: usize, text: &str, seen: &mut Seen) -> Result<(), ReadProblem> {
        self.numbers.push(column);
        self.put(column, text, seen)
    }

    /// Puts a text to its column, from 0.
    pub fn put(&mut self, column: usize, text: &str, seen: &mut Seen) -> Result<(), ReadProblem> {
        seen.cells = seen.cells.saturating_add(1);
        seen.bytes = seen.bytes.saturating_add(u64::try_from(text.len()).unwrap_or(u64::MAX));
        if seen.cells > SHEET_CELLS {
            return Err(ReadProblem::TooLarge("cells", SHEET_CELLS));
        }
        if seen.bytes > UNPACKED_BYTES {
            return Err(ReadProblem::TooLarge("bytes", UNPACKED_BYTES));
        }
        if text.is_empty() {
            return Ok(());
        }
        if column >= EXPORT_COLUMNS {
            self.damage.get_or_insert(RowDamage::ManyCells);
            return Ok(());
        }
        self.bytes = self.bytes.saturating_add(text.len());
        if self.bytes > ROW_BYTES {
            self.damage.get_or_insert(RowDamage::LongRow(column));
            return Ok(());
        }
        if text.len() > CELL_BYTES {
            self.damage.get_or_insert(RowDamage::LongCell(column));
            return Ok(());
        }
        if self.cells.len() <= column {
            self.cells.resize(column.saturating_add(1), String::new());
        }
        if let Some(cell) = self.cells.get_mut(column) {
            text.clone_into(cell);
        }
        Ok(())
    }

    /// The row as evidence: numbers say nothing about how texts write theirs.
    fn sample(&self) -> SampleRow {
        let mut cells = self.cells.clone();
        for column in &self.numbers {
            if let Some(cell) = cells.get_mut(*column) {
                cell.truncate(cell.find('.').unwrap_or(cell.len()));
            }
        }
        SampleRow { line: self.line, cells }
    }

    /// Whether there is nothing in it; such rows are none.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.damage.is_none()
    }
}

/// Reads the rows of a sheet: the first of them are looked at before any is taken.
pub(super) struct Table<'h> {
    hints: &'h ExportHints,
    first: Vec<SheetRow>,
    bytes: usize,
    intake: Option<(Intake, RowForm)>,
}

/// What rows have to look like for a plan.
#[derive(Clone, Copy, Debug)]
struct RowForm {
    width: usize,
    mark: Option<DecimalMark>,
}

impl<'h> Table<'h> {
    pub fn new(hints: &'h ExportHints) -> Self {
        Self { hints, first: Vec::new(), bytes: 0, intake: None }
    }

    /// Keeps a row to look at it; says whether more are wanted.
    pub fn look(&mut self, row: SheetRow) -> bool {
        self.bytes = self.bytes.saturating_add(row.bytes).saturating_add(row.cells.len());
        self.first.push(row);
        self.bytes < PROBE_BYTES
    }

    /// Takes a row, and gives a batch when one is full.
    pub fn take(&mut self, row: SheetRow, give: &mut dyn FnMut(ExportRows)) -> Result<(), ReadProblem> {
        if let Some((intake, form)) = &mut self.intake {
            return hand_over(intake, *form, row, give);
        }
        if self.look(row) { Ok(()) } else { self.begin(give) }
    }

    /// Ends the sheet: gives the last batch, and the report.
    pub fn finish(mut self, give: &mut dyn FnMut(ExportRows)) -> Result<ExportReport, ReadProblem> {
        if self.intake.is_none() {
            self.begin(give)?;
        }
        self.intake.map(|(intake, _)| intake.finish(give)).ok_or(ReadProblem::Empty)
    }

    /// The plan that the first rows give.
    pub fn plan(&self) -> Result<Plan, ReadProblem> {
        plan_sheet(Sample { rows: self.first.iter().map(SheetRow::sample).collect() }, self.hints)
    }

    fn begin(&mut self, give: &mut dyn FnMut(ExportRows)) -> Result<(), ReadProblem> {
        let plan = self.plan()?;
        if !plan.probe.questions.is_empty() {
            return Err(ReadProblem::Questions(plan.probe.questions));
        }
        let form = RowForm { width: plan.width, mark: plan.mark };
        let mut intake = Intake::new(plan, self.hints);
        for row in std::mem::take(&mut self.first) {
            hand_over(&mut intake, form, row, give)?;
        }
        self.intake = Some((intake, form));
        Ok(())
    }
}

/// Hands a row over as text has it: a sheet does not keep the empty cells at the end, and its numbers have no mark of
/// their own.
fn hand_over(
    intake: &mut Intake,
    form: RowForm,
    mut row: SheetRow,
    give: &mut dyn FnMut(ExportRows),
) -> Result<(), ReadProblem> {
    if form.mark == Some(DecimalMark::Comma) {
        for column in &row.numbers {
            if let Some(cell) = row.cells.get_mut(*column) {
                *cell = cell.replace('.', ",");
            }
        }
    }
    let mut cells: Vec<&str> = row.cells.iter().map(String::as_str).collect();
    cells.resize(cells.len().max(form.width), "");
    intake.take(&RawRow { line: row.line, cells, damage: row.damage }, give)
}
