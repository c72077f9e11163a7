use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::community::InboxItem;
use crate::text::canonical_json;
use crate::time::Instant;
use crate::vocabulary::Id;

/// What proves later what an item was before it was taken away: keep the item as it was given beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// Of which item.
    pub item: Id,
    /// The SHA-256 of the item, as 64 digits in small letters.
    pub sha256: String,
    /// When it was so.
    pub captured_at: Instant,
}

/// The SHA-256 of an item: whoever keeps the item can show with it that not a letter was changed.
///
/// Source: FIPS 180-4 over the JSON of RFC 8785.
pub(super) fn evidence(item: &InboxItem, captured_at: Instant) -> EvidenceRecord {
    let text = canonical_json(item).unwrap_or_default();
    let sha256 = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    EvidenceRecord { item: item.id.clone(), sha256, captured_at }
}
