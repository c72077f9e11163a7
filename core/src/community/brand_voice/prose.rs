use std::ops::Range;

use crate::check::count;
use crate::community::words::{is_word_itself, word_ranges};

/// The longest word that is not long, in letters.
const SHORT_WORD_LETTERS: usize = 6;

/// The words and sentences of a text from which addresses were taken out.
#[derive(Clone, Debug, Default)]
pub(super) struct Prose {
    /// Where the words stand, in bytes.
    pub(super) words: Vec<Range<usize>>,
    /// One for each sentence.
    pub(super) sentences: Vec<Sentence>,
    /// The letters and digits of all words.
    pub(super) letters: usize,
    /// How many words have more than six letters.
    pub(super) long_words: usize,
    /// Whether some letters are of a script that writes no spaces between words.
    pub(super) is_unspaced: bool,
}

/// A sentence: how many words it has, and from the first to the last where they stand, in bytes.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) words: usize,
    pub(super) range: Range<usize>,
}

impl Prose {
    pub(super) fn of(text: &str) -> Self {
        let mut prose = Self { words: word_ranges(text), ..Self::default() };
        for range in &prose.words {
            let word = text.get(range.clone()).unwrap_or_default();
            let letters = count(word.chars().filter(|letter| letter.is_alphanumeric()));
            prose.letters = prose.letters.saturating_add(letters);
            prose.long_words = prose.long_words.saturating_add(usize::from(letters > SHORT_WORD_LETTERS));
            prose.is_unspaced |= word.chars().any(is_word_itself);
            let last = prose.sentences.last_mut().filter(|sentence| {
                let gap = text.get(sentence.range.end..range.start).unwrap_or_default();
                !ends_sentence(gap, word.chars().next())
            });
            match last {
                Some(sentence) => {
                    sentence.words = sentence.words.saturating_add(1);
                    sentence.range.end = range.end;
                }
                None => prose.sentences.push(Sentence { words: 1, range: range.clone() }),
            }
        }
        prose
    }

    /// The first of the longest sentences.
    pub(super) fn longest(&self) -> Option<&Sentence> {
        self.sentences.iter().reduce(|longest, next| if next.words > longest.words { next } else { longest })
    }
}

/// Whether a sentence ends in what stands between two words.
///
/// Source: after Unicode Standard Annex 29, sentence boundaries (rules SB4, SB8, SB8a and SB11).
fn ends_sentence(gap: &str, next: Option<char>) -> bool {
    let goes_on = next.is_some_and(char::is_lowercase);
    let mut ended = false;
    for letter in gap.chars() {
        match letter {
            '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '。' | '｡' | '！' | '？' => {
                return true;
            }
            '!' | '?' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '۔' | '।' | '॥' => ended = true,
            '.' | '…' => ended |= !goes_on,
            ',' | ';' | ':' | '-' | '–' | '—' => ended = false,
            space if space.is_whitespace() && ended => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_people_end_them() {
        for (text, sentences) in [
            ("Thank you! We are on it.", &[2, 4][..]),
            ("It costs 3.50 EUR, e.g. today.", &[8]),
            ("“Really?” he asked. Yes", &[1, 2, 1]),
            ("Well... yes. No", &[2, 1]),
            ("one\ntwo\r\n\r\nthree", &[1, 1, 1]),
            ("Thanks! 🎉 See you", &[1, 2]),
            ("Hi Yahoo!, see you", &[4]),
            ("!!! ...", &[]),
            ("ありがとう。はい", &[5, 2]),
        ] {
            let words: Vec<usize> = Prose::of(text).sentences.iter().map(|sentence| sentence.words).collect();
            assert_eq!(words, sentences, "{text}");
        }
    }

    #[test]
    fn letters_are_those_that_were_written() {
        let prose = Prose::of("Die Straße, e\u{301}te\u{301}: don't überall");
        assert_eq!((prose.words.len(), prose.letters, prose.long_words), (5, 3 + 6 + 3 + 4 + 7, 1));
    }
}
