//! The operations that say how sure a figure is, and whether two differ.

mod forecast;
mod present;

use forecast::forecast as forecast_series;
pub use forecast::{DayValue, Forecast, ForecastInput};

use super::parse::read;
use crate::check::Issues;
use crate::stats;
// The schema finds the documents of all operations here.
#[cfg(feature = "schema")]
pub(super) use crate::stats::{
    AdjustPValuesInput, CompareProportionsInput, CompareRatiosInput, ProportionIntervalInput, QuantilesInput,
    SampleSizeInput,
};
pub(super) use crate::stats::{
    AdjustedPValues, ProportionComparison, ProportionInterval, Quantiles, RatioComparison, SampleSize,
};
use crate::text::Presentation;

pub(super) fn proportion_interval(input: &str) -> Result<ProportionInterval, Issues> {
    read(input).compute(stats::proportion_interval)
}

pub(super) fn present_proportion_interval(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(present::proportion_interval(found)))
}

pub(super) fn compare_proportions(input: &str) -> Result<ProportionComparison, Issues> {
    read(input).compute(stats::compare_proportions)
}

pub(super) fn present_proportion_comparison(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(present::proportion_comparison(found)))
}

pub(super) fn compare_ratios(input: &str) -> Result<RatioComparison, Issues> {
    read(input).compute(stats::compare_ratios)
}

pub(super) fn present_ratio_comparison(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(present::ratio_comparison(found)))
}

pub(super) fn adjust_p_values(input: &str) -> Result<AdjustedPValues, Issues> {
    read(input).compute(stats::adjust_p_values)
}

pub(super) fn present_adjusted_p_values(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(present::adjusted_p_values(found)))
}

pub(super) fn sample_size(input: &str) -> Result<SampleSize, Issues> {
    read(input).compute(stats::sample_size)
}

pub(super) fn present_sample_size(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(present::sample_size(found)))
}

pub(super) fn quantiles(input: &str) -> Result<Quantiles, Issues> {
    read(input).compute(stats::quantiles)
}

pub(super) fn present_quantiles(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(present::quantiles(found)))
}

pub(super) fn forecast(input: &str) -> Result<Forecast, Issues> {
    read(input).compute(forecast_series)
}

pub(super) fn present_forecast(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(present::forecast(found)))
}
