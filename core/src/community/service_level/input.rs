use serde::{Deserialize, Serialize};

use super::{InboxConversation, ServiceLevel};
use crate::time::Instant;

/// What `service_level_status` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceLevelStatusInput {
    /// What was promised.
    pub level: ServiceLevel,
    /// The conversations.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub conversations: Vec<InboxConversation>,
    /// The time at which somebody asks; no event is later.
    pub now: Instant,
}
