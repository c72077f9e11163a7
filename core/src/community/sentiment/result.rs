use serde::{Deserialize, Serialize};

use crate::check::{Issue, Version, document_tag, named, null_is_absent};
use crate::money::Decimal;
use crate::time::Date;
use crate::vocabulary::{Id, Language};

document_tag!(SentimentScoresTag, "sentiment_scores");

named! {
    /// What a score says.
    SentimentLabel {
        Positive = "positive", "positive";
        Neutral = "neutral", "neutral";
        Negative = "negative", "negative";
    }
}

named! {
    /// What changes how much a word counts.
    SentimentRule {
        /// A word before it, such as `very`.
        Booster = "booster", "strengthened";
        /// A word before it, such as `kinda`.
        Dampener = "dampener", "weakened";
        /// A word before it, such as `not`.
        Negation = "negation", "turned";
        /// It turns the word behind it, instead of counting itself.
        TurnsNext = "turns_next", "turns the next word";
        /// It is in capitals, and other words are not.
        Capitals = "capitals", "in capitals";
        /// `never so` or `never this` before it, or `so` or `this` right before it.
        NeverSo = "never_so", "stressed";
        /// It says something else together with the words beside it.
        Idiom = "idiom", "idiom";
        /// It stands before or after a word such as `but`.
        Contrast = "contrast", "before or after a contrast";
    }
}

named! {
    /// Why a text has no score: that is not the score 0.
    SentimentUndefined {
        /// It has no word.
        NoText = "no_text", "there is no word";
        /// Neither it nor the input says so.
        LanguageNotKnown = "language_not_known", "the language is not known";
        /// VADER is for English, and no list of one's own is for its language.
        NoLexicon = "no_lexicon", "there is no list of words of this language";
        /// None of its words is in a list. VADER says 0 then, which is no judgement.
        NoWordKnown = "no_word_known", "no word is in the list";
    }
}

/// The sentiment of texts by words and rules, and why. It is an estimate: irony, and what is good or bad without a word for it,
/// is not seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SentimentScores {
    /// Always `sentiment_scores`.
    pub document: SentimentScoresTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// Always true: a list of words is no reader.
    pub is_estimate: bool,
    /// How many texts are positive, neutral and negative.
    pub totals: SentimentTotals,
    /// One for each text, in the order of the input.
    pub texts: Vec<TextSentiment>,
    /// By which lists of words.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub lexicons: Vec<UsedSentimentLexicon>,
    /// From which score on a text is positive or negative.
    pub thresholds: UsedSentimentThresholds,
    /// What somebody should look at.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Issue>,
}

/// How many texts are positive, neutral and negative. The share of negative ones is `negative` of `scored`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SentimentTotals {
    /// How many texts there are.
    pub texts: u32,
    /// How many have a score.
    pub scored: u32,
    /// How many of them are positive.
    pub positive: u32,
    /// How many are neutral.
    pub neutral: u32,
    /// How many are negative.
    pub negative: u32,
}

/// The sentiment of one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextSentiment {
    /// Which text.
    pub id: Id,
    /// The compound score, from -1 (negative) to 1 (positive), to four digits: what items take as their `sentiment`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment: Option<Decimal>,
    /// What the score says, by the thresholds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<SentimentLabel>,
    /// The share of the text that is positive, to the thousandth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub positive: Option<Decimal>,
    /// The share that is neutral.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub neutral: Option<Decimal>,
    /// The share that is negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative: Option<Decimal>,
    /// What its words count, with the emphasis, to four digits. The score is `sum / √(sum² + 15)`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<Decimal>,
    /// What its exclamation and question marks add to that, on the side of zero where the words are; absent where it is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emphasis: Option<Decimal>,
    /// How many of its words are in a list.
    pub known_words: u32,
    /// The words that weigh most, in the order of the text.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<ScoredWord>,
    /// Why it has no score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<SentimentUndefined>,
    /// The same in words.
    pub sentence: String,
}

/// A word of a text that is in a list, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoredWord {
    /// The word as it is written; of an emoji a word of its description.
    pub word: String,
    /// What the list says, from -4 to 4.
    pub valence: Decimal,
    /// Whether the list is one's own.
    pub is_own: bool,
    /// What the words around it do to it, one after the other.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<SentimentEffect>,
    /// What it counts after that, to four digits.
    pub counts: Decimal,
}

/// What a rule does to a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SentimentEffect {
    /// Which rule.
    pub rule: SentimentRule,
    /// The words that do it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What the word counts then, to four digits.
    pub after: Decimal,
}

/// A list of words that texts were scored by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedSentimentLexicon {
    /// For which language.
    pub language: Language,
    /// Which list: `sentiment_lexicon.vader`, or the convention with one's own.
    pub convention: Id,
    /// Who says so; of VADER its version and licence too.
    pub source: String,
    /// When.
    pub as_of: Date,
}

/// By which thresholds scores got their labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedSentimentThresholds {
    /// Which convention.
    pub convention: Id,
    /// Who says so.
    pub source: String,
    /// When.
    pub as_of: Date,
    /// From which score on a text is positive.
    pub positive_from: Decimal,
    /// Down to which score from below it is negative.
    pub negative_to: Decimal,
}
