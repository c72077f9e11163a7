//! Reads the exports of the platforms: bytes in, columns and a report out.
//!
//! [`probe`] looks at the first bytes and says what it found and what it has to ask; [`ExportHints`] answer. [`Reader`] takes
//! the bytes in blocks, [`read_export`] in one call. Nothing is guessed, nothing is dropped in silence, blank is not
//! zero, and a total is never among the rows.

mod batch;
mod cell;
mod container;
mod encoding;
mod evidence;
mod header;
mod hints;
mod intake;
mod layouts;
mod merge;
mod moment;
mod names;
mod number;
#[cfg(feature = "spreadsheets")]
mod packed;
mod plan;
mod present;
mod probe;
mod problem;
mod quality;
mod reader;
mod report;
mod rows;
mod sample;

pub use batch::{ExportColumn, ExportRows, Value};
pub use hints::{CellDelimiter, ColumnHint, DateOrder, DecimalMark, ExportContainer, ExportHints, TextEncoding};
pub use layouts::ExportGrain;
pub use merge::merge_exports;
pub use moment::Moment;
pub use names::ValueKind;
pub use present::{present_export, present_export_probe};
pub use probe::{
    ExportProbe, ExportQuestion, FoundColumn, HeaderLanguage, MissingColumn, QuestionCode, RetiredColumn,
    UnknownColumn, probe,
};
pub use problem::{CellProblem, ReadProblem, RejectedRow, RowProblem};
pub use reader::{PlatformExport, PlatformExportTag, Reader, read_export};
pub use report::{ExportFinding, ExportReport, FindingCode, RepeatedRow};
