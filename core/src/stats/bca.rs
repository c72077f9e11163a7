use super::bootstrap::draw;
use super::convert::{float, length, whole};
use super::probability::PARTS;
use super::ratio::NOISE;
use super::{
    Confidence, Estimate, FigureUndefined, Probability, QuantileMethod, mean, normal_cdf, normal_quantile, quantile,
    ratio_error, ratio_of_sums, sum,
};

/// An estimate with its BCa interval, and the two figures that correct it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bca {
    /// The value with its interval.
    pub estimate: Estimate,
    /// How far the middle of the resamples lies from the value, in standard errors: `z0`, above zero where most resamples
    /// are below the value.
    pub bias: f64,
    /// How fast the standard error changes with the value, by the skew of what single units do to it: `a`.
    pub acceleration: f64,
}

/// The ratios of two samples and their difference, each with its BCa interval where it has one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BcaBootstrapped {
    /// The ratio of the first sample.
    pub first: Result<Bca, FigureUndefined>,
    /// The ratio of the second sample.
    pub second: Result<Bca, FigureUndefined>,
    /// How much higher the second is.
    pub difference: Result<Bca, FigureUndefined>,
}

/// Draws the units of both samples as [`bootstrap`](super::bootstrap) does, and corrects each interval for the bias and the
/// skew of what comes out (Efron 1987; Efron and Tibshirani 1993, chapter 14). The acceleration of the difference is that of
/// the jackknife over the units of both samples, as SciPy's `bootstrap` has it.
///
/// ```
/// use greenroom::stats::{Confidence, bootstrap, bootstrap_bca};
///
/// let first = [(1.0, 2.0), (2.0, 2.0), (3.0, 2.0), (9.0, 2.0)];
/// let second = [(5.0, 2.0), (6.0, 2.0), (4.0, 2.0), (30.0, 2.0)];
/// let plain = bootstrap(&first, &second, Confidence::default(), 7, 400).unwrap();
/// let found = bootstrap_bca(&first, &second, Confidence::default(), 7, 400).unwrap();
/// // Few large units may be missing from a draw: the corrected interval reaches higher up.
/// let second = found.second.unwrap();
/// assert!(second.acceleration > 0.0 && second.estimate.high > plain.second.high);
/// ```
///
/// # Errors
/// - [`FigureUndefined::NotEnoughData`]: a sample is empty, has no denominator, or had none when it was drawn again
///
/// Each of the three is undefined for itself:
/// - [`FigureUndefined::NotEnoughData`]: a sample has one unit, or no denominator without one of them
/// - what [`bca_interval`] finds
pub fn bootstrap_bca(
    first: &[(f64, f64)],
    second: &[(f64, f64)],
    confidence: Confidence,
    seed: u64,
    resamples: u32,
) -> Result<BcaBootstrapped, FigureUndefined> {
    let drawn = draw(first, second, seed, resamples)?;
    let (one, other) = (ratio_of_sums(first)?, ratio_of_sums(second)?);
    let (of_first, of_second) = (jackknife(first), jackknife(second));
    let alone = |value, drawn, influences: &Result<Vec<f64>, FigureUndefined>| {
        bca_interval(value, drawn, &[influences.as_ref().map_err(|reason| *reason)?], confidence)
    };
    let both = || {
        // A higher first ratio makes the difference smaller.
        let down: Vec<f64> = of_first.as_ref().map_err(|reason| *reason)?.iter().map(|influence| -influence).collect();
        let up = of_second.as_ref().map_err(|reason| *reason)?;
        bca_interval(other - one, drawn.differences, &[&down, up], confidence)
    };
    Ok(BcaBootstrapped {
        first: alone(one, drawn.firsts, &of_first),
        second: alone(other, drawn.seconds, &of_second),
        difference: both(),
    })
}

