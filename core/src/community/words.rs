use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use hashbrown::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::check::{Code, Issue, Issues, Path, check_item_count, check_unique, count, cut, limits};
use crate::text::{is_hidden, is_letter_or_digit, plain_fold, split_ascii, stretches};

/// Lists of words and phrases, ready to be found in texts.
///
/// Words are found whole, and phrases as words that follow each other, whatever is written between them: both are folded
/// first (NFKC, case, what cannot be seen). Scripts that write no spaces between words have each character as a word. A
/// phrase of one mark, such as `?`, is found anywhere.
///
/// Source: Unicode Standard Annex 15 (NFKC) and chapter 3.13 of the Unicode Standard (default caseless matching, by upper
/// and then lower case); words are runs of letters, digits and combining marks, with apostrophes inside.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    words: Node,
    marks: BTreeMap<char, Node>,
    nodes: usize,
}

/// A place in the tree of phrases.
#[derive(Debug, Default)]
struct Node {
    number: usize,
    next: HashMap<String, Node>,
    /// The lists that have the phrase which ends here, with the phrase as each has it.
    lists: BTreeMap<usize, String>,
}

/// A list of which something stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Which list.
    pub(crate) list: usize,
    /// One of its phrases that stand in the text, as the list has it: the first of those in words, or a mark.
    pub(crate) phrase: String,
}

impl Lexicon {
    /// The lists, counted from zero.
    pub(crate) fn new<'a>(lists: impl IntoIterator<Item = &'a [String]>) -> Self {
        let mut lexicon = Self::default();
        for (list, phrases) in lists.into_iter().enumerate().take(limits::LIST_ITEMS) {
            phrases.iter().take(limits::LIST_ITEMS).for_each(|phrase| lexicon.add(list, phrase));
        }
        lexicon
    }

    fn add(&mut self, list: usize, phrase: &str) {
        let found = FoldedWords::of(phrase);
        if let Some(mark) = found.text.trim().chars().next().filter(|_| found.words.is_empty()) {
            self.nodes = self.nodes.saturating_add(1);
            let number = self.nodes;
            let node = self.marks.entry(mark).or_insert_with(|| Node { number, ..Node::default() });
            node.lists.entry(list).or_insert_with(|| phrase.to_owned());
        } else if !found.words.is_empty() {
            let mut node = &mut self.words;
            for word in found.iter() {
                self.nodes = self.nodes.saturating_add(1);
                let number = self.nodes;
                node = node.next.entry(word.to_owned()).or_insert_with(|| Node { number, ..Node::default() });
            }
            node.lists.entry(list).or_insert_with(|| phrase.to_owned());
        }
    }

    /// The lists of which something stands in a text, by their numbers.
    pub(crate) fn find(&self, text: &str) -> Vec<Found> {
        let words = FoldedWords::of(text);
        let mut seen = BTreeSet::new();
        let mut found = BTreeMap::new();
        for first in 0..words.words.len() {
            let mut node = &self.words;
            for word in words.from(first) {
                let Some(next) = node.next.get(word) else { break };
                node = next;
                if !node.lists.is_empty() && seen.insert(node.number) {
                    note(&mut found, node);
                }
            }
        }
        let marks = self.marks.iter().filter(|(mark, _)| words.text.contains(**mark));
        marks.for_each(|(_, node)| note(&mut found, node));
        found.into_iter().map(|(list, phrase)| Found { list, phrase }).collect()
    }
}

fn note(found: &mut BTreeMap<usize, String>, node: &Node) {
    for (list, phrase) in &node.lists {
        found.entry(*list).or_insert_with(|| phrase.clone());
    }
}

/// Refuses a list without a phrase, phrases that stand twice, and those that no text could have.
pub(super) fn check_phrases(phrases: &[String], path: &Path, issues: &mut Issues) {
    check_item_count(phrases.len(), path, issues);
    let folded: Vec<String> = phrases.iter().take(limits::LIST_ITEMS).map(|phrase| words(phrase).join(" ")).collect();
    check_unique(phrases.iter().map(|phrase| fold(phrase)), path, issues);
    for (place, (phrase, folded)) in phrases.iter().zip(&folded).enumerate() {
        let is_mark = folded.is_empty() && count(fold(phrase).trim().chars().take(2)) == 1;
        let many = count(folded.split(' ').take(limits::PHRASE_WORDS.saturating_add(1)));
        if (folded.is_empty() && !is_mark) || many > limits::PHRASE_WORDS {
            let message = format!("`{}` is no phrase of 1 to {} words", cut(phrase), limits::PHRASE_WORDS);
            let issue = Issue::new(Code::InvalidText, path.index(place), message);
            issues.push(issue.help("give words, or one mark such as `?`"));
        }
    }
}

