//! What holds the rows: plain text, a zip, a spreadsheet.

use super::plan::plan_text;
use super::{ExportHints, ExportProbe, ReadProblem};
use crate::check::limits::PROBE_BYTES;

/// What holds the text, by the first bytes; nothing when it is a text itself.
pub(super) fn holder(head: &[u8]) -> Option<&'static str> {
    match head {
        // All parts of a spreadsheet that Excel has written since 2007 are named by a file of this name, its first.
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(head, b"[Content_Types].xml") => Some("an Excel workbook (xlsx)"),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Some("a zip"),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => Some("an old Excel workbook (xls)"),
        [0x1f, 0x8b, ..] => Some("a gzip"),
        [b'%', b'P', b'D', b'F', ..] => Some("a PDF"),
        _ => None,
    }
}

fn has(head: &[u8], name: &[u8]) -> bool {
    (0..head.len()).any(|place| head.get(place..).is_some_and(|rest| rest.starts_with(name)))
}

pub(super) fn probe(first_bytes: &[u8], hints: &ExportHints) -> Result<ExportProbe, ReadProblem> {
    let head = first_bytes.get(..PROBE_BYTES).unwrap_or(first_bytes);
    if let Some(what) = holder(head) {
        return Err(ReadProblem::Container(what));
    }
    plan_text(head, first_bytes.len() < PROBE_BYTES, hints).map(|(plan, _)| plan.probe)
}
