//! What counts, what it is divided by, and what came out: metrics, rates and measurements.

mod book;
pub mod bulk;
mod compare;
mod emv;
mod measure;
mod metric;
mod present;
mod rate;
mod rate_check;
mod ratio;
mod run;
pub mod tally;

pub use book::{RateBook, RateBookTag};
pub use compare::{RateComparison, RateComparisonTag, RatePair, RateValue, RateVerdict, compare_rates};
pub use emv::{ActionValue, EarnedMediaValue, EmvCount, EmvInput, EmvLine, EmvTable, EmvTag, earned_media_value};
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
