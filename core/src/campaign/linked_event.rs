use serde::{Deserialize, Serialize};

use crate::check::{Code, Issue, Issues, Path, named};
use crate::time::Instant;
use crate::vocabulary::Name;

/// The event that a piece goes with: a meetup, a stream, a launch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkedEvent {
    /// What it is called.
    pub name: Name,
    /// Where it is, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Name>,
    /// When it begins.
    pub starts_at: Instant,
    /// When it is over.
    pub ends_at: Instant,
    /// What the piece does.
    pub role: EventRole,
}

named! {
    /// What a piece does for its event.
    EventRole {
        /// It announces the event, so that it is published before.
        Announces = "announces", "announces it";
        /// It is published while the event goes on.
        Accompanies = "accompanies", "accompanies it";
        /// It tells what happened, so that it is published when the event is over.
        LooksBack = "looks_back", "looks back on it";
    }
}

impl LinkedEvent {
    /// An event ends after it begins.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        if self.ends_at <= self.starts_at {
            let message = format!("the end, {}, does not lie after the start, {}", self.ends_at, self.starts_at);
            let issue = Issue::new(Code::WrongOrder, path.field("ends_at"), message);
            issues.push(issue.with("starts_at", self.starts_at).with("ends_at", self.ends_at));
        }
    }

    /// Whether a piece that is published then comes at the wrong time.
    pub(super) fn flaw(&self, published_at: Instant, path: &Path) -> Option<Issue> {
        let (starts, ends) = (self.starts_at, self.ends_at);
        let (is_right, when) = match self.role {
            EventRole::Announces => (published_at < starts, format!("before it begins at {starts}")),
            EventRole::Accompanies => {
                ((starts..ends).contains(&published_at), format!("while it goes on, from {starts} and before {ends}"))
            }
            EventRole::LooksBack => (published_at >= ends, format!("when it is over at {ends}")),
        };
        if is_right {
            return None;
        }
        let label = self.role.label();
        let message = format!("the piece {label}, `{}`, and is published at {published_at}, not {when}", self.name);
        let issue = Issue::new(Code::EventTime, path.field("publish_at"), message);
        Some(issue.with("role", self.role).with("starts_at", starts).with("ends_at", ends).help("move the piece"))
    }
}
