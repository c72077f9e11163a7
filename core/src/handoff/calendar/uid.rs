use sha2::{Digest, Sha256};

use crate::text::canonical_json;
use crate::vocabulary::Id;

/// What an event is, by the ids of its documents.
pub(super) struct Source<'a> {
    /// Who publishes it.
    pub(super) publisher: Option<&'a Id>,
    /// What kind of thing it is, and which.
    pub(super) parts: &'a [&'a str],
}

/// The name of an event in every calendar: a UUID made from ids, so that the same document always gives the same event,
/// and nobody reads the ids from it.
///
/// Source: RFC 7986, section 5.3; RFC 9562, section 5.8 and appendix B.2 (UUID version 8 from SHA-256).
pub(super) fn uid(source: &Source<'_>) -> String {
    let text = canonical_json(&(source.publisher, source.parts)).unwrap_or_default();
    let hash = Sha256::digest(text.as_bytes());
    let mut digits = String::new();
    for (place, byte) in hash.iter().take(16).enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            digits.push('-');
        }
        let byte = match place {
            6 => (byte & 0x0f) | 0x80,
            8 => (byte & 0x3f) | 0x80,
            _ => *byte,
        };
        digits.push_str(&format!("{byte:02x}"));
    }
    digits
}
