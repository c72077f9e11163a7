use serde::{Deserialize, Serialize};

use super::RecordKind;
use crate::check::{Issue, Version, document_tag, named, null_is_absent};
use crate::community::InboxAccount;
use crate::time::{Date, Instant, Zone};
use crate::vocabulary::Id;

document_tag!(RetentionReportTag, "retention_report");

named! {
    /// What is to be done with a record.
    RetentionState {
        /// Its time is over, and nothing keeps it: erase it.
        Due = "due", "to be erased";
        /// Something keeps it, whether its time is over or not.
        Kept = "kept", "kept";
        /// Its time is not over.
        NotDue = "not_due", "not yet due";
    }
}

named! {
    /// What keeps a record.
    RetentionReason {
        /// Somebody holds it: a legal claim, say.
        Hold = "hold", "hold";
        /// Its conversation is not resolved.
        OpenConversation = "open_conversation", "open conversation";
        /// Its response to a crisis is not closed.
        OpenCase = "open_case", "open case";
    }
}

/// What is due to be erased, when, and what is kept why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetentionReport {
    /// Always `retention_report`.
    pub document: RetentionReportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When somebody asked.
    pub now: Instant,
    /// Where midnight is; UTC when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// Which day it is there.
    pub today: Date,
    /// How many records there are of each kind and state, without those that have none.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<RetentionCount>,
    /// One row for each record: those that are due first, then those that are kept, by day.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<RetentionRow>,
    /// When each hold that holds is looked at again, in the order of the input.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<HoldReview>,
    /// By which policy.
    pub policy: UsedRetentionPolicy,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// How many records of a kind are in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetentionCount {
    /// Of which kind.
    pub kind: RecordKind,
    /// In which state.
    pub state: RetentionState,
    /// How many.
    pub records: u64,
}

/// What is to be done with one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetentionRow {
    /// Of which kind it is.
    pub kind: RecordKind,
    /// Its name: of the item for evidence of moderation, of the entry for a decision, of the reporter for a history.
    pub id: Id,
    /// Whose it is, of decisions and histories.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<InboxAccount>,
    /// What is to be done with it.
    pub state: RetentionState,
    /// From which day on its days are counted.
    pub since: Date,
    /// The first day on which it is due, if nothing keeps it; absent while its days do not count yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// What keeps it.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub kept_by: Vec<RetentionBlock>,
    /// The same in words.
    pub sentence: String,
}

/// What keeps a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetentionBlock {
    /// What sort of thing.
    pub reason: RetentionReason,
    /// Which hold, conversation or response.
    pub by: Id,
}

/// When a hold is looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HoldReview {
    /// Which hold.
    pub hold: Id,
    /// The day.
    pub review_on: Date,
    /// Whether that day has come.
    pub is_due: bool,
}

/// By which policy records are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedRetentionPolicy {
    /// Which convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// When.
    pub as_of: Date,
}
