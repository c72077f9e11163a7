use serde_json::Value;

use super::{Documents, Source, documents, results};

/// The numbers from which a rate card, a deal and results are drawn, given by one seed.
#[derive(Clone, Debug)]
pub struct Seeded {
    documents: Vec<u32>,
    results: Vec<u32>,
}

impl Seeded {
    /// The numbers of this seed: the same for ever.
    pub fn new(seed: u64) -> Self {
        let mut state = seed;
        let mut list = || {
            let length = split_mix(&mut state) % 500;
            (0..length).map(|_| u32::try_from(split_mix(&mut state) >> 32).unwrap_or_default()).collect()
        };
        Self { documents: list(), results: list() }
    }

    /// The rate card with the deal, and what the deliverables reached.
    pub fn documents(&self) -> (Documents, Value) {
        let (card, deal) = documents(&mut Source::new(&self.documents));
        let results = results(&mut Source::new(&self.results), &deal);
        (Documents { card, deal }, results)
    }

    /// The same problem with more zeros among the numbers, and what it says; `None` where there is none.
    pub fn simpler(&self, problem: impl Fn(&Self) -> Option<String>) -> Option<(Self, String)> {
        let mut found = (self.clone(), problem(self)?);
        // Numbers are for all documents one list, so that each can be left out in turn.
        for place in (0..self.documents.len() + self.results.len()).rev() {
            let mut other = found.0.clone();
            let number = match place.checked_sub(other.documents.len()) {
                Some(place) => other.results.get_mut(place),
                None => other.documents.get_mut(place),
            };
            number.into_iter().for_each(|number| *number = 0);
            if let Some(said) = problem(&other) {
                found = (other, said);
            }
        }
        Some(found)
    }
}

/// The next number of SplitMix64, Steele, Lea and Flood 2014.
pub(super) fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
