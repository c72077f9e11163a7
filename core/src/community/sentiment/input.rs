use serde::{Deserialize, Serialize};

use crate::check::null_is_absent;
use crate::convention::Convention;
use crate::money::Decimal;
use crate::time::Date;
use crate::vocabulary::{Id, Language, Name};

/// What `score_sentiment` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreSentimentInput {
    /// The texts, each once.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::SENTIMENT_TEXTS)))]
    pub texts: Vec<SentimentText>,
    /// In which language those texts are that do not say so. Where it is absent too, they are not scored: the English list
    /// would take the German `die` and `war` for something bad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Lists of words of one's own, one for each language. One for English adds to VADER's words and overrides them; one for
    /// another language stands alone.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::SENTIMENT_LEXICONS)))]
    pub lexicons: Vec<Convention<SentimentLexicon>>,
    /// From which score on a text is positive or negative; by the preset `sentiment_thresholds.vader` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thresholds: Option<Convention<SentimentThresholds>>,
    /// The day on which somebody asks, to warn of conventions that nobody vouches for any more; no warning when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// How many words are named of each text, those that weigh most: 0 to 100; 10 when absent. All of them count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_words: Option<u32>,
}

/// A text whose sentiment is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SentimentText {
    /// Its name, unique in the list.
    pub id: Id,
    /// What it says: up to 10,000 characters.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::NOTE_CHARS)))]
    pub text: String,
    /// In which language, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// Words of one language with what they say. Each word stands once, in one of the lists, without spaces; it is compared in small
/// letters and without the marks around it, so that `#fail` is `fail`. A single emoji is a word too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SentimentLexicon {
    /// Of which language. Script and region are not looked at: `en-GB` is English.
    pub language: Language,
    /// Words that are good or bad.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = crate::check::limits::LEXICON_WORDS)))]
    pub words: Vec<LexiconWord>,
    /// Words that strengthen or weaken a word behind them, such as `sehr`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub boosters: Vec<LexiconBooster>,
    /// Words that turn a word behind them, such as `nicht`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub negations: Vec<Name>,
    /// Words after which the rest counts more than what stood before, such as `aber`.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = crate::check::limits::LIST_ITEMS)))]
    pub contrasts: Vec<Name>,
}

/// A word that is good or bad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LexiconWord {
    /// The word.
    pub word: Name,
    /// How good it is: -4 to 4. 0 takes it out of VADER's list, as where it is the name of a brand.
    pub valence: Decimal,
}

/// A word that strengthens or weakens a word behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LexiconBooster {
    /// The word.
    pub word: Name,
    /// By how much the word behind it is better or worse: above 0 to 1 strengthens, -1 to below 0 weakens. VADER has 0.293 and
    /// -0.293.
    pub increment: Decimal,
}

/// From which score on a text is positive or negative. It is data: who says so stands on the convention around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SentimentThresholds {
    /// From which score on it is positive: above 0, to 1.
    pub positive_from: Decimal,
    /// Down to which score from below it is negative: -1 to below 0.
    pub negative_to: Decimal,
}
