use super::deviance::{bd0, stirling_error};
use super::solve::solve;

/// The most terms of the series and the fraction; about ten times the root of the shape is needed.
const STEPS: u32 = 1_000_000;

/// The probability that a gamma variable of this shape and scale 1 is at most `x`, also called the regularised incomplete
/// gamma function: right to about one part in 10^13 while the shape is at most 10^8. The shape is above zero.
///
/// ```
/// use greenroom::stats::gamma_cdf;
///
/// assert!((gamma_cdf(1.0, 1.0) - 0.632120558828557678).abs() < 1e-15);
/// assert_eq!(gamma_cdf(-1.0, 1.0), 0.0);
/// ```
#[must_use]
pub fn gamma_cdf(x: f64, shape: f64) -> f64 {
    if x <= 0.0 {
        0.0
    } else if x < shape + 1.0 {
        front(x, shape) * series(x, shape)
    } else {
        1.0 - front(x, shape) * shape * fraction(x, shape)
    }
}

/// The probability that a gamma variable of this shape and scale 1 is above `x`, with all its digits far out too.
///
/// ```
/// use greenroom::stats::gamma_survival;
///
/// assert!((gamma_survival(100.0, 1.0) / 3.720075976020836e-44 - 1.0).abs() < 1e-12);
/// assert_eq!(gamma_survival(0.0, 1.0), 1.0);
/// ```
#[must_use]
pub fn gamma_survival(x: f64, shape: f64) -> f64 {
    if x <= 0.0 {
        1.0
    } else if x < shape + 1.0 {
        1.0 - front(x, shape) * series(x, shape)
    } else {
        front(x, shape) * shape * fraction(x, shape)
    }
}

/// The `x` below which a gamma variable of this shape and scale 1 stays with this probability, 0 to 1 without 1.
///
/// ```
/// use greenroom::stats::gamma_quantile;
///
/// assert!((gamma_quantile(0.5, 1.0) - std::f64::consts::LN_2).abs() < 1e-14);
/// ```
#[must_use]
pub fn gamma_quantile(probability: f64, shape: f64) -> f64 {
    let density = |x: f64| front(x, shape) * shape / x;
    // Beyond this lies nothing that a double could tell from one.
    let most = shape + 40.0 * libm::sqrt(shape) + 800.0;
    solve(probability, (0.0, most), shape, |x| gamma_cdf(x, shape), density)
}

/// `x^shape e^-x / gamma(shape + 1)`.
fn front(x: f64, shape: f64) -> f64 {
    libm::exp(-stirling_error(shape) - bd0(shape, x)) / libm::sqrt(std::f64::consts::TAU * shape)
}

fn series(x: f64, shape: f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for step in 1..=STEPS {
        term *= x / (shape + f64::from(step));
        sum += term;
        if term < sum * 1e-17 {
            break;
        }
    }
    sum
}

/// The continued fraction, by Lentz's method.
fn fraction(x: f64, shape: f64) -> f64 {
    let mut b = x + 1.0 - shape;
    let mut c = 1e300;
    let mut d = 1.0 / b;
    let mut result = d;
    for step in 1..=STEPS {
        let n = f64::from(step);
        let term = -n * (n - shape);
        b += 2.0;
        d = 1.0 / (term * d + b);
        c = b + term / c;
        let change = d * c;
        result *= change;
        if (change - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    result
}