/// A text after NFKC and in small letters, without what cannot be seen.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for stretch in stretches(text) {
        if stretch.is_plain {
            fold_plain(stretch.text, &mut folded);
        } else {
            let shown = stretch.text.nfkc().filter(|letter| !is_hidden(*letter));
            folded.extend(shown.flat_map(fold_letter));
        }
    }
    folded
}

fn fold_plain(text: &str, folded: &mut String) {
    let mut rest = text;
    loop {
        let (ascii, others) = split_ascii(rest);
        folded.extend(ascii.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        let mut letters = others.chars();
        let Some(letter) = letters.next() else { return };
        match plain_fold(letter) {
            Some(plain) => folded.push(plain),
            None => folded.extend(fold_letter(letter)),
        }
        rest = letters.as_str();
    }
}

fn fold_letter(letter: char) -> impl Iterator<Item = char> {
    letter.to_uppercase().flat_map(char::to_lowercase).map(plain_mark)
}

fn plain_mark(letter: char) -> char {
    if matches!(letter, '’' | '‘' | 'ʼ') { '\'' } else { letter }
}

/// The words of a text, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    FoldedWords::of(text).iter().map(str::to_owned).collect()
}

/// Where the words of a text stand, in bytes, one after the other; what cannot be seen parts no word.
pub(super) fn word_ranges(text: &str) -> Vec<Range<usize>> {
    // A word of a text is some five letters long.
    let mut found = Vec::with_capacity(text.len().div_euclid(5));
    let mut open: Option<Range<usize>> = None;
    let mut at = 0_usize;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        if plain > 0 {
            let end = at.saturating_add(plain);
            (open, at) = (Some(open.map_or(at, |word| word.start)..end), end);
            continue;
        }
        let mut letters = rest.chars();
        let Some(letter) = letters.next() else { break };
        let end = at.saturating_add(letter.len_utf8());
        let joins = plain_mark(letter) == '\'' && open.is_some() && letters.next().is_some_and(char::is_alphanumeric);
        let is_word = is_word_itself(letter);
        if !is_word && (joins || is_letter(letter)) {
            open = Some(open.map_or(at, |word| word.start)..end);
        } else if is_word || !is_hidden(letter) {
            found.extend(open.take());
            found.extend(is_word.then_some(at..end));
        }
        at = end;
    }
    found.extend(open);
    found
}

/// A folded text, and where its words stand in it.
struct FoldedWords {
    text: String,
    words: Vec<Range<usize>>,
}

impl FoldedWords {
    fn of(text: &str) -> Self {
        let text = fold(text);
        let words = word_ranges(&text);
        Self { text, words }
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        self.from(0)
    }

    /// The words from one of them on.
    fn from(&self, first: usize) -> impl Iterator<Item = &str> {
        self.words.iter().skip(first).filter_map(|word| self.text.get(word.clone()))
    }
}

fn is_letter(letter: char) -> bool {
    is_letter_or_digit(letter) || !letter.is_ascii() && is_combining_mark(letter)
}

/// Letters of scripts that write no spaces between words: Thai to Khmer, kana, and the ideographs.
pub(super) fn is_word_itself(letter: char) -> bool {
    matches!(letter,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3041}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(lists: &[&[&str]]) -> Lexicon {
        let owned: Vec<Vec<String>> = lists.iter().map(|list| list.iter().map(ToString::to_string).collect()).collect();
        Lexicon::new(owned.iter().map(Vec::as_slice))
    }

    fn found(lexicon: &Lexicon, text: &str) -> Vec<(usize, String)> {
        lexicon.find(text).into_iter().map(|found| (found.list, found.phrase)).collect()
    }

    #[test]
    fn words_are_whole_and_folded() {
        assert_eq!(words("Don’t — REFUND me!!"), ["don't", "refund", "me"]);
        assert_eq!(words("ＦＵＬＬ wi\u{200B}dth Straße"), ["full", "width", "strasse"]);
        assert_eq!(words("返金して"), ["返", "金", "し", "て"]);
        assert_eq!(words("'quoted' e\u{301}"), ["quoted", "é"]);
        assert_eq!(words(""), Vec::<String>::new());
    }

    #[test]
    fn phrases_are_found_across_marks() {
        let lexicon = lists(&[&["refund", "money back"], &["money", "?"], &["返金"]]);
        assert_eq!(found(&lexicon, "I want my MONEY, back!"), [(0, "money back".to_owned()), (1, "money".to_owned())]);
        assert_eq!(found(&lexicon, "refunded moneybags"), []);
        assert_eq!(found(&lexicon, "really？"), [(1, "?".to_owned())]);
        assert_eq!(found(&lexicon, "はやく返金して"), [(2, "返金".to_owned())]);
    }
}
