use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, null_is_absent};
use crate::community::InboxChannel;
use crate::platform::Platform;
use crate::vocabulary::{Id, Language, Name, TemplatePlaceholder};

document_tag!(SavedRepliesTag, "saved_replies");

/// Replies that a team writes once and sends often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedReplies {
    /// Always `saved_replies`.
    pub document: SavedRepliesTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The replies.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub replies: Vec<SavedReply>,
}

/// A reply with gaps in braces: `Hello {name}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedReply {
    /// Its name, unique in the list.
    pub id: Id,
    /// What it is for.
    pub name: Name,
    /// The same reply in several languages, each once.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub texts: Vec<ReplyText>,
    /// The placeholders of all its texts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub placeholders: Vec<TemplatePlaceholder>,
    /// On which platforms it is sent; on all when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::VOICE_SCOPE)))]
    pub platforms: Vec<Platform>,
    /// By which ways; by all when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::VOICE_SCOPE)))]
    pub channels: Vec<InboxChannel>,
}

/// A reply in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplyText {
    /// In which language; for whoever asks for another when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The text: 1 to 10,000 characters. Braces stand for nothing but placeholders.
    pub text: String,
}
