use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::campaign::{Approval, Review};
use crate::check::{named, null_is_absent};
use crate::crisis::{PlaybookChannel, TemplateKind};
use crate::text::canonical_json;
use crate::time::Instant;
use crate::vocabulary::{Id, Name};

/// What the public is told, from the draft to the publication. It is signed as pieces are: bound to its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrisisStatement {
    /// The name of the statement, unique in the response.
    pub id: Id,
    /// For which step of the playbook.
    pub step: Id,
    /// What it is.
    pub kind: TemplateKind,
    /// The words.
    pub text: String,
    /// Where it goes, in this order.
    pub channels: Vec<PlaybookChannel>,
    /// How far it has come.
    pub state: StatementState,
    /// Who has signed, while somebody must still; `level` is 0, and the votes are those of roles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// What was signed, and when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// Whether one role signed alone.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub in_emergency: bool,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Instant>,
}

named! {
    /// How far a statement has come.
    StatementState {
        Draft = "draft", "draft";
        InReview = "in_review", "waiting for signatures";
        Approved = "approved", "signed";
        Published = "published", "published";
    }
}

/// What a signature binds to.
#[derive(Serialize)]
struct Signed<'a> {
    kind: TemplateKind,
    text: &'a str,
    channels: &'a [PlaybookChannel],
}

/// The SHA-256 of a statement's kind, words and channels, as 64 digits in small letters: what a signature binds to. Any edit of
/// them gives another hash, and voids it.
///
/// Source: FIPS 180-4 over the JSON of RFC 8785.
#[must_use]
pub fn statement_hash(statement: &CrisisStatement) -> String {
    let signed = Signed { kind: statement.kind, text: &statement.text, channels: &statement.channels };
    let text = canonical_json(&signed).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl CrisisStatement {
    /// The hash as documents have it.
    pub(super) fn hash(&self) -> Option<Name> {
        statement_hash(self).parse().ok()
    }

    /// Whether what was signed is what stands there.
    pub(super) fn is_as_signed(&self) -> bool {
        let hash = statement_hash(self);
        self.approval.as_ref().is_some_and(|approval| approval.hash.as_str() == hash)
    }
}
