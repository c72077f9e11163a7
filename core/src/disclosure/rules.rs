use serde::{Deserialize, Serialize};

use super::Connection;
use crate::check::{named, null_is_absent};
use crate::platform::Platform;
use crate::vocabulary::Language;

/// How one jurisdiction wants advertising to be disclosed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisclosureRules {
    /// The law or the code.
    pub rule: String,
    /// The words that disclose.
    pub accepted: Vec<DisclosureWords>,
    /// The words that do not disclose alone.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub rejected: Vec<RejectedWords>,
    /// Where the words stand in a text.
    pub text: TextPlaceRule,
    /// When they stand on a picture.
    pub picture: PictureRule,
    /// On which frames of a story they stand.
    pub frames: FrameRule,
    /// Where they stand in a video.
    pub video: VideoPlaceRule,
    /// Whether the platform's own label is enough.
    pub platform_label: PlatformLabelRule,
    /// What else is asked for, which a check of content cannot see.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<String>,
}

/// Words that disclose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisclosureWords {
    /// The words, in small letters; with `#` they count as a hashtag alone, without it as one too.
    pub words: String,
    /// Whether they count within a sentence.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub used_as: WordsUse,
    /// Who understands them; everybody when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// For which connections they are right; for all when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub connections: Vec<Connection>,
}

/// Words that do not disclose alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RejectedWords {
    /// The words, in small letters; with `#` as a hashtag alone.
    pub words: String,
    /// For which connections they are rejected; for all when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub connections: Vec<Connection>,
}

/// Where disclosing words stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextPlaceRule {
    /// Whether no other word may stand before them.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub at_start: bool,
    /// Whether they stand before the platform cuts the text.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub before_fold: bool,
    /// Within how many lines they stand, from 1 on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_lines: Option<u32>,
}

/// Where disclosing words stand in a video.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VideoPlaceRule {
    /// Whether they must stand or be said in the video.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub in_video: bool,
    /// Whether they must stand in its text or description.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub in_text: bool,
    /// Whether in the video they must be there from its first second on.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "std::ops::Not::not")]
    pub from_start: bool,
    /// How long they stand in the video, by its duration: the first that holds counts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub lasts: Vec<LastingRule>,
}

/// How long words stand in a video.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LastingRule {
    /// For videos of up to so many thousandths of a second; for all when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub up_to_ms: Option<u32>,
    /// At least so many thousandths of a second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_ms: Option<u32>,
    /// At least one of so many equal parts of the video: 1 for all of it, 3 for a third.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_part_of: Option<u32>,
}

/// How texts are read, whatever the jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisclosureReading {
    /// Words that may speak of a connection; with `*` at the end all that begin so.
    pub hints: Vec<String>,
    /// Words that deny what follows them in a sentence.
    pub negations: Vec<String>,
    /// Beginnings of a word that deny the rest of it, as in `#notanad`.
    pub negating_prefixes: Vec<String>,
    /// After how many visible characters platforms cut a text.
    pub folds: Vec<CaptionFold>,
    /// The same for platforms of which it is not known.
    pub other_fold: u32,
}

/// After how many visible characters a platform cuts a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CaptionFold {
    /// The platform.
    pub platform: Platform,
    /// After how many.
    pub characters: u32,
}

named! {
    /// How words are used.
    #[derive(Default)]
    WordsUse {
        /// They stand for themselves: with no other word beside them, or as a hashtag.
        #[default]
        Label = "label", "label";
        /// They count within a sentence too.
        Sentence = "sentence", "sentence";
    }
}

named! {
    /// When disclosing words must stand on a picture.
    PictureRule {
        Never = "never", "never";
        /// Where the post has no text.
        WithoutText = "without_text", "without a text";
        Always = "always", "always";
    }
}

named! {
    /// On which frames of a story disclosing words stand.
    FrameRule {
        First = "first", "the first frame";
        Each = "each", "each frame";
    }
}

named! {
    /// What the platform's own label is worth without words.
    PlatformLabelRule {
        NotAlone = "not_alone", "not enough alone";
        Unclear = "unclear", "perhaps enough";
    }
}
