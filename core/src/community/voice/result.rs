use serde::{Deserialize, Serialize};

use super::VoicePeriod;
use crate::check::{Version, document_tag, null_is_absent};
use crate::money::Decimal;
use crate::platform::Platform;
use crate::vocabulary::{Id, Name};

document_tag!(VoiceDigestTag, "voice_digest");

/// What people speak about in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceDigest {
    /// Always `voice_digest`.
    pub document: VoiceDigestTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The period that is looked at.
    pub period: VoicePeriod,
    /// The period before, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<VoicePeriod>,
    /// How many items lie in the period.
    pub items: u32,
    /// How many lay in the one before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_items: Option<u32>,
    /// How many items of the period are about none of the themes.
    pub without_theme: u32,
    /// How many items lie in neither period, and were left out.
    pub outside: u32,
    /// The themes, those with most items first, and of equal ones in the order of the input.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<VoiceThemeDigest>,
    /// Who speaks well of the account again and again: those with most positive items first, then by platform and id.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub advocates: Vec<VoiceAdvocate>,
}

/// How much a theme is spoken about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceThemeDigest {
    /// Which theme.
    pub theme: Id,
    /// Its name for people.
    pub name: Name,
    /// How many items of the period are about it.
    pub count: u32,
    /// By how many different authors.
    pub authors: u32,
    /// How many of these items are positive.
    pub positive: u32,
    /// How many are below zero.
    pub negative: u32,
    /// Of how many the sentiment is not known.
    pub sentiment_unknown: u32,
    /// How many items of the period before were about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_count: Option<u32>,
    /// How many percent more than before, to the hundredth, halves up; absent where there was none before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_percent: Option<Decimal>,
    /// Examples: the items whose authors have most followers, those of whom that is not known last, and of equal ones the
    /// latest, then by id.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Id>,
    /// The same in words.
    pub sentence: String,
}

/// Somebody who speaks well of the account again and again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceAdvocate {
    /// On which platform.
    pub platform: Platform,
    /// The account's name.
    pub author: Id,
    /// How many positive items of them lie in the period.
    pub positive: u32,
    /// How many items below zero.
    pub negative: u32,
    /// How many follow them, by the latest item in which that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followers: Option<u64>,
    /// Whether it is a customer, by the latest item in which that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_customer: Option<bool>,
}
