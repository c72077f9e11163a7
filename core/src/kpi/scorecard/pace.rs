use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{PaceVerdict, Pacing, PacingTag};
use crate::check::{Code, Issue, Issues, Path, Version, null_is_absent};
use crate::kpi::judge::{Seen, target_verdict};
use crate::kpi::number::{decimal_number, number};
use crate::kpi::{Direction, TargetVerdict};
use crate::money::{Currency, Decimal, Fraction, FractionError, Percent};
use crate::stats::{
    Confidence, DailySeries, Estimate, FigureUndefined, ForecastMethod, SeriesFit, SmoothedSeries, StatisticMethod,
};
use crate::time::Date;
use crate::vocabulary::Name;

/// What `pace` takes: what a period is to reach, and what it has reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaceInput {
    /// What people call the figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What all days together are to reach; above zero.
    pub target: Decimal,
    /// The currency of amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Which way is better; absent: higher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The first day of the period.
    pub first_day: Date,
    /// The last day of the period.
    pub last_day: Date,
    /// The last day that is counted.
    pub on: Date,
    /// What was reached by then; absent: the sum of the days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<Decimal>,
    /// The figures of single days, in any order, for a forecast; a day without a figure is left out, for blank is not zero.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<DayFigure>,
    /// How the days to come are found, from figures of days; absent: by a straight line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<ForecastMethod>,
    /// How far the figure may be off the even pace and still be on it: 0 to 100; absent: 0.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub tolerance_percent: Percent,
    /// How sure the interval of the forecast is to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// The figure of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DayFigure {
    /// The day.
    pub date: Date,
    /// The figure.
    pub value: Decimal,
}

/// How much of a period has passed.
#[derive(Clone, Copy, Debug)]
pub(in crate::kpi) struct Elapsed {
    pub(in crate::kpi) total_days: u32,
    pub(in crate::kpi) elapsed_days: u32,
}

impl Elapsed {
    /// Of the days from the first to the last, those up to `on`, both ends included.
    pub(in crate::kpi) fn of(first_day: Date, last_day: Date, on: Date) -> Self {
        let days = |last: Date| u32::try_from(first_day.days_until(last).saturating_add(1)).unwrap_or_default();
        Self { total_days: days(last_day), elapsed_days: days(on.min(last_day)) }
    }

    pub(in crate::kpi) fn share(self) -> Fraction {
        Fraction::new(self.elapsed_days.into(), self.total_days.max(1).into()).unwrap_or(Fraction::ZERO)
    }

    pub(in crate::kpi) fn remaining_days(self) -> u32 {
        self.total_days.saturating_sub(self.elapsed_days)
    }

    /// What all days come to when each is as those that passed were.
    pub(in crate::kpi) fn at_this_pace(self, actual: &Fraction) -> Result<Option<Fraction>, FractionError> {
        if self.elapsed_days == 0 {
            return Ok(None);
        }
        actual.checked_div(&self.elapsed_days.into())?.checked_mul(&self.total_days.into()).map(Some)
    }

    /// What each day that is left must bring.
    pub(in crate::kpi) fn needed_per_day(
        self,
        actual: &Fraction,
        target: &Fraction,
    ) -> Result<Option<Fraction>, FractionError> {
        if self.remaining_days() == 0 {
            return Ok(None);
        }
        target.checked_sub(actual)?.checked_div(&self.remaining_days().into()).map(Some)
    }
}

/// Whether a figure is ahead of an even pace, by more than a share of it.
pub(in crate::kpi) fn pace_verdict(
    elapsed: Elapsed,
    difference: &Fraction,
    expected: &Fraction,
    tolerance: Percent,
    direction: Direction,
) -> Result<PaceVerdict, FractionError> {
    if elapsed.elapsed_days == 0 {
        return Ok(PaceVerdict::NotStarted);
    }
    let within = difference.abs() <= expected.checked_mul(&tolerance.fraction())?;
    Ok(match (within, difference.cmp(&Fraction::ZERO), direction) {
        (true, ..) => PaceVerdict::OnPace,
        (false, Ordering::Greater, Direction::HigherIsBetter | Direction::Neither)
        | (false, Ordering::Less, Direction::LowerIsBetter) => PaceVerdict::Ahead,
        _ => PaceVerdict::Behind,
    })
}

