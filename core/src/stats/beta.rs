use super::deviance::{bd0, stirling_error};
use super::solve::solve;

/// The most steps of the continued fraction; about the root of the larger parameter is needed.
const STEPS: u32 = 100_000;

/// The probability that a beta variable is at most `x`, also called the regularised incomplete beta function: right to
/// about one part in 10^13 while `a + b` is at most 10^8. `a` and `b` are above zero; `x` is cut to 0 to 1.
///
/// The continued fraction of Didonato and Morris (1992), with the factor before it by Loader (2000).
///
/// ```
/// use greenroom::stats::beta_cdf;
///
/// assert!((beta_cdf(0.5, 2.0, 3.0) - 0.6875).abs() < 1e-15);
/// assert_eq!(beta_cdf(-1.0, 2.0, 3.0), 0.0);
/// ```
#[must_use]
pub fn beta_cdf(x: f64, a: f64, b: f64) -> f64 {
    beta_of(x, 1.0 - x, a, b)
}

/// [`beta_cdf`] with `1 - x` given, which keeps the digits of an `x` near one.
pub(super) fn beta_of(x: f64, y: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        0.0
    } else if y <= 0.0 {
        1.0
    } else if x * b <= y * a {
        front(x, y, a, b) * fraction(x, y, a, b)
    } else {
        1.0 - front(y, x, b, a) * fraction(y, x, b, a)
    }
}

/// The `x` below which a beta variable stays with this probability, 0 to 1.
///
/// ```
/// use greenroom::stats::beta_quantile;
///
/// assert!((beta_quantile(0.6875, 2.0, 3.0) - 0.5).abs() < 1e-14);
/// ```
#[must_use]
pub fn beta_quantile(probability: f64, a: f64, b: f64) -> f64 {
    let density = |x: f64| front(x, 1.0 - x, a, b) / (x * (1.0 - x));
    solve(probability, (0.0, 1.0), a / (a + b), |x| beta_cdf(x, a, b), density)
}

/// `x^a y^b / B(a, b)`, by deviances, so that large parameters lose no digits.
fn front(x: f64, y: f64, a: f64, b: f64) -> f64 {
    let n = a + b;
    let exponent = stirling_error(n) - stirling_error(a) - stirling_error(b) - bd0(a, n * x) - bd0(b, n * y);
    libm::sqrt(a / n * b / std::f64::consts::TAU) * libm::exp(exponent)
}

/// The continued fraction, whose terms are made of `a y - b x`, so that nothing is lost near `x = a / (a + b)`; `x` is at
/// most that.
fn fraction(x: f64, y: f64, a: f64, b: f64) -> f64 {
    let lambda = if a > b { (a + b) * y - b } else { a - (a + b) * x };
    let (mut above_last, mut below_last) = (0.0, 1.0);
    let mut above = 1.0;
    let mut below = (1.0 + lambda) * a / (a + 1.0);
    let mut result = above / below;
    for step in 1..=STEPS {
        let n = f64::from(step);
        let w = n * (b - n) * x;
        let odd = a + 2.0 * n - 1.0;
        let alpha = (a + n - 1.0) / odd * ((a + b + n - 1.0) / odd) * w * x;
        let beta = n + w / odd + (a + n) / (a + 2.0 * n + 1.0) * (lambda + 1.0 + n * (1.0 + y));
        let (next_above, next_below) = (alpha * above_last + beta * above, alpha * below_last + beta * below);
        let next = next_above / next_below;
        // Scaled, so that neither grows without end.
        (above_last, below_last) = (above / next_below, below / next_below);
        (above, below) = (next, 1.0);
        let is_settled = (next - result).abs() <= f64::EPSILON * next;
        result = next;
        if is_settled {
            break;
        }
    }
    result
}
