use serde::{Deserialize, Serialize};

use crate::check::{named, tagged_union};
use crate::time::Instant;
use crate::vocabulary::Id;

named! {
    /// In which state a conversation is. The names are those of Chatwoot.
    ConversationState {
        /// Somebody has to do something.
        Open = "open", "open";
        /// It waits for somebody else.
        Pending = "pending", "pending";
        /// It comes back later.
        Snoozed = "snoozed", "snoozed";
        /// Nothing is left to do.
        Resolved = "resolved", "resolved";
    }
}

/// What was said and done with somebody, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxConversation {
    /// Its name, unique in the list.
    pub id: Id,
    /// What happened, the earliest first; of events at one moment the order is that of the list. It begins open.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub events: Vec<ConversationEvent>,
}

tagged_union! {
    /// What happened in a conversation.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ConversationEvent {
        /// Somebody wrote.
        IncomingMessage(IncomingMessage) = "incoming_message",
        /// Somebody of the team answered.
        TeamReply(TeamReply) = "team_reply",
        /// It got into another state: a resolved one that gets open is reopened. Nothing else changes the state.
        StateChange(StateChange) = "state_change",
    }
}

/// Somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomingMessage {
    /// When.
    pub at: Instant,
}

/// Somebody of the team answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TeamReply {
    /// When.
    pub at: Instant,
}

/// A conversation got into another state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StateChange {
    /// When.
    pub at: Instant,
    /// Which state.
    pub state: ConversationState,
}

impl ConversationEvent {
    /// When it happened.
    #[must_use]
    pub fn at(&self) -> Instant {
        match self {
            Self::IncomingMessage(message) => message.at,
            Self::TeamReply(reply) => reply.at,
            Self::StateChange(change) => change.at,
        }
    }
}
