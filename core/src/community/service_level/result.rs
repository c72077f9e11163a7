use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, named, null_is_absent};
use crate::time::Instant;
use crate::vocabulary::Id;

document_tag!(ServiceLevelReportTag, "service_level_report");

/// Which promises are kept, which are broken, and which may still be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceLevelReport {
    /// Always `service_level_report`.
    pub document: ServiceLevelReportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The time at which somebody asked.
    pub now: Instant,
    /// Which service level.
    pub level: Id,
    /// The conversations, in the order of the input.
    pub conversations: Vec<ConversationServiceLevel>,
}

/// How a conversation stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConversationServiceLevel {
    /// Which conversation.
    pub conversation: Id,
    /// How it stands as a whole.
    pub state: ServiceLevelState,
    /// The first response; absent where none was promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_response: Option<ServiceTarget>,
    /// The responses to later messages, one for each that waited: to the first of several that came without a reply between.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub next_responses: Vec<ServiceTarget>,
    /// The resolution; absent where none was promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<ServiceTarget>,
}

/// How one promise stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceTarget {
    /// How it stands.
    pub state: ServiceTargetState,
    /// When its clock began to run; absent where it has not begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Instant>,
    /// When it is due, by now; absent where the clock stands still before it, or no day within ten years has such hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Instant>,
    /// When it was done, or given up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Instant>,
    /// How many seconds of business hours were promised.
    pub target_seconds: i64,
    /// How many seconds of business hours passed until it ended, or until now.
    pub elapsed_seconds: i64,
    /// How many seconds of business hours are left, or were; below zero where it is late.
    pub slack_seconds: i64,
    /// The same in words.
    pub sentence: String,
}

named! {
    /// How a conversation stands by its service level. The names are those of Chatwoot.
    ServiceLevelState {
        /// Nobody waits yet.
        NotStarted = "not_started", "not started";
        /// It is not resolved, and nothing was late.
        Active = "active", "active";
        /// It is not resolved, and something was late.
        ActiveWithMisses = "active_with_misses", "active with misses";
        /// It is resolved, and nothing was late.
        Hit = "hit", "hit";
        /// It is resolved, and something was late.
        Missed = "missed", "missed";
    }
}

named! {
    /// How one promise stands.
    ServiceTargetState {
        /// Nobody waits yet.
        NotStarted = "not_started", "not started";
        /// It may still be kept.
        Active = "active", "active";
        /// It was kept.
        Hit = "hit", "hit";
        /// It was not kept, be it done by now or not.
        Missed = "missed", "missed";
        /// The conversation was resolved in time without the reply.
        ClosedUnanswered = "closed_unanswered", "closed unanswered";
    }
}
