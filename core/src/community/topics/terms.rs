use std::collections::BTreeSet;

use unicode_normalization::char::is_combining_mark;

use super::TopicKind;
use crate::community::words::{fold, words};
use crate::vocabulary::Name;

/// A term, by its kind.
pub(super) type Term = (TopicKind, Name);

/// The terms of a text, each once.
///
/// Addresses and names of accounts are no words, and no pair of words reaches across one, nor across a hashtag. A hashtag
/// goes on with letters, digits, combining marks and `_`, and is no word beside.
pub(super) fn terms(text: &str, kinds: &[TopicKind]) -> BTreeSet<Term> {
    let mut found = BTreeSet::new();
    let mut last: Option<String> = None;
    for part in fold(text).split_whitespace() {
        if part.contains("://") || part.starts_with("www.") {
            last = None;
            continue;
        }
        let mut pieces = Pieces { rest: part };
        while let Some(piece) = pieces.next_piece() {
            match piece {
                Piece::Words(plain) => {
                    for word in words(plain) {
                        if let Some(before) = last.take() {
                            add(&mut found, TopicKind::Bigram, &format!("{before} {word}"), kinds);
                        }
                        add(&mut found, TopicKind::Word, &word, kinds);
                        last = Some(word);
                    }
                }
                Piece::Hashtag(tag) => {
                    add(&mut found, TopicKind::Hashtag, tag, kinds);
                    last = None;
                }
                Piece::Account => last = None,
            }
        }
    }
    found
}

/// The hashtags of a text with their `#`, folded and each once.
pub(in crate::community) fn hashtags(text: &str) -> BTreeSet<String> {
    terms(text, &[TopicKind::Hashtag]).into_iter().map(|(_, tag)| tag.to_string()).collect()
}

/// Whether a term has one of these words.
pub(super) fn has_word(term: &Term, left_out: &BTreeSet<String>) -> bool {
    let text = term.1.as_str();
    text.strip_prefix('#').unwrap_or(text).split(' ').any(|word| left_out.contains(word))
}

fn add(found: &mut BTreeSet<Term>, kind: TopicKind, text: &str, kinds: &[TopicKind]) {
    if kinds.contains(&kind)
        && let Ok(name) = text.parse()
    {
        found.insert((kind, name));
    }
}

/// A part of a text without white space, piece by piece.
struct Pieces<'a> {
    rest: &'a str,
}

enum Piece<'a> {
    Words(&'a str),
    /// With its `#`.
    Hashtag(&'a str),
    Account,
}

impl<'a> Pieces<'a> {
    fn next_piece(&mut self) -> Option<Piece<'a>> {
        let rest = self.rest;
        let first = rest.chars().next()?;
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        let tagged = after.find(|letter| !is_tag_letter(letter)).unwrap_or(after.len());
        if matches!(first, '#' | '@') && tagged > 0 {
            let length = tagged.saturating_add(first.len_utf8());
            self.rest = rest.get(length..).unwrap_or_default();
            return Some(if first == '#' { Piece::Hashtag(rest.get(..length)?) } else { Piece::Account });
        }
        let length = after.find(['#', '@']).unwrap_or(after.len()).saturating_add(first.len_utf8());
        self.rest = rest.get(length..).unwrap_or_default();
        Some(Piece::Words(rest.get(..length)?))
    }
}

fn is_tag_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || !letter.is_ascii() && is_combining_mark(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        terms(text, TopicKind::ALL).into_iter().map(|(kind, term)| format!("{kind} {term}")).collect()
    }

    #[test]
    fn texts_have_words_pairs_and_hashtags() {
        assert_eq!(
            found("The RASH, the rash! #Recall"),
            ["word rash", "word the", "bigram rash the", "bigram the rash", "hashtag #recall"]
        );
        assert_eq!(found("see https://t.co/x now www.a.com"), ["word now", "word see"]);
        assert_eq!(found("hi @brand_x hi #no_makeup#day"), ["word hi", "hashtag #day", "hashtag #no_makeup"]);
        assert_eq!(found("mail a@b.com"), ["word a", "word com", "word mail", "bigram mail a"]);
        assert_eq!(found("＃ＧＬＯＷ"), ["hashtag #glow"]);
        assert_eq!(found(""), Vec::<String>::new());
    }
}
