use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_item_count, check_unique, limits, null_is_absent};
use crate::stats::{
    ComparisonVerdict, Confidence, DailySeries, Estimate, FigureUndefined, ForecastMethod, Number, SeriesFit,
    SmoothedSeries, StatisticMethod,
};
use crate::time::Date;

/// What `forecast` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForecastInput {
    /// The days with their values, in any order; a day without a value is left out, for blank is not zero.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::LIST_ITEMS)))]
    pub days: Vec<DayValue>,
    /// The last day of the period.
    pub last_day: Date,
    /// What all days together are to reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Number>,
    /// How the days to come are found; absent: by a straight line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<ForecastMethod>,
    /// How sure the intervals and the verdict are to be; absent: 0.95.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub confidence: Confidence,
}

/// The value of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DayValue {
    /// The day.
    pub date: Date,
    /// What was counted on it: views, conversions.
    pub value: Number,
}

/// How a daily series goes on to the end of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Forecast {
    /// How the days to come are found.
    pub method: StatisticMethod,
    /// What must hold for that.
    pub assumptions: Vec<String>,
    /// How sure the intervals and the verdict are.
    pub confidence: Confidence,
    /// The first day with a value.
    pub first_day: Date,
    /// The last day of the period.
    pub last_day: Date,
    /// The days with a value.
    pub days: u64,
    /// The days of the period without one, whose values are estimated.
    pub estimated_days: u64,
    /// The weights and states of exponential smoothing; absent for a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smoothing: Option<SmoothedSeries>,
    /// How much the value rises from one day to the next, by a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend: Option<Estimate>,
    /// How likely such a trend comes by chance, when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend_p_value: Option<Number>,
    /// The value of the last day; absent when it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_value: Option<Estimate>,
    /// What all days come to, the known ones as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Estimate>,
    /// What they were to reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Number>,
    /// Whether the total will be higher or lower than the target; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<ComparisonVerdict>,
    /// Why something is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<FigureUndefined>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// Continues a daily series to the end of a period, by a straight line or by exponential smoothing.
///
/// # Errors
/// - there are no days, more than the limit, or two of one date
/// - a value is beyond 2^53
/// - the period ends before the last day with a value, or is longer than the limit
/// - weights of exponential smoothing that cannot be
pub(super) fn forecast(input: &ForecastInput) -> Result<Forecast, Issues> {
    input.check()?;
    let mut days = input.days.clone();
    days.sort_by_key(|day| day.date);
    let Some(first) = days.first().copied() else { return Err(Issues::default()) };
    let usual = ForecastMethod::default();
    let method = input.method.as_ref().unwrap_or(&usual);
    let place = |date: Date| first.date.days_until(date);
    let series =
        DailySeries::new(days.iter().map(|day| (place(day.date), day.value.get())), (0, place(input.last_day)));
    let (fit, open) = (series.fit(method), series.open_days());
    let total = series.total(fit, crate::stats::sum(days.iter().map(|day| day.value.get())), input.confidence);
    let last_value = fit.ok().and_then(|fit| series.last_value(fit, input.confidence).ok().flatten());
    let line = match fit {
        Ok(SeriesFit::Line(line)) => Some(line),
        _ => None,
    };
    let verdict =
        |target: Number| total.map_or(ComparisonVerdict::NotEnoughData, |total| ComparisonVerdict::of(&total, target));
    let count = |items: usize| u64::try_from(items).unwrap_or(u64::MAX);
    Ok(Forecast {
        method: method.statistic(),
        assumptions: method.statistic().assumptions(),
        confidence: input.confidence,
        first_day: first.date,
        last_day: input.last_day,
        days: count(days.len()),
        estimated_days: count(open),
        smoothing: fit.ok().and_then(|fit| SmoothedSeries::of(&fit, method)),
        trend: line.and_then(|line| line.slope_interval(input.confidence).ok()),
        trend_p_value: line.and_then(|line| Number::new(line.slope_p_value()).ok()),
        last_value,
        total: total.ok(),
        target: input.target,
        verdict: input.target.map(verdict),
        undefined: total.err().or(fit.err()),
        warnings: warnings(open, &days, fit.err()),
    })
}

fn warnings(open: usize, days: &[DayValue], undefined: Option<FigureUndefined>) -> Issues {
    let known = days.len();
    let path = Path::root().field("days");
    let mut warnings = Issues::default();
    let ends = days.first().zip(days.last()).map(|(first, last)| first.date.days_until(last.date).saturating_add(1));
    let gaps = ends.and_then(|span| usize::try_from(span).ok()).map_or(0, |span| span.saturating_sub(known));
    if gaps > 0 {
        let needed = undefined == Some(FigureUndefined::MissingDays);
        let what = if needed { "the method needs each of them" } else { "they are estimated" };
        let message = format!("`{gaps}` days between the first and the last have no value; {what}");
        let issue = Issue::new(Code::MissingDays, path.clone(), message).with("days", gaps);
        warnings.push(if needed { issue.help("give each day a value, or use the method `line`") } else { issue });
    }
    if open > known {
        let message = format!("`{open}` days are estimated from {known} with a value");
        let issue = Issue::new(Code::FewUnits, path, message).with("count", known).with("least", open);
        warnings.push(issue.help("wait for more days, or forecast fewer"));
    }
    warnings
}

impl ForecastInput {
    fn check(&self) -> Result<(), Issues> {
        let path = Path::root().field("days");
        let mut issues = Issues::default();
        check_item_count(self.days.len(), &path, &mut issues);
        for (place, day) in self.days.iter().enumerate().take(limits::LIST_ITEMS) {
            day.value.check(|| path.index(place).field("value"), &mut issues);
        }
        check_unique(self.days.iter().map(|day| day.date), &path, &mut issues);
        if let Some(target) = self.target {
            target.check(|| Path::root().field("target"), &mut issues);
        }
        if let Some(method) = &self.method {
            method.check(&Path::root().field("method"), &mut issues);
        }
        self.check_period(&mut issues);
        issues.into_result(())
    }

    fn check_period(&self, issues: &mut Issues) {
        let dates = self.days.iter().map(|day| day.date);
        let (Some(first), Some(last)) = (dates.clone().min(), dates.max()) else { return };
        let at = Path::root().field("last_day");
        if self.last_day < last {
            let message = format!("the period ends on `{}`, before the last value of {last}", self.last_day);
            issues.push(Issue::new(Code::WrongOrder, at, message).with("value", self.last_day).with("last", last));
        } else if first.days_until(self.last_day) >= i64::from(limits::PERIOD_DAYS) {
            let message = format!("the period from {first} on has more than {} days", limits::PERIOD_DAYS);
            issues.push(Issue::new(Code::OutOfRange, at, message).with("most", limits::PERIOD_DAYS));
        }
    }
}
