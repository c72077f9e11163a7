use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag};
use crate::community::VoiceCheck;
use crate::vocabulary::{Id, Language};

document_tag!(FilledReplyTag, "filled_reply");

/// A saved reply with its placeholders filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FilledReply {
    /// Always `filled_reply`.
    pub document: FilledReplyTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Which reply.
    pub reply: Id,
    /// In which language its text is, where it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The text: plain text, of which nothing is escaped.
    pub text: String,
    /// Whether it has the voice of the brand, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_check: Option<VoiceCheck>,
    /// The same in words.
    pub sentence: String,
}
