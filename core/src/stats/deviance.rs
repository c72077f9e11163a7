//! The parts of Loader's "Fast and accurate computation of binomial probabilities" (2000): factors like
//! `x^a e^-x / gamma(a)` without the loss of digits that large logarithms bring.

/// From here on the series of [`stirling_error`] is exact enough.
const SERIES: f64 = 16.0;

/// `ln gamma(n + 1) - ((n + 1/2) ln n - n + ln(2 pi) / 2)`: what Stirling's formula misses, for `n` above zero.
pub(super) fn stirling_error(n: f64) -> f64 {
    if n < SERIES {
        let half_log_tau = 0.918_938_533_204_672_8;
        return libm::lgamma(n + 1.0) - (n + 0.5) * libm::log(n) + n - half_log_tau;
    }
    let square = n * n;
    let terms = [-691.0 / 360_360.0, 1.0 / 1_188.0, -1.0 / 1_680.0, 1.0 / 1_260.0, -1.0 / 360.0, 1.0 / 12.0];
    terms.iter().fold(0.0, |sum, term| sum / square + term) / n
}

/// `x ln(x / m) + m - x`, for `x` and `m` above zero.
pub(super) fn bd0(x: f64, m: f64) -> f64 {
    let difference = x - m;
    if difference.abs() >= 0.1 * (x + m) {
        return x * libm::log(x / m) - difference;
    }
    let v = difference / (x + m);
    let mut sum = difference * v;
    let mut power = 2.0 * x * v;
    for odd in 1..1_000_u32 {
        power *= v * v;
        let next = sum + power / f64::from(odd.saturating_mul(2).saturating_add(1));
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}
