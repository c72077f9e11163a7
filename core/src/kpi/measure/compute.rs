use super::result::MeasurementTag;
use super::rows::{Figures, Key};
use super::{GroupLabel, MeasureInput, MeasuredGroup, Measurement};
use crate::check::{Issues, Version};
use crate::kpi::book::Shelf;
use crate::kpi::ratio::Posts;
use crate::kpi::run::{FigureInfo, GroupFacts, RateRun, definitions, too_large};
use crate::vocabulary::Id;

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
    let run = Run::new(input, &shelf)?;
    let all = run.group(Vec::new(), &(0..input.rows()).collect::<Vec<_>>())?;
    let mut groups = Vec::new();
    if !input.by.is_empty() {
        for (key, rows) in input.groups() {
            groups.push(run.group(key, &rows)?);
        }
    }
    let (rates, warnings) = definitions(&input.rates, &shelf, input.on);
    let library_version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(Measurement { document: MeasurementTag, version: Version, library_version, rates, all, groups, warnings })
}

/// What all groups share.
struct Run<'a> {
    by: &'a [Id],
    ids: &'a [Id],
    figures: Vec<Figures<'a>>,
    infos: Vec<FigureInfo>,
    rates: Vec<RateRun>,
}

impl<'a> Run<'a> {
    fn new(input: &'a MeasureInput, shelf: &Shelf) -> Result<Self, Issues> {
        let figures: Vec<Figures<'_>> = input.figures.iter().map(Figures::new).collect();
        let infos: Vec<FigureInfo> = figures.iter().map(|figures| figures.info(shelf)).collect();
        let mut rates = Vec::new();
        for (place, id) in input.rates.iter().enumerate() {
            let Some(rate) = shelf.rate(id) else { continue };
            rates.push(RateRun::new(rate, input.days, &infos).map_err(|error| too_large(id, error, place))?);
        }
        Ok(Self { by: &input.by, ids: &input.rates, figures, infos, rates })
    }

    fn group(&self, key: Key<'_>, rows: &[usize]) -> Result<MeasuredGroup, Issues> {
        let label =
            |(name, value): (&Id, Option<&str>)| GroupLabel { name: name.clone(), value: value.map(str::to_owned) };
        let sums: Vec<(i128, u64)> = self.figures.iter().map(|figures| figures.sum(rows)).collect();
        let mut rates = Vec::new();
        for (place, rate) in self.rates.iter().enumerate() {
            let needs: Vec<&Figures<'_>> = rate.needs.iter().filter_map(|place| self.figures.get(*place)).collect();
            let complete: Vec<usize> =
                rows.iter().copied().filter(|row| needs.iter().all(|figures| figures.units(*row).is_some())).collect();
            let facts = GroupFacts {
                rows: count(rows.len()),
                complete: count(complete.len()),
                with: &|place| sums.get(place).map(|sum| sum.1).unwrap_or_default(),
                sum: &|place| self.figures.get(place).map(|figures| figures.sum(&complete).0).unwrap_or_default(),
            };
            let mut posts = self.posts(rate, place, &complete)?;
            rates.push(rate.result(place, &facts, posts.as_mut())?);
        }
        let totals = self.infos.iter().zip(&sums).map(|(info, (units, with))| info.total(*units, *with));
        Ok(MeasuredGroup {
            labels: self.by.iter().zip(key).map(label).collect(),
            rows: count(rows.len()),
            totals: totals.collect(),
            rates,
            distributions: Vec::new(),
        })
    }

    /// The rates of single posts, where the rate is made of those.
    fn posts(&self, rate: &RateRun, place: usize, complete: &[usize]) -> Result<Option<Posts>, Issues> {
        let Some(kept) = rate.posts_kept(false) else { return Ok(None) };
        let mut posts = Posts::default();
        for row in complete {
            let units =
                |place: usize| self.figures.get(place).and_then(|figures| figures.units(*row)).unwrap_or_default();
            let added = rate.ratio.of_post(units).and_then(|found| posts.add(found, kept));
            added.map_err(|error| self.ids.get(place).map(|id| too_large(id, error, place)).unwrap_or_default())?;
        }
        Ok(Some(posts))
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
