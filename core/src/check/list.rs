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
