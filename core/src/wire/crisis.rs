//! The operations on crises.

use super::document::{CheckReport, report};
use super::parse::read;
use crate::check::{Issues, Path};
use crate::crisis;
#[cfg(feature = "schema")]
pub(super) use crate::crisis::{AdvisePostureInput, AssessSeverityInput, DetectAlarmsInput};
pub(super) use crate::crisis::{AlarmReport, PostureAdvice, SeverityAssessment};
pub(super) use crate::crisis::{PlannedStrategies, Playbook};
use crate::text::Presentation;

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

pub(super) fn check_playbook(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |playbook: &Playbook, issues| playbook.check(&Path::root(), issues)))
}

pub(super) fn present_playbook(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|playbook| Ok(crisis::present_playbook(playbook)))
}
