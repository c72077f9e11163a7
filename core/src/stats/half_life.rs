use super::convert::float;

/// How much is left of one after a time, where half of it is gone after each half-life: `2^(-elapsed / half_life)`.
///
/// Both times are in the same unit. Of a half-life of nothing nothing is left, but for what did not begin to fade.
///
/// ```
/// use greenroom::stats::half_life_share;
///
/// assert_eq!(half_life_share(0, 90), 1.0);
/// assert_eq!(half_life_share(180, 90), 0.25);
/// assert_eq!(half_life_share(1, 0), 0.0);
/// ```
///
/// Source: exponential decay; `exp2` of the crate `libm`, which gives every host the same bits.
#[must_use]
pub fn half_life_share(elapsed: u64, half_life: u64) -> f64 {
    if elapsed == 0 {
        return 1.0;
    }
    if half_life == 0 {
        return 0.0;
    }
    libm::exp2(-(float(elapsed) / float(half_life)))
}
