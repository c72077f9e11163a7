//! A rate that is computed for one group of rows after the other.

use super::book::Shelf;
use super::measure::{
    MetricTotal, PostQuantile, PostQuantiles, Provenance, RateOutcome, RateResult, UndefinedReason, UsedRate,
};
use super::ratio::{POST_RATE_DIGITS, Posts, PostsKept, Ratio, defined, rounded, undefined};
use super::{Aggregation, Joining, RateDefinition, RateUnit};
use crate::check::limits::DECIMAL_FRACTION_DIGITS;
use crate::check::{Code, Issue, Issues, Path};
use crate::convention::{PresetInfo, list_presets};
use crate::money::{Currency, Decimal, Fraction, FractionError, RoundingMode};
use crate::stats::{Probability, QuantileMethod};
use crate::time::Date;
use crate::vocabulary::Id;

/// A column of figures as a rate sees it.
#[derive(Clone, Debug)]
pub(super) struct FigureInfo {
    pub(super) metric: Id,
    /// Digits after the point.
    pub(super) scale: u8,
    pub(super) currency: Option<Currency>,
    pub(super) estimated: bool,
    pub(super) joining: Joining,
}

/// A rate with what is known of it before any row.
#[derive(Clone, Debug)]
pub(super) struct RateRun {
    rate: RateDefinition,
    pub(super) ratio: Ratio,
    /// Metrics that it needs and nobody has.
    missing: Vec<Id>,
    /// The places of the columns that it needs, in the order in which the rate names them.
    pub(super) needs: Vec<usize>,
    /// The metrics of these columns.
    metrics: Vec<Id>,
    estimated: bool,
    /// Whether it is made of a sum that is an upper bound.
    bound: bool,
    days_unknown: bool,
    currency: Option<Currency>,
}

/// What a rate needs to know of the rows of a group.
pub(super) struct GroupFacts<'a> {
    /// How many rows there are.
    pub(super) rows: u64,
    /// How many of them have all figures of the rate.
    pub(super) complete: u64,
    /// How many rows have a figure, by column.
    pub(super) with: &'a dyn Fn(usize) -> u64,
    /// The sum over the complete rows, by column.
    pub(super) sum: &'a dyn Fn(usize) -> i128,
}

impl RateRun {
    pub(super) fn new(rate: &RateDefinition, days: Option<u32>, figures: &[FigureInfo]) -> Result<Self, FractionError> {
        let find = |id: &Id| figures.iter().position(|figure| figure.metric == *id);
        let needs: Vec<usize> = rate.metrics().filter_map(find).collect();
        let of = || needs.iter().filter_map(|place| figures.get(*place));
        let place = |id: &Id| find(id).and_then(|place| Some((place, figures.get(place)?.scale)));
        Ok(Self {
            ratio: Ratio::new(rate, days, place)?,
            missing: rate.metrics().filter(|id| find(id).is_none()).cloned().collect(),
            metrics: of().map(|figure| figure.metric.clone()).collect(),
            estimated: of().any(|figure| figure.estimated),
            bound: of().any(|figure| figure.joining == Joining::UpperBound),
            days_unknown: rate.per_day && days.is_none(),
            currency: figures.iter().find_map(|figure| figure.currency),
            needs,
            rate: rate.clone(),
        })
    }

    /// What has to be kept of the rates of single posts, which are spread out or not; nothing where sums do.
    pub(super) fn posts_kept(&self, spread: bool) -> Option<PostsKept> {
        let joins = self.missing.is_empty() && !self.days_unknown;
        let kept = match self.rate.aggregation {
            Aggregation::Pooled if !spread => return None,
            Aggregation::Pooled => PostsKept { sum: false, each: true },
            Aggregation::MeanOfPosts => PostsKept { sum: true, each: spread },
            Aggregation::MedianOfPosts => PostsKept { sum: false, each: true },
        };
        joins.then_some(kept)
    }

    /// The rate of a group, in place `place` of those asked for.
    pub(super) fn result(
        &self,
        place: usize,
        facts: &GroupFacts<'_>,
        posts: Option<&mut Posts>,
    ) -> Result<RateResult, Issues> {
        self.outcome(facts, posts).map_err(|error| too_large(&self.rate.id, error, place))
    }

    fn outcome(&self, facts: &GroupFacts<'_>, posts: Option<&mut Posts>) -> Result<RateResult, FractionError> {
        let mut used = facts.complete;
        let outcome = if !self.missing.is_empty() {
            used = 0;
            undefined(UndefinedReason::Missing, self.missing.clone())
        } else if used == 0 {
            let columns = self.needs.iter().zip(&self.metrics);
            let lacking = columns.filter(|(place, _)| (facts.with)(**place) < facts.rows);
            undefined(UndefinedReason::Missing, lacking.map(|(_, metric)| metric.clone()).collect())
        } else if self.days_unknown {
            undefined(UndefinedReason::DaysUnknown, Vec::new())
        } else {
            match (self.rate.aggregation, posts) {
                (Aggregation::MeanOfPosts | Aggregation::MedianOfPosts, Some(posts)) => {
                    used = posts.count;
                    posts.joined(&self.rate, self.currency)?
                }
                _ => self.pooled(facts)?,
            }
        };
        Ok(RateResult {
            rate: self.rate.id.clone(),
            provenance: self.provenance(used, &outcome),
            outcome,
            rows_used: used,
            rows_left_out: facts.rows.saturating_sub(used),
        })
    }

