use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::community::{InboxConversation, ServiceLevel};
use crate::time::Instant;

/// What `measure_inbox` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureInboxInput {
    /// The conversations, those that are not answered or resolved yet among them.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub conversations: Vec<InboxConversation>,
    /// What was promised, and by which clock times are measured; around the clock when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<ServiceLevel>,
    /// How many people gave each rating, each rating once.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<RatingCount>,
    /// The time at which somebody asks; no event is later.
    pub now: Instant,
}

/// How many people gave a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RatingCount {
    /// Which rating: from 1, the worst, to 5.
    pub rating: u32,
    /// How many people: up to 1,000,000,000.
    pub count: u32,
}
