use serde::{Deserialize, Serialize};

use super::{HeldRecords, RequestDeadlines};
use crate::check::{Version, document_tag, null_is_absent};
use crate::community::InboxAccount;
use crate::platform::Platform;
use crate::time::Instant;
use crate::vocabulary::Id;

document_tag!(PersonExportTag, "person_export");

/// All that is held on one person, for that person, in a form that machines read.
///
/// Source: Regulation (EU) 2016/679 (GDPR), art. 15(3) and (4), art. 20(1) and (4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonExport {
    /// Always `person_export`.
    pub document: PersonExportTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When it was made.
    pub now: Instant,
    /// The accounts of the person that were looked for.
    pub accounts: Vec<InboxAccount>,
    /// By when the request must be answered.
    pub deadlines: RequestDeadlines,
    /// What is held on the person: their own items and reports as they are, what is held about them without others.
    pub records: HeldRecords,
    /// Where others name the person, without those others.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<PersonMention>,
    /// Where responses to crises name the person, evidence that is in the records apart.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<PersonNote>,
    /// How many authors, accounts and names of others were taken out.
    pub redacted_others: u64,
    /// What is in it, and what is not, in words.
    pub sentences: Vec<String>,
}

/// Something that somebody else wrote and that names the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonMention {
    /// On which platform.
    pub platform: Platform,
    /// When it was written.
    pub at: Instant,
    /// The text, with `[…]` for each account of others that it names.
    pub text: String,
}

/// Something that the team wrote in a response to a crisis and that names the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonNote {
    /// In which response.
    pub response: Id,
    /// When it was written; absent for the name of the response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Instant>,
    /// The text, with `[…]` for each account of others that it names.
    pub text: String,
}
