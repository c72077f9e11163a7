use std::collections::BTreeMap;

use super::contrast::contrast;
use super::explain::{heaviest, sentence, to_four};
use super::lexicon::{Words, is_english};
use super::read::Reading;
use super::rules::count_words;
use super::score::{Score, rounded};
use super::{
    ScoreSentimentInput, SentimentLabel, SentimentText, SentimentThresholds, SentimentUndefined, TextSentiment,
};
use crate::check::count;
use crate::money::Decimal;
use crate::vocabulary::Language;

/// How many words are named of a text where nobody says so.
const NAMED_WORDS: u32 = 10;

/// The language of a text, as far as it is known.
pub(super) fn language<'a>(text: &'a SentimentText, input: &'a ScoreSentimentInput) -> Option<&'a Language> {
    text.language.as_ref().or(input.language.as_ref())
}

/// Scores texts, with what all of them share.
pub(super) struct Judge<'a> {
    input: &'a ScoreSentimentInput,
    /// The words of each language that has some, by its code.
    words: BTreeMap<&'a str, Words>,
    thresholds: SentimentThresholds,
    most_words: usize,
}

impl<'a> Judge<'a> {
    pub(super) fn new(input: &'a ScoreSentimentInput, thresholds: SentimentThresholds) -> Self {
        let own = input.lexicons.iter().map(|list| (&list.value.language, Some(&list.value)));
        let texts = input.texts.iter().filter_map(|text| language(text, input));
        let english = texts.filter(|language| is_english(language)).map(|language| (language, None)).take(1);
        // One's own words come last, so that they stay.
        let words = english.chain(own).map(|(language, own)| (language.code(), Words::new(language, own))).collect();
        let most_words = usize::try_from(input.most_words.unwrap_or(NAMED_WORDS)).unwrap_or_default();
        Self { input, words, thresholds, most_words }
    }

    pub(super) fn text(&self, text: &SentimentText) -> TextSentiment {
        match self.scored(text) {
            Ok(scored) => scored,
            Err(undefined) => TextSentiment {
                undefined: Some(undefined),
                sentence: format!("not scored: {}", undefined.label()),
                ..nothing(text)
            },
        }
    }

    fn scored(&self, text: &SentimentText) -> Result<TextSentiment, SentimentUndefined> {
        if text.text.trim().is_empty() {
            return Err(SentimentUndefined::NoText);
        }
        let language = language(text, self.input).ok_or(SentimentUndefined::LanguageNotKnown)?;
        let words = self.words.get(language.code()).ok_or(SentimentUndefined::NoLexicon)?;
        let reading = Reading::new(&text.text, words);
        if reading.tokens.is_empty() {
            return Err(SentimentUndefined::NoText);
        }
        let mut counted = count_words(&reading, words.is_english);
        if counted.is_empty() {
            return Err(SentimentUndefined::NoWordKnown);
        }
        contrast(&reading, &mut counted);
        let score = Score::new(&reading, &counted);
        let known = u32::try_from(count(counted.iter())).unwrap_or(u32::MAX);
        let named = heaviest(&counted, self.most_words);
        let sentiment = to_four(score.compound);
        let label = self.label(sentiment);
        Ok(TextSentiment {
            sentiment: Some(sentiment),
            label: Some(label),
            positive: Some(rounded(score.positive, 3)),
            neutral: Some(rounded(score.neutral, 3)),
            negative: Some(rounded(score.negative, 3)),
            sum: Some(to_four(score.sum)),
            emphasis: Some(to_four(score.emphasis)).filter(|emphasis| !emphasis.is_zero()),
            known_words: known,
            sentence: sentence(&named, known, &score, label),
            words: named,
            ..nothing(text)
        })
    }

    fn label(&self, sentiment: Decimal) -> SentimentLabel {
        if sentiment >= self.thresholds.positive_from {
            SentimentLabel::Positive
        } else if sentiment <= self.thresholds.negative_to {
            SentimentLabel::Negative
        } else {
            SentimentLabel::Neutral
        }
    }
}

/// A text of which nothing is known.
fn nothing(text: &SentimentText) -> TextSentiment {
    TextSentiment {
        id: text.id.clone(),
        sentiment: None,
        label: None,
        positive: None,
        neutral: None,
        negative: None,
        sum: None,
        emphasis: None,
        known_words: 0,
        words: Vec::new(),
        undefined: None,
        sentence: String::new(),
    }
}
