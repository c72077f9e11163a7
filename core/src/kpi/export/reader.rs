use serde::{Deserialize, Serialize};

use super::encoding::ToUtf8;
use super::intake::Intake;
use super::plan::plan_text;
use super::rows::Rows;
use super::{ExportHints, ExportReport, ExportRows, ReadProblem, container};
#[cfg(feature = "spreadsheets")]
use crate::check::limits::PACKED_BYTES;
use crate::check::limits::PROBE_BYTES;
use crate::check::{Version, document_tag};

/// Reads an export block by block: its memory is one block, one batch, and one key for each row.
///
/// The blocks may be cut anywhere: the batches and the report are the same. A zip or a workbook (feature `spreadsheets`) is
/// kept until it is there as a whole, and read at the end.
///
/// ```
/// use greenroom::kpi::export::{ExportHints, Reader};
///
/// let text = "Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-10-01,\"1,200\",30,4,0,1\n";
/// let mut reader = Reader::new(ExportHints::default());
/// let mut batches = Vec::new();
/// for block in text.as_bytes().chunks(7) {
///     reader.push(block, &mut |batch| batches.push(batch))?;
/// }
/// let report = reader.finish(&mut |batch| batches.push(batch))?;
/// assert_eq!((report.read, report.kept, batches.len()), (1, 1, 1));
/// # Ok::<(), greenroom::kpi::export::ReadProblem>(())
/// ```
pub struct Reader {
    hints: ExportHints,
    stage: Stage,
    /// Whether it stands in a zip: then it must not be packed again.
    #[cfg(feature = "spreadsheets")]
    is_within: bool,
}

enum Stage {
    /// The first bytes, until there are enough to probe.
    Head(Vec<u8>),
    /// All bytes so far of what is packed.
    #[cfg(feature = "spreadsheets")]
    Packed(Vec<u8>),
    Text(Box<Text>),
    Refused(ReadProblem),
}

/// Text on its way through a plan.
pub(super) struct Text {
    decoder: ToUtf8,
    rows: Rows,
    intake: Intake,
}

impl Reader {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new(hints: ExportHints) -> Self {
        Self {
            hints,
            stage: Stage::Head(Vec::new()),
            #[cfg(feature = "spreadsheets")]
            is_within: false,
        }
    }

    /// A reader of a file within a zip.
    #[cfg(feature = "spreadsheets")]
    pub(super) fn of_text(hints: ExportHints) -> Self {
        Self { is_within: true, ..Self::new(hints) }
    }

    /// Reads the next bytes, and gives each batch that they fill.
    ///
    /// # Errors
    /// - [`ReadProblem`]: the export cannot be read; so say all later calls
    pub fn push(&mut self, bytes: &[u8], give: &mut dyn FnMut(ExportRows)) -> Result<(), ReadProblem> {
        let read = self.read(bytes, give);
        self.remember(&read);
        read
    }

    /// Ends the export: gives the last batch, and the report.
    ///
    /// # Errors
    /// - [`ReadProblem`]: the export cannot be read
    pub fn finish(mut self, give: &mut dyn FnMut(ExportRows)) -> Result<ExportReport, ReadProblem> {
        if let Stage::Head(head) = &mut self.stage {
            let head = std::mem::take(head);
            self.open(&head, true, give)?;
        }
        match self.stage {
            Stage::Text(text) => text.finish(give),
            #[cfg(feature = "spreadsheets")]
            Stage::Packed(bytes) => super::packed::read(&bytes, &self.hints, give),
            Stage::Head(_) => Err(ReadProblem::Empty),
            Stage::Refused(problem) => Err(problem),
        }
    }

    fn read(&mut self, bytes: &[u8], give: &mut dyn FnMut(ExportRows)) -> Result<(), ReadProblem> {
        match &mut self.stage {
            Stage::Head(head) => {
                let room = PROBE_BYTES.saturating_sub(head.len());
                let (first, rest) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
                head.extend_from_slice(first);
                if head.len() < PROBE_BYTES {
                    return Ok(());
                }
                let head = std::mem::take(head);
                self.open(&head, false, give)?;
                if rest.is_empty() { Ok(()) } else { self.read(rest, give) }
            }
            Stage::Text(text) => text.push(bytes, give),
            #[cfg(feature = "spreadsheets")]
            Stage::Packed(all) => collect(all, bytes),
            Stage::Refused(problem) => Err(problem.clone()),
        }
    }

    /// Looks at the first bytes, and reads them.
    fn open(&mut self, head: &[u8], complete: bool, give: &mut dyn FnMut(ExportRows)) -> Result<(), ReadProblem> {
        match container::holder(head) {
            #[cfg(feature = "spreadsheets")]
            Some(holder) if holder.is_read() && !self.is_within => {
                self.stage = Stage::Packed(head.to_vec());
                return Ok(());
            }
            Some(holder) => return Err(ReadProblem::Container(holder.label())),
            None => {}
        }
        let (mut text, mark) = Text::open(head, complete, &self.hints)?;
        text.push(head.get(mark..).unwrap_or_default(), give)?;
        self.stage = Stage::Text(Box::new(text));
        Ok(())
    }

