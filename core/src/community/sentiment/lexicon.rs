use std::collections::{BTreeMap, BTreeSet};

use super::SentimentLexicon;
use super::read::{key, sign};
use super::tables::{BOOSTERS, NEGATIONS, WORDS, emoji, find};
use crate::money::Decimal;
use crate::vocabulary::Language;

/// What a word does in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Meaning {
    /// Nothing.
    #[default]
    Plain,
    /// It is good or bad; the second says whether a list of one's own says so.
    Valence(Decimal, bool),
    /// It strengthens or weakens what follows.
    Booster(f64),
    /// It turns what follows.
    Negation,
    /// What follows counts more than what stood before.
    Contrast,
}

/// The words of one language: VADER's where it is English, and those of one's own.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) is_english: bool,
    own: BTreeMap<String, Meaning>,
    signs: BTreeSet<char>,
}

/// Whether a language is that of VADER.
pub(super) fn is_english(language: &Language) -> bool {
    language.code() == "en"
}

/// The double that is nearest to a decimal number.
pub(super) fn float(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or_default()
}

impl Words {
    /// The words of a language, with those of a list of one's own.
    pub(super) fn new(language: &Language, own: Option<&SentimentLexicon>) -> Self {
        let mut words = Self { is_english: is_english(language), ..Self::default() };
        own.into_iter().flat_map(meanings).for_each(|(word, meaning)| words.add(word, meaning));
        words
    }

    fn add(&mut self, word: &str, meaning: Meaning) {
        self.signs.extend(sign(word));
        self.own.insert(key(word), meaning);
    }

    /// What a word in small letters does.
    pub(super) fn meaning(&self, word: &str) -> Meaning {
        match self.own.get(word) {
            Some(Meaning::Valence(valence, _)) if valence.is_zero() => Meaning::Plain,
            Some(own) => *own,
            None if self.is_english => english(word),
            None => Meaning::Plain,
        }
    }

    /// Whether a sign is a word of one's own.
    pub(super) fn is_own_sign(&self, letter: char) -> bool {
        self.signs.contains(&letter)
    }

    /// An emoji in words.
    pub(super) fn emoji(&self, letter: char) -> Option<&'static str> {
        if self.is_english { emoji(letter) } else { None }
    }
}

/// All words of a list with what they do, in its order.
pub(super) fn meanings(own: &SentimentLexicon) -> impl Iterator<Item = (&str, Meaning)> {
    let words = own.words.iter().map(|row| (row.word.as_str(), Meaning::Valence(row.valence, true)));
    let boosters = own.boosters.iter().map(|row| (row.word.as_str(), Meaning::Booster(float(row.increment))));
    let negations = own.negations.iter().map(|word| (word.as_str(), Meaning::Negation));
    words.chain(boosters).chain(negations).chain(own.contrasts.iter().map(|word| (word.as_str(), Meaning::Contrast)))
}

/// What VADER says of a word.
fn english(word: &str) -> Meaning {
    if let Some(increment) = find(BOOSTERS, word) {
        return Meaning::Booster(increment.parse().unwrap_or_default());
    }
    if let Some(valence) = find(WORDS, word).and_then(|valence| valence.parse().ok()) {
        return Meaning::Valence(valence, false);
    }
    if word == "but" {
        return Meaning::Contrast;
    }
    let is_negation = word.contains("n't") || find(NEGATIONS, word).is_some();
    if is_negation { Meaning::Negation } else { Meaning::Plain }
}
