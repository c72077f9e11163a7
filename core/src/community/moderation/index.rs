use std::collections::BTreeMap;

use hashbrown::HashMap;

use super::literals::Literals;
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
    /// With the letters before the first star.
    starts: BTreeMap<char, Vec<(String, usize)>>,
    /// With the letters after the last star.
    ends: BTreeMap<char, Vec<(String, usize)>>,
    others: Vec<usize>,
    /// A part of each of the others that stands between its stars: where a text does not have it, no word is like it.
    inner: Literals,
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

/// For each list, where the first of its keywords was found; empty where none of any list was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hits(Vec<Option<Hit>>);

impl Hits {
    /// The lists that have one.
    pub(super) fn lists(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().filter_map(|(list, hit)| hit.is_some().then_some(list))
    }

    /// The hit of a list.
    pub(super) fn of(&self, list: usize) -> Option<Hit> {
        self.0.get(list).copied().flatten()
    }
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
    pub(super) fn find(&self, text: &Words) -> Hits {
        let mut found = Vec::new();
        // For each list, the last word of what is let through and began so far.
        let mut allowed_to: Vec<Option<usize>> = Vec::new();
        let (wanted, allowed) = (self.wanted.others_in(text), self.allowed.others_in(text));
        for (from, word) in text.iter().enumerate() {
            self.allowed.each(word, &allowed, |number| {
                if let Some((entry, last)) = self.matched(number, text, from)
                    && let Some(until) = self.slot(&mut allowed_to, entry.list)
                {
                    *until = (*until).max(Some(last));
                }
            });
            self.wanted.each(word, &wanted, |number| {
                if let Some((entry, last)) = self.matched(number, text, from)
                    && allowed_to.get(entry.list).copied().flatten() < Some(last)
                    && let Some(slot) = self.slot(&mut found, entry.list).filter(|slot| slot.is_none())
                {
                    *slot = Some(Hit { keyword: entry.place, from, last });
                }
            });
        }
        Hits(found)
    }

    /// The place of a list among those of all, which are made when the first is asked for.
    fn slot<'a, T: Copy>(&self, slots: &'a mut Vec<Option<T>>, list: usize) -> Option<&'a mut Option<T>> {
        if slots.is_empty() {
            slots.resize(self.lists, None);
        }
        slots.get_mut(list)
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
        if first.text.starts_with('*') && first.text.ends_with('*') {
            self.add_inner(number, first.text);
        }
        let part = |part: Option<&str>| (part.unwrap_or_default().to_owned(), number);
        let [whole, starts, ends, others] = &mut self.longest;
        let (length, longest) = match (begin, end) {
            _ if !first.text.contains('*') => {
                (put(self.whole.entry(first.text.to_owned()).or_default(), number), whole)
            }
            (Some(letter), _) if letter != '*' => {
                (put(self.starts.entry(letter).or_default(), part(first.text.split('*').next())), starts)
            }
            (_, Some(letter)) if letter != '*' => {
                (put(self.ends.entry(letter).or_default(), part(first.text.rsplit('*').next())), ends)
            }
            _ => (put(&mut self.others, number), others),
        };
        *longest = length.max(*longest);
    }

    fn add_inner(&mut self, number: usize, first: &str) {
        let parts = first.split('*').max_by_key(|part| part.len());
        self.inner.add(parts.unwrap_or_default().to_owned(), number);
    }

    /// The others of which the text has a part, in their order.
    fn others_in(&self, text: &Words) -> Vec<usize> {
        let mut found = Vec::new();
        self.inner.find(text.folded(), |number| found.push(number));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The numbers of all entries that may begin with this word, of the others those that the text may have.
    fn each(&self, word: Word<'_>, others: &[usize], mut take: impl FnMut(usize)) {
        if let Some(numbers) = self.whole.get(word.text) {
            numbers.iter().for_each(|number| take(*number));
        }
        if !word.is_word {
            return;
        }
        let begin = word.text.chars().next().filter(|_| !self.starts.is_empty());
        let end = word.text.chars().next_back().filter(|_| !self.ends.is_empty());
        let starts = begin.and_then(|letter| self.starts.get(&letter)).into_iter().flatten();
        let ends = end.and_then(|letter| self.ends.get(&letter)).into_iter().flatten();
        starts.filter(|(part, _)| word.text.starts_with(part.as_str())).for_each(|(_, number)| take(*number));
        ends.filter(|(part, _)| word.text.ends_with(part.as_str())).for_each(|(_, number)| take(*number));
        others.iter().for_each(|number| take(*number));
    }

    fn most_per_word(&self) -> usize {
        self.longest.iter().fold(0, |sum, length| sum.saturating_add(*length))
    }
}

/// Puts something at the end of a list; gives how long that is then.
fn put<T>(list: &mut Vec<T>, one: T) -> usize {
    list.push(one);
    list.len()
}
