//! What counts, what it is divided by, what came out, and whether that is good: metrics, rates, measurements and verdicts.

mod attribution;
mod best_time;
mod book;
pub mod bulk;
mod compare;
mod emv;
mod experiment;
pub mod export;
mod judge;
mod measure;
mod metric;
mod number;
mod paid;
mod peers;
mod present;
mod rate;
mod rate_check;
mod ratio;
mod run;
mod sample_ratio;
mod scorecard;
mod shown;
pub mod tally;

pub use attribution::{
    AttributeInput, Attribution, AttributionModel, AttributionTag, CodeOwner, CodeRule, FirstTouch, LastTouch,
    LinearTouch, LinkOwner, PositionBased, SourceCredit, Touch, TrackedConversion, attribute, present_attribution,
};
pub use best_time::{
    BestTime, BestTimeInput, BestTimeTag, BestTimeVerdict, HourWeights, ShrinkCell, ShrinkInput, Shrinkage,
    ShrinkageTag, ShrunkCell, TimeCell, TimedPost, best_time, present_best_time, present_shrinkage, shrink,
};
pub use book::{RateBook, RateBookTag, kpi_ids};
pub use compare::{RateComparison, RateComparisonTag, RatePair, RateValue, RateVerdict, compare_rates};
pub use emv::{ActionValue, EarnedMediaValue, EmvCount, EmvInput, EmvLine, EmvTable, EmvTag, earned_media_value};
pub use experiment::{
    Experiment, ExperimentDesign, ExperimentInput, ExperimentTag, ExperimentVerdict, Variant, VariantComparison,
    VariantResult, experiment, present_experiment,
};
pub use judge::{
    Benchmark, BenchmarkJudgement, BenchmarkLeftOut, BenchmarkQuantile, BenchmarkTable, BenchmarkVerdict,
    JudgeKpiInput, JudgedValue, KpiActual, KpiJudgement, KpiJudgementTag, KpiTarget, TargetJudgement, TargetVerdict,
    UsedVerdictBands, ValueRange, VerdictBand, VerdictBands, VerdictBasis, judge_kpi, present_kpi_judgement,
};
pub use measure::{
    DefinedRate, FigureColumn, GroupLabel, LabelColumn, MeasureInput, MeasuredGroup, Measurement, MeasurementTag,
    MetricTotal, PostQuantile, PostQuantiles, Provenance, RateOutcome, RateResult, UndefinedRate, UndefinedReason,
    UsedRate, measure, present_measurement,
};
pub use metric::{Joining, Metric, MetricDictionary, MetricUnit, RetiredMetric};
pub use paid::{
    AdDay, AdSet, AdSetResult, BudgetMove, CostVerdict, MoveVerdict, PaidCampaign, PaidCampaignInput, PaidCampaignTag,
    SpendPacing, paid_campaign, present_paid_campaign,
};
pub use peers::{
    Peer, PeerComparison, PeerComparisonTag, PeerFigure, PeerResult, PeersInput, RateStanding, ShareOfVoice,
    compare_peers, present_peer_comparison,
};
pub use present::{present_earned_media_value, present_rate_comparison};
pub use rate::{
    Aggregation, Direction, FollowerSnapshot, LifetimeWindow, PeriodWindow, PublicationWindow, RateDefinition,
    RateTerm, RateUnit, RateWindow, Whole,
};
pub use sample_ratio::{
    ArmSize, SampleRatio, SampleRatioArm, SampleRatioCheck, SampleRatioCheckTag, SampleRatioInput,
    SampleRatioThreshold, SampleRatioVerdict, UsedSampleRatioThreshold, present_sample_ratio, sample_ratio,
};
pub use scorecard::{
    DayFigure, GoalScore, KpiScore, PaceInput, PaceVerdict, Pacing, PacingTag, Scorecard, ScorecardGoal,
    ScorecardInput, ScorecardKpi, ScorecardTag, UndefinedPart, VerdictCounts, pace, present_pacing, present_scorecard,
    scorecard,
};
