use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::check::{count, limits};
use crate::crisis::CrisisEvidence;
use crate::text::is_hidden;
use crate::vocabulary::Name;

/// What stands where a name stood: no name can be in it, since it has no letter.
pub(super) const MARK: &str = "[…]";

/// Names that are taken out of texts.
pub(super) struct Names {
    /// Folded, the longest first.
    folded: Vec<Vec<char>>,
}

/// A letter of a text, folded, with the place that it has in the text.
type Letter = (char, usize);

impl Names {
    /// Names without a letter or digit are in no text.
    pub(super) fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let folded: BTreeSet<Vec<char>> = names.into_iter().map(trimmed).filter(|name| !name.is_empty()).collect();
        let mut folded: Vec<Vec<char>> = folded.into_iter().collect();
        folded.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { folded }
    }

    /// A text without the names, and how many places had one. A name is found whole, whatever its case and with what cannot
    /// be seen in it, with an `@` before it or none; it goes on over dots and hyphens within it, as names of accounts do.
    pub(super) fn redact(&self, text: &str) -> (String, u64) {
        cut_out(text, &|letters, at| {
            self.folded.iter().find_map(|name| is_here(letters, at, name).then_some(name.len()))
        })
    }

    /// A text without the accounts that it names with an `@`, but for these names, and how many places had one.
    pub(super) fn redact_others(&self, text: &str) -> (String, u64) {
        cut_out(text, &|letters, at| {
            // First of all, so that a long word is not counted again at each of its letters.
            let before = at.checked_sub(1).and_then(|before| letters.get(before));
            before.filter(|(letter, _)| *letter == '@')?;
            let is_own = self.folded.iter().any(|name| is_here(letters, at, name));
            let length = count(letters.iter().skip(at).take_while(|(letter, _)| is_part(*letter)));
            (length > 0 && !is_own).then_some(length)
        })
    }
}

/// Redacts the texts of evidence, and says how many places were.
pub(super) fn redact_evidence(evidence: &mut CrisisEvidence, redact: &dyn Fn(&str) -> (String, u64)) -> u64 {
    let CrisisEvidence { what, found_at, kept_at, .. } = evidence;
    let texts = std::iter::once(what).chain(found_at).chain(kept_at);
    texts.fold(0, |sum, text| sum.saturating_add(redact_name(text, redact)))
}

/// Redacts a short text, and says how many places were.
pub(super) fn redact_name(text: &mut Name, redact: &dyn Fn(&str) -> (String, u64)) -> u64 {
    let (left, redacted) = redact(text.as_str());
    if redacted > 0 {
        // What no name could be stays out whole.
        let left = clipped(&left, limits::NAME_CHARS).trim().parse().or_else(|_| MARK.parse());
        *text = left.unwrap_or_else(|_| text.clone());
    }
    redacted
}

/// A text that grew by what stands for names, as long as it may be.
pub(super) fn clipped(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// A text without what is found, each with an `@` before it, and how often.
fn cut_out(text: &str, find: &dyn Fn(&[Letter], usize) -> Option<usize>) -> (String, u64) {
    let originals: Vec<char> = text.chars().collect();
    let letters: Vec<Letter> = originals
        .iter()
        .enumerate()
        .flat_map(|(place, letter)| folded(*letter).map(move |folded| (folded, place)))
        .collect();
    let mut gone: BTreeSet<usize> = BTreeSet::new();
    let mut starts: BTreeSet<usize> = BTreeSet::new();
    let mut at = 0_usize;
    while at < letters.len() {
        let Some(length) = find(&letters, at) else {
            at = at.saturating_add(1);
            continue;
        };
        let sign = at.checked_sub(1).filter(|sign| letters.get(*sign).is_some_and(|(letter, _)| *letter == '@'));
        let end = at.saturating_add(length);
        let place = |letter: usize| letters.get(letter).map(|(_, place)| *place);
        if let (Some(first), Some(last)) = (place(sign.unwrap_or(at)), place(end.saturating_sub(1))) {
            gone.extend(first..=last);
            starts.insert(first);
        }
        at = end;
    }
    let mut left = String::with_capacity(text.len());
    for (place, letter) in originals.iter().enumerate() {
        if starts.contains(&place) {
            left.push_str(MARK);
        }
        if !gone.contains(&place) {
            left.push(*letter);
        }
    }
    (left, u64::try_from(starts.len()).unwrap_or(u64::MAX))
}

/// Whether a name stands here, whole.
fn is_here(letters: &[Letter], at: usize, name: &[char]) -> bool {
    let end = at.saturating_add(name.len());
    let Some(here) = letters.get(at..end) else { return false };
    if !here.iter().map(|(letter, _)| letter).eq(name) {
        return false;
    }
    let letter = |place: Option<usize>| place.and_then(|place| letters.get(place)).map(|(letter, _)| *letter);
    let before = (letter(at.checked_sub(1)), letter(at.checked_sub(2)));
    let after = (letter(Some(end)), letter(end.checked_add(1)));
    !goes_on(before) && !goes_on(after)
}

/// Whether a name goes on with these two letters beside it.
fn goes_on((next, beyond): (Option<char>, Option<char>)) -> bool {
    match next {
        Some('.' | '-') => beyond.is_some_and(is_word),
        next => next.is_some_and(is_word),
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || unicode_normalization::char::is_combining_mark(letter)
}

fn is_part(letter: char) -> bool {
    is_word(letter) || matches!(letter, '.' | '-')
}

/// A letter after NFKD and in small letters, if it can be seen.
fn folded(letter: char) -> impl Iterator<Item = char> {
    let seen = Some(letter).filter(|letter| !is_hidden(*letter));
    let parts: Vec<char> = seen.into_iter().nfkd().collect();
    parts.into_iter().flat_map(char::to_uppercase).flat_map(char::to_lowercase)
}

/// A name from its first letter or digit to its last, folded.
fn trimmed(name: &str) -> Vec<char> {
    let letters: Vec<char> = name.chars().flat_map(folded).skip_while(|letter| !is_word(*letter)).collect();
    let last = letters.iter().rposition(|letter| is_word(*letter));
    letters.into_iter().take(last.map_or(0, |last| last.saturating_add(1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whole() {
        let names = Names::new(["ana", "ana.b", "Zoë Ö", "..."]);
        let redacted = |text: &str| names.redact(text);
        assert_eq!(
            redacted("@Ana, ask ANA's banana, ana_x or ana.c."),
            ("[…], ask […]'s banana, ana_x or ana.c.".to_owned(), 2)
        );
        assert_eq!(redacted("thanks @ana."), ("thanks […].".to_owned(), 1));
        assert_eq!(redacted("@ana.b and ａｎａ and a\u{200B}na"), ("[…] and […] and […]".to_owned(), 3));
        assert_eq!(redacted("zoe\u{308} ö"), ("[…]".to_owned(), 1));
        assert_eq!(redacted("… […] ..."), ("… […] ...".to_owned(), 0));
    }

    #[test]
    fn others_are_those_with_a_sign() {
        let names = Names::new(["ana"]);
        assert_eq!(
            names.redact_others("@ben says @Ana is @ c.d@mail.example"),
            ("[…] says @Ana is @ c.d[…]".to_owned(), 2)
        );
    }
}
