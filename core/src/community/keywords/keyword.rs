use super::words::{Word, Words};

/// A keyword of a rule, folded: at least one word or mark, none of them a `*` alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::community) struct Keyword(Words);

/// Why a text is no keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::community) enum KeywordFault {
    /// Nothing in it is seen.
    Empty,
    /// A word of it is `*` alone.
    StarAlone,
}

impl Keyword {
    /// Reads a keyword.
    pub(in crate::community) fn read(text: &str) -> Result<Self, KeywordFault> {
        let words = Words::of_keyword(text);
        if words.len() == 0 {
            return Err(KeywordFault::Empty);
        }
        if words.iter().any(|word| word.text.chars().all(|letter| letter == '*')) {
            return Err(KeywordFault::StarAlone);
        }
        Ok(Self(words))
    }

    /// The words and marks, one after the other, parted by spaces: two keywords with the same text match the same.
    pub(in crate::community) fn folded(&self) -> String {
        self.0.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    /// The first word or mark.
    pub(in crate::community) fn first(&self) -> Option<Word<'_>> {
        self.0.get(0)
    }

    /// The last place of the text that the keyword takes when it begins in `place`; none where it does not.
    pub(in crate::community) fn last_place(&self, text: &Words, place: usize) -> Option<usize> {
        let mut last = None;
        for wanted in self.0.iter() {
            let mut at = last.map_or(place, |last: usize| last.saturating_add(1));
            // Marks between words are no part of the keyword.
            while last.is_some() && wanted.is_word && !text.get(at)?.is_word {
                at = at.saturating_add(1);
            }
            let found = text.get(at)?;
            if found.is_word != wanted.is_word || !is_like(wanted.text, found.text) {
                return None;
            }
            last = Some(at);
        }
        last
    }

    /// Whether this matches wherever `other` does, with the same words. Sound, but not complete: `a*b*` is not seen to cover
    /// what only a closer look at its stars would show.
    pub(in crate::community) fn covers(&self, other: &Self) -> bool {
        // A star of the other is read as a letter that only a star matches.
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .zip(other.0.iter())
                .all(|(own, their)| own.is_word == their.is_word && is_like(own.text, their.text))
    }
}

/// Whether a word is like another in which `*` stands for any letters.
fn is_like(wanted: &str, word: &str) -> bool {
    let Some((begin, rest)) = wanted.split_once('*') else { return wanted == word };
    let (middle, end) = rest.rsplit_once('*').unwrap_or(("", rest));
    let inner = word.strip_prefix(begin).and_then(|word| word.strip_suffix(end));
    let Some(mut inner) = inner else { return false };
    for piece in middle.split('*') {
        let Some((_, after)) = inner.split_once(piece) else { return false };
        inner = after;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_letters_of_one_word() {
        for (keyword, text, found) in [
            ("idiot", "you idiot", true),
            ("idiot", "idiots", false),
            ("idiot*", "IDIOTS", true),
            ("*coin", "bitcoin", true),
            ("*coin", "coins", false),
            ("*scam*", "thescammer", true),
            ("a*b*c", "axxbyyc", true),
            ("a*b*c", "acb", false),
            ("a*a", "a", false),
            ("ab*ba", "aba", false),
            ("kill yourself", "Kill -- YOURSELF!", true),
            ("kill yourself", "kill him yourself", false),
            ("don't", "don’t", true),
            ("don't", "dont", false),
            ("c++", "I like C++", true),
            ("c++", "I like C", false),
            ("🖕", "🖕🏽", true),
            ("buy * now", "buy it now", false),
        ] {
            let given = Keyword::read(keyword).is_ok_and(|keyword| {
                let words = Words::of_text(text);
                (0..words.len()).any(|place| keyword.last_place(&words, place).is_some())
            });
            assert_eq!(given, found, "{keyword} in {text}");
        }
        assert_eq!(Keyword::read(" \u{200B}"), Err(KeywordFault::Empty));
        assert_eq!(Keyword::read("buy **"), Err(KeywordFault::StarAlone));
    }

    #[test]
    fn covers_what_it_surely_matches() {
        let covers = |own: &str, other: &str| Keyword::read(own).unwrap().covers(&Keyword::read(other).unwrap());
        assert!(
            covers("idiot", "IDIOT") && covers("idiot*", "idiots") && covers("id*", "idi*") && covers("*a*", "*ba*")
        );
        assert!(!covers("idiots", "idiot*") && !covers("idi*", "id*") && !covers("a*", "a b") && !covers("a*b", "a*"));
    }
}
