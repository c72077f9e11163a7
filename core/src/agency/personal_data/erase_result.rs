use serde::{Deserialize, Serialize};

use super::{HeldRecords, HoldGround, RecordKind, RequestDeadlines};
use crate::check::{Version, document_tag, null_is_absent};
use crate::time::Instant;
use crate::vocabulary::Id;

document_tag!(ErasureTag, "erasure");
document_tag!(ErasureReceiptTag, "erasure_receipt");

/// What is left when one person was erased, and what was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// Always `erasure`.
    pub document: ErasureTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// What is left: store it instead of what was held.
    pub records: HeldRecords,
    /// What was kept, and why. It names records, so that it is not for the receipt.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<KeptRecord>,
    /// Evidence of crises that is erased here, and whose capture is kept elsewhere: erase it there, too.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub erase_elsewhere: Vec<Id>,
    /// What can be shown later, without any name.
    pub receipt: ErasureReceipt,
}

/// A record that was kept, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeptRecord {
    /// Of which kind it is.
    pub kind: RecordKind,
    /// Its name: for decisions and histories, that of the account.
    pub id: Id,
    /// By which hold.
    pub hold: Id,
    /// On which ground.
    pub ground: HoldGround,
    /// The same in words.
    pub sentence: String,
}

/// What was done for a request to erase, without personal data: no name, no id, no text. It has no hash of what was erased,
/// since short texts can be guessed from their hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErasureReceipt {
    /// Always `erasure_receipt`.
    pub document: ErasureReceiptTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// When it was done.
    pub now: Instant,
    /// By when the request must be answered.
    pub deadlines: RequestDeadlines,
    /// What was done with the records of each kind, without kinds of which nothing was.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<ErasureCount>,
    /// How many records each ground keeps, without those that keep none.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<KeptGround>,
    /// How many places in the texts of others named the person, and have `[…]` now.
    pub redacted_mentions: u64,
    /// The SHA-256 of what is left, as 64 digits in small letters.
    pub left_sha256: String,
    /// What was done, and what was not, in words.
    pub sentences: Vec<String>,
}

/// What was done with the records of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErasureCount {
    /// Of which kind.
    pub kind: RecordKind,
    /// How many are gone.
    pub erased: u64,
    /// How many are left without the person.
    pub redacted: u64,
    /// How many are kept as they were.
    pub kept: u64,
}

/// How many records a ground keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeptGround {
    /// Which.
    pub ground: HoldGround,
    /// How many records.
    pub records: u64,
}
