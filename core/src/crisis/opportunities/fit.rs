use std::collections::BTreeMap;
use std::slice;

use super::{NicheFit, NicheMatch, NicheTerm, TrendSeries};
use crate::community::{Lexicon, words};
use crate::stats::Number;
use crate::vocabulary::Name;

/// The terms of a niche, ready to be found.
pub(super) struct Niche<'a> {
    terms: &'a [NicheTerm],
    lexicon: Lexicon,
    /// Each term as a hashtag has it, without what separates its words.
    glued: BTreeMap<String, usize>,
}

impl<'a> Niche<'a> {
    pub(super) fn new(terms: &'a [NicheTerm]) -> Self {
        let texts: Vec<String> = terms.iter().map(|term| term.term.to_string()).collect();
        let glued = texts.iter().enumerate().map(|(place, text)| (words(text).concat(), place)).collect();
        Self { terms, lexicon: Lexicon::new(texts.iter().map(slice::from_ref)), glued }
    }

    /// How a series fits: by its name and the words that go with it.
    pub(super) fn fit(&self, series: &TrendSeries) -> NicheFit {
        let mut found: BTreeMap<usize, &Name> = BTreeMap::new();
        for text in [&series.name].into_iter().chain(&series.related) {
            let glued = text.as_str().starts_with(['#', '＃']).then(|| words(text.as_str()).concat());
            let whole = glued.and_then(|glued| self.glued.get(&glued).copied());
            let places = self.lexicon.find(text.as_str()).into_iter().map(|found| found.list).chain(whole);
            places.for_each(|place| {
                found.entry(place).or_insert(text);
            });
        }
        let meet = |(place, text): (usize, &Name)| {
            let term = self.terms.get(place)?;
            Some(NicheMatch { term: term.term.clone(), weight: term.weight(), found_in: text.clone() })
        };
        let matched: Vec<NicheMatch> = found.into_iter().filter_map(meet).collect();
        let missing = matched.iter().fold(1.0, |missing, one| missing * (1.0 - one.weight.get()));
        NicheFit { score: Number::new(1.0 - missing).unwrap_or_default(), matched }
    }
}

impl NicheTerm {
    fn weight(&self) -> Number {
        self.weight.unwrap_or(Number::new(0.5).unwrap_or_default())
    }
}
