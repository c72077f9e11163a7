use super::convert::length;

/// The sum of numbers in their order, with what each addition loses made good (Neumaier 1974).
///
/// Who wants the same bits for any order sorts first.
///
/// ```
/// use greenroom::stats::sum;
///
/// assert_eq!(sum([1e100, 1.0, -1e100]), 1.0);
/// ```
#[must_use]
pub fn sum(values: impl IntoIterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0_f64);
    for value in values {
        let next = total + value;
        lost += if total.abs() >= value.abs() { (total - next) + value } else { (value - next) + total };
        total = next;
    }
    // Past the largest double there is nothing to make good.
    if total.is_finite() { total + lost } else { total }
}

/// The arithmetic mean; `None` of nothing.
///
/// ```
/// use greenroom::stats::mean;
///
/// assert_eq!(mean(&[1.0, 2.0, 6.0]), Some(3.0));
/// assert_eq!(mean(&[]), None);
/// ```
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| sum(values.iter().copied()) / length(values))
}

/// The variance of a sample, by `n - 1`, in two passes; `None` of fewer than two numbers.
///
/// ```
/// use greenroom::stats::variance;
///
/// assert_eq!(variance(&[1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0]), Some(30.0));
/// assert_eq!(variance(&[5.0]), None);
/// ```
#[must_use]
pub fn variance(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let degrees = length(values) - 1.0;
    (degrees > 0.0).then(|| sum(values.iter().map(|value| (value - mean) * (value - mean))) / degrees)
}

/// The standard deviation of a sample: the root of its [`variance`].
///
/// ```
/// use greenroom::stats::standard_deviation;
///
/// assert_eq!(standard_deviation(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0, 5.0]), Some(2.0));
/// ```
#[must_use]
pub fn standard_deviation(values: &[f64]) -> Option<f64> {
    variance(values).map(libm::sqrt)
}
