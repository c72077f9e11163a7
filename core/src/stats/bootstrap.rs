use super::{Confidence, Estimate, Probability, QuantileMethod, Random, UndefinedReason, quantile, ratio_of_sums};

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
/// - [`UndefinedReason::NotEnoughData`]: a sample is empty, has no denominator, or had none when it was drawn again
/// - [`UndefinedReason::NoVariation`]: all units of both samples have the same ratio
/// - [`UndefinedReason::BeyondRange`]: a double cannot hold the result
pub fn bootstrap(
    first: &[(f64, f64)],
    second: &[(f64, f64)],
    confidence: Confidence,
    seed: u64,
    resamples: u32,
) -> Result<Bootstrapped, UndefinedReason> {
    let mut random = Random::new(seed);
    let (mut firsts, mut seconds, mut differences) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..resamples {
        let (one, other) = (drawn_ratio(first, &mut random)?, drawn_ratio(second, &mut random)?);
        firsts.push(one);
        seconds.push(other);
        differences.push(other - one);
    }
    let (one, other) = (ratio_of_sums(first)?, ratio_of_sums(second)?);
    let difference = middle(other - one, differences, confidence)?;
    if difference.low == difference.high {
        return Err(UndefinedReason::NoVariation);
    }
    Ok(Bootstrapped {
        first: middle(one, firsts, confidence)?,
        second: middle(other, seconds, confidence)?,
        difference,
    })
}

/// The ratio of as many units as there are, each drawn by chance.
fn drawn_ratio(units: &[(f64, f64)], random: &mut Random) -> Result<f64, UndefinedReason> {
    let most = u64::try_from(units.len()).unwrap_or(u64::MAX);
    let (mut above, mut below) = (0.0, 0.0);
    for _ in units {
        let place = usize::try_from(random.below(most)).unwrap_or(usize::MAX);
        let (x, y) = units.get(place).copied().unwrap_or_default();
        above += x;
        below += y;
    }
    if below > 0.0 { Ok(above / below) } else { Err(UndefinedReason::NotEnoughData) }
}

fn middle(value: f64, mut drawn: Vec<f64>, confidence: Confidence) -> Result<Estimate, UndefinedReason> {
    drawn.sort_by(f64::total_cmp);
    let [low, high] = confidence.ends().map(|share: Probability| {
        quantile(&drawn, share, QuantileMethod::Linear).ok_or(UndefinedReason::NotEnoughData)
    });
    Estimate::of(value, low?, high?)
}
