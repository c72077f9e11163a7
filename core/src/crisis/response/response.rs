use serde::{Deserialize, Serialize};

use super::{CrisisStatement, ResponseEvent, ResponseState};
use crate::check::{Version, document_tag, null_is_absent};
use crate::crisis::{CrisisPerson, CrisisSeverity, Playbook};
use crate::time::{BusinessDays, Instant, Zone};
use crate::vocabulary::{Id, Name};

document_tag!(CrisisResponseTag, "crisis_response");

/// A response to one crisis, as a document of version 1. It has its own copy of the playbook, so that a later edit of the
/// playbook does not change it.
///
/// The state and everything below it change by [`super::advance_response`] alone: they are what the timeline makes of a response
/// in which nothing has happened, and the check plays it again to see that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisResponse {
    /// Always `crisis_response`.
    pub document: CrisisResponseTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The name of the response, unique in the agency.
    pub id: Id,
    /// The name that people use.
    pub name: Name,
    /// What is done: a copy.
    pub playbook: Playbook,
    /// When it began, as far as that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub began_at: Option<Instant>,
    /// When it was noticed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detected_at: Option<Instant>,
    /// Where the team's midnight is; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// The team's free days; Saturdays and Sundays when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub business_days: BusinessDays,
    /// How far it has come; `monitoring` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub state: ResponseState,
    /// How grave it is; absent until somebody has said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<CrisisSeverity>,
    /// Since when it is so grave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity_since: Option<Instant>,
    /// How many quiet intervals in a row there were.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub quiet_intervals: u32,
    /// When an interval was looked at last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_at: Option<Instant>,
    /// Who holds roles that were handed over.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub holders: Vec<RoleHolder>,
    /// The steps that are open, done or left out, in the order in which they were opened.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepProgress>,
    /// The evidence.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<CrisisEvidence>,
    /// The sponsors that know it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub told_sponsors: Vec<ToldSponsor>,
    /// What the team was told.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<ResponseMessage>,
    /// What the public is or was to be told.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<CrisisStatement>,
    /// Everything that happened, the oldest first: at most 1,000 entries.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::TIMELINE_ENTRIES)))]
    pub timeline: Vec<TimelineEntry>,
}

/// Who holds a role since it was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleHolder {
    /// Which role.
    pub role: Id,
    /// Who.
    pub person: CrisisPerson,
    /// Since when.
    pub since: Instant,
}

/// How far a step has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepProgress {
    /// Which step of the playbook.
    pub step: Id,
    /// Since when it is open.
    pub opened_at: Instant,
    /// By when it is due, where it has a deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// When it was done, or left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Instant>,
    /// Whether it was left out.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// What shows that it was done: ids of evidence.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Id>,
}

/// Something that was captured before it could be hidden, deleted or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisEvidence {
    /// The name of the record, unique in the response.
    pub id: Id,
    /// What it shows.
    pub what: Name,
    /// When it was captured.
    pub captured_at: Instant,
    /// The SHA-256 of the capture, as 64 digits in small letters.
    pub hash: Name,
    /// Where it stood: a link, a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found_at: Option<Name>,
    /// Where the capture is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept_at: Option<Name>,
}

/// That a sponsor was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ToldSponsor {
    /// Which.
    pub sponsor: Id,
    /// When.
    pub at: Instant,
}

/// What the team was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseMessage {
    /// When.
    pub at: Instant,
    /// What.
    pub message: Name,
    /// When more was to follow.
    pub next_update: Instant,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimelineEntry {
    /// When.
    pub at: Instant,
    /// Which role did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// Who held that role then, where that was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<Name>,
    /// What.
    pub event: ResponseEvent,
    /// The state after it.
    pub state: ResponseState,
    /// Who says so, or where it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Name>,
    /// Why, or what else is to be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Name>,
    /// Whether the review should not overlook it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
}
