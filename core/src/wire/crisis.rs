//! The operations on crises.

use super::document::{CheckReport, report};
use super::parse::read;
use crate::check::{Issues, Path};
use crate::crisis;
#[cfg(feature = "schema")]
pub(super) use crate::crisis::{
    AdvanceResponseInput, AdvisePostureInput, AssessSeverityInput, CheckStatementInput, CorrectPrevalenceInput,
    DetectAlarmsInput, DrillInput, FindOpportunitiesInput, MentionAlarm, ResponseStatusInput, ReviewResponseInput,
};
pub(super) use crate::crisis::{
    AdvancedResponse, AlarmReport, CheckReviewInput, CrisisReview, Drill, MentionQuery, MentionScan, OpportunityReport,
    PostureAdvice, PrevalenceReport, ResponseStatus, ReviewFacts, SeverityAssessment, SeverityReadings, StatementCheck,
};
pub(super) use crate::crisis::{CrisisResponse, PlannedStrategies, Playbook};
use crate::text::Presentation;

pub(super) fn severity_readings(input: &str) -> Result<SeverityReadings, Issues> {
    read(input).compute(|alarm| Ok(crisis::severity_readings(alarm)))
}

pub(super) fn assess_severity(input: &str) -> Result<SeverityAssessment, Issues> {
    read(input).compute(crisis::assess_severity)
}

pub(super) fn present_severity_assessment(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|assessment| Ok(crisis::present_severity_assessment(assessment)))
}

pub(super) fn advise_posture(input: &str) -> Result<PostureAdvice, Issues> {
    read(input).compute(crisis::advise_posture)
}

pub(super) fn present_posture_advice(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|advice| Ok(crisis::present_posture_advice(advice)))
}

pub(super) fn check_strategies(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |planned: &PlannedStrategies, issues| planned.check(&Path::root(), issues)))
}

pub(super) fn detect_alarms(input: &str) -> Result<AlarmReport, Issues> {
    read(input).compute(crisis::detect_alarms)
}

pub(super) fn present_alarms(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report| Ok(crisis::present_alarms(report)))
}

pub(super) fn check_mention_query(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |query: &MentionQuery, issues| query.check(issues)))
}

pub(super) fn present_mention_scan(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|scan: &MentionScan| Ok(crisis::present_mention_scan(scan)))
}

pub(super) fn check_playbook(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |playbook: &Playbook, issues| playbook.check(&Path::root(), issues)))
}

pub(super) fn present_playbook(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|playbook| Ok(crisis::present_playbook(playbook)))
}

pub(super) fn check_playbook_readiness(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |playbook: &Playbook, issues| {
        playbook.check(&Path::root(), issues);
        playbook.check_ready(&Path::root(), issues);
    }))
}

pub(super) fn check_response(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |response: &CrisisResponse, issues| response.check(&Path::root(), issues)))
}

pub(super) fn present_response(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|response| Ok(crisis::present_response(response)))
}

pub(super) fn advance_response(input: &str) -> Result<AdvancedResponse, Issues> {
    read(input).compute(crisis::advance_response)
}

pub(super) fn present_advanced_response(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|advanced| Ok(crisis::present_advanced_response(advanced)))
}

pub(super) fn response_status(input: &str) -> Result<ResponseStatus, Issues> {
    read(input).compute(crisis::response_status)
}

pub(super) fn present_response_status(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|status| Ok(crisis::present_response_status(status)))
}

pub(super) fn check_statement(input: &str) -> Result<StatementCheck, Issues> {
    read(input).compute(crisis::check_statement)
}

pub(super) fn present_statement_check(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|check| Ok(crisis::present_statement_check(check)))
}

pub(super) fn review_response(input: &str) -> Result<ReviewFacts, Issues> {
    read(input).compute(crisis::review_response)
}

pub(super) fn present_review_facts(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|facts| Ok(crisis::present_review_facts(facts)))
}

pub(super) fn check_review(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |input: &CheckReviewInput, issues| input.check(&Path::root(), issues)))
}

pub(super) fn present_review(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|review: &CrisisReview| Ok(crisis::present_review(review)))
}

pub(super) fn run_drill(input: &str) -> Result<Drill, Issues> {
    read(input).compute(crisis::run_drill)
}

pub(super) fn present_drill(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|drill| Ok(crisis::present_drill(drill)))
}

pub(super) fn find_opportunities(input: &str) -> Result<OpportunityReport, Issues> {
    read(input).compute(crisis::find_opportunities)
}

pub(super) fn present_opportunities(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report| Ok(crisis::present_opportunities(report)))
}

pub(super) fn correct_prevalence(input: &str) -> Result<PrevalenceReport, Issues> {
    read(input).compute(crisis::correct_shares)
}

pub(super) fn present_prevalence(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|report| Ok(crisis::present_prevalence(report)))
}
