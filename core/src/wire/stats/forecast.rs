use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, check_item_count, check_unique, limits, null_is_absent};
use crate::stats::{Confidence, Estimate, Line, Method, Number, UndefinedReason, Verdict};
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
    pub method: Method,
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
    /// How much the value rises from one day to the next.
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
    pub verdict: Option<Verdict>,
    /// Why something is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<UndefinedReason>,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// Continues a daily series by a straight line to the end of a period.
///
/// # Errors
/// - there are no days, more than the limit, or two of one date
/// - a value is beyond 2^53
/// - the period ends before the last day with a value, or is longer than the limit
pub(super) fn forecast(input: &ForecastInput) -> Result<Forecast, Issues> {
    input.check()?;
    let mut days = input.days.clone();
    days.sort_by_key(|day| day.date);
    let Some(first) = days.first().copied() else { return Err(Issues::default()) };
    let place = |date: Date| place(first.date.days_until(date));
    let points: Vec<(f64, f64)> = days.iter().map(|day| (place(day.date), day.value.get())).collect();
    let known: BTreeSet<i64> = days.iter().map(|day| first.date.days_until(day.date)).collect();
    let last = first.date.days_until(input.last_day);
    let open: Vec<f64> = (0..=last).filter(|day| !known.contains(day)).map(self::place).collect();
    let line = Line::fit(&points);
    let last_known = known.contains(&last);
    let last_value = line.and_then(|line| line.predict(self::place(last), input.confidence)).ok();
    let values = crate::stats::sum(points.iter().map(|point| point.1));
    let total = match open.as_slice() {
        [] => Estimate::exact(values),
        open => line.and_then(|line| line.predict_sum(open, values, input.confidence)),
    };
    let verdict = |target: Number| total.map_or(Verdict::NotEnoughData, |total| Verdict::of(&total, target));
    let count = |items: usize| u64::try_from(items).unwrap_or(u64::MAX);
    Ok(Forecast {
        method: Method::LeastSquares,
        assumptions: Method::LeastSquares.assumptions(),
        confidence: input.confidence,
        first_day: first.date,
        last_day: input.last_day,
        days: count(points.len()),
        estimated_days: count(open.len()),
        trend: line.and_then(|line| line.slope_interval(input.confidence)).ok(),
        trend_p_value: line.ok().and_then(|line| Number::new(line.slope_p_value()).ok()),
        last_value: last_value.filter(|_| !last_known),
        total: total.ok(),
        target: input.target,
        verdict: input.target.map(verdict),
        undefined: total.err().or(line.err()),
        warnings: warnings(points.len(), open.len(), &days),
    })
}

/// A day as a place on the line; all within the limits fit.
fn place(days: i64) -> f64 {
    i32::try_from(days).map_or(f64::INFINITY, f64::from)
}

fn warnings(known: usize, open: usize, days: &[DayValue]) -> Issues {
    let path = Path::root().field("days");
    let mut warnings = Issues::default();
    let ends = days.first().zip(days.last()).map(|(first, last)| first.date.days_until(last.date).saturating_add(1));
    let gaps = ends.and_then(|span| usize::try_from(span).ok()).map_or(0, |span| span.saturating_sub(known));
    if gaps > 0 {
        let message = format!("`{gaps}` days between the first and the last have no value; they are estimated");
        warnings.push(Issue::new(Code::MissingDays, path.clone(), message).with("days", gaps));
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
