use serde::{Deserialize, Serialize};

use super::RoutingPlan;
use crate::check::null_is_absent;
use crate::community::{InboxItem, TriageFacts};
use crate::time::Instant;

/// What `route_inbox` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RouteInboxInput {
    /// What waits for an answer.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub items: Vec<InboxItem>,
    /// What is known of the items besides, each item once: their class, what the author is, and since when they wait.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub known: Vec<TriageFacts>,
    /// Which conversation is for whom.
    pub plan: RoutingPlan,
    /// The time at which somebody asks; no item is later.
    pub now: Instant,
}
