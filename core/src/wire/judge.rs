//! The operations that say whether a value is good.

use super::parse::read;
use crate::check::Issues;
use crate::kpi;
pub(super) use crate::kpi::{
    AttributeInput, Attribution, BestTime, BestTimeInput, Experiment, ExperimentInput, JudgeKpiInput, KpiJudgement,
    PaceInput, Pacing, PaidCampaign, PaidCampaignInput, PeerComparison, PeersInput, SampleRatioCheck, SampleRatioInput,
    Scorecard, ScorecardInput, ShrinkInput, Shrinkage,
};
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

pub(super) fn experiment(input: &str) -> Result<Experiment, Issues> {
    read(input).compute(|input: &ExperimentInput| kpi::experiment(input))
}

pub(super) fn present_experiment(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_experiment(found)))
}

pub(super) fn sample_ratio(input: &str) -> Result<SampleRatioCheck, Issues> {
    read(input).compute(|input: &SampleRatioInput| kpi::sample_ratio(input))
}

pub(super) fn present_sample_ratio(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_sample_ratio(found)))
}

pub(super) fn attribute(input: &str) -> Result<Attribution, Issues> {
    read(input).compute(|input: &AttributeInput| kpi::attribute(input))
}

pub(super) fn present_attribution(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_attribution(found)))
}

pub(super) fn paid_campaign(input: &str) -> Result<PaidCampaign, Issues> {
    read(input).compute(|input: &PaidCampaignInput| kpi::paid_campaign(input))
}

pub(super) fn present_paid_campaign(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_paid_campaign(found)))
}

pub(super) fn compare_peers(input: &str) -> Result<PeerComparison, Issues> {
    read(input).compute(|input: &PeersInput| kpi::compare_peers(input))
}

pub(super) fn present_peer_comparison(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_peer_comparison(found)))
}

pub(super) fn best_time(input: &str) -> Result<BestTime, Issues> {
    read(input).compute(|input: &BestTimeInput| kpi::best_time(input))
}

pub(super) fn present_best_time(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_best_time(found)))
}

pub(super) fn shrink(input: &str) -> Result<Shrinkage, Issues> {
    read(input).compute(|input: &ShrinkInput| kpi::shrink(input))
}

pub(super) fn present_shrinkage(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_shrinkage(found)))
}
