//! What somebody should look at before a figure is believed.

use super::{Estimate, Number};
use crate::check::{Code, Issue, Issues, Path};

/// The fewest expected successes and failures of a group (Cochran 1954).
pub(super) const EVENTS: f64 = 5.0;
/// The fewest units whose sum is taken to be spread normally, by the usual rule of thumb.
pub(super) const UNITS: u64 = 30;
/// The digits of a figure in a message.
const DIGITS: usize = 4;
/// The fewest units of which anything is said.
pub(super) const LEAST_UNITS: u64 = 10;

/// Warns of fewer than five successes or failures, which were seen or are expected, and says whether that is so.
pub(super) fn few_events(counts: [f64; 2], how: &str, path: &Path, warnings: &mut Issues) -> bool {
    let [successes, failures] = counts.map(|count| Number::new(count).unwrap_or_default());
    let fewest = if successes.get() <= failures.get() { successes } else { failures };
    let few = fewest.get() < EVENTS;
    if few {
        let kind = if fewest == successes { "successes" } else { "failures" };
        let message = format!("`{}` {kind} are {how}; below {EVENTS} the figure is rough", fewest.shown(DIGITS));
        let issue = Issue::new(Code::FewEvents, path.clone(), message).with(how, fewest).with("least", EVENTS);
        warnings.push(issue.help("collect more data"));
    }
    few
}

/// Warns of fewer than thirty units, and says whether there are too few to judge by.
pub(super) fn few_units(units: u64, path: &Path, warnings: &mut Issues) -> bool {
    if units < UNITS {
        let message = format!("there are `{units}` units; below {UNITS} the figure is rough");
        let issue = Issue::new(Code::FewUnits, path.clone(), message).with("count", units).with("least", UNITS);
        warnings.push(issue.help("collect more data"));
    }
    units < LEAST_UNITS
}

/// Warns of an interval that is wider than the value itself.
pub(super) fn wide(estimate: Option<&Estimate>, path: &Path, warnings: &mut Issues) {
    let Some(estimate) = estimate else { return };
    if estimate.high.get() - estimate.low.get() > estimate.value.get().abs() {
        let message = format!(
            "the interval from `{}` to `{}` is wider than the value `{}`",
            estimate.low.shown(DIGITS),
            estimate.high.shown(DIGITS),
            estimate.value.shown(DIGITS)
        );
        warnings.push(Issue::new(Code::WideInterval, path.clone(), message).help("collect more data"));
    }
}
