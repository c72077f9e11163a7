use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::check::count;
use crate::text::{is_hidden, is_letter_or_digit, plain_fold, split_ascii, stretches};

/// A text as keywords read it: its words and marks, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::community) struct Words {
    folded: String,
    parts: Vec<Part>,
    /// Whether the next letter goes on with the last word.
    open: bool,
}

/// Where a word or a mark stands: in bytes of the folded text, and in characters of the text itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    start: usize,
    end: usize,
    is_word: bool,
    from_char: usize,
    to_char: usize,
}

/// A word, or a mark, folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::community) struct Word<'a> {
    /// Its letters.
    pub(in crate::community) text: &'a str,
    /// Whether it is a word: letters, digits and marks on them.
    pub(in crate::community) is_word: bool,
}

impl Words {
    /// The words of a text.
    pub(in crate::community) fn of_text(text: &str) -> Self {
        Self::read(text, false)
    }

    /// The words of a keyword, in which `*` is a letter.
    pub(in crate::community) fn of_keyword(text: &str) -> Self {
        Self::read(text, true)
    }

    fn read(text: &str, star_is_letter: bool) -> Self {
        let mut words = Self {
            folded: String::with_capacity(text.len()),
            // A word of a text is some five letters long.
            parts: Vec::with_capacity(text.len().div_euclid(4)),
            open: false,
        };
        let mut at = 0_usize;
        for stretch in stretches(text) {
            at = if stretch.is_plain {
                words.push_plain(stretch.text, at, star_is_letter)
            } else {
                words.push_clusters(stretch.text, at, star_is_letter)
            };
        }
        words
    }

    /// Characters that are their own clusters, the first in this place of the text itself; gives the place after them.
    fn push_plain(&mut self, text: &str, from_char: usize, star_is_letter: bool) -> usize {
        let mut at = from_char;
        let mut rest = text;
        loop {
            let (ascii, others) = split_ascii(rest);
            at = self.push_ascii(ascii, at, star_is_letter);
            let mut letters = others.chars();
            let Some(letter) = letters.next() else { return at };
            let until = at.saturating_add(1);
            match plain_fold(letter) {
                Some(folded) => self.push(folded, at, until, star_is_letter),
                None => fold(letter).nfc().for_each(|folded| self.push(folded, at, until, star_is_letter)),
            }
            (at, rest) = (until, letters.as_str());
        }
    }

    /// As `push`, word by word.
    fn push_ascii(&mut self, text: &str, from_char: usize, star_is_letter: bool) -> usize {
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || star_is_letter && byte == b'*';
        let (mut at, mut rest) = (from_char, text);
        while let Some(first) = rest.bytes().next() {
            let is_word = is_letter(first);
            let length = if is_word { rest.bytes().position(|byte| !is_letter(byte)).unwrap_or(rest.len()) } else { 1 };
            let (part, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            let until = at.saturating_add(length);
            match char::from(first) {
                space if space.is_whitespace() => self.open = false,
                control if control.is_control() => {}
                _ => {
                    let start = self.folded.len();
                    self.folded.extend(part.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
                    self.add_part(start, is_word, at, until);
                }
            }
            (at, rest) = (until, after);
        }
        at
    }

    fn push_clusters(&mut self, text: &str, from_char: usize, star_is_letter: bool) -> usize {
        let mut at = from_char;
        for cluster in text.graphemes(true) {
            let until = at.saturating_add(count(cluster.chars()));
            for letter in cluster.nfkc().filter(|letter| !is_hidden(*letter)).flat_map(fold).nfc() {
                self.push(letter, at, until, star_is_letter);
            }
            at = until;
        }
        at
    }

    fn push(&mut self, letter: char, from_char: usize, to_char: usize, star_is_letter: bool) {
        if letter.is_whitespace() {
            self.open = false;
            return;
        }
        if letter.is_control() {
            return;
        }
        let is_word = is_letter_or_digit(letter)
            || star_is_letter && letter == '*'
            || !letter.is_ascii() && is_combining_mark(letter);
        let start = self.folded.len();
        self.folded.push(letter);
        self.add_part(start, is_word, from_char, to_char);
    }

    /// Takes what was folded last as a part, or as more of the last word.
    fn add_part(&mut self, start: usize, is_word: bool, from_char: usize, to_char: usize) {
        let end = self.folded.len();
        match self.parts.last_mut().filter(|_| is_word && self.open) {
            Some(word) => (word.end, word.to_char) = (end, to_char),
            None => self.parts.push(Part { start, end, is_word, from_char, to_char }),
        }
        self.open = is_word;
    }

    /// All letters and marks, one after the other.
    pub(in crate::community) fn folded(&self) -> &str {
        &self.folded
    }

    /// How many words and marks there are.
    pub(in crate::community) fn len(&self) -> usize {
        self.parts.len()
    }

    /// The word or mark in a place.
    pub(in crate::community) fn get(&self, place: usize) -> Option<Word<'_>> {
        let part = self.parts.get(place)?;
        Some(Word { text: self.folded.get(part.start..part.end)?, is_word: part.is_word })
    }

    /// All words and marks.
    pub(in crate::community) fn iter(&self) -> impl Iterator<Item = Word<'_>> {
        self.parts
            .iter()
            .filter_map(|part| Some(Word { text: self.folded.get(part.start..part.end)?, is_word: part.is_word }))
    }

    /// The characters of the text from one part to another, the last included.
    pub(in crate::community) fn chars(&self, from: usize, last: usize) -> Option<(usize, usize)> {
        Some((self.parts.get(from)?.from_char, self.parts.get(last)?.to_char))
    }
}

/// A letter without its case: by way of small letters and capitals, so that `ẞ`, `ß` and `ss` are one, and `ς` is `σ`.
fn fold(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        'ı' | 'İ' => 'i',
        '’' | '‘' | 'ʼ' => '\'',
        other => other,
    };
    plain.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        Words::of_text(text).iter().map(|word| word.text.to_owned()).collect()
    }

    #[test]
    fn reads_words_without_case_width_and_what_is_hidden() {
        for (text, words) in [
            ("You IDIOT!", &["you", "idiot", "!"][..]),
            ("i\u{200B}d\u{AD}iot", &["idiot"]),
            ("ＩＤＩＯＴ", &["idiot"]),
            ("STRASSE Straße STRAẞE", &["strasse", "strasse", "strasse"]),
            ("ΣΊΣΥΦΟΣ σίσυφος", &["σίσυφοσ", "σίσυφοσ"]),
            ("İstanbul ISTANBUL ıstanbul", &["istanbul", "istanbul", "istanbul"]),
            ("don’t", &["don", "'", "t"]),
            ("cafe\u{301} café", &["café", "café"]),
            ("हिन्दी", &["हिन्दी"]),
            ("_so_ 🖕🏽", &["_", "so", "_", "🖕", "🏽"]),
            ("a\u{0}b\u{7}", &["ab"]),
            (" \u{200B}\n", &[]),
        ] {
            assert_eq!(folded(text), words, "{text}");
        }
    }

    #[test]
    fn places_are_characters_of_the_text_itself() {
        let words = Words::of_text("Ein \u{200B}Ｉdioﬃt 👩‍👩‍👧 so");
        assert_eq!(words.chars(1, 1), Some((5, 11)));
        assert_eq!(words.chars(words.len() - 1, words.len() - 1), Some((18, 20)));
    }
}