/// The value with the interval that resamples and influences give: the ends are the linear quantiles of the resamples at
/// `Φ(z0 + (z0 + z) / (1 − a (z0 + z)))`, to 12 digits, with `z` the normal quantiles of both ends.
///
/// `z0` is the normal quantile of the share of resamples below the value, those at the value counted half; what differs by
/// rounding alone is at the value. The influences are those of [`jackknife`] for the units of each sample on their own, and
/// `a = Σ_j Σ U³ / n_j³ / (6 (Σ_j Σ U² / n_j²)^(3/2))`. An end that would leave the value out is moved to it.
///
/// ```
/// use greenroom::stats::{Confidence, FigureUndefined, bca_interval};
///
/// let resamples: Vec<f64> = (1..=99).map(f64::from).collect();
/// let even = bca_interval(50.0, resamples.clone(), &[&[-1.0, 0.0, 1.0]], "0.9".parse()?).unwrap();
/// assert_eq!((even.bias, even.acceleration), (0.0, 0.0));
/// assert!((even.estimate.low.get() - 5.9).abs() < 1e-9 && (even.estimate.high.get() - 94.1).abs() < 1e-9);
/// let beyond = bca_interval(100.0, resamples, &[&[-1.0, 0.0, 1.0]], "0.9".parse()?);
/// assert_eq!(beyond, Err(FigureUndefined::OneSided));
/// # Ok::<(), greenroom::stats::ConfidenceError>(())
/// ```
///
/// # Errors
/// - [`FigureUndefined::NotEnoughData`]: there are no resamples
/// - [`FigureUndefined::NoVariation`]: no unit has an influence, or all resamples are alike
/// - [`FigureUndefined::OneSided`]: all resamples lie on one side of the value
/// - [`FigureUndefined::TooSkewed`]: `1 − a (z0 + z)` is not above zero
/// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
pub fn bca_interval(
    value: f64,
    mut resamples: Vec<f64>,
    influences: &[&[f64]],
    confidence: Confidence,
) -> Result<Bca, FigureUndefined> {
    resamples.sort_by(f64::total_cmp);
    let acceleration = acceleration(influences)?;
    let (Some(least), Some(most)) = (resamples.first(), resamples.last()) else {
        return Err(FigureUndefined::NotEnoughData);
    };
    let noise = NOISE * least.abs().max(most.abs());
    if most - least <= noise {
        return Err(FigureUndefined::NoVariation);
    }
    let bias = bias(value, &resamples, noise)?;
    let end = |share: Probability| {
        let from_middle = bias + normal_quantile(share.get());
        let stretch = 1.0 - acceleration * from_middle;
        if stretch <= 0.0 {
            return Err(FigureUndefined::TooSkewed);
        }
        let parts = libm::round(normal_cdf(bias + from_middle / stretch) * float(PARTS));
        let share = Probability::of_parts(whole(parts)).map_err(|_| FigureUndefined::BeyondRange)?;
        quantile(&resamples, share, QuantileMethod::Linear).ok_or(FigureUndefined::NotEnoughData)
    };
    let [low, high] = confidence.ends().map(end);
    Ok(Bca { estimate: Estimate::of(value, low?, high?)?, bias, acceleration })
}

/// The influence of each unit on the ratio of sums, by the jackknife: `U = (n − 1) (mean − t)` of the ratios `t` without
/// the unit. All zero where the units have one ratio, but for rounding.
///
/// ```
/// use greenroom::stats::jackknife;
///
/// // Without each of them: 8, 7 and 3.
/// assert_eq!(jackknife(&[(2.0, 1.0), (4.0, 1.0), (12.0, 1.0)]), Ok(vec![-4.0, -2.0, 6.0]));
/// ```
///
/// # Errors
/// - [`FigureUndefined::NotEnoughData`]: there are fewer than two units, or no denominator without one of them
/// - [`FigureUndefined::BeyondRange`]: a double cannot hold the result
pub fn jackknife(units: &[(f64, f64)]) -> Result<Vec<f64>, FigureUndefined> {
    let ratio = match ratio_error(units) {
        Ok(found) => found.ratio,
        Err(FigureUndefined::NoVariation) => return Ok(vec![0.0; units.len()]),
        Err(reason) => return Err(reason),
    };
    let mut moved = Vec::new();
    for ((above, below), rest) in units.iter().zip(denominators_without_each(units)) {
        if rest <= 0.0 {
            return Err(FigureUndefined::NotEnoughData);
        }
        // The ratio without the unit less that with it, written so that no digits are lost.
        moved.push((ratio * below - above) / rest);
    }
    let others = length(units) - 1.0;
    let mean = mean(&moved).ok_or(FigureUndefined::NotEnoughData)?;
    Ok(moved.into_iter().map(|moved| others * (mean - moved)).collect())
}

