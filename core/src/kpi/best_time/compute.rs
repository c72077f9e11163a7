use std::collections::BTreeMap;

use super::result::{BestTimeTag, BestTimeVerdict, TimeCell};
use super::{BestTime, BestTimeInput};
use crate::check::{Issues, Path, Version};
use crate::kpi::judge::stale;
use crate::kpi::number::number;
use crate::money::{Decimal, Fraction, RoundingMode};
use crate::stats::{FigureUndefined, Number, Shrunk, mean, shrink_means};
use crate::time::Weekday;

/// The fewest posts of an hour that is ranked, when nobody says so.
const LEAST_POSTS: u64 = 3;
/// The hours of a day.
const HOURS: usize = 24;

/// The best hours to post, from one's own data.
///
/// Published tables disagree, so that the method is one's own posts: their values by the 168 hours of the week, each hour's
/// mean drawn towards that of its hour of the day, and that towards all posts, or towards a published table of one's choice.
/// Hours are ranked by the lower bound of that, so that one lucky post makes no best hour. "Not enough data" is an answer.
/// The posts, not their engagements, are the units: engagements of one post are not independent.
///
/// ```
/// use greenroom::{kpi, wire};
///
/// let post = |day: u32, hour: u32, value: f64| format!(r#"{{"date": "2026-06-{day:02}", "hour": {hour}, "value": {value}}}"#);
/// let evenings = (1..=28).map(|day| post(day, 18, 0.08 + f64::from(day % 3) * 0.01));
/// let mornings = (1..=28).map(|day| post(day, 8, 0.02 + f64::from(day % 3) * 0.01));
/// let posts: Vec<String> = evenings.chain(mornings).collect();
/// let found = kpi::best_time(&wire::parse(&format!(r#"{{"posts": [{}]}}"#, posts.join(", ")))?)?;
/// assert_eq!((found.verdict, found.cells[0].hour), (kpi::BestTimeVerdict::Clear, 18));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// All at once:
/// - no posts, or more than the limit; an hour beyond 23, a value beyond 2^53
/// - a table that has not 24 weights from 0 on, or no source
pub fn best_time(input: &BestTimeInput) -> Result<BestTime, Issues> {
    input.check()?;
    let cells = input.cells();
    let mut values: Vec<f64> = input.posts.iter().map(|post| post.value.get()).collect();
    values.sort_by(f64::total_cmp);
    let all = mean(&values).and_then(|mean| Number::new(mean).ok()).unwrap_or_default();
    let least = input.least_posts.unwrap_or(LEAST_POSTS);
    let found = input.shrunk(&cells, all);
    let shrunk = found.as_deref().unwrap_or_default();
    let enough = |values: &[f64]| count(values.len()) >= least.max(1);
    let mut ranked: Vec<TimeCell> = cells
        .iter()
        .zip(shrunk)
        .filter(|((_, values), _)| enough(values))
        .filter_map(|((key, values), shrunk)| cell(*key, values, *shrunk, all))
        .collect();
    ranked.sort_by(|one, other| {
        other.lower.get().total_cmp(&one.lower.get()).then((one.weekday, one.hour).cmp(&(other.weekday, other.hour)))
    });
    let verdict = match ranked.iter().any(|cell| cell.is_clear) {
        true => BestTimeVerdict::Clear,
        false if ranked.is_empty() => BestTimeVerdict::NotEnoughData,
        false => BestTimeVerdict::NoClearBest,
    };
    let undefined = found.as_ref().err().copied();
    let table = input.hour_weights.as_ref();
    let path = Path::root().field("hour_weights");
    let mut warnings = Issues::default();
    warnings.extend(table.and_then(|table| stale(table.id.as_str(), table.valid_until, input.on, path)));
    Ok(BestTime {
        document: BestTimeTag,
        version: Version,
        library_version: env!("CARGO_PKG_VERSION").to_owned(),
        zone: input.zone.clone(),
        posts: count(input.posts.len()),
        mean: all,
        cells_left_out: count(cells.iter().filter(|(_, values)| !enough(values)).count()),
        least_posts: least,
        verdict,
        undefined: undefined.or_else(|| ranked.is_empty().then_some(FigureUndefined::NotEnoughData)),
        cells: ranked,
        hour_weights: table.map(|table| table.id.clone()),
        assumptions: ASSUMPTIONS.map(str::to_owned).into(),
        confidence: input.confidence,
        warnings,
    })
}

const ASSUMPTIONS: [&str; 3] = [
    "What was posted when did not depend on how good it was: the best posts did not all go out at one hour.",
    "The values of posts at one hour differ by chance alone, by about the same spread at all hours.",
    "Each lower bound is as sure as is said for itself, and not for all hours together.",
];

/// An hour of the week.
type Key = (Weekday, u32);

impl BestTimeInput {
    /// The values of each hour of the week that has any, in rising order, so that the order of the posts does not matter.
    fn cells(&self) -> BTreeMap<Key, Vec<f64>> {
        let mut cells: BTreeMap<Key, Vec<f64>> = BTreeMap::new();
        for post in &self.posts {
            cells.entry((post.date.weekday(), post.hour)).or_default().push(post.value.get());
        }
        cells.values_mut().for_each(|values| values.sort_by(f64::total_cmp));
        cells
    }

    fn shrunk(&self, cells: &BTreeMap<Key, Vec<f64>>, all: Number) -> Result<Vec<Shrunk>, FigureUndefined> {
        let group = |hour: u32| usize::try_from(hour).unwrap_or_default();
        let grouped: Vec<(usize, Vec<f64>)> =
            cells.iter().map(|((_, hour), values)| (group(*hour), values.clone())).collect();
        let weights = self.hour_weights.as_ref().map(|table| table.value.hours.as_slice()).unwrap_or_default();
        let stated: Vec<Option<f64>> = (0..HOURS).map(|hour| product(*weights.get(hour)?, all)).collect();
        shrink_means(&grouped, &stated, self.confidence)
    }
}

/// A weight times the mean of all; `None` beyond what decimals hold.
fn product(weight: Decimal, all: Number) -> Option<f64> {
    let mean: Fraction = decimal_text(all)?.parse().ok()?;
    number(&mean.checked_mul(&weight.into()).ok()?).map(Number::get)
}

/// A number in plain digits.
fn decimal_text(value: Number) -> Option<String> {
    let text = format!("{:.18}", value.get());
    let exact: Fraction = text.parse().ok()?;
    exact.to_units(18, RoundingMode::HalfEven).ok().map(|_| text)
}

fn cell((weekday, hour): Key, values: &[f64], shrunk: Shrunk, all: Number) -> Option<TimeCell> {
    let number = |value: f64| Number::new(value).ok();
    Some(TimeCell {
        weekday,
        hour,
        posts: count(values.len()),
        mean: number(mean(values)?)?,
        shrunk: number(shrunk.rate)?,
        lower: number(shrunk.lower)?,
        is_clear: shrunk.lower > all.get(),
    })
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
