use std::collections::BTreeSet;

use super::InboxItem;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique_ids, count, limits};
use crate::time::Instant;
use crate::vocabulary::Id;

/// Finds everything that is wrong with the `items` of an input, none of which may be later than now; gives their ids.
pub(super) fn check_items<'a>(items: &'a [InboxItem], now: Instant, issues: &mut Issues) -> BTreeSet<&'a Id> {
    check_item_list(items, issues);
    let path = Path::root().field("items");
    for (place, item) in items.iter().enumerate().take(limits::LIST_ITEMS) {
        check_not_later(item.at, now, &path.index(place).field("at"), issues);
    }
    items.iter().map(|item| &item.id).collect()
}

/// Finds everything that is wrong with the `items` of an input.
pub(super) fn check_item_list(items: &[InboxItem], issues: &mut Issues) {
    let path = Path::root().field("items");
    check_item_limit(items.len(), &path, issues);
    check_unique_ids(items.iter().map(|item| &item.id), "id", &path, issues);
    for (place, item) in items.iter().enumerate().take(limits::LIST_ITEMS) {
        item.check(&path.index(place), issues);
    }
}

/// Refuses a text that is longer than the limit.
pub(super) fn check_text(text: &str, path: impl Fn() -> Path, issues: &mut Issues) {
    let is_short = text.len() <= limits::NOTE_CHARS;
    let chars = if is_short { 0 } else { count(text.chars().take(limits::NOTE_CHARS.saturating_add(1))) };
    if chars > limits::NOTE_CHARS {
        let message = format!("the text has more than {} characters", limits::NOTE_CHARS);
        let issue = Issue::new(Code::OutOfRange, path(), message);
        issues.push(issue.with("most", limits::NOTE_CHARS).help("give the part that matters"));
    }
}

/// Refuses what is said to have happened after now.
pub(super) fn check_not_later(at: Instant, now: Instant, path: &Path, issues: &mut Issues) {
    if at > now {
        let message = format!("{at} is later than now, {now}");
        issues.push(Issue::new(Code::WrongOrder, path.clone(), message).with("at", at).with("now", now));
    }
}
