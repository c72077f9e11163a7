use super::tokens::Token;
use super::{Connection, DisclosureReading, DisclosureRules, WordsUse};
use crate::vocabulary::Language;

/// What some words of a text are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// They disclose, as accepted words in this place of the rules.
    Accepted(usize),
    Rejected,
    Denied,
    Unclear,
}

/// Some words of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The first of its tokens.
    pub(super) first: usize,
    /// How many tokens it has.
    pub(super) length: usize,
    pub(super) meaning: Meaning,
}

/// Who reads, and by which rules.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) rules: &'a DisclosureRules,
    pub(super) reading: &'a DisclosureReading,
    pub(super) connection: Connection,
    pub(super) audience: Option<&'a Language>,
}

impl Words<'_> {
    /// All words of a text that speak of a connection, or may: the longest at each place.
    pub(super) fn find(&self, tokens: &[Token]) -> Vec<Hit> {
        let mut found = Vec::new();
        let mut first = 0_usize;
        while first < tokens.len() {
            let hit = self.hit(tokens, first);
            first = first.saturating_add(hit.as_ref().map_or(1, |hit| hit.length.max(1)));
            found.extend(hit);
        }
        found
    }

    fn hit(&self, tokens: &[Token], first: usize) -> Option<Hit> {
        let token = tokens.get(first).filter(|token| !token.is_mention)?;
        if self.denies_in_one_word(token) {
            return Some(Hit { first, length: 1, meaning: Meaning::Denied });
        }
        let accepted = self.rules.accepted.iter().enumerate().filter_map(|(place, words)| {
            let length = matched(&words.words, tokens, first)?;
            Some((length, Meaning::Accepted(place)))
        });
        let rejected = self.rules.rejected.iter().filter_map(|words| {
            let counts = words.connections.is_empty() || words.connections.contains(&self.connection);
            let length = matched(&words.words, tokens, first).filter(|_| counts)?;
            Some((length, Meaning::Rejected))
        });
        let hint = self.reading.hints.iter().any(|hint| match hint.strip_suffix('*') {
            Some(start) => token.text.starts_with(start),
            None => token.text == *hint,
        });
        let hints = hint.then_some((1, Meaning::Unclear));
        // The first of the longest: accepted words before rejected ones.
        let all: Vec<(usize, Meaning)> = accepted.chain(rejected).chain(hints).collect();
        let longest = all.iter().map(|(length, _)| *length).max()?;
        let (length, meaning) = all.into_iter().find(|(length, _)| *length == longest)?;
        let meaning = match meaning {
            Meaning::Rejected => meaning,
            _ if self.is_denied(tokens, first, length) => Meaning::Denied,
            Meaning::Accepted(place) if !self.stands_for_itself(place, tokens, first, length) => Meaning::Unclear,
            _ => meaning,
        };
        Some(Hit { first, length, meaning })
    }

    /// Whether accepted words are used as they must be: a label has no other word beside it.
    fn stands_for_itself(&self, place: usize, tokens: &[Token], first: usize, length: usize) -> bool {
        let sentence = self.rules.accepted.get(place).is_some_and(|words| words.used_as == WordsUse::Sentence);
        let last = tokens.get(first.saturating_add(length).saturating_sub(1));
        let is_label = tokens
            .get(first)
            .zip(last)
            .is_some_and(|(first, last)| first.is_hashtag || !first.joined_before && !last.joined_after);
        sentence || is_label
    }

    /// Whether one of the three words right before it denies it, of a hashtag one of two, or `free` right after it does.
    fn is_denied(&self, tokens: &[Token], first: usize, length: usize) -> bool {
        let denies = |word: &Token| self.reading.negations.contains(&word.text) || word.text.ends_with("n't");
        let mut next = tokens.get(first);
        let reach = if next.is_some_and(|token| token.is_hashtag) { 2 } else { 3 };
        for word in tokens.get(..first).unwrap_or_default().iter().rev().take(reach) {
            if !next.is_some_and(|next| next.joined_before) {
                break;
            }
            if denies(word) {
                return true;
            }
            next = Some(word);
        }
        let after = tokens.get(first.saturating_add(length));
        after.is_some_and(|word| word.text == "free" && word.joined_before && !word.is_hashtag)
    }

    /// Whether a word denies by its own beginning, as `#notanad` does, or by its end, as `ad-free` does.
    fn denies_in_one_word(&self, token: &Token) -> bool {
        let spoken: Vec<String> = self
            .rules
            .accepted
            .iter()
            .map(|words| squashed(&words.words))
            .chain(["ad".to_owned(), "sponsored".to_owned()])
            .collect();
        let is_word = |rest: &str| spoken.iter().any(|word| word == rest);
        let starts = self.reading.negating_prefixes.iter().any(|prefix| {
            token.text.strip_prefix(prefix.as_str()).is_some_and(|rest| is_word(rest.trim_start_matches('-')))
        });
        let free = ["-free", "free"].iter().any(|end| token.text.strip_suffix(end).is_some_and(is_word));
        starts || free
    }

    /// Whether the audience understands accepted words.
    pub(super) fn is_understood(&self, place: usize) -> bool {
        let languages = self.rules.accepted.get(place).map(|words| words.languages.as_slice()).unwrap_or_default();
        self.audience.is_none_or(|audience| {
            languages.is_empty() || languages.iter().any(|language| language.code() == audience.code())
        })
    }

    /// Whether accepted words are right for the connection.
    pub(super) fn fits_connection(&self, place: usize) -> bool {
        let connections = self.rules.accepted.get(place).map(|words| words.connections.as_slice()).unwrap_or_default();
        connections.is_empty() || connections.contains(&self.connection)
    }

    /// The words to use, for advice.
    pub(super) fn advised(&self) -> String {
        let usable = |place: &usize| self.is_understood(*place) && self.fits_connection(*place);
        let places = 0..self.rules.accepted.len();
        let mut best: Vec<usize> = places.clone().filter(usable).collect();
        if best.is_empty() {
            best = places.filter(|place| self.fits_connection(*place)).collect();
        }
        let words = best.iter().filter_map(|place| self.rules.accepted.get(*place)).take(3);
        let words: Vec<String> = words.map(|words| format!("`{}`", words.words)).collect();
        words.join(" or ")
    }
}

fn squashed(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// How many tokens from `first` on are these words; `None` when they are others.
fn matched(words: &str, tokens: &[Token], first: usize) -> Option<usize> {
    let token = tokens.get(first)?;
    if let Some(tag) = words.strip_prefix('#') {
        return (token.is_hashtag && token.text == tag).then_some(1);
    }
    if token.is_hashtag {
        return (token.text == squashed(words)).then_some(1);
    }
    let mut length = 0_usize;
    for word in words.split(' ') {
        let next = tokens.get(first.saturating_add(length))?;
        let belongs = length == 0 || next.joined_before;
        if next.text != word || next.is_mention || next.is_hashtag || !belongs {
            return None;
        }
        length = length.saturating_add(1);
    }
    Some(length)
}
