use super::convert::{float, length};
use super::{FigureUndefined, gamma_survival, sum};

/// The fewest units that must be expected of each group for the test to say anything (Cochran 1954).
pub const LEAST_EXPECTED: f64 = 5.0;

/// How far counts are from those that a split leads to expect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GoodnessOfFit {
    /// Pearson's statistic: `sum((observed - expected)² / expected)`.
    pub chi_square: f64,
    /// How likely chance alone brings counts so far off or further.
    pub p_value: f64,
}

/// Pearson's chi-square test of goodness of fit (1900): whether counts fit a split by weights, with one degree of freedom
/// less than there are groups.
///
/// ```
/// use greenroom::stats::goodness_of_fit;
///
/// // 600 and 400 of a split in halves: 100²/500 on each side.
/// let (expected, found) = goodness_of_fit(&[600, 400], &[1, 1]);
/// assert_eq!(expected, [500.0, 500.0]);
/// let found = found.unwrap();
/// assert_eq!(found.chi_square, 40.0);
/// assert!((found.p_value / 2.5396285894708634e-10 - 1.0).abs() < 1e-12);
/// ```
///
/// # Errors
/// The expected counts stand beside:
/// - [`FigureUndefined::NotEnoughData`]: there are fewer than two groups, or fewer than five units are expected of one
pub fn goodness_of_fit(observed: &[u64], weights: &[u32]) -> (Vec<f64>, Result<GoodnessOfFit, FigureUndefined>) {
    let total = float(observed.iter().fold(0, |total: u64, count| total.saturating_add(*count)));
    let whole = sum(weights.iter().map(|weight| f64::from(*weight)));
    let expected: Vec<f64> = weights.iter().map(|weight| total * f64::from(*weight) / whole).collect();
    // A NaN of no weights at all is not enough either.
    let enough = expected.len() > 1 && expected.iter().all(|count| *count >= LEAST_EXPECTED);
    if !enough {
        return (expected, Err(FigureUndefined::NotEnoughData));
    }
    let part = |(count, expected): (&u64, &f64)| (float(*count) - expected) * (float(*count) - expected) / expected;
    let chi_square = sum(observed.iter().zip(&expected).map(part));
    let p_value = gamma_survival(chi_square / 2.0, (length(&expected) - 1.0) / 2.0);
    (expected, Ok(GoodnessOfFit { chi_square, p_value }))
}
