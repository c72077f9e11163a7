use serde::{Deserialize, Serialize};

use super::{Confidence, Estimate, FigureUndefined, ForecastMethod, Line, Number, Smoothing};

/// A daily series with the days of its period that have no value.
///
/// ```
/// use greenroom::stats::{Confidence, DailySeries, ForecastMethod};
///
/// let series = DailySeries::new([(0, 1.0), (1, 3.0), (2, 4.0), (3, 4.0)], (0, 5));
/// let fit = series.fit(&ForecastMethod::default());
/// // 5.5 and 6.5 are to come.
/// assert_eq!(series.total(fit, 12.0, Confidence::default()).unwrap().value.get(), 24.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DailySeries {
    days: Vec<(i64, f64)>,
    open: Vec<i64>,
    last: i64,
}

/// What goes on a daily series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SeriesFit {
    /// A straight line.
    Line(Line),
    /// Exponential smoothing.
    Smoothing(Smoothing),
}

impl DailySeries {
    /// The values of days, in any order, in a period from the first to the last day; each day is a number.
    #[must_use]
    pub fn new(days: impl IntoIterator<Item = (i64, f64)>, (first, last): (i64, i64)) -> Self {
        let mut days: Vec<(i64, f64)> = days.into_iter().collect();
        days.sort_by_key(|(day, _)| *day);
        let is_open = |day: &i64| days.binary_search_by_key(day, |(day, _)| *day).is_err();
        let open = (first..=last).filter(is_open).collect();
        Self { days, open, last }
    }

    /// How many days of the period have no value.
    #[must_use]
    pub fn open_days(&self) -> usize {
        self.open.len()
    }

    /// What goes on the series.
    ///
    /// # Errors
    /// - [`FigureUndefined::MissingDays`]: the method needs every day from the first to the last one that has a value, and
    ///   one of them has none
    /// - [`FigureUndefined::NotEnoughData`], [`FigureUndefined::NoVariation`], [`FigureUndefined::BeyondRange`]: as
    ///   [`Line::fit`], [`Smoothing::simple`] and [`Smoothing::damped`] say
    pub fn fit(&self, method: &ForecastMethod) -> Result<SeriesFit, FigureUndefined> {
        match method {
            ForecastMethod::Line(_) => {
                let points: Vec<_> = self.days.iter().map(|(day, value)| (place(*day), *value)).collect();
                Line::fit(&points).map(SeriesFit::Line)
            }
            ForecastMethod::SimpleSmoothing(method) => {
                Smoothing::simple(&self.without_gaps()?, method).map(SeriesFit::Smoothing)
            }
            ForecastMethod::DampedTrend(method) => {
                Smoothing::damped(&self.without_gaps()?, method).map(SeriesFit::Smoothing)
            }
        }
    }

    /// What all days come to, those that are known as they are.
    ///
    /// # Errors
    /// - why there is no fit, where a day has no value
    /// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
    pub fn total(
        &self,
        fit: Result<SeriesFit, FigureUndefined>,
        known: f64,
        confidence: Confidence,
    ) -> Result<Estimate, FigureUndefined> {
        if self.open.is_empty() {
            return Estimate::exact(known);
        }
        match fit? {
            SeriesFit::Line(line) => {
                let open: Vec<f64> = self.open.iter().map(|day| place(*day)).collect();
                line.predict_sum(&open, known, confidence)
            }
            SeriesFit::Smoothing(smoothing) => smoothing.predict_sum(self.steps(), known, confidence),
        }
    }

    /// The value of the last day; nothing where it is known.
    ///
    /// # Errors
    /// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
    pub fn last_value(&self, fit: SeriesFit, confidence: Confidence) -> Result<Option<Estimate>, FigureUndefined> {
        if self.open.last() != Some(&self.last) {
            return Ok(None);
        }
        match fit {
            SeriesFit::Line(line) => line.predict(place(self.last), confidence),
            SeriesFit::Smoothing(smoothing) => smoothing.predict(self.steps(), confidence),
        }
        .map(Some)
    }

    /// The values, where all days without one come after them.
    fn without_gaps(&self) -> Result<Vec<f64>, FigureUndefined> {
        let last = self.days.last().map(|(day, _)| *day);
        if self.open.first().is_some_and(|open| Some(*open) < last) {
            return Err(FigureUndefined::MissingDays);
        }
        Ok(self.days.iter().map(|(_, value)| *value).collect())
    }

    /// The days to come, where all days without a value are.
    fn steps(&self) -> u32 {
        u32::try_from(self.open.len()).unwrap_or(u32::MAX)
    }
}

/// A day as a place on the line; all within the limits fit.
fn place(day: i64) -> f64 {
    i32::try_from(day).map_or(f64::INFINITY, f64::from)
}

/// Exponential smoothing that goes on a daily series, so that anybody can check it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SmoothedSeries {
    /// The share of each day's error that the level took over.
    pub alpha: Number,
    /// The share of each day's error that the trend took over; absent where there is no trend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beta: Option<Number>,
    /// What was left of the trend from one day to the next; absent where there is no trend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phi: Option<Number>,
    /// Whether one of these was fitted; else all were given.
    pub is_fitted: bool,
    /// The level before the first day, fitted.
    pub first_level: Number,
    /// The trend before the first day, fitted; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_trend: Option<Number>,
    /// The level after the last day with a value.
    pub last_level: Number,
    /// The trend after the last day with a value; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_trend: Option<Number>,
    /// The standard deviation of the errors, by `degrees`.
    pub standard_deviation: Number,
    /// The days with a value less the figures that were fitted.
    pub degrees: Number,
}

impl SmoothedSeries {
    /// What was fitted by a method; nothing of a line.
    #[must_use]
    pub fn of(fit: &SeriesFit, method: &ForecastMethod) -> Option<Self> {
        let SeriesFit::Smoothing(Smoothing { weights, first, last, standard_deviation, degrees }) = fit else {
            return None;
        };
        let (has_trend, is_fitted) = match method {
            ForecastMethod::Line(_) => return None,
            ForecastMethod::SimpleSmoothing(method) => (false, method.alpha.is_none()),
            ForecastMethod::DampedTrend(method) => {
                (true, method.alpha.is_none() || method.beta.is_none() || method.phi.is_none())
            }
        };
        let of_trend = |value: f64| has_trend.then(|| Number::new(value).ok()).flatten();
        Some(Self {
            alpha: Number::new(weights.alpha).ok()?,
            beta: of_trend(weights.beta),
            phi: of_trend(weights.phi),
            is_fitted,
            first_level: Number::new(first.level).ok()?,
            first_trend: of_trend(first.trend),
            last_level: Number::new(last.level).ok()?,
            last_trend: of_trend(last.trend),
            standard_deviation: Number::new(*standard_deviation).ok()?,
            degrees: Number::new(*degrees).ok()?,
        })
    }

    /// The weights and the last state in a sentence, with so many digits that count.
    #[must_use]
    pub fn sentence(&self, digits: usize) -> String {
        let shown = |name: &str, value: Option<Number>| value.map(|value| format!("{name} {}", value.shown(digits)));
        let figures = [
            shown("alpha", Some(self.alpha)),
            shown("beta", self.beta),
            shown("phi", self.phi),
            shown("level", Some(self.last_level)),
            shown("trend", self.last_trend),
        ];
        let how = if self.is_fitted { "fitted" } else { "given" };
        format!("Weights ({how}) and last state: {}.", figures.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}
