//! What counts, what it is divided by, what came out, and whether that is good: metrics, rates, measurements and verdicts.

mod book;
pub mod bulk;
mod compare;
mod emv;
pub mod export;
mod judge;
mod measure;
mod metric;
mod number;
mod present;
mod rate;
mod rate_check;
mod ratio;
mod run;
mod scorecard;
mod shown;
pub mod tally;

pub use book::{RateBook, RateBookTag};
pub use compare::{RateComparison, RateComparisonTag, RatePair, RateValue, RateVerdict, compare_rates};
pub use emv::{ActionValue, EarnedMediaValue, EmvCount, EmvInput, EmvLine, EmvTable, EmvTag, earned_media_value};
pub use judge::{
    Benchmark, BenchmarkJudgement, BenchmarkLeftOut, BenchmarkQuantile, BenchmarkTable, BenchmarkVerdict,
    JudgeKpiInput, JudgedValue, KpiActual, KpiJudgement, KpiJudgementTag, KpiTarget, TargetJudgement, TargetVerdict,
    UsedVerdictBands, ValueRange, VerdictBand, VerdictBands, VerdictBasis, judge_kpi, present_kpi_judgement,
};
pub use measure::{
    DefinedRate, FigureColumn, GroupLabel, LabelColumn, MeasureInput, MeasuredGroup, Measurement, MeasurementTag,
    MetricTotal, Provenance, RateOutcome, RateResult, UndefinedRate, UndefinedReason, UsedRate, measure,
    present_measurement,
};
pub use metric::{Joining, Metric, MetricDictionary, MetricUnit, RetiredMetric};
pub use present::{present_earned_media_value, present_rate_comparison};
pub use rate::{
    Aggregation, Direction, FollowerSnapshot, LifetimeWindow, PeriodWindow, PublicationWindow, RateDefinition,
    RateTerm, RateUnit, RateWindow, Whole,
};
pub use scorecard::{
    DayFigure, GoalScore, KpiScore, PaceInput, PaceVerdict, Pacing, PacingTag, Scorecard, ScorecardGoal,
    ScorecardInput, ScorecardKpi, ScorecardTag, UndefinedPart, VerdictCounts, pace, present_pacing, present_scorecard,
    scorecard,
};
