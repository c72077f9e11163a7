//! Between whole numbers and doubles, without a loss.

/// A count as a double; exact below 2^53, as all counts of documents are.
#[expect(clippy::as_conversions, reason = "there is no other way, and below 2^53 nothing is lost")]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}

/// The length of a list as a double.
pub(super) fn length<T>(items: &[T]) -> f64 {
    float(u64::try_from(items.len()).unwrap_or(u64::MAX))
}

/// The whole number of a double that is none below zero; the largest there is when it is larger.
#[expect(clippy::as_conversions, reason = "there is no other way; a double out of range becomes the nearest number")]
pub(crate) fn whole(value: f64) -> u64 {
    value as u64
}
