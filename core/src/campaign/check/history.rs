use crate::campaign::HistoryEntry;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, limits};

/// Finds the links of a history that do not join: each entry starts in the state that the one before ended in, not
/// earlier than it, and the last ends in the state of the document.
pub(super) fn check_history(history: &[HistoryEntry], state: &str, path: &Path, issues: &mut Issues) {
    check_item_limit(history.len(), path, issues);
    for (place, (entry, next)) in history.iter().zip(history.iter().skip(1)).enumerate().take(limits::LIST_ITEMS) {
        let at = path.index(place.saturating_add(1));
        if next.from != entry.to {
            let message = format!("it starts in `{}`, but the entry before ended in `{}`", next.from, entry.to);
            issues.push(broken(at.field("from"), message));
        }
        if next.at < entry.at {
            let message = format!("{} lies before {}, the time of the entry before", next.at, entry.at);
            issues.push(broken(at.field("at"), message));
        }
    }
    if let Some((last, entry)) = history.iter().enumerate().next_back().filter(|(_, entry)| entry.to.as_str() != state)
    {
        let message = format!("the history ends in `{}`, but the state is `{state}`", entry.to);
        issues.push(broken(path.index(last).field("to"), message));
    }
}

fn broken(path: Path, message: String) -> Issue {
    Issue::new(Code::BrokenHistory, path, message).help("states and histories change by `advance` alone")
}

/// Finds a pause without the state before it, and the other way round.
pub(super) fn check_paused(is_paused: bool, paused_in: Option<&str>, path: &Path, issues: &mut Issues) {
    match (is_paused, paused_in) {
        (true, None) => {
            let message = "it is paused, and nothing says where it goes on";
            let help = "name the state before the pause";
            issues.push(Issue::new(Code::MissingField, path.field("paused_in"), message).help(help));
        }
        (false, Some(state)) => {
            let message = format!("it is not paused, and has `{state}` as the state before a pause");
            issues.push(Issue::new(Code::Contradiction, path.field("paused_in"), message).help("leave it out"));
        }
        (true, Some("paused" | "cancelled" | "closed" | "published" | "publishing" | "failed")) => {
            let message = "nothing is paused from this state";
            issues.push(Issue::new(Code::Contradiction, path.field("paused_in"), message));
        }
        _ => {}
    }
}
