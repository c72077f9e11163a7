use super::{Date, Interval};

/// Intervals with something in each, of which those that share a day with another interval are found without looking at
/// all: by their starts in order, with the latest end of each half beside them (an augmented interval tree).
///
/// Making it takes O(n log n), a question O(log n + answers) steps.
///
/// ```
/// use greenroom::time::{Interval, Overlaps};
///
/// let days = |first: &str, last: &str| Interval::of_days(first.parse().unwrap(), last.parse().unwrap()).unwrap();
/// let rented = Overlaps::new(vec![(days("2026-05-01", "2026-05-31"), "May"), (days("2026-07-01", "2026-07-31"), "July")]);
/// assert_eq!(rented.find(days("2026-05-31", "2026-06-30")), [&(days("2026-05-01", "2026-05-31"), "May")]);
/// ```
#[derive(Clone, Debug)]
pub struct Overlaps<T> {
    items: Vec<(Interval, T)>,
    /// For each item, as the root of the items between two bounds, the latest day before which all of them end; none
    /// where one has no end.
    ends: Vec<Option<Date>>,
}

impl<T> Overlaps<T> {
    /// These intervals; of equal ones the order stays.
    #[must_use]
    pub fn new(mut items: Vec<(Interval, T)>) -> Self {
        items.sort_by_key(|(interval, _)| interval.start());
        let mut ends = vec![None; items.len()];
        latest_end(&items, &mut ends);
        Self { items, ends }
    }

    /// All of them, by their starts.
    #[must_use]
    pub fn items(&self) -> &[(Interval, T)] {
        &self.items
    }

    /// Those that share a day with the interval, by their starts.
    #[must_use]
    pub fn find(&self, interval: Interval) -> Vec<&(Interval, T)> {
        let mut found = Vec::new();
        collect(&self.items, &self.ends, interval, &mut found);
        found
    }
}

/// The middle of a slice of items with what stands before and behind it.
type Halves<'a, T> = (&'a [T], &'a T, &'a [T]);

fn halves<T>(items: &[T]) -> Option<Halves<'_, T>> {
    let (before, rest) = items.split_at_checked(items.len().checked_div(2)?)?;
    let (middle, behind) = rest.split_first()?;
    Some((before, middle, behind))
}

/// Writes the latest end of every half; gives that of the whole, if there is an item.
fn latest_end<T>(items: &[(Interval, T)], ends: &mut [Option<Date>]) -> Option<Option<Date>> {
    let (before, (interval, _), behind) = halves(items)?;
    let (ends_before, rest) = ends.split_at_mut_checked(before.len())?;
    let (end, ends_behind) = rest.split_first_mut()?;
    let below = [latest_end(before, ends_before), latest_end(behind, ends_behind)];
    // No end is later than any.
    *end = below.into_iter().flatten().fold(interval.end(), |one, other| Some(one?.max(other?)));
    Some(*end)
}

fn collect<'a, T>(
    items: &'a [(Interval, T)],
    ends: &[Option<Date>],
    interval: Interval,
    found: &mut Vec<&'a (Interval, T)>,
) {
    let (Some((before, item, behind)), Some((ends_before, end, ends_behind))) = (halves(items), halves(ends)) else {
        return;
    };
    if end.is_some_and(|end| end <= interval.start()) {
        return;
    }
    collect(before, ends_before, interval, found);
    if item.0.overlaps(&interval) {
        found.push(item);
    }
    if interval.end().is_none_or(|end| item.0.start() < end) {
        collect(behind, ends_behind, interval, found);
    }
}
