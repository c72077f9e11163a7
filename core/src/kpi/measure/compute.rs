use super::result::{DefinedRate, MeasurementTag, Provenance, UndefinedRate, UndefinedReason};
use super::rows::{Figures, Key};
use super::{GroupLabel, MeasureInput, MeasuredGroup, Measurement, MetricTotal, RateOutcome, RateResult, UsedRate};
use crate::check::{Code, Issue, Issues, Path, Version};
use crate::convention::{PresetInfo, list_presets};
use crate::kpi::book::Shelf;
use crate::kpi::{Aggregation, Joining, RateDefinition, RateTerm};
use crate::money::{Currency, Decimal, Fraction, FractionError, RoundingMode};
use crate::vocabulary::Id;

/// Digits after the point to which the rate of one post is rounded, half-even, before such rates are joined.
const POST_RATE_DIGITS: u8 = 18;

/// Rates of posts, from their figures by columns: of all rows together, and of each group.
///
/// A row that lacks a figure of a rate is left out of both sums of it, and counted. A rate without a denominator is
/// undefined with its reason, and never 0. Sums are exact; the value is rounded once, half-even, to 12 digits after the point.
/// Rates of posts that are joined by mean or median are rounded half-even to 18 digits after the point before.
/// The sum of reach over posts is an upper bound, so that a rate made of it is an estimate.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let measured = kpi::measure(&wire::parse(r#"{
///   "rates": ["engagement_rate.tiktok", "cpm.by_views"],
///   "figures": [
///     {"metric": "likes", "counts": [120, 40, null]}, {"metric": "comments", "counts": [6, 0, 2]},
///     {"metric": "shares", "counts": [4, 0, 1]}, {"metric": "views", "counts": [4000, 1000, 500]},
///     {"metric": "cost", "amounts": ["25", "10.5", "0"], "currency": "EUR"}
///   ],
///   "labels": [{"name": "type", "values": ["video", "live", "video"]}], "by": ["type"]
/// }"#)?)?;
/// let kpi::RateOutcome::Defined(rate) = &measured.all.rates[0].outcome else { panic!() };
/// // (120 + 40 + 6 + 0 + 4 + 0) / 5,000: the third row has no likes.
/// assert_eq!((rate.value.to_string(), measured.all.rates[0].rows_left_out), ("0.034".to_owned(), 1));
/// assert_eq!(measured.groups.len(), 2);
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - a rate, a metric or a column of labels that nobody knows, or one that stands twice
/// - columns of different lengths, counts where amounts belong, amounts without a currency or of several
/// - a figure below zero of a metric that has none, or beyond the limit
/// - a rate book with mistakes
/// - a value beyond the limits of a decimal
pub fn measure(input: &MeasureInput) -> Result<Measurement, Issues> {
    let shelf = Shelf::new(input.rate_book.as_ref());
    let mut issues = Issues::default();
    input.check(&shelf, &mut issues);
    issues.into_result(())?;
    let run = Run {
        input,
        shelf: &shelf,
        figures: input.figures.iter().map(Figures::new).collect(),
        currency: input.figures.iter().find_map(|column| column.currency),
    };
    let all = run.group(Vec::new(), &(0..input.rows()).collect::<Vec<_>>())?;
    let mut groups = Vec::new();
    if !input.by.is_empty() {
        for (key, rows) in input.groups() {
            groups.push(run.group(key, &rows)?);
        }
    }
    let (rates, warnings) = run.definitions();
    let library_version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(Measurement { document: MeasurementTag, version: Version, library_version, rates, all, groups, warnings })
}

/// What all groups share.
struct Run<'a> {
    input: &'a MeasureInput,
    shelf: &'a Shelf,
    figures: Vec<Figures<'a>>,
    /// The currency of all amounts.
    currency: Option<Currency>,
}

impl<'a> Run<'a> {
    fn group(&self, key: Key<'_>, rows: &[usize]) -> Result<MeasuredGroup, Issues> {
        let label =
            |(name, value): (&Id, Option<&str>)| GroupLabel { name: name.clone(), value: value.map(str::to_owned) };
        let mut rates = Vec::new();
        for (place, id) in self.input.rates.iter().enumerate() {
            let Some(rate) = self.shelf.rate(id) else { continue };
            rates.push(self.rate(rate, rows).map_err(|error| too_large(id, error, place))?);
        }
        Ok(MeasuredGroup {
            labels: self.input.by.iter().zip(key).map(label).collect(),
            rows: count(rows.len()),
            totals: self.figures.iter().map(|figures| self.total(figures, rows)).collect(),
            rates,
        })
    }