/// The sum of the denominators without each unit: what stands before and what stands behind it, for a large one that is
/// added and taken away again would take digits along.
fn denominators_without_each(units: &[(f64, f64)]) -> Vec<f64> {
    let (mut rests, mut before, mut behind) = (Vec::new(), 0.0, 0.0);
    for (_, below) in units {
        rests.push(before);
        before += below;
    }
    for (rest, (_, below)) in rests.iter_mut().zip(units).rev() {
        *rest += behind;
        behind += below;
    }
    rests
}

fn acceleration(influences: &[&[f64]]) -> Result<f64, FigureUndefined> {
    let shares: Vec<f64> =
        influences.iter().flat_map(|sample| sample.iter().map(|influence| influence / length(sample))).collect();
    let largest = shares.iter().fold(0.0_f64, |largest, share| largest.max(share.abs()));
    if largest <= 0.0 {
        return Err(FigureUndefined::NoVariation);
    }
    // The scale does not matter, and this one keeps powers within a double.
    let scaled = || shares.iter().map(|share| share / largest);
    let (squares, cubes) = (sum(scaled().map(|one| one * one)), sum(scaled().map(|one| one * one * one)));
    let found = cubes / (6.0 * squares * libm::sqrt(squares));
    if found.is_finite() { Ok(found) } else { Err(FigureUndefined::BeyondRange) }
}

/// How far the value lies from the middle of the sorted resamples, in standard errors.
fn bias(value: f64, resamples: &[f64], noise: f64) -> Result<f64, FigureUndefined> {
    let place = |end: f64| float(u64::try_from(resamples.partition_point(|one| *one < end)).unwrap_or(u64::MAX));
    let (below, all) = (place(value - noise), length(resamples));
    let above = all - float(u64::try_from(resamples.partition_point(|one| *one <= value + noise)).unwrap_or(u64::MAX));
    let share = (below + all - above) / (2.0 * all);
    if share > 0.0 && share < 1.0 { Ok(normal_quantile(share)) } else { Err(FigureUndefined::OneSided) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confidence(text: &str) -> Confidence {
        text.parse().unwrap()
    }

    #[test]
    fn resamples_on_one_side_of_the_value_say_nothing_of_the_other() {
        let resamples: Vec<f64> = (0..100).map(f64::from).collect();
        for value in [-1.0, 100.0] {
            let found = bca_interval(value, resamples.clone(), &[&[-1.0, 1.0]], Confidence::default());
            assert_eq!(found, Err(FigureUndefined::OneSided));
        }
        // One that is at the value lies half on the other side.
        assert!(bca_interval(99.0, resamples, &[&[-1.0, 1.0]], Confidence::default()).is_ok());
    }

    #[test]
    fn a_skew_beyond_what_the_correction_bears_is_no_interval() {
        let resamples: Vec<f64> = (0..1000).map(f64::from).collect();
        // One unit alone has an influence: the acceleration is the largest there is, 1/6.
        let found = bca_interval(990.0, resamples.clone(), &[&[1.0, 0.0, 0.0]], confidence("0.9")).unwrap();
        assert!((found.acceleration - 1.0 / 6.0).abs() < 1e-15);
        let found = bca_interval(990.0, resamples, &[&[1.0, 0.0, 0.0]], confidence("0.999999"));
        assert_eq!(found, Err(FigureUndefined::TooSkewed));
    }

    #[test]
    fn what_does_not_vary_has_no_interval() {
        let interval =
            |drawn: &[f64], influences: &[f64]| bca_interval(1.0, drawn.to_vec(), &[influences], Confidence::default());
        assert_eq!(interval(&[1.0, 2.0], &[0.0, 0.0]), Err(FigureUndefined::NoVariation));
        assert_eq!(interval(&[1.0, 1.0], &[-1.0, 1.0]), Err(FigureUndefined::NoVariation));
        assert_eq!(interval(&[], &[-1.0, 1.0]), Err(FigureUndefined::NotEnoughData));
        assert_eq!(jackknife(&[(0.1, 0.3), (0.2, 0.6)]), Ok(vec![0.0, 0.0]));
    }

    #[test]
    fn a_unit_without_which_there_is_no_denominator_cannot_be_left_out() {
        assert_eq!(jackknife(&[(1.0, 0.0), (2.0, 5.0)]), Err(FigureUndefined::NotEnoughData));
        assert_eq!(jackknife(&[(2.0, 5.0)]), Err(FigureUndefined::NotEnoughData));
    }
}
