use std::collections::BTreeMap;

use hashbrown::HashMap;

use crate::community::keywords::{Keyword, Word, Words};

/// The keywords of all rules, by what a word must begin or end with, so that a text is read once for all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct KeywordIndex {
    entries: Vec<Entry>,
    wanted: Buckets,
    allowed: Buckets,
    lists: usize,
}

/// A keyword: of which list it is, and in which place of it.
#[derive(Clone, Debug)]
struct Entry {
    keyword: Keyword,
    list: usize,
    place: usize,
}

/// The numbers of entries by their first word: the whole word, its first letter, its last letter, or neither.
#[derive(Clone, Debug, Default)]
struct Buckets {
    whole: HashMap<String, Vec<usize>>,
    starts: BTreeMap<char, Vec<usize>>,
    ends: BTreeMap<char, Vec<usize>>,
    others: Vec<usize>,
    /// The length of the longest list of each of the four.
    longest: [usize; 4],
}

/// Where the first keyword of a list was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Its place in the list.
    pub(super) keyword: usize,
    /// Its first word in the text.
    pub(super) from: usize,
    /// Its last.
    pub(super) last: usize,
}

impl KeywordIndex {
    /// Adds a list of keywords with what is let through; gives the number of the list.
    pub(super) fn add(&mut self, keywords: Vec<Keyword>, allow: Vec<Keyword>) -> usize {
        let list = self.lists;
        self.lists = list.saturating_add(1);
        for (place, keyword) in keywords.into_iter().enumerate() {
            self.wanted.add(self.entries.len(), &keyword);
            self.entries.push(Entry { keyword, list, place });
        }
        for (place, keyword) in allow.into_iter().enumerate() {
            self.allowed.add(self.entries.len(), &keyword);
            self.entries.push(Entry { keyword, list, place });
        }
        list
    }

    /// How many keywords are compared with one word at most.
    pub(super) fn most_per_word(&self) -> usize {
        self.wanted.most_per_word().saturating_add(self.allowed.most_per_word())
    }

    /// For each list, the first keyword in the text that does not stand within what is let through.
    pub(super) fn find(&self, text: &Words) -> Vec<Option<Hit>> {
        let mut found = vec![None; self.lists];
        // For each list, the last word of what is let through and began so far.
        let mut allowed_to: Vec<Option<usize>> = Vec::new();
        if !self.allowed.is_empty() {
            allowed_to.resize(self.lists, None);
        }
        for from in 0..text.len() {
            let Some(word) = text.get(from) else { continue };
            self.allowed.each(word, |number| {
                if let Some((entry, last)) = self.matched(number, text, from)
                    && let Some(until) = allowed_to.get_mut(entry.list)
                {
                    *until = (*until).max(Some(last));
                }
            });
            self.wanted.each(word, |number| {
                let Some(entry) = self.entries.get(number) else { return };
                let Some(slot) = found.get_mut(entry.list).filter(|slot| slot.is_none()) else { return };
                if let Some(last) = entry.keyword.last_place(text, from)
                    && allowed_to.get(entry.list).copied().flatten() < Some(last)
                {
                    *slot = Some(Hit { keyword: entry.place, from, last });
                }
            });
        }
        found
    }

    fn matched(&self, number: usize, text: &Words, from: usize) -> Option<(&Entry, usize)> {
        let entry = self.entries.get(number)?;
        Some((entry, entry.keyword.last_place(text, from)?))
    }
}

impl Buckets {
    fn add(&mut self, number: usize, keyword: &Keyword) {
        let Some(first) = keyword.first() else { return };
        let (begin, end) = (first.text.chars().next(), first.text.chars().next_back());
        let [whole, starts, ends, others] = &mut self.longest;
        let (bucket, longest) = match (begin, end) {
            _ if !first.text.contains('*') => (self.whole.entry(first.text.to_owned()).or_default(), whole),
            (Some(letter), _) if letter != '*' => (self.starts.entry(letter).or_default(), starts),
            (_, Some(letter)) if letter != '*' => (self.ends.entry(letter).or_default(), ends),
            _ => (&mut self.others, others),
        };
        bucket.push(number);
        *longest = bucket.len().max(*longest);
    }

    fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.starts.is_empty() && self.ends.is_empty() && self.others.is_empty()
    }

    /// The numbers of all entries that may begin with this word.
    fn each(&self, word: Word<'_>, mut take: impl FnMut(usize)) {
        let begin = word.text.chars().next().filter(|_| word.is_word && !self.starts.is_empty());
        let end = word.text.chars().next_back().filter(|_| word.is_word && !self.ends.is_empty());
        let lists = [
            self.whole.get(word.text),
            begin.and_then(|letter| self.starts.get(&letter)),
            end.and_then(|letter| self.ends.get(&letter)),
            word.is_word.then_some(&self.others),
        ];
        lists.into_iter().flatten().flatten().for_each(|number| take(*number));
    }

    fn most_per_word(&self) -> usize {
        self.longest.iter().fold(0, |sum, length| sum.saturating_add(*length))
    }
}
