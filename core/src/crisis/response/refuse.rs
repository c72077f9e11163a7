use crate::check::{Code, Issue, Path};
use crate::vocabulary::Id;

/// Where the event stands in the input.
pub(super) fn event_path() -> Path {
    Path::root().field("event")
}

/// An event that the state does not take, with those that it does.
pub(super) fn not_allowed(state: &str, event: &str, allowed: &[&str]) -> Issue {
    let message = format!("a response in the state `{state}` does not take the event `{event}`");
    let issue = Issue::new(Code::EventNotAllowed, event_path(), message);
    let help = format!("what can happen: {}", allowed.join(", "));
    issue.with("state", state).with("event", event).with("allowed", allowed.join(" ")).help(help)
}

/// Something that must be there, or be over, before the event may happen.
pub(super) fn not_ready(field: &'static str, message: impl Into<String>, help: &str) -> Issue {
    Issue::new(Code::NotReady, event_path().field(field), message).help(help)
}

/// Somebody who may not do this.
pub(super) fn not_permitted(who: Option<&Id>, message: impl Into<String>, help: &str) -> Issue {
    let issue = Issue::new(Code::NotPermitted, Path::root().field("by"), message).help(help);
    match who {
        Some(who) => issue.with("by", who),
        None => issue,
    }
}

/// A name that stands for nothing.
pub(super) fn unknown(field: &'static str, what: &str, id: &Id) -> Issue {
    let message = format!("there is no {what} `{id}`");
    Issue::new(Code::UnknownReference, event_path().field(field), message).with(what, id)
}

/// Ids in words.
pub(super) fn ids(ids: &[&Id]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}
