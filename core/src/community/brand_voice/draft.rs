use std::ops::Range;

use super::phrase::Phrase;
use super::prose::Prose;
use super::{PhrasePlace, VoiceFigureUndefined, VoiceMeasure};
use crate::check::count;
use crate::community::MatchedSpan;
use crate::community::keywords::Words;
use crate::community::points::rounded_to;
use crate::community::words::{fold, word_ranges};
use crate::money::{Decimal, Fraction};
use crate::platform::{CountingUnit, addresses, count_text, emoji, hashtags, mentions};
use crate::vocabulary::Language;

/// How many digits after the point reading levels have.
const LEVEL_DIGITS: u8 = 2;
/// The language of the automated readability index.
const ENGLISH: &str = "en";

/// A text that is read once for all that is asked of it.
pub(super) struct Draft<'a> {
    text: &'a str,
    /// The same with spaces for addresses.
    plain: String,
    prose: Prose,
    words: Words,
    language: Option<&'a Language>,
    capitals: Vec<Range<usize>>,
}

impl<'a> Draft<'a> {
    /// Reads a text; `may_be_capitals` are the words that may be written in capitals, folded.
    pub(super) fn of(text: &'a str, language: Option<&'a Language>, may_be_capitals: &[String]) -> Self {
        let plain = blanked(text, &addresses(text));
        let marked: Vec<Range<usize>> = merged(hashtags(text), mentions(text));
        let bare = blanked(&plain, &marked);
        let is_shouted = |range: &Range<usize>| {
            let word = bare.get(range.clone()).unwrap_or_default();
            is_in_capitals(word) && !may_be_capitals.contains(&fold(word))
        };
        let capitals = word_ranges(&bare).into_iter().filter(is_shouted).collect();
        let (prose, words) = (Prose::of(&plain), Words::of_text(text));
        Self { text, plain, prose, words, language, capitals }
    }

    /// How much it has of a measure.
    pub(super) fn value(&self, measure: VoiceMeasure) -> Result<Decimal, VoiceFigureUndefined> {
        let prose = &self.prose;
        match measure {
            VoiceMeasure::Characters => Ok(whole(count_text(self.text, CountingUnit::Graphemes))),
            VoiceMeasure::Words if prose.is_unspaced => Err(VoiceFigureUndefined::NoWordSpaces),
            VoiceMeasure::Words => Ok(whole(prose.words.len())),
            VoiceMeasure::Sentences => Ok(whole(prose.sentences.len())),
            VoiceMeasure::LongestSentence => {
                let words = prose.longest().ok_or(VoiceFigureUndefined::NoWords)?.words;
                if prose.is_unspaced { Err(VoiceFigureUndefined::NoWordSpaces) } else { Ok(whole(words)) }
            }
            VoiceMeasure::Lix => self.lix(),
            VoiceMeasure::AutomatedReadability => self.automated_readability(),
            VoiceMeasure::Emoji
            | VoiceMeasure::ExclamationMarks
            | VoiceMeasure::CapitalWords
            | VoiceMeasure::Hashtags
            | VoiceMeasure::Mentions
            | VoiceMeasure::Links => Ok(whole(self.marks(measure).len())),
        }
    }

    /// Where what is measured stands, for what stands somewhere.
    pub(super) fn places(&self, measure: VoiceMeasure) -> Vec<MatchedSpan> {
        match measure {
            VoiceMeasure::LongestSentence => {
                let longest: Vec<Range<usize>> =
                    self.prose.longest().map(|sentence| sentence.range.clone()).into_iter().collect();
                spans(self.text, &longest)
            }
            _ => spans(self.text, &self.marks(measure)),
        }
    }

    fn marks(&self, measure: VoiceMeasure) -> Vec<Range<usize>> {
        match measure {
            VoiceMeasure::Emoji => emoji(self.text),
            VoiceMeasure::ExclamationMarks => {
                let marks = self.plain.char_indices().filter(|(_, mark)| matches!(mark, '!' | '！' | '‼' | '⁈' | '⁉'));
                marks.map(|(start, mark)| start..start.saturating_add(mark.len_utf8())).collect()
            }
            VoiceMeasure::CapitalWords => self.capitals.clone(),
            VoiceMeasure::Hashtags => hashtags(self.text),
            VoiceMeasure::Mentions => mentions(self.text),
            VoiceMeasure::Links => addresses(self.text),
            _ => Vec::new(),
        }
    }

    fn lix(&self) -> Result<Decimal, VoiceFigureUndefined> {
        let (words, sentences) = self.spaced_words()?;
        let long = fraction(self.prose.long_words);
        let level = words.checked_div(&sentences).and_then(|length| {
            long.checked_mul(&fraction(100))?.checked_div(&words).and_then(|share| length.checked_add(&share))
        });
        level.map(|level| rounded_to(&level, LEVEL_DIGITS)).map_err(|_| VoiceFigureUndefined::NoWords)
    }

