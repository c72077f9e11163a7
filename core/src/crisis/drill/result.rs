use serde::{Deserialize, Serialize};

use super::DrillPolicy;
use crate::check::{Issues, Version, document_tag, null_is_absent};
use crate::crisis::{CrisisResponse, ResponseEffect, ResponseEvent};
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

document_tag!(DrillTag, "drill");

/// A drill: what happens, in its order, and the response that it makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Drill {
    /// Always `drill`.
    pub document: DrillTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Where chance started.
    pub seed: u64,
    /// Who decided.
    pub policy: DrillPolicy,
    /// Whether the whole drill is there; not where the timeline was full before it was over, or its dates left the calendar.
    pub is_whole: bool,
    /// The events, in their order: `advance_response` takes each of them after the one before it.
    pub steps: Vec<DrillStep>,
    /// What was tried and was not allowed, by chance alone.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<DrillRefusal>,
    /// The response after all of them.
    pub response: CrisisResponse,
}

/// One event of a drill: what `advance_response` takes beside the response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrillStep {
    /// When.
    pub now: Instant,
    /// What.
    pub event: ResponseEvent,
    /// Which role does it; absent where it happens to the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// What else is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
    /// What is to be done then.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<ResponseEffect>,
}

/// Something that was tried and was not allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrillRefusal {
    /// When.
    pub now: Instant,
    /// What.
    pub event: ResponseEvent,
    /// Which role tried it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// Why not, as `advance_response` says it.
    pub issues: Issues,
}
