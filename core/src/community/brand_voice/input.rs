use serde::{Deserialize, Serialize};

use super::BrandVoice;
use crate::community::InboxChannel;
use crate::platform::Platform;
use crate::vocabulary::Language;

/// What `check_voice` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckVoiceInput {
    /// Whose voice the draft should have.
    pub voice: BrandVoice,
    /// The draft: 1 to 10,000 characters.
    pub text: String,
    /// Where it is to be published.
    pub platform: Platform,
    /// By which way.
    pub channel: InboxChannel,
    /// In which language it is; in that of the voice when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}
