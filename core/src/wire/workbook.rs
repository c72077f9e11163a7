//! Workbooks, which are bytes: for hosts that have them, beside the list of operations.

use super::parse::read;
use crate::campaign::Campaign;
use crate::check::Issues;
use crate::handoff;
use crate::text::Presentation;

/// Writes a presentation, as the operations `present_*` give it, as a workbook of XLSX with a sheet for each table: see
/// [`handoff::workbook`].
///
/// # Errors
/// - the text is no presentation
/// - whatever [`handoff::workbook`] refuses
pub fn workbook(presentation: &str) -> Result<Vec<u8>, Issues> {
    read(presentation).compute(|presentation: &Presentation| handoff::workbook(&presentation.tables))
}

/// Writes the budget and the calendar of a campaign as a workbook of XLSX: see [`handoff::campaign_workbook`].
///
/// # Errors
/// - the text is no campaign, or one that is not sound
pub fn campaign_workbook(campaign: &str) -> Result<Vec<u8>, Issues> {
    read(campaign).compute(|campaign: &Campaign| handoff::campaign_workbook(campaign))
}