    fn remember(&mut self, read: &Result<(), ReadProblem>) {
        if let Err(problem) = read {
            self.stage = Stage::Refused(problem.clone());
        }
    }
}

/// Keeps the bytes of what is packed, up to the limit.
#[cfg(feature = "spreadsheets")]
fn collect(all: &mut Vec<u8>, bytes: &[u8]) -> Result<(), ReadProblem> {
    if bytes.len() > PACKED_BYTES.saturating_sub(all.len()) {
        return Err(ReadProblem::TooLarge("bytes", u64::try_from(PACKED_BYTES).unwrap_or(u64::MAX)));
    }
    all.extend_from_slice(bytes);
    Ok(())
}

impl Text {
    /// Text whose first bytes leave no question, and how many of them stand before it.
    pub fn open(head: &[u8], complete: bool, hints: &ExportHints) -> Result<(Self, usize), ReadProblem> {
        let (plan, mark) = plan_text(head, complete, hints)?;
        if !plan.probe.questions.is_empty() {
            return Err(ReadProblem::Questions(plan.probe.questions));
        }
        let (Some(encoding), Some(delimiter)) = (plan.probe.encoding, plan.probe.delimiter) else {
            return Err(ReadProblem::Empty);
        };
        let (decoder, rows) = (ToUtf8::new(encoding), Rows::new(delimiter));
        Ok((Self { decoder, rows, intake: Intake::new(plan, hints) }, mark))
    }

    pub fn push(&mut self, bytes: &[u8], give: &mut dyn FnMut(ExportRows)) -> Result<(), ReadProblem> {
        self.decode(bytes, false, give)
    }

    pub fn finish(mut self, give: &mut dyn FnMut(ExportRows)) -> Result<ExportReport, ReadProblem> {
        self.decode(&[], true, give)?;
        let (rows, intake, mut problem) = (&mut self.rows, &mut self.intake, None);
        rows.finish(&mut |row| match intake.take(&row, give) {
            Ok(()) => true,
            Err(found) => {
                problem = Some(found);
                false
            }
        });
        match problem {
            Some(problem) => Err(problem),
            None => Ok(self.intake.finish(give)),
        }
    }

    fn decode(&mut self, bytes: &[u8], last: bool, give: &mut dyn FnMut(ExportRows)) -> Result<(), ReadProblem> {
        let (rows, intake, mut problem) = (&mut self.rows, &mut self.intake, None);
        // A block may be a whole gigabyte: decoded, it would take as much again.
        let mut blocks = bytes.chunks(PROBE_BYTES).peekable();
        loop {
            let block = blocks.next().unwrap_or_default();
            let ends = blocks.peek().is_none();
            let text = self.decoder.decode(block, last && ends);
            let mut take = |row: super::rows::RawRow<'_>| match intake.take(&row, give) {
                Ok(()) => true,
                Err(found) => {
                    problem = Some(found);
                    false
                }
            };
            if !rows.push(text, &mut take) || ends {
                break;
            }
        }
        problem.map_or(Ok(()), Err)
    }
}

document_tag!(PlatformExportTag, "platform_export");

/// An export that was read as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlatformExport {
    /// Always `platform_export`.
    pub document: PlatformExportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The version of the library that has read it.
    pub library_version: String,
    /// The rows that were kept, in their order.
    pub rows: ExportRows,
    /// What became of all rows.
    pub report: ExportReport,
}

/// Reads an export that is there as a whole: what a [`Reader`] gives, in one call.
///
/// ```
/// use greenroom::kpi::export::{ExportHints, ReadProblem, read_export};
///
/// let bytes = b"Date,Followers,Difference in followers from previous day\n10/11/2026,500,3\n";
/// let Err(ReadProblem::Questions(questions)) = read_export(bytes, &ExportHints::default()) else { panic!() };
/// assert_eq!(questions[0].hint, "date_order");
/// ```
///
/// # Errors
/// - [`ReadProblem`]: the export cannot be read, or leaves something open
pub fn read_export(bytes: &[u8], hints: &ExportHints) -> Result<PlatformExport, ReadProblem> {
    let mut rows = ExportRows::default();
    let mut reader = Reader::new(hints.clone());
    reader.push(bytes, &mut |batch| rows.append(batch))?;
    let report = reader.finish(&mut |batch| rows.append(batch))?;
    if rows.columns.is_empty() {
        // The columns are there, even where no row is.
        rows.columns = report.total_rows.without_rows();
    }
    let library_version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(PlatformExport { document: PlatformExportTag, version: Version, library_version, rows, report })
}
