use serde::{Deserialize, Serialize};

use crate::check::{Version, document_tag, null_is_absent};
use crate::community::{VoiceFinding, VoiceVerdict};
use crate::crisis::PlaybookChannel;
use crate::platform::ContentCheck;
use crate::vocabulary::Name;

document_tag!(StatementCheckTag, "statement_check");

/// Whether a statement can go out as it is, for each place where it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementCheck {
    /// Always `statement_check`.
    pub document: StatementCheckTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Whose voice was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<Name>,
    /// The worst verdict of all channels.
    pub verdict: VoiceVerdict,
    /// What is still to be filled in: what stands between braces.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub unfilled: Vec<String>,
    /// Each channel, in the order asked for.
    pub channels: Vec<StatementChannelCheck>,
}

/// Whether a statement can go out by one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementChannelCheck {
    /// Which.
    pub channel: PlaybookChannel,
    /// Whether it fits there.
    pub verdict: VoiceVerdict,
    /// Its length against what the platform takes; absent where the channel names no platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<ContentCheck>,
    /// What breaks the voice there.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<VoiceFinding>,
    /// What is to be changed or looked at, in words.
    pub sentence: String,
}
