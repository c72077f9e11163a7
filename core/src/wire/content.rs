//! The operations on what is published.

use super::parse::read;
use crate::check::Issues;
use crate::platform;
pub(super) use crate::platform::{CheckContentInput, ContentCheck};
use crate::text::Presentation;

pub(super) fn check_content(input: &str) -> Result<ContentCheck, Issues> {
    read(input).compute(|input: &CheckContentInput| platform::check_content(input))
}

pub(super) fn present_content_check(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|check| Ok(platform::present_content_check(check)))
}
