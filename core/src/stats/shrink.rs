use super::convert::{float, length};
use super::{Confidence, Proportion, UndefinedReason, beta_quantile, gamma_quantile, sum};

/// A cell's own rate, drawn towards that of all cells the more the less data it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shrunk {
    /// The rate after that.
    pub rate: f64,
    /// What the rate is above with the stated confidence: what cells are ranked by.
    pub lower: f64,
}

/// What all cells together say of a cell before it is looked at.
struct Prior {
    /// The rate of all cells together.
    rate: f64,
    /// So many trials, or so much exposure, the prior weighs.
    weight: f64,
}

/// Beyond this weight a beta or gamma variable is spread normally but for one part in 10^4 of its spread.
const NORMAL: f64 = 1e8;

/// The rates of cells by empirical Bayes: each has a beta prior whose mean is the pooled rate and whose weight follows from
/// how far the cells lie apart, by moments (Kleinman 1973). Where they lie no further apart than chance brings, the weight is
/// that of all data together. A cell without trials gets the prior.
///
/// ```
/// use greenroom::stats::{Confidence, Proportion, shrink_proportions};
///
/// let cells = [(90, 1_000), (1, 4), (40, 1_000), (70, 1_000)].map(|(successes, trials)| Proportion { successes, trials });
/// let shrunk = shrink_proportions(&cells, Confidence::default()).unwrap();
/// // One of four is no 25 %.
/// assert!(shrunk[1].rate < 0.1 && shrunk[1].lower < shrunk[0].lower);
/// assert!((shrunk[0].rate - 0.09).abs() < 0.003);
/// ```
///
/// # Errors
/// - [`UndefinedReason::NotEnoughData`]: fewer than two cells have trials
/// - [`UndefinedReason::NoVariation`]: all trials succeeded, or none
pub fn shrink_proportions(cells: &[Proportion], confidence: Confidence) -> Result<Vec<Shrunk>, UndefinedReason> {
    let counts: Vec<_> = cells.iter().map(|cell| (float(cell.successes), float(cell.trials))).collect();
    let prior = prior_of_proportions(&counts)?;
    let shrunk = |(successes, trials): (f64, f64)| {
        let (a, b) = (prior.rate * prior.weight + successes, (1.0 - prior.rate) * prior.weight + trials - successes);
        let rate = a / (a + b);
        let miss = confidence.miss();
        let error = libm::sqrt(rate * (1.0 - rate) / (a + b + 1.0));
        let exact = || beta_quantile(miss, a, b);
        Shrunk { rate, lower: if a + b > NORMAL { normal_lower(rate, error, miss) } else { exact() } }
    };
    Ok(counts.into_iter().map(shrunk).collect())
}

/// The prior of rates of proportions `(successes, trials)`.
///
/// # Errors
/// - as [`shrink_proportions`]
fn prior_of_proportions(cells: &[(f64, f64)]) -> Result<Prior, UndefinedReason> {
    let moments = Moments::of(cells)?;
    let chance = moments.rate * (1.0 - moments.rate);
    if chance <= 0.0 {
        return Err(UndefinedReason::NoVariation);
    }
    let alike = moments.cells - 1.0;
    // The correlation of two trials of one cell: 1 / (weight + 1).
    let correlation = (moments.spread / chance - alike) / (moments.freedom - alike);
    let weight = if correlation > 0.0 { (1.0 / correlation - 1.0).max(0.0) } else { f64::INFINITY };
    Ok(Prior { rate: moments.rate, weight: weight.min(moments.exposure).max(f64::MIN_POSITIVE) })
}

/// As [`shrink_proportions`] for counts over an exposure, such as engagements per hour or per post: each cell has a gamma
/// prior. The exposure is not below zero.
///
/// ```
/// use greenroom::stats::{Confidence, shrink_counts};
///
/// let shrunk = shrink_counts(&[(300, 10.0), (80, 1.0), (450, 10.0), (20, 1.0)], Confidence::default()).unwrap();
/// assert!(shrunk[1].rate < 80.0 && shrunk[3].rate > 20.0);
/// assert!(shrunk.iter().all(|cell| cell.lower < cell.rate));
/// ```
///
/// # Errors
/// - [`UndefinedReason::NotEnoughData`]: fewer than two cells have an exposure
/// - [`UndefinedReason::NoVariation`]: all counts are zero
pub fn shrink_counts(cells: &[(u64, f64)], confidence: Confidence) -> Result<Vec<Shrunk>, UndefinedReason> {
    let counts: Vec<_> = cells.iter().map(|(count, exposure)| (float(*count), *exposure)).collect();
    let moments = Moments::of(&counts)?;
    if moments.rate <= 0.0 {
        return Err(UndefinedReason::NoVariation);
    }
    let variance = (moments.spread - (moments.cells - 1.0) * moments.rate) / moments.freedom;
    let weight = if variance > 0.0 { moments.rate / variance } else { f64::INFINITY };
    let prior = Prior { rate: moments.rate, weight: weight.min(moments.exposure) };
    let shrunk = |(count, exposure): (f64, f64)| {
        let (shape, scale) = (prior.rate * prior.weight + count, prior.weight + exposure);
        let miss = confidence.miss();
        let lower =
            if shape > NORMAL { normal_lower(shape, libm::sqrt(shape), miss) } else { gamma_quantile(miss, shape) };
        Shrunk { rate: shape / scale, lower: lower / scale }
    };
    Ok(counts.into_iter().map(shrunk).collect())
}

fn normal_lower(value: f64, error: f64, miss: f64) -> f64 {
    value + super::normal_quantile(miss) * error
}

/// How far the rates of cells lie apart.
struct Moments {
    /// How many cells there are with an exposure.
    cells: f64,
    /// All exposures together.
    exposure: f64,
    /// The rate of all cells together.
    rate: f64,
    /// The squared distances of the rates from that, weighed by the exposures.
    spread: f64,
    /// The exposure less the sum of its squares over it: by which the spread grows with the variance of the true rates.
    freedom: f64,
}

impl Moments {
    fn of(cells: &[(f64, f64)]) -> Result<Self, UndefinedReason> {
        let cells: Vec<_> = cells.iter().copied().filter(|cell| cell.1 > 0.0).collect();
        let exposure = sum(cells.iter().map(|cell| cell.1));
        let rate = sum(cells.iter().map(|cell| cell.0)) / exposure;
        let apart = |(count, exposure): &(f64, f64)| (count / exposure - rate) * (count / exposure - rate) * exposure;
        let spread = sum(cells.iter().map(apart));
        let freedom = exposure - sum(cells.iter().map(|cell| cell.1 * cell.1)) / exposure;
        if cells.len() < 2 || freedom <= 0.0 {
            return Err(UndefinedReason::NotEnoughData);
        }
        Ok(Self { cells: length(&cells), exposure, rate, spread, freedom })
    }
}
