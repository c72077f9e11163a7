//! The operations that say whether a value is good.

use super::parse::read;
use crate::check::Issues;
use crate::kpi;
pub(super) use crate::kpi::{JudgeKpiInput, KpiJudgement, PaceInput, Pacing, Scorecard, ScorecardInput};
use crate::text::Presentation;

pub(super) fn judge_kpi(input: &str) -> Result<KpiJudgement, Issues> {
    read(input).compute(|input: &JudgeKpiInput| kpi::judge_kpi(input))
}

pub(super) fn present_kpi_judgement(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_kpi_judgement(found)))
}

pub(super) fn pace(input: &str) -> Result<Pacing, Issues> {
    read(input).compute(|input: &PaceInput| kpi::pace(input))
}

pub(super) fn present_pacing(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_pacing(found)))
}

pub(super) fn scorecard(input: &str) -> Result<Scorecard, Issues> {
    read(input).compute(|input: &ScorecardInput| kpi::scorecard(input))
}

pub(super) fn present_scorecard(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_scorecard(found)))
}
