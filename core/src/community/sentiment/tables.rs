//! The tables of VADER, compiled in with the feature `lexicon`: lines of a key, a tab and a value, in the order of their bytes.

use std::cmp::Ordering;

/// Whether this build has the tables.
pub(super) const HAS_ENGLISH: bool = cfg!(feature = "lexicon");

macro_rules! tables {
    ($($(#[$about:meta])* $name:ident = $file:literal;)+) => {
        $(
            $(#[$about])*
            #[cfg(feature = "lexicon")]
            pub(super) const $name: &str = include_str!(concat!("../../../data/sentiment/vader/", $file));
            #[cfg(not(feature = "lexicon"))]
            pub(super) const $name: &str = "";
        )+
    };
}

tables! {
    /// Words with their valence.
    WORDS = "words.txt";
    /// Words, and pairs of words, that strengthen or weaken.
    BOOSTERS = "boosters.txt";
    /// Words that turn others.
    NEGATIONS = "negations.txt";
    /// Words that have another valence together.
    IDIOMS = "idioms.txt";
    /// Emoji in words.
    EMOJI = "emoji.txt";
}

/// What a table says of a key; the empty text where the key stands alone.
pub(super) fn find(table: &'static str, key: &str) -> Option<&'static str> {
    let mut rest = table;
    loop {
        let bytes = rest.as_bytes();
        let middle = bytes.len().div_euclid(2);
        let start = bytes.get(..middle)?.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end.saturating_add(1));
        let (before, from_line) = rest.split_at_checked(start)?;
        let (line, after) = from_line.split_once('\n')?;
        let (found, value) = line.split_once('\t').unwrap_or((line, ""));
        match key.cmp(found) {
            Ordering::Equal => return Some(value),
            Ordering::Less => rest = before,
            Ordering::Greater => rest = after,
        }
    }
}

/// An emoji in English words.
pub(super) fn emoji(letter: char) -> Option<&'static str> {
    if letter.is_ascii() { None } else { find(EMOJI, &letter.to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_line_and_nothing_else() {
        let table = "a\t1\nb\nba\t-2\nç\tx y\n";
        for (key, value) in [("a", "1"), ("b", ""), ("ba", "-2"), ("ç", "x y")] {
            assert_eq!(find(table, key), Some(value));
        }
        for key in ["", "0", "aa", "bb", "z", "ü", "a\t1", "\n"] {
            assert_eq!(find(table, key), None);
        }
        assert_eq!(find("", "a"), None);
    }

    #[test]
    fn tables_are_in_order() {
        for table in [WORDS, BOOSTERS, NEGATIONS, IDIOMS, EMOJI] {
            let keys: Vec<&str> = table.lines().map(|line| line.split('\t').next().unwrap_or_default()).collect();
            assert!(keys.is_sorted_by(|one, other| one < other));
            assert!(keys.iter().all(|key| find(table, key).is_some()));
            assert!(table.is_empty() != HAS_ENGLISH && (table.is_empty() || table.ends_with('\n')));
        }
    }
}
