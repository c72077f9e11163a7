use super::beta::beta_of;
use super::solve::solve;

/// The probability that a variable by Student's t with so many degrees of freedom (above zero) is at most `t`.
///
/// ```
/// use greenroom::stats::student_cdf;
///
/// assert!((student_cdf(1.0, 1.0) - 0.75).abs() < 1e-15);
/// assert!((student_cdf(-2.228138851986273, 10.0) - 0.025).abs() < 1e-14);
/// ```
#[must_use]
pub fn student_cdf(t: f64, degrees: f64) -> f64 {
    let tail = tail(t.abs(), degrees);
    if t < 0.0 { tail } else { 1.0 - tail }
}

/// The `t` below which such a variable stays with this probability, above 0 and below 1.
///
/// ```
/// use greenroom::stats::student_quantile;
///
/// assert!((student_quantile(0.975, 10.0) - 2.228138851986273).abs() < 1e-12);
/// assert_eq!(student_quantile(0.5, 3.0), 0.0);
/// ```
#[must_use]
pub fn student_quantile(probability: f64, degrees: f64) -> f64 {
    let share = probability.min(1.0 - probability);
    if share <= 0.0 || share.is_nan() {
        return f64::INFINITY.copysign(probability - 0.5);
    }
    if share >= 0.5 {
        return 0.0;
    }
    let mut most = 1.0;
    while tail(most, degrees) > share && most < f64::MAX / 2.0 {
        most *= 2.0;
    }
    // The tail falls, so that what rises is its negative.
    let t = solve(-share, (0.0, most), most / 2.0, |t| -tail(t, degrees), |t| density(t, degrees));
    t.copysign(probability - 0.5)
}

/// The probability to be above a `t` that is not below zero: half of that to be beyond it on either side.
fn tail(t: f64, degrees: f64) -> f64 {
    let square = t * t;
    let sum = degrees + square;
    beta_of(degrees / sum, square / sum, degrees / 2.0, 0.5) / 2.0
}

fn density(t: f64, degrees: f64) -> f64 {
    let half = degrees / 2.0;
    let factor = libm::exp(libm::lgamma(half + 0.5) - libm::lgamma(half)) / libm::sqrt(degrees * std::f64::consts::PI);
    factor * libm::pow(1.0 + t * t / degrees, -half - 0.5)
}