/// How far along a figure is beside elapsed time, and where it will end.
///
/// The expected figure is an even pace, `target × elapsed days / total days`, days counted whole with both ends. Figures are
/// exact. With figures of days, the rest of the period is forecast with its interval (as `forecast` does: by a straight line, or
/// by exponential smoothing), and the target is called met or missed only where the whole interval says so.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let found = kpi::pace(&wire::parse(r#"{
///     "target": "1200", "first_day": "2026-09-01", "last_day": "2026-09-30", "on": "2026-09-10", "actual": "340"
/// }"#)?)?;
/// assert_eq!((found.expected.to_string(), found.verdict), ("400".to_owned(), kpi::PaceVerdict::Behind));
/// // (1,200 − 340) / 20 days
/// assert_eq!(found.needed_per_day.map(|figure| figure.to_string()).as_deref(), Some("43"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - the period ends before it begins, or is longer than the limit
/// - a target that is not above zero, a direction that is neither, a tolerance outside 0 to 100 %
/// - both a figure and days, or neither; a day twice, outside the period, or after the last that is counted
/// - a method without days, or with weights that cannot be
pub fn pace(input: &PaceInput) -> Result<Pacing, Issues> {
    input.check()?;
    input.paced().map_err(|error| Issue::new(Code::TooPrecise, Path::root().field("target"), error.to_string()).into())
}

impl PaceInput {
    pub(super) fn direction(&self) -> Direction {
        self.direction.unwrap_or(Direction::HigherIsBetter)
    }

    fn paced(&self) -> Result<Pacing, FractionError> {
        let elapsed = Elapsed::of(self.first_day, self.last_day, self.on);
        let figures: Vec<Fraction> = self.days.iter().map(|day| day.value.into()).collect();
        let actual = self.actual.map_or_else(|| Fraction::sum(&figures), |actual| Ok(actual.into()))?;
        let target = Fraction::from(self.target);
        let expected = target.checked_mul(&elapsed.share())?;
        let difference = actual.checked_sub(&expected)?;
        let usual = ForecastMethod::default();
        let method = self.method.as_ref().unwrap_or(&usual);
        let series = (!self.days.is_empty()).then(|| self.series(elapsed));
        let fit = series.as_ref().map(|series| series.fit(method));
        let forecast = series.as_ref().zip(fit).map(|(series, fit)| self.total(series, fit, &actual));
        let method_used = forecast.map(|_| method.statistic());
        let verdict = |total: Estimate| {
            let seen = Seen { value: actual.clone(), interval: Some(total) };
            target_verdict(Some(&seen), &target, self.direction())
        };
        Ok(Pacing {
            document: PacingTag,
            version: Version,
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            name: self.name.clone(),
            target: self.target,
            currency: self.currency,
            direction: self.direction(),
            first_day: self.first_day,
            last_day: self.last_day,
            on: self.on,
            total_days: elapsed.total_days,
            elapsed_days: elapsed.elapsed_days,
            elapsed_share: elapsed.share(),
            pace: if expected.is_zero() { None } else { Some(actual.checked_div(&expected)?) },
            tolerance_percent: self.tolerance_percent,
            verdict: pace_verdict(elapsed, &difference, &expected, self.tolerance_percent, self.direction())?,
            at_this_pace: elapsed.at_this_pace(&actual)?,
            needed_per_day: elapsed.needed_per_day(&actual, &target)?,
            forecast_verdict: forecast.map(|total| total.map_or(TargetVerdict::NotEnoughData, verdict)),
            forecast_method: method_used,
            forecast: forecast.and_then(Result::ok),
            smoothing: fit.and_then(Result::ok).and_then(|fit| SmoothedSeries::of(&fit, method)),
            undefined: forecast.and_then(Result::err),
            assumptions: method_used.map(StatisticMethod::assumptions).unwrap_or_default(),
            confidence: self.confidence,
            warnings: self.missing_days(elapsed),
            actual,
            expected,
            difference,
        })
    }

    /// The days of the period with their figures.
    fn series(&self, elapsed: Elapsed) -> DailySeries {
        let day = |day: &DayFigure| (self.first_day.days_until(day.date), decimal_number(day.value).get());
        DailySeries::new(self.days.iter().map(day), (0, i64::from(elapsed.total_days).saturating_sub(1)))
    }

    /// What all days will come to, the known days as their sum is.
    fn total(
        &self,
        series: &DailySeries,
        fit: Result<SeriesFit, FigureUndefined>,
        actual: &Fraction,
    ) -> Result<Estimate, FigureUndefined> {
        let known = number(actual).ok_or(FigureUndefined::BeyondRange)?.get();
        series.total(fit, known, self.confidence)
    }

    fn missing_days(&self, elapsed: Elapsed) -> Issues {
        let given = u32::try_from(self.days.len()).unwrap_or(u32::MAX);
        let missing = elapsed.elapsed_days.saturating_sub(given);
        let mut warnings = Issues::default();
        if missing > 0 && given > 0 {
            let message = format!("`{missing}` days up to {} have no figure, and count for nothing so far", self.on);
            let issue = Issue::new(Code::MissingDays, Path::root().field("days"), message).with("days", missing);
            warnings.push(issue.help("give a figure for each day, 0 where there was none"));
        }
        warnings
    }
}