    fn total(&self, figures: &Figures<'_>, rows: &[usize]) -> MetricTotal {
        let (units, with) = figures.sum(rows);
        let column = figures.column;
        let provenance = match with {
            0 => Provenance::Missing,
            _ if column.estimated || (with > 1 && !self.joins(&column.metric, Joining::Sum)) => Provenance::Estimated,
            _ => Provenance::Measured,
        };
        let sum = figures.number(units).ok().filter(|_| with > 0);
        MetricTotal { metric: column.metric.clone(), sum, currency: column.currency, rows: with, provenance }
    }

    fn joins(&self, metric: &Id, joining: Joining) -> bool {
        self.shelf.metric(metric).is_some_and(|metric| metric.joining == joining)
    }

    fn rate(&self, rate: &RateDefinition, rows: &[usize]) -> Result<RateResult, FractionError> {
        let missing: Vec<Id> = rate.metrics().filter(|id| self.figures_of(id).is_none()).cloned().collect();
        let needs: Vec<&Figures<'_>> = rate.metrics().filter_map(|id| self.figures_of(id)).collect();
        let complete: Vec<usize> =
            rows.iter().copied().filter(|row| needs.iter().all(|figures| figures.units(*row).is_some())).collect();
        let mut used = complete.len();
        let outcome = if !missing.is_empty() {
            used = 0;
            undefined(UndefinedReason::Missing, missing)
        } else if complete.is_empty() {
            let lacks = |id: &&Id| self.figures_of(id).is_some_and(|figures| figures.sum(rows).1 < count(rows.len()));
            undefined(UndefinedReason::Missing, rate.metrics().filter(lacks).cloned().collect())
        } else if rate.per_day && self.input.days.is_none() {
            undefined(UndefinedReason::DaysUnknown, Vec::new())
        } else if rate.aggregation == Aggregation::Pooled {
            self.pooled(rate, &complete)?
        } else {
            let (outcome, posts) = self.of_posts(rate, &complete)?;
            used = posts;
            outcome
        };
        let provenance = self.provenance(rate, &needs, used, &outcome);
        let (rows_used, rows_left_out) = (count(used), count(rows.len().saturating_sub(used)));
        Ok(RateResult { rate: rate.id.clone(), outcome, rows_used, rows_left_out, provenance })
    }

