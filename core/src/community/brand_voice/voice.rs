use serde::{Deserialize, Serialize};

use super::{VoiceMeasure, VoiceScope};
use crate::check::{Version, document_tag, named, null_is_absent};
use crate::money::Decimal;
use crate::vocabulary::{Language, Name};

document_tag!(BrandVoiceTag, "brand_voice");

/// How a brand speaks, as facts that can be checked on a draft: words that it never uses and words that it always does, and
/// numbers that a draft keeps within, such as its length, its emoji or how hard it is to read.
///
/// Words and phrases are found as keywords of moderation are: whole, without case, width and what is not seen, and a `*`
/// stands for any letters of one word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BrandVoice {
    /// Always `brand_voice`.
    pub document: BrandVoiceTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Whose voice it is.
    pub name: Name,
    /// In which language a draft is that says nothing of it; not known when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What is never written.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub forbidden: Vec<ForbiddenPhrases>,
    /// What is always written.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub required: Vec<RequiredPhrase>,
    /// Words that may be written in capitals, such as `USA`: they do not count among the words in capitals.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub capitals: Vec<String>,
    /// What is measured. Of the rules on one measure that hold for a draft the one with the narrowest scope decides alone: one
    /// that names platforms before one that names channels, before one that names languages, before one that names nothing.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::VOICE_RULES)))]
    pub rules: Vec<VoiceRule>,
}

/// Words and phrases that are not written, for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForbiddenPhrases {
    /// Which, each of 1 to 200 characters.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub phrases: Vec<String>,
    /// Whether they are only meant as they are written here, capitals and small letters: `Sie`, but not `sie`. Without `*`.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub matches_case: bool,
    /// What is written instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<Name>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Name>,
    /// How much it weighs; `must` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub level: VoiceLevel,
    /// Where it holds; everywhere when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "VoiceScope::is_everywhere")]
    pub scope: VoiceScope,
}

/// Something that stands in every draft, such as a sign-off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequiredPhrase {
    /// Words and phrases of which one is enough, each of 1 to 200 characters.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LIST_ITEMS)))]
    pub any_of: Vec<String>,
    /// Where in the text; anywhere when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub place: PhrasePlace,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Name>,
    /// How much it weighs; `must` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub level: VoiceLevel,
    /// Where it holds; everywhere when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "VoiceScope::is_everywhere")]
    pub scope: VoiceScope,
}

/// Between which numbers a measure of the draft lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceRule {
    /// What is measured.
    pub measure: VoiceMeasure,
    /// The least: 0 to 10,000. No least when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Decimal>,
    /// The most: 0 to 10,000. No most when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Decimal>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Name>,
    /// How much it weighs; `must` when absent.
    #[serde(default, deserialize_with = "null_is_absent")]
    pub level: VoiceLevel,
    /// Where it holds; everywhere when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "VoiceScope::is_everywhere")]
    pub scope: VoiceScope,
}

named! {
    /// How much a part of a voice weighs.
    #[derive(Default)]
    VoiceLevel {
        /// A draft that breaks it is not sent.
        #[default]
        Must = "must", "must";
        /// Somebody looks at a draft that breaks it.
        Should = "should", "should";
    }
}

named! {
    /// Where in a text a phrase stands.
    #[derive(Default)]
    PhrasePlace {
        #[default]
        Anywhere = "anywhere", "anywhere";
        /// No word stands before it.
        Start = "start", "at the start";
        /// No word stands after it; marks and emoji may.
        End = "end", "at the end";
    }
}