    /// The quantiles of the rates of a group's posts.
    pub(super) fn quantiles(
        &self,
        place: usize,
        posts: &mut Posts,
        method: QuantileMethod,
        shares: &[Probability],
    ) -> Result<PostQuantiles, Issues> {
        let round = |value: &Fraction| rounded(&self.rate, value);
        let values = quantiles(posts, method, shares, POST_RATE_DIGITS, round);
        let values = values.map_err(|error| too_large(&self.rate.id, error, place))?;
        let currency = self.currency.filter(|_| self.rate.unit == RateUnit::Money);
        let rate = Some(self.rate.id.clone());
        Ok(PostQuantiles { rate, metric: None, method, posts: posts.count, currency, values })
    }

    /// The ratio of the sums.
    fn pooled(&self, facts: &GroupFacts<'_>) -> Result<RateOutcome, FractionError> {
        let (numerator, denominator) = self.ratio.sides(facts.sum)?;
        match self.ratio.quotient(&numerator, &denominator)? {
            Ok(value) => defined(&self.rate, &value, Some((numerator, denominator)), self.currency),
            Err(reason) => Ok(undefined(reason, Vec::new())),
        }
    }

    fn provenance(&self, used: u64, outcome: &RateOutcome) -> Provenance {
        let summed = self.rate.aggregation == Aggregation::Pooled && used > 1;
        if used == 0 && matches!(outcome, RateOutcome::Undefined(_)) {
            Provenance::Missing
        } else if self.estimated || (summed && self.bound) {
            Provenance::Estimated
        } else {
            Provenance::Measured
        }
    }
}

/// The quantiles of values in units of so many digits after the point, each rounded once.
fn quantiles(
    posts: &mut Posts,
    method: QuantileMethod,
    shares: &[Probability],
    digits: u8,
    round: impl Fn(&Fraction) -> Result<Decimal, FractionError>,
) -> Result<Vec<PostQuantile>, FractionError> {
    let mut values = Vec::new();
    for share in shares {
        let value = posts.quantile(method, *share, digits)?;
        values.push(PostQuantile { share: *share, value: value.as_ref().map(&round).transpose()? });
    }
    Ok(values)
}

impl FigureInfo {
    /// The quantiles of the figures of a group's posts, half-even to 12 digits after the point; `place` is that among what was
    /// asked for.
    pub(super) fn quantiles(
        &self,
        place: usize,
        posts: &mut Posts,
        method: QuantileMethod,
        shares: &[Probability],
    ) -> Result<PostQuantiles, Issues> {
        let round = |value: &Fraction| {
            let units = value.to_units(DECIMAL_FRACTION_DIGITS, RoundingMode::HalfEven)?;
            Decimal::new(units, DECIMAL_FRACTION_DIGITS).map_err(|_| FractionError::TooLarge)
        };
        let values = quantiles(posts, method, shares, self.scale, round).map_err(|error| {
            let message = format!("the quantiles of `{}` cannot be computed: {error}", self.metric);
            let path = Path::root().field("distributions").index(place);
            Issues::from(Issue::new(Code::AmountTooLarge, path, message).with("metric", &self.metric))
        })?;
        let metric = Some(self.metric.clone());
        Ok(PostQuantiles { rate: None, metric, method, posts: posts.count, currency: self.currency, values })
    }

    /// The sum over the rows of a group of which `with` have a figure.
    pub(super) fn total(&self, units: i128, with: u64) -> MetricTotal {
        let provenance = match with {
            0 => Provenance::Missing,
            _ if self.estimated || (with > 1 && self.joining != Joining::Sum) => Provenance::Estimated,
            _ => Provenance::Measured,
        };
        let sum = Fraction::new(units, 10_i128.saturating_pow(self.scale.into())).ok().filter(|_| with > 0);
        MetricTotal { metric: self.metric.clone(), sum, currency: self.currency, rows: with, provenance }
    }
}

/// The rates that were computed, with their sources, and which of the sources are too old.
pub(super) fn definitions(rates: &[Id], shelf: &Shelf, on: Option<Date>) -> (Vec<UsedRate>, Issues) {
    let presets = list_presets();
    let mut warnings = Issues::default();
    let mut used = Vec::new();
    for (place, id) in rates.iter().enumerate() {
        let Some(rate) = shelf.rate(id) else { continue };
        let info = shelf.preset_of(id).and_then(|name| presets.iter().find(|info| info.id == name));
        if let Some(info) = info {
            warnings.extend(stale(info, on, place));
        }
        let own = rate.source.as_ref().map(ToString::to_string);
        used.push(UsedRate {
            rate: rate.clone(),
            formula: rate.formula(),
            preset: info.map(|info| info.id.clone()),
            source: own.or(info.map(|info| info.source.clone())),
            as_of: info.map(|info| info.as_of),
        });
    }
    (used, warnings)
}

fn stale(info: &PresetInfo, on: Option<Date>, place: usize) -> Option<Issue> {
    let (on, last) = (on?, info.valid_until?);
    (on > last).then(|| {
        let message = format!("the preset `{}` is vouched for until {last}, and is used on {on}", info.id);
        let issue = Issue::new(Code::StaleConvention, Path::root().field("rates").index(place), message);
        issue.with("preset", &info.id).with("valid_until", last).help("ask its source again, and define your own")
    })
}

/// The issue that a rate of those asked for is beyond what can be computed.
pub(super) fn too_large(id: &Id, error: FractionError, place: usize) -> Issues {
    let message = format!("the rate `{id}` cannot be computed: {error}");
    Issue::new(Code::AmountTooLarge, Path::root().field("rates").index(place), message).with("rate", id).into()
}