    fn provenance(
        &self,
        rate: &RateDefinition,
        needs: &[&Figures<'_>],
        used: usize,
        outcome: &RateOutcome,
    ) -> Provenance {
        let bound = |figures: &&Figures<'_>| self.joins(&figures.column.metric, Joining::UpperBound);
        let summed = rate.aggregation == Aggregation::Pooled && used > 1;
        if used == 0 && matches!(outcome, RateOutcome::Undefined(_)) {
            Provenance::Missing
        } else if needs.iter().any(|figures| figures.column.estimated) || (summed && needs.iter().any(bound)) {
            Provenance::Estimated
        } else {
            Provenance::Measured
        }
    }

    /// The ratio of the sums.
    fn pooled(&self, rate: &RateDefinition, rows: &[usize]) -> Result<RateOutcome, FractionError> {
        let (numerator, denominator) = self.sides(rate, |figures| figures.sum(rows).0)?;
        let value = match self.quotient(rate, &numerator, &denominator)? {
            Ok(value) => value,
            Err(reason) => return Ok(undefined(reason, Vec::new())),
        };
        self.defined(rate, &value, Some((numerator, denominator)))
    }

    /// The mean or the median of the rates of rows, and of how many rows it is.
    fn of_posts(&self, rate: &RateDefinition, rows: &[usize]) -> Result<(RateOutcome, usize), FractionError> {
        let mut found = Vec::new();
        let mut reason = UndefinedReason::ZeroDenominator;
        for row in rows {
            let (numerator, denominator) = self.sides(rate, |figures| figures.units(*row).unwrap_or_default())?;
            match self.quotient(rate, &numerator, &denominator)? {
                Ok(value) => found.push(value.to_units(POST_RATE_DIGITS, RoundingMode::HalfEven)?),
                Err(why) => reason = why,
            }
        }
        found.sort_unstable();
        let (chosen, among) = match rate.aggregation {
            Aggregation::MedianOfPosts => middle(&found),
            Aggregation::MeanOfPosts | Aggregation::Pooled => (found.as_slice(), found.len()),
        };
        if among == 0 {
            return Ok((undefined(reason, Vec::new()), 0));
        }
        let sum =
            chosen.iter().try_fold(0_i128, |sum, units| sum.checked_add(*units)).ok_or(FractionError::TooLarge)?;
        let one = 10_i128.saturating_pow(POST_RATE_DIGITS.into());
        let among = i128::try_from(among).unwrap_or(i128::MAX);
        let value = Fraction::new(sum, one)?.checked_div(&Fraction::new(among, 1)?)?;
        Ok((self.defined(rate, &value, None)?, found.len()))
    }

    fn sides(
        &self,
        rate: &RateDefinition,
        units: impl Fn(&Figures<'a>) -> i128,
    ) -> Result<(Fraction, Fraction), FractionError> {
        let side = |terms: &[RateTerm]| {
            let mut sum = Fraction::ZERO;
            for term in terms {
                let Some(figures) = self.figures_of(&term.metric) else { continue };
                let weight = term.weight.map_or(Fraction::ONE, Fraction::from);
                sum = sum.checked_add(&figures.number(units(figures))?.checked_mul(&weight)?)?;
            }
            Ok(sum)
        };
        let mut denominator = side(&rate.denominator)?;
        if rate.per_day {
            denominator = denominator.checked_mul(&Fraction::from(self.input.days.unwrap_or(1)))?;
        }
        Ok((side(&rate.numerator)?, denominator))
    }

    fn figures_of(&self, metric: &Id) -> Option<&Figures<'a>> {
        self.figures.iter().find(|figures| figures.column.metric == *metric)
    }

    /// The exact value, or why there is none.
    fn quotient(
        &self,
        rate: &RateDefinition,
        numerator: &Fraction,
        denominator: &Fraction,
    ) -> Result<Result<Fraction, UndefinedReason>, FractionError> {
        if denominator.is_zero() {
            return Ok(Err(UndefinedReason::ZeroDenominator));
        }
        if denominator.is_negative() {
            return Ok(Err(UndefinedReason::NegativeDenominator));
        }
        let value = numerator.checked_div(denominator)?;
        value.checked_mul(&Fraction::from(rate.per.unwrap_or(1))).map(Ok)
    }

    fn defined(
        &self,
        rate: &RateDefinition,
        value: &Fraction,
        sides: Option<(Fraction, Fraction)>,
    ) -> Result<RateOutcome, FractionError> {
        let value = rounded(rate, value)?;
        let currency = self.currency.filter(|_| rate.unit == crate::kpi::RateUnit::Money);
        let (numerator, denominator) = sides.unzip();
        Ok(RateOutcome::Defined(DefinedRate { value, currency, numerator, denominator }))
    }

    /// The rates that were computed, with their sources, and which of the sources are too old.
    fn definitions(&self) -> (Vec<UsedRate>, Issues) {
        let presets = list_presets();
        let mut warnings = Issues::default();
        let mut used = Vec::new();
        for (place, id) in self.input.rates.iter().enumerate() {
            let Some(rate) = self.shelf.rate(id) else { continue };
            let info = self.shelf.preset_of(id).and_then(|name| presets.iter().find(|info| info.id == name));
            if let Some(info) = info {
                warnings.extend(self.stale(info, place));
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

    fn stale(&self, info: &PresetInfo, place: usize) -> Option<Issue> {
        let (on, last) = (self.input.on?, info.valid_until?);
        (on > last).then(|| {
            let message = format!("the preset `{}` is vouched for until {last}, and is used on {on}", info.id);
            let issue = Issue::new(Code::StaleConvention, Path::root().field("rates").index(place), message);
            issue.with("preset", &info.id).with("valid_until", last).help("ask its source again, and define your own")
        })
    }
}

/// The value as the rate gives it: exact to 12 digits after the point, or a whole number.
fn rounded(rate: &RateDefinition, value: &Fraction) -> Result<Decimal, FractionError> {
    let (digits, mode) = match rate.whole {
        None => (crate::check::limits::DECIMAL_FRACTION_DIGITS, RoundingMode::HalfEven),
        Some(crate::kpi::Whole::Floor) => (0, RoundingMode::Floor),
        Some(crate::kpi::Whole::Ceiling) => (0, RoundingMode::Ceiling),
    };
    Decimal::new(value.to_units(digits, mode)?, digits).map_err(|_| FractionError::TooLarge)
}

fn undefined(reason: UndefinedReason, missing: Vec<Id>) -> RateOutcome {
    RateOutcome::Undefined(UndefinedRate { reason, missing })
}

/// The one or two in the middle of what is sorted.
fn middle(sorted: &[i128]) -> (&[i128], usize) {
    let length = sorted.len();
    let half = length.div_ceil(2).saturating_sub(1);
    let among = if length.is_multiple_of(2) { 2 } else { 1 };
    let chosen = sorted.get(half..half.saturating_add(among)).unwrap_or_default();
    (chosen, chosen.len())
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

fn too_large(id: &Id, error: FractionError, place: usize) -> Issues {
    let message = format!("the rate `{id}` cannot be computed: {error}");
    Issue::new(Code::AmountTooLarge, Path::root().field("rates").index(place), message).with("rate", id).into()
}
