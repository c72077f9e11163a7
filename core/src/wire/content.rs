//! The operations on what is published.

use super::parse::read;
pub(super) use crate::campaign::{CheckGiveawayInput, GiveawayCheck};
use crate::check::Issues;
pub(super) use crate::disclosure::{CheckDisclosureInput, DisclosureCheck};
pub(super) use crate::platform::{CheckContentInput, ContentCheck};
use crate::text::Presentation;
use crate::{campaign, disclosure, platform};

pub(super) fn check_content(input: &str) -> Result<ContentCheck, Issues> {
    read(input).compute(|input: &CheckContentInput| platform::check_content(input))
}

pub(super) fn present_content_check(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|check| Ok(platform::present_content_check(check)))
}

pub(super) fn check_disclosure(input: &str) -> Result<DisclosureCheck, Issues> {
    read(input).compute(|input: &CheckDisclosureInput| disclosure::check_disclosure(input))
}

pub(super) fn present_disclosure_check(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|check| Ok(disclosure::present_disclosure_check(check)))
}

pub(super) fn check_giveaway(input: &str) -> Result<GiveawayCheck, Issues> {
    read(input).compute(|input: &CheckGiveawayInput| campaign::check_giveaway(input))
}

pub(super) fn present_giveaway_check(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|check| Ok(campaign::present_giveaway_check(check)))
}
