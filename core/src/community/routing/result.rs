use serde::{Deserialize, Serialize};

use super::InboxDepartment;
use crate::check::{Version, document_tag, null_is_absent};
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(RoutedInboxTag, "routed_inbox");

/// Which department answers what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutedInbox {
    /// Always `routed_inbox`.
    pub document: RoutedInboxTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The time at which somebody asked.
    pub now: Instant,
    /// The conversations, those that wait longest first, and of equal ones by the id of the first item.
    pub conversations: Vec<RoutedConversation>,
}

/// A conversation with its department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutedConversation {
    /// On which platform.
    pub platform: Platform,
    /// All its items, the earliest first: those of one thread; without a thread those of one author by one way.
    pub items: Vec<Id>,
    /// Who answers it.
    pub department: InboxDepartment,
    /// By which rule; absent where none holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Id>,
    /// Why.
    pub reason: String,
    /// Since when it waits: the earliest of its items.
    pub waiting_since: Instant,
    /// Who is told when, with all of the conversation.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub escalations: Vec<RoutedEscalation>,
}

/// Who is told of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutedEscalation {
    /// Who.
    pub to: Name,
    /// When.
    pub at: Instant,
    /// Whether that time has come.
    pub is_due: bool,
}
