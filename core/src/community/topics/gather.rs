use std::collections::{BTreeMap, BTreeSet};

use super::terms::{Term, has_word, terms};
use super::{TopicKind, TopicSource};
use crate::vocabulary::Id;

/// In how many texts a term stands, by whom, and some of them.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) count: u32,
    pub(super) authors: u32,
    pub(super) examples: Vec<&'a Id>,
    seen: BTreeSet<&'a Id>,
    more: Vec<&'a Id>,
}

/// The terms of a period.
pub(super) fn gather<'a>(
    source: &'a TopicSource,
    kinds: &[TopicKind],
    left_out: &BTreeSet<String>,
    examples: usize,
) -> BTreeMap<Term, Gathered<'a>> {
    let mut found: BTreeMap<Term, Gathered<'a>> = BTreeMap::new();
    match source {
        TopicSource::Texts(texts) => {
            for text in &texts.texts {
                for term in terms(&text.text, kinds) {
                    if !has_word(&term, left_out) {
                        found.entry(term).or_default().add(&text.id, &text.author, examples);
                    }
                }
            }
        }
        TopicSource::Counts(counts) => {
            for counted in &counts.terms {
                let term = (counted.kind, counted.term.clone());
                if kinds.contains(&counted.kind) && !has_word(&term, left_out) {
                    let gathered = found.entry(term).or_default();
                    gathered.count = counted.count;
                    gathered.authors = counted.authors.unwrap_or_default();
                    gathered.examples = counted.examples.iter().take(examples).collect();
                }
            }
        }
    }
    found
}

impl<'a> Gathered<'a> {
    /// Takes a text in which the term stands; a second one of an author is an example only where others lack.
    fn add(&mut self, text: &'a Id, author: &'a Id, examples: usize) {
        self.count = self.count.saturating_add(1);
        let is_new = self.seen.insert(author);
        self.authors = self.authors.saturating_add(u32::from(is_new));
        let list = if is_new { &mut self.examples } else { &mut self.more };
        if list.len() < examples {
            list.push(text);
        }
    }

    /// The ids of examples, those of different authors first.
    pub(super) fn examples(&self, most: usize) -> Vec<Id> {
        self.examples.iter().chain(&self.more).take(most).map(|id| (*id).clone()).collect()
    }
}
