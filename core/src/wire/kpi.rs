//! The operations on metrics and rates.

use super::document::{CheckReport, report};
use super::parse::read;
use crate::check::{Issues, Path};
use crate::kpi;
pub(super) use crate::kpi::bulk::KpiQuery;
pub(super) use crate::kpi::{
    EarnedMediaValue, EmvInput, MeasureInput, Measurement, RateBook, RateComparison, RatePair,
};
use crate::text::Presentation;

pub(super) fn check_rate_book(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |book: &RateBook, issues| book.check(&Path::root(), issues)))
}

pub(super) fn check_kpi_query(input: &str) -> Result<CheckReport, Issues> {
    Ok(report(read(input), |query: &KpiQuery, issues| query.check(issues)))
}

pub(super) fn measure(input: &str) -> Result<Measurement, Issues> {
    read(input).compute(|input: &MeasureInput| kpi::measure(input))
}

pub(super) fn present_measurement(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|measurement| Ok(kpi::present_measurement(measurement)))
}

pub(super) fn compare_rates(input: &str) -> Result<RateComparison, Issues> {
    read(input).compute(|pair: &RatePair| kpi::compare_rates(pair))
}

pub(super) fn earned_media_value(input: &str) -> Result<EarnedMediaValue, Issues> {
    read(input).compute(|input: &EmvInput| kpi::earned_media_value(input))
}

pub(super) fn present_rate_comparison(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_rate_comparison(found)))
}

pub(super) fn present_earned_media_value(input: &str) -> Result<Presentation, Issues> {
    read(input).compute(|found| Ok(kpi::present_earned_media_value(found)))
}
