//! Checks of samples.

use super::Number;
use crate::check::{Code, Issue, Issues, Path, limits};

/// Refuses a sample that is empty or larger than the limit.
pub(super) fn check_size(length: usize, path: &Path, issues: &mut Issues) {
    if length == 0 || length > limits::SAMPLE {
        let message = format!("the list has {length} items; it must have 1 to {}", limits::SAMPLE);
        let issue = Issue::new(Code::ItemCount, path.clone(), message);
        issues.push(issue.with("count", length).with("most", limits::SAMPLE));
    }
}

/// The values in rising order, so that sums do not depend on the order in which they were given.
pub(super) fn sorted(values: impl Iterator<Item = Number>) -> Vec<f64> {
    let mut values: Vec<f64> = values.map(Number::get).collect();
    values.sort_by(f64::total_cmp);
    values
}
