use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Giveaway, LinkedEvent, Piece, PieceTarget};
use crate::fee::PublishWindow;
use crate::platform::Content;
use crate::text::canonical_json;
use crate::vocabulary::{Id, Name};

/// What an approval binds to.
#[derive(Serialize)]
struct Bound<'a> {
    content: &'a Option<Content>,
    assets: &'a [Id],
    disclosure: &'a Option<Name>,
    target: &'a PieceTarget,
    window: Option<PublishWindow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    giveaway: Option<&'a Giveaway>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<&'a LinkedEvent>,
}

/// The SHA-256 of a piece's content, assets, disclosure, target, window, giveaway and event, as 64 digits in small letters: what
/// an approval binds to. Any edit of them gives another hash, and voids the approval.
///
/// `flight` is the window of a piece without one of its own.
///
/// Source: FIPS 180-4 over the JSON of RFC 8785.
#[must_use]
pub fn content_hash(piece: &Piece, flight: PublishWindow) -> String {
    let bound = Bound {
        content: &piece.content,
        assets: &piece.assets,
        disclosure: &piece.disclosure,
        target: &piece.target,
        window: Some(piece.window.unwrap_or(flight)),
        giveaway: piece.giveaway.as_ref(),
        event: piece.event.as_ref(),
    };
    let text = canonical_json(&bound).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
