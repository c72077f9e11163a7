//! The operations on what is held on people.

use super::parse::read;
use crate::agency;
#[cfg(feature = "schema")]
pub(super) use crate::agency::{CheckRetentionInput, ErasePersonInput, ExportPersonInput};
pub(super) use crate::agency::{Erasure, PersonExport, RetentionReport};
use crate::check::Issues;
use crate::text::Presentation;

pub(super) fn check_retention(input: &str) -> Result<RetentionReport, Issues> {
    read(input).compute(agency::check_retention)
}

pub(super) fn present_retention(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report| Ok(agency::present_retention(report)))
}

pub(super) fn export_person(input: &str) -> Result<PersonExport, Issues> {
    read(input).compute(agency::export_person)
}

pub(super) fn present_person_export(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|export| Ok(agency::present_person_export(export)))
}

pub(super) fn erase_person(input: &str) -> Result<Erasure, Issues> {
    read(input).compute(agency::erase_person)
}

pub(super) fn present_erasure(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|erasure| Ok(agency::present_erasure(erasure)))
}
