use serde::{Deserialize, Serialize};

use super::{VoiceLevel, VoiceMeasure};
use crate::check::{Version, document_tag, named, null_is_absent};
use crate::community::{InboxChannel, MatchedSpan};
use crate::money::Decimal;
use crate::platform::Platform;
use crate::vocabulary::{Language, Name};

document_tag!(VoiceCheckTag, "voice_check");

named! {
    /// Whether a draft has the voice of a brand.
    VoiceVerdict {
        /// Nothing is to be changed.
        Fits = "fits", "fits";
        /// Somebody looks at it before it is sent.
        Look = "look", "look at it";
        /// It is not sent as it is.
        Rewrite = "rewrite", "rewrite";
    }
}

named! {
    /// What was found in a draft.
    VoiceFindingKind {
        ForbiddenPhrase = "forbidden_phrase", "forbidden phrase";
        MissingPhrase = "missing_phrase", "missing phrase";
        AboveMost = "above_most", "above the most";
        BelowLeast = "below_least", "below the least";
    }
}

named! {
    /// Why a draft has no such figure.
    VoiceFigureUndefined {
        /// It has no words.
        NoWords = "no_words", "no words";
        /// It has letters of a script without spaces between words.
        NoWordSpaces = "no_word_spaces", "a script without spaces between words";
        /// Nobody says in which language it is.
        LanguageUnknown = "language_unknown", "language not known";
        /// The formula is for another language.
        OtherLanguage = "other_language", "formula of another language";
    }
}

/// Whether a draft has the voice of a brand, and what to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceCheck {
    /// Always `voice_check`.
    pub document: VoiceCheckTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Whose voice it is.
    pub voice: Name,
    /// Where it is to be published.
    pub platform: Platform,
    /// By which way.
    pub channel: InboxChannel,
    /// In which language it is, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Whether it fits: what must be otherwise decides before what should be.
    pub verdict: VoiceVerdict,
    /// What breaks the voice, in its order: forbidden, missing, measured.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<VoiceFinding>,
    /// What was measured: one for each measure, whether a rule asks for it or not.
    pub figures: Vec<VoiceFigure>,
    /// The same in words.
    pub sentence: String,
}

/// Something in a draft that breaks the voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceFinding {
    /// What it is.
    pub kind: VoiceFindingKind,
    /// How much it weighs.
    pub level: VoiceLevel,
    /// Which phrase is forbidden, or those of which one is missing.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<String>,
    /// What was measured, where a number is beyond its bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<VoiceMeasure>,
    /// Where in the text: every place of a phrase or a mark, or the longest sentence.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<MatchedSpan>,
    /// What is wrong, in words.
    pub sentence: String,
    /// What to change.
    pub advice: String,
}

/// One number of a draft, and the bounds that it should keep within.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceFigure {
    /// What is measured.
    pub measure: VoiceMeasure,
    /// How much; reading levels to the hundredth. Absent where it is undefined, which is not 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// Why there is no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<VoiceFigureUndefined>,
    /// The least by the rule that holds here, if it names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Decimal>,
    /// The most by the rule that holds here, if it names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Decimal>,
}
