//! Which parts of a text need no look at the tables of Unicode: most texts are made of them alone.

/// Whether a character is its own NFKC form, joins no character that is as plain, and is seen: ASCII but for the carriage
/// return, letters of alphabets with the accents that they have as one character, ideographs, syllables and emoji.
///
/// Between two plain characters ends a grapheme cluster, and nothing that NFKC joins goes across.
pub(crate) fn is_plain(letter: char) -> bool {
    letter.is_ascii() && letter != '\r'
        || matches!(letter,
            '\u{A1}'..='\u{A7}' | '\u{BF}'..='\u{131}' | '\u{134}'..='\u{13E}' | '\u{141}'..='\u{148}'
            | '\u{14A}'..='\u{17E}' | '\u{388}'..='\u{38A}' | '\u{38C}' | '\u{38E}'..='\u{3A1}' | '\u{3A3}'..='\u{3CE}'
            | '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}' | '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}'
            | '\u{E01}'..='\u{E30}' | '\u{1EA0}'..='\u{1EF9}' | '\u{2013}' | '\u{2014}' | '\u{2018}'..='\u{201E}'
            | '\u{2600}'..='\u{27BF}' | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}'
            | '\u{30FC}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}'
            | '\u{1F300}'..='\u{1F3FA}' | '\u{1F400}'..='\u{1F64F}' | '\u{1F680}'..='\u{1F6D7}'
            | '\u{1F90C}'..='\u{1F9FF}')
}

/// The letter without its case, where the tables of Unicode are not needed for it.
pub(crate) fn plain_fold(letter: char) -> Option<char> {
    let code = u32::from(letter);
    match letter {
        '\0'..='\u{7F}' => Some(letter.to_ascii_lowercase()),
        '\u{DF}' | '\u{D7}' | '\u{F7}' => None,
        '\u{C0}'..='\u{DE}' | '\u{410}'..='\u{42F}' => char::from_u32(code.saturating_add(0x20)),
        '\u{400}'..='\u{40F}' => char::from_u32(code.saturating_add(0x50)),
        '\u{E0}'..='\u{FF}'
        | '\u{430}'..='\u{45F}'
        | '\u{620}'..='\u{64A}'
        | '\u{3001}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{1F300}'..='\u{1F9FF}' => is_plain(letter).then_some(letter),
        _ => None,
    }
}

/// Whether a character is a letter or a digit, without the tables of Unicode where they are not needed.
pub(crate) fn is_letter_or_digit(letter: char) -> bool {
    match letter {
        '\0'..='\u{7F}' => letter.is_ascii_alphanumeric(),
        '\u{D7}' | '\u{F7}' => false,
        '\u{C0}'..='\u{FF}'
        | '\u{400}'..='\u{45F}'
        | '\u{620}'..='\u{64A}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30A1}'..='\u{30FA}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}' => true,
        '\u{1F300}'..='\u{1F9FF}' => false,
        _ => letter.is_alphanumeric(),
    }
}

/// A text's first characters of ASCII, and the rest.
pub(crate) fn split_ascii(text: &str) -> (&str, &str) {
    let length = text.bytes().position(|byte| !byte.is_ascii()).unwrap_or(text.len());
    text.split_at_checked(length).unwrap_or((text, ""))
}

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch<'a> {
    pub(crate) text: &'a str,
    /// Whether each of its characters is plain, and so is what stands beside it.
    pub(crate) is_plain: bool,
}

/// The stretches of a text in their order: those of plain characters, and those with others, which have one plain character
/// before and one after them, where there are such.
pub(crate) fn stretches(text: &str) -> Stretches<'_> {
    Stretches { rest: text }
}

/// See [`stretches`].
#[derive(Clone, Debug)]
pub(crate) struct Stretches<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Stretches<'a> {
    type Item = Stretch<'a>;

    fn next(&mut self) -> Option<Stretch<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let plain = plain_length(self.rest);
        let (is_plain, length) = if plain > 0 { (true, plain) } else { (false, other_length(self.rest)) };
        let (text, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        Some(Stretch { text, is_plain })
    }
}

/// The bytes of the plain characters at the beginning, but for the last where one follows that is not plain.
fn plain_length(text: &str) -> usize {
    // Most bytes of ASCII are plain, and none needs to be decoded.
    let ascii = text.bytes().position(|byte| !byte.is_ascii() || byte == b'\r').unwrap_or(text.len());
    let mut last = ascii.saturating_sub(1);
    let (_, rest) = text.split_at_checked(ascii).unwrap_or((text, ""));
    for (at, letter) in rest.char_indices() {
        if !is_plain(letter) {
            return last;
        }
        last = ascii.saturating_add(at);
    }
    text.len()
}

/// The bytes until two plain characters follow each other, the first of them included.
fn other_length(text: &str) -> usize {
    let mut after_plain = None;
    for (at, letter) in text.char_indices().skip(1) {
        match after_plain {
            Some(second) if is_plain(letter) => return second,
            _ => after_plain = is_plain(letter).then(|| at.saturating_add(letter.len_utf8())),
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_segmentation::UnicodeSegmentation;

    use super::super::is_hidden;
    use super::*;

    fn plain() -> impl Iterator<Item = char> {
        (0..=u32::from(char::MAX)).filter_map(char::from_u32).filter(|letter| is_plain(*letter))
    }

    fn clusters(text: &str) -> usize {
        text.graphemes(true).count()
    }

    #[test]
    fn plain_characters_are_what_they_are() {
        for letter in plain() {
            let is_itself = letter.nfkc().eq([letter]) && letter.to_string().chars().nfkc().eq([letter]);
            assert!(is_itself && !is_hidden(letter), "{letter:?}");
        }
    }

    #[test]
    fn plain_characters_stand_apart() {
        for letter in plain() {
            for other in ['a', 'é', 'я', 'ب', 'か', '가', '각', '😀', '❤', '\n', '漢', letter] {
                for text in [format!("{letter}{other}"), format!("{other}{letter}")] {
                    assert_eq!(clusters(&text), 2, "{text:?}");
                    assert!(text.nfkc().eq(text.chars()), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn letters_and_digits_are_those_of_the_tables() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            assert_eq!(is_letter_or_digit(letter), letter.is_alphanumeric(), "{letter:?}");
        }
    }

    #[test]
    fn folds_as_the_tables_do() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            if let Some(folded) = plain_fold(letter) {
                let upper = || letter.to_uppercase().flat_map(char::to_lowercase);
                let lower = letter.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase);
                assert!(upper().eq([folded]) && lower.eq([folded]), "{letter:?}");
                assert!(is_plain(letter) && is_plain(folded) || letter == '\r', "{letter:?}");
            }
        }
    }

    #[test]
    fn stretches_are_the_text_and_end_between_plain_characters() {
        for text in
            ["", "abc", "e\u{301}", "abe\u{301}cd", "\u{301}a", "a\u{301}b\u{301}cd", "x\r\ny", "👩\u{200D}👩 so"]
        {
            let all: String = stretches(text).map(|one| one.text).collect();
            assert_eq!(all, text);
            assert!(stretches(text).filter(|one| one.is_plain).all(|one| one.text.chars().all(is_plain)));
            let apart: usize = stretches(text).map(|one| clusters(one.text)).sum();
            assert_eq!(apart, clusters(text), "{text:?}");
        }
        let found: Vec<&str> = stretches("abe\u{301}cd").map(|one| one.text).collect();
        assert_eq!(found, ["ab", "e\u{301}c", "d"]);
    }
}
