use std::collections::BTreeMap;
use std::fmt::Display;

use super::limits::LIST_ITEMS;
use super::{Code, Issue, Issues, Path};

/// Refuses a list that is empty or longer than the limit. Whoever checks the items stops at the limit too, so that no
/// list makes a long wait or a flood of issues.
pub fn check_item_count(length: usize, path: &Path, issues: &mut Issues) {
    if length == 0 || length > LIST_ITEMS {
        let message = format!("the list has {length} items; it must have 1 to {LIST_ITEMS}");
        issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("most", LIST_ITEMS));
    }
}

/// Refuses a list that is empty or longer than the limit, at once: for inputs with nothing else to find.
pub(crate) fn check_items(length: usize, path: &Path) -> Result<(), Issues> {
    let mut issues = Issues::default();
    check_item_count(length, path, &mut issues);
    issues.into_result(())
}

/// Refuses a list longer than the limit; it may be empty.
pub fn check_item_limit(length: usize, path: &Path, issues: &mut Issues) {
    if length > LIST_ITEMS {
        let message = format!("the list has {length} items; the most is {LIST_ITEMS}");
        issues.push(Issue::new(Code::ItemCount, path.clone(), message).with("count", length).with("most", LIST_ITEMS));
    }
}

/// Refuses the second of two ids in a list; `field` is the field of an item that holds the id.
pub fn check_unique_ids<I: Display + Ord>(
    ids: impl Iterator<Item = I>,
    field: &'static str,
    path: &Path,
    issues: &mut Issues,
) {
    for (place, first, id) in repeated(ids) {
        let message = format!("`{}` has the {field} `{id}` already", path.index(first).last_name());
        issues.push(Issue::new(Code::DuplicateId, path.index(place).field(field), message).with(field, &id));
    }
}

/// Refuses the second of two equal items in a list of plain values.
pub fn check_unique<I: Display + Ord>(items: impl Iterator<Item = I> + Clone, path: &Path, issues: &mut Issues) {
    for (place, first, item) in repeated(items) {
        issues.push(duplicate(&item, first, path.index(place)));
    }
}

/// Refuses the second of two items that have the same key.
pub fn check_unique_by<I: Display, K: Ord>(
    items: impl Iterator<Item = I> + Clone,
    key: impl Fn(&I) -> K,
    path: &Path,
    issues: &mut Issues,
) {
    let keys = items.clone().map(|item| key(&item));
    let twice: BTreeMap<usize, usize> = repeated(keys).into_iter().map(|(place, first, _)| (place, first)).collect();
    for (place, item) in items.enumerate().take(LIST_ITEMS) {
        if let Some(first) = twice.get(&place) {
            issues.push(duplicate(&item, *first, path.index(place)));
        }
    }
}

fn duplicate(item: &impl Display, first: usize, path: Path) -> Issue {
    let message = format!("`{item}` stands in the list already, in place {first}");
    Issue::new(Code::DuplicateItem, path, message).with("first", first)
}

/// Each item that was there before: its place, the first place and the item.
fn repeated<I: Ord>(items: impl Iterator<Item = I>) -> Vec<(usize, usize, I)> {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for (place, item) in items.enumerate().take(LIST_ITEMS) {
        match seen.get(&item) {
            Some(first) => found.push((place, *first, item)),
            None => {
                seen.insert(item, place);
            }
        }
    }
    found
}

/// How many items there are; a count that no memory holds stops at the largest.
pub(crate) fn count<T>(items: impl Iterator<Item = T>) -> usize {
    items.fold(0, |sum, _| sum.saturating_add(1))
}
