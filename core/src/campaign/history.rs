use serde::{Deserialize, Serialize};

use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// One thing that happened. Histories only grow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HistoryEntry {
    /// When.
    pub at: Instant,
    /// Who did it; absent where it came by itself, as by silence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// What happened: the type of the event.
    pub event: Name,
    /// The state before.
    pub from: Name,
    /// The state after.
    pub to: Name,
    /// Why, or what else is to be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
}
