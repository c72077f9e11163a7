use super::{Confidence, Estimate, FigureUndefined, Probability, QuantileMethod, Random, quantile, ratio_of_sums};
use crate::check::named;

named! {
    /// How the ends of an interval are read off the resamples of a bootstrap.
    BootstrapInterval {
        /// The middle of the resamples as they are.
        Percentile = "percentile", "percentile";
        /// The middle moved for the bias and the skew of the resamples (Efron 1987): the better one for small samples and
        /// for those of which a few units are much larger than the others.
        Bca = "bca", "bias-corrected and accelerated (BCa)";
    }
}

impl BootstrapInterval {
    /// What must hold beyond what every bootstrap assumes, in a sentence.
    #[must_use]
    pub fn assumption(self) -> Option<&'static str> {
        let of_bca = "On some scale the figure is spread normally, with a bias that is always the same and a standard error \
                      that changes evenly with it.";
        (self == Self::Bca).then_some(of_bca)
    }
}

/// The ratios of two samples and their difference, each with the percentile interval of the bootstrap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bootstrapped {
    /// The ratio of the first sample.
    pub first: Estimate,
    /// The ratio of the second sample.
    pub second: Estimate,
    /// How much higher the second is.
    pub difference: Estimate,
}

/// Draws the units of both samples again and again, each sample as large as it is, and takes the middle of the ratios and
/// differences that come out (Efron and Tibshirani 1993, the percentile interval, its ends by linear quantiles).
///
/// In each round the first sample is drawn whole, then the second, by [`Random::below`] from one seed.
///
/// ```
/// use greenroom::stats::{Confidence, bootstrap};
///
/// let (first, second) = ([(1.0, 2.0), (2.0, 2.0), (3.0, 2.0)], [(5.0, 2.0), (6.0, 2.0), (4.0, 2.0)]);
/// let found = bootstrap(&first, &second, Confidence::default(), 7, 200).unwrap();
/// assert_eq!(found.difference.value.get(), 1.5);
/// assert!(found.difference.low.get() > 0.0);
/// assert_eq!(bootstrap(&first, &second, Confidence::default(), 7, 200), Ok(found));
/// ```
///
/// # Errors
/// - [`FigureUndefined::NotEnoughData`]: a sample is empty, has no denominator, or had none when it was drawn again
/// - [`FigureUndefined::NoVariation`]: all units of both samples have the same ratio
/// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
pub fn bootstrap(
    first: &[(f64, f64)],
    second: &[(f64, f64)],
    confidence: Confidence,
    seed: u64,
    resamples: u32,
) -> Result<Bootstrapped, FigureUndefined> {
    let drawn = draw(first, second, seed, resamples)?;
    let (one, other) = (ratio_of_sums(first)?, ratio_of_sums(second)?);
    let difference = middle(other - one, drawn.differences, confidence)?;
    if difference.low == difference.high {
        return Err(FigureUndefined::NoVariation);
    }
    Ok(Bootstrapped {
        first: middle(one, drawn.firsts, confidence)?,
        second: middle(other, drawn.seconds, confidence)?,
        difference,
    })
}

/// The ratios of two samples that were drawn again and again, and their differences.
pub(super) struct Drawn {
    pub(super) firsts: Vec<f64>,
    pub(super) seconds: Vec<f64>,
    pub(super) differences: Vec<f64>,
}

/// Draws both samples so many times.
pub(super) fn draw(
    first: &[(f64, f64)],
    second: &[(f64, f64)],
    seed: u64,
    resamples: u32,
) -> Result<Drawn, FigureUndefined> {
    let mut random = Random::new(seed);
    let mut drawn = Drawn { firsts: Vec::new(), seconds: Vec::new(), differences: Vec::new() };
    for _ in 0..resamples {
        let (one, other) = (drawn_ratio(first, &mut random)?, drawn_ratio(second, &mut random)?);
        drawn.firsts.push(one);
        drawn.seconds.push(other);
        drawn.differences.push(other - one);
    }
    Ok(drawn)
}

/// The ratio of as many units as there are, each drawn by chance.
fn drawn_ratio(units: &[(f64, f64)], random: &mut Random) -> Result<f64, FigureUndefined> {
    let most = u64::try_from(units.len()).unwrap_or(u64::MAX);
    let (mut above, mut below) = (0.0, 0.0);
    for _ in units {
        let place = usize::try_from(random.below(most)).unwrap_or(usize::MAX);
        let (x, y) = units.get(place).copied().unwrap_or_default();
        above += x;
        below += y;
    }
    if below > 0.0 { Ok(above / below) } else { Err(FigureUndefined::NotEnoughData) }
}

fn middle(value: f64, mut drawn: Vec<f64>, confidence: Confidence) -> Result<Estimate, FigureUndefined> {
    drawn.sort_by(f64::total_cmp);
    let [low, high] = confidence.ends().map(|share: Probability| {
        quantile(&drawn, share, QuantileMethod::Linear).ok_or(FigureUndefined::NotEnoughData)
    });
    Estimate::of(value, low?, high?)
}
