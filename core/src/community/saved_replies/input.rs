use serde::{Deserialize, Serialize};

use super::SavedReplies;
use crate::check::null_is_absent;
use crate::community::{BrandVoice, InboxChannel};
use crate::platform::Platform;
use crate::vocabulary::{Id, Language, PlaceholderValue};

/// What `check_saved_replies` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckSavedRepliesInput {
    /// The replies.
    pub saved: SavedReplies,
    /// The voice that they should have; nothing is said about it when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<BrandVoice>,
}

/// What `fill_reply` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FillReplyInput {
    /// The replies.
    pub saved: SavedReplies,
    /// Which of them.
    pub reply: Id,
    /// What its placeholders are filled with: plain text on one line, without braces.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub values: Vec<PlaceholderValue>,
    /// In which language; the text without a language, or the only one, when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Where it is sent.
    pub platform: Platform,
    /// By which way.
    pub channel: InboxChannel,
    /// The voice that it should have; nothing is said about it when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<BrandVoice>,
}
