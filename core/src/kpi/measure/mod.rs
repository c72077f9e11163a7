//! Rates of posts from their figures.

mod check;
mod compute;
mod input;
mod present;
mod result;
mod rows;

pub use compute::measure;
pub use input::{FigureColumn, LabelColumn, MeasureInput};
pub use present::present_measurement;
pub use result::{
    DefinedRate, GroupLabel, MeasuredGroup, Measurement, MeasurementTag, MetricTotal, PostQuantile, PostQuantiles,
    Provenance, RateOutcome, RateResult, UndefinedRate, UndefinedReason, UsedRate,
};
