use serde::{Deserialize, Serialize};

use super::{Probability, StatisticMethod};
use crate::check::{Code, Issue, Issues, Path, tagged_union};

tagged_union! {
    /// How a daily series goes on.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum ForecastMethod {
        /// By a straight line through all days.
        Line(LineMethod) = "line",
        /// At a level that each day pulls along.
        SimpleSmoothing(SimpleSmoothingMethod) = "simple_smoothing",
        /// From such a level by a trend that fades out.
        DampedTrend(DampedTrendMethod) = "damped_trend",
    }
}

/// By a straight line through all days.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LineMethod {}

/// Simple exponential smoothing: the days to come have the level that the last day left. It needs every day up to the last
/// one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SimpleSmoothingMethod {
    /// The share of each day's error that the level takes over: 0 to 1; absent: fitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha: Option<Probability>,
}

/// Exponential smoothing with a damped additive trend (Gardner and McKenzie 1985). It needs every day up to the last one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DampedTrendMethod {
    /// The share of each day's error that the level takes over: 0 to 1; absent: fitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha: Option<Probability>,
    /// The share of each day's error that the trend takes over: 0 to `alpha`; absent: fitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beta: Option<Probability>,
    /// What is left of the trend from one day to the next: above 0 to 1, which is a trend that stays (Holt's); absent: fitted
    /// from 0.8 to 0.98.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phi: Option<Probability>,
}

impl ForecastMethod {
    /// The name of the method.
    #[must_use]
    pub fn statistic(&self) -> StatisticMethod {
        match self {
            Self::Line(_) => StatisticMethod::LeastSquares,
            Self::SimpleSmoothing(_) => StatisticMethod::SimpleSmoothing,
            Self::DampedTrend(_) => StatisticMethod::DampedTrend,
        }
    }

    /// Finds what is wrong with the parameters.
    pub(crate) fn check(&self, path: &Path, issues: &mut Issues) {
        let Self::DampedTrend(method) = self else { return };
        let above = |beta: &Probability| method.alpha.is_some_and(|alpha| *beta > alpha);
        if let Some(beta) = method.beta.filter(above) {
            let message = format!("`{beta}` is more than alpha: the trend takes over a part of what the level does");
            issues.push(Issue::new(Code::OutOfRange, path.field("beta"), message).with("value", beta));
        }
        if let Some(phi) = method.phi.filter(|phi| phi.parts() == 0) {
            let message = "`0` leaves nothing of the trend";
            let issue = Issue::new(Code::OutOfRange, path.field("phi"), message).with("value", phi);
            issues.push(issue.help("use simple smoothing, which has no trend"));
        }
    }
}

impl Default for ForecastMethod {
    fn default() -> Self {
        Self::Line(LineMethod {})
    }
}