    fn automated_readability(&self) -> Result<Decimal, VoiceFigureUndefined> {
        let (words, sentences) = self.spaced_words()?;
        match self.language {
            None => return Err(VoiceFigureUndefined::LanguageUnknown),
            Some(language) if language.code() != ENGLISH => return Err(VoiceFigureUndefined::OtherLanguage),
            Some(_) => {}
        }
        let hundredths = |units: u32| Fraction::from(units).checked_div(&fraction(100));
        let level = || {
            let letters = fraction(self.prose.letters).checked_div(&words)?.checked_mul(&hundredths(471)?)?;
            let length = words.checked_div(&sentences)?.checked_mul(&hundredths(50)?)?;
            letters.checked_add(&length)?.checked_sub(&hundredths(2143)?)
        };
        level().map(|level| rounded_to(&level, LEVEL_DIGITS)).map_err(|_| VoiceFigureUndefined::NoWords)
    }

    /// How many words and sentences there are, at least one of each.
    fn spaced_words(&self) -> Result<(Fraction, Fraction), VoiceFigureUndefined> {
        if self.prose.words.is_empty() {
            return Err(VoiceFigureUndefined::NoWords);
        }
        if self.prose.is_unspaced {
            return Err(VoiceFigureUndefined::NoWordSpaces);
        }
        Ok((fraction(self.prose.words.len()), fraction(self.prose.sentences.len())))
    }

    /// Every place of a phrase, one after the other.
    pub(super) fn find(&self, phrase: &Phrase) -> Vec<MatchedSpan> {
        let mut found = Vec::new();
        let mut from = 0_usize;
        while from < self.words.len() {
            let hit =
                phrase.keyword.last_place(&self.words, from).and_then(|last| Some((last, self.span(from, last)?)));
            let hit = hit.filter(|(_, span)| phrase.is_written_so(&span.text));
            from = hit.as_ref().map_or(from, |(last, _)| *last).saturating_add(1);
            found.extend(hit.map(|(_, span)| span));
        }
        found
    }

    /// Whether a phrase stands in a place.
    pub(super) fn has(&self, phrase: &Phrase, place: PhrasePlace) -> bool {
        let no_word =
            |from: usize, to: usize| (from..to).all(|part| self.words.get(part).is_none_or(|word| !word.is_word));
        (0..self.words.len()).any(|from| {
            phrase.keyword.last_place(&self.words, from).is_some_and(|last| match place {
                PhrasePlace::Anywhere => true,
                PhrasePlace::Start => no_word(0, from),
                PhrasePlace::End => no_word(last.saturating_add(1), self.words.len()),
            })
        })
    }

    fn span(&self, from: usize, last: usize) -> Option<MatchedSpan> {
        let (from, to) = self.words.chars(from, last)?;
        let text = self.text.chars().skip(from).take(to.saturating_sub(from)).collect();
        Some(MatchedSpan { from_char: u64::try_from(from).ok()?, to_char: u64::try_from(to).ok()?, text })
    }
}

/// Whether a word is written in capitals: two of them or more, and no small letter.
fn is_in_capitals(word: &str) -> bool {
    count(word.chars().filter(|letter| letter.is_uppercase())) > 1 && !word.chars().any(char::is_lowercase)
}

/// A text with spaces instead of what stands in some ranges, so that all else stays in its place.
fn blanked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut left = ranges.iter().peekable();
    let mut blank = String::with_capacity(text.len());
    for (start, letter) in text.char_indices() {
        while left.next_if(|range| range.end <= start).is_some() {}
        if left.peek().is_some_and(|range| range.contains(&start)) {
            (0..letter.len_utf8()).for_each(|_| blank.push(' '));
        } else {
            blank.push(letter);
        }
    }
    blank
}

/// Ranges of two lists in the order of the text.
fn merged(mut one: Vec<Range<usize>>, other: Vec<Range<usize>>) -> Vec<Range<usize>> {
    one.extend(other);
    one.sort_by_key(|range| range.start);
    one
}

/// Ranges of bytes, in the order of the text, as places in characters.
fn spans(text: &str, ranges: &[Range<usize>]) -> Vec<MatchedSpan> {
    let (mut byte, mut chars) = (0_usize, 0_usize);
    let place = |range: &Range<usize>| {
        chars = chars.saturating_add(count(text.get(byte..range.start)?.chars()));
        byte = range.start;
        let found = text.get(range.clone())?;
        let to = chars.saturating_add(count(found.chars()));
        let (from_char, to_char) = (u64::try_from(chars).ok()?, u64::try_from(to).ok()?);
        Some(MatchedSpan { from_char, to_char, text: found.to_owned() })
    };
    ranges.iter().filter_map(place).collect()
}

fn whole(value: usize) -> Decimal {
    i128::try_from(value).ok().and_then(|units| Decimal::new(units, 0).ok()).unwrap_or_default()
}

fn fraction(value: usize) -> Fraction {
    Fraction::from(whole(value))
}
