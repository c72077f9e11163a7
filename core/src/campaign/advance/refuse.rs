use crate::check::{Code, Issue, Path};
use crate::vocabulary::Id;

/// An event that the state does not take, with those that it does.
pub(super) fn not_allowed(what: &str, state: &str, event: &str, allowed: &[&str]) -> Issue {
    let path = Path::root().field("step").field("event");
    let message = format!("{what} in the state `{state}` does not take the event `{event}`");
    let help = match allowed {
        [] => "nothing more can happen to it".to_owned(),
        events => format!("what can happen: {}", events.join(", ")),
    };
    let issue = Issue::new(Code::EventNotAllowed, path, message);
    issue.with("state", state).with("event", event).with("allowed", allowed.join(" ")).help(help)
}

/// Something that must be there before the event may happen.
pub(super) fn not_ready(path: Path, message: impl Into<String>, help: &str) -> Issue {
    Issue::new(Code::NotReady, path, message).help(help)
}

/// Somebody who may not do this.
pub(super) fn not_permitted(who: Option<&Id>, message: impl Into<String>, help: &str) -> Issue {
    let issue = Issue::new(Code::NotPermitted, Path::root().field("by"), message).help(help);
    match who {
        Some(who) => issue.with("by", who),
        None => issue,
    }
}
