use serde::Deserialize;
use serde_json::value::RawValue;

use crate::check::null_is_absent;

/// A board as Trello exports it ("Print, export and share", "Export as JSON"): the parts that are read, each as it stands,
/// so that one bad card is one remark.
///
/// Source: Trello REST API, "Object definitions"; read in November 2026.
#[derive(Deserialize)]
pub(super) struct Board<'a> {
    #[serde(borrow)]
    pub(super) cards: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pub(super) lists: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pub(super) checklists: Vec<&'a RawValue>,
}

/// A list of a board.
#[derive(Deserialize)]
pub(super) struct List {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default, deserialize_with = "null_is_absent")]
    pub(super) closed: bool,
}

/// A card of a board.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Card {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) closed: Option<bool>,
    pub(super) id_list: Option<String>,
    pub(super) due: Option<String>,
    pub(super) due_complete: Option<bool>,
    pub(super) date_last_activity: Option<String>,
    #[serde(default, deserialize_with = "null_is_absent")]
    pub(super) id_members: Vec<String>,
}
