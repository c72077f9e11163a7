use serde::{Deserialize, Serialize};

use crate::check::{named, null_is_absent, tagged_union};
use crate::stats::Number;
use crate::vocabulary::{Id, Name};

/// What `name_topics` takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameTopicsInput {
    /// What was written in the window that is looked at.
    pub window: TopicSource,
    /// What was written before, or elsewhere: with what the window is compared.
    pub baseline: TopicSource,
    /// Which terms are looked for; all kinds when absent.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<TopicKind>,
    /// Words that say nothing, such as the brand's own name: no term has one of them.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub leave_out: Vec<Name>,
    /// In how many texts of the window a term must stand, 1 to 1,000,000; 5 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_count: Option<u32>,
    /// How many different authors must have written it, 1 to 1,000,000; 3 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_authors: Option<u32>,
    /// From which score on a term is named, in standard errors of its log-odds, 0 to 1,000; 3 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_z: Option<Number>,
    /// How many terms of each kind the prior weighs, 1 to 1,000,000; as many as the smaller period has when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prior_terms: Option<u32>,
    /// How many terms are named at most, 1 to 1,000; 20 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
    /// How many texts are named as examples of each term, 0 to 100; 3 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub examples: Option<u32>,
}

tagged_union! {
    /// What was written in a period.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum TopicSource {
        /// The texts themselves.
        Texts(TopicTexts) = "texts",
        /// Terms that were counted already.
        Counts(TopicCounts) = "counts",
    }
}

/// Texts of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicTexts {
    /// The texts, each once; none says that nothing was written.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::TOPIC_TEXTS)))]
    pub texts: Vec<TopicText>,
}

/// A text with its author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicText {
    /// Its name in the list.
    pub id: Id,
    /// Who wrote it.
    pub author: Id,
    /// What it says.
    pub text: String,
}

/// Terms of a period that were counted already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicCounts {
    /// All terms of the period, those too that are seldom: what a term is a share of is their sum.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::TOPIC_TERMS)))]
    pub terms: Vec<TopicTermCount>,
}

/// In how many texts a term stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicTermCount {
    /// What kind of term it is.
    pub kind: TopicKind,
    /// The term, as it is named; it is compared letter by letter.
    pub term: Name,
    /// In how many texts it stands, 1 to 1,000,000,000.
    pub count: u32,
    /// How many different authors wrote it, at most as many as texts; needed in the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authors: Option<u32>,
    /// Some of the texts.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Id>,
}

named! {
    /// What kind of term stands for a topic.
    TopicKind {
        Word = "word", "word";
        /// Two words that follow each other.
        Bigram = "bigram", "pair of words";
        Hashtag = "hashtag", "hashtag";
    }
}
