//! What holds the rows: plain text, a zip, a spreadsheet.

use super::plan::plan_text;
use super::{ExportHints, ExportProbe, ReadProblem};
use crate::check::limits::PROBE_BYTES;

/// What holds the text, by the first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    Zip,
    Workbook,
    OldWorkbook,
    Gzip,
    Pdf,
}

impl Holder {
    /// What it is, in words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Zip => "a zip",
            Self::Workbook => "an Excel workbook (xlsx)",
            Self::OldWorkbook => "an old Excel workbook (xls)",
            Self::Gzip => "a gzip",
            Self::Pdf => "a PDF",
        }
    }
}

#[cfg(feature = "spreadsheets")]
impl Holder {
    /// Whether it is unpacked.
    pub fn is_read(self) -> bool {
        matches!(self, Self::Zip | Self::Workbook | Self::OldWorkbook)
    }

    /// What it is within a zip, in words.
    pub fn nested(self) -> &'static str {
        match self {
            Self::Zip => "a zip within a zip",
            Self::Workbook => "an Excel workbook (xlsx) within a zip",
            Self::OldWorkbook => "an old Excel workbook (xls) within a zip",
            Self::Gzip => "a gzip within a zip",
            Self::Pdf => "a PDF within a zip",
        }
    }
}

/// What holds the text; nothing when it is a text itself.
pub(super) fn holder(head: &[u8]) -> Option<Holder> {
    match head {
        // All parts of a spreadsheet that Excel has written since 2007 are named by a file of this name, its first.
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(head, b"[Content_Types].xml") => Some(Holder::Workbook),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Some(Holder::Zip),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => Some(Holder::OldWorkbook),
        [0x1f, 0x8b, ..] => Some(Holder::Gzip),
        [b'%', b'P', b'D', b'F', ..] => Some(Holder::Pdf),
        _ => None,
    }
}

fn has(head: &[u8], name: &[u8]) -> bool {
    (0..head.len()).any(|place| head.get(place..).is_some_and(|rest| rest.starts_with(name)))
}

pub(super) fn probe(first_bytes: &[u8], hints: &ExportHints) -> Result<ExportProbe, ReadProblem> {
    let head = first_bytes.get(..PROBE_BYTES).unwrap_or(first_bytes);
    match holder(head) {
        #[cfg(feature = "spreadsheets")]
        Some(holder) if holder.is_read() => super::packed::probe(first_bytes, hints),
        Some(holder) => Err(ReadProblem::Container(holder.label())),
        None => probe_text(first_bytes, hints),
    }
}

pub(super) fn probe_text(first_bytes: &[u8], hints: &ExportHints) -> Result<ExportProbe, ReadProblem> {
    let head = first_bytes.get(..PROBE_BYTES).unwrap_or(first_bytes);
    plan_text(head, first_bytes.len() < PROBE_BYTES, hints).map(|(plan, _)| plan.probe)
}
