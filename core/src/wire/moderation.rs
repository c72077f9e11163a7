//! The operations on moderation.

use super::document::{CheckReport, report};
use super::parse::read;
use crate::check::{Issues, Path};
use crate::community;
#[cfg(feature = "schema")]
pub(super) use crate::community::{ClimbLadderInput, FindPileOnInput, ModerateInput, ScoreReportsInput};
pub(super) use crate::community::{LadderClimb, ModerationReport, ModerationRules, PileOnReport, ReportScores};
use crate::text::Presentation;

pub(super) fn check_moderation_rules(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |rules: &ModerationRules, issues| rules.check(&Path::root(), issues)))
}

pub(super) fn moderate(input: &str) -> Result<ModerationReport, Issues> {
    read(input).compute(community::moderate)
}

pub(super) fn present_moderation(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report| Ok(community::present_moderation(report)))
}

pub(super) fn climb_ladder(input: &str) -> Result<LadderClimb, Issues> {
    read(input).compute(community::climb_ladder)
}

pub(super) fn present_ladder(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|climb| Ok(community::present_ladder(climb)))
}

pub(super) fn score_reports(input: &str) -> Result<ReportScores, Issues> {
    read(input).compute(community::score_reports)
}

pub(super) fn present_report_scores(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|scores| Ok(community::present_report_scores(scores)))
}

pub(super) fn find_pile_on(input: &str) -> Result<PileOnReport, Issues> {
    read(input).compute(community::find_pile_on)
}

pub(super) fn present_pile_on(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report| Ok(community::present_pile_on(report)))
}
