use std::collections::BTreeSet;

use super::authors::{Key, key};
use super::hostile::is_hostile;
use super::{FindPileOnInput, PileOnPolicy};
use crate::check::limits;
use crate::money::{Decimal, Fraction};
use crate::time::Instant;

/// How many different hostile authors the target has in a window, in the mean.
pub(super) struct Usual {
    pub(super) windows: usize,
    pub(super) mean: Fraction,
}

/// What is usual for the target; absent where too few earlier windows are known.
pub(super) fn usual(input: &FindPileOnInput, from: Instant, policy: &PileOnPolicy) -> Option<Usual> {
    let (windows, authors) = match input.recorded_since {
        Some(since) => recorded(input, since, from, policy)?,
        None => (input.baseline.len(), input.baseline.iter().fold(0_u64, |sum, one| sum.saturating_add((*one).into()))),
    };
    let needed = usize::try_from(policy.baseline_windows).unwrap_or(usize::MAX);
    let mean = whole_share(authors, windows)?;
    (windows >= needed).then_some(Usual { windows, mean })
}

/// How many whole windows there are before this one, at most 1,000, and how many hostile authors they have together: who is
/// hostile in two of them counts in both.
fn recorded(input: &FindPileOnInput, since: Instant, from: Instant, policy: &PileOnPolicy) -> Option<(usize, u64)> {
    let length = i64::from(input.window_minutes).saturating_mul(60);
    let before = |at: Instant| from.unix_seconds().saturating_sub(at.unix_seconds());
    let whole = before(since).checked_div(length)?.clamp(0, i64::try_from(limits::LIST_ITEMS).unwrap_or(i64::MAX));
    let mut seen: BTreeSet<(i64, Key)> = BTreeSet::new();
    for item in &input.items {
        let is_before = item.at <= from && input.is_at_target(item) && is_hostile(item, policy) == Some(true);
        let window = before(item.at).checked_div(length).filter(|window| is_before && *window < whole);
        if let Some(window) = window {
            seen.insert((window, key(item)));
        }
    }
    Some((usize::try_from(whole).ok()?, u64::try_from(seen.len()).ok()?))
}

/// A part of a whole, exactly; nothing of nothing is no number.
pub(super) fn share(part: usize, whole: usize) -> Option<Fraction> {
    whole_share(u64::try_from(part).ok()?, whole)
}

fn whole_share(part: u64, whole: usize) -> Option<Fraction> {
    Fraction::new(part.into(), i128::try_from(whole).ok()?).ok()
}

/// A count as a decimal.
pub(super) fn decimal(count: usize) -> Decimal {
    Decimal::from(u32::try_from(count).unwrap_or(u32::MAX))
}
