//! The operations on the voice of a brand and on saved replies.

use super::document::{CheckReport, report};
use super::parse::read;
use crate::check::{Issues, Path};
use crate::community;
pub(super) use crate::community::{BrandVoice, CheckSavedRepliesInput, FilledReply, VoiceCheck};
#[cfg(feature = "schema")]
pub(super) use crate::community::{CheckVoiceInput, FillReplyInput};
use crate::text::Presentation;

pub(super) fn check_brand_voice(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |voice: &BrandVoice, issues| voice.check(&Path::root(), issues)))
}

pub(super) fn check_voice(input: &str) -> Result<VoiceCheck, Issues> {
    read(input).compute(community::check_voice)
}

pub(super) fn present_voice_check(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|check| Ok(community::present_voice_check(check)))
}

pub(super) fn check_saved_replies(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |input: &CheckSavedRepliesInput, issues| community::check_saved_replies(input, issues)))
}

pub(super) fn fill_reply(input: &str) -> Result<FilledReply, Issues> {
    read(input).compute(community::fill_reply)
}

pub(super) fn present_filled_reply(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|reply| Ok(community::present_filled_reply(reply)))
}
