//! The operations on campaigns and agencies.

use super::document::{CheckReport, report};
use super::parse::read;
pub(super) use crate::agency::{
    Agency, Conflicts, CrisisReadiness, EnquiryAnswer, ExpiringRights, MoveJudgement, PausePlan, Receivables,
    ResumePlan, RunPermission,
};
#[cfg(feature = "schema")]
pub(super) use crate::agency::{
    CrisisReadinessInput, EnquiryInput, ExpiringInput, JudgeMoveInput, PlanPauseInput, PlanResumeInput,
    ReceivablesInput, RunInput,
};
#[cfg(feature = "schema")]
pub(super) use crate::campaign::AdvanceInput;
pub(super) use crate::campaign::{Advanced, Campaign};
use crate::check::{Issues, Path};
use crate::text::Presentation;
use crate::{agency, campaign};

pub(super) fn check_campaign(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |campaign: &Campaign, issues| campaign.check(&Path::root(), issues)))
}

pub(super) fn present_campaign(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|campaign| Ok(campaign::present_campaign(campaign)))
}

pub(super) fn advance(input: &str) -> Result<Advanced, Issues> {
    read(input).compute(campaign::advance)
}

pub(super) fn present_advanced(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|advanced| Ok(campaign::present_advanced(advanced)))
}

pub(super) fn check_agency(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |agency: &Agency, issues| agency.check(&Path::root(), issues)))
}

pub(super) fn judge_move(input: &str) -> Result<MoveJudgement, Issues> {
    read(input).compute(agency::judge_move)
}

pub(super) fn present_move_judgement(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|judgement| Ok(agency::present_move_judgement(judgement)))
}

pub(super) fn conflicts(input: &str) -> Result<Conflicts, Issues> {
    read(input).compute(agency::conflicts)
}

pub(super) fn present_conflicts(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_conflicts(found)))
}

pub(super) fn check_enquiry(input: &str) -> Result<EnquiryAnswer, Issues> {
    read(input).compute(agency::check_enquiry)
}

pub(super) fn present_enquiry_answer(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|answer| Ok(agency::present_enquiry_answer(answer)))
}

pub(super) fn may_run(input: &str) -> Result<RunPermission, Issues> {
    read(input).compute(agency::may_run)
}

pub(super) fn present_run_permission(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|permission| Ok(agency::present_run_permission(permission)))
}

pub(super) fn expiring_rights(input: &str) -> Result<ExpiringRights, Issues> {
    read(input).compute(agency::expiring_rights)
}

pub(super) fn present_expiring_rights(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_expiring_rights(found)))
}

pub(super) fn receivables(input: &str) -> Result<Receivables, Issues> {
    read(input).compute(agency::receivables)
}

pub(super) fn present_receivables(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_receivables(found)))
}

pub(super) fn plan_pause(input: &str) -> Result<PausePlan, Issues> {
    read(input).compute(agency::plan_pause)
}

pub(super) fn present_pause_plan(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|plan| Ok(agency::present_pause_plan(plan)))
}

pub(super) fn plan_resume(input: &str) -> Result<ResumePlan, Issues> {
    read(input).compute(agency::plan_resume)
}

pub(super) fn present_resume_plan(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|plan| Ok(agency::present_resume_plan(plan)))
}

pub(super) fn check_crisis_readiness(input: &str) -> Result<CrisisReadiness, Issues> {
    read(input).compute(agency::check_crisis_readiness)
}

pub(super) fn present_crisis_readiness(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(agency::present_crisis_readiness(found)))
}
