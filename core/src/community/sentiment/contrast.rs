use std::cmp::Reverse;
use std::collections::BinaryHeap;

use hashbrown::HashMap;

use super::SentimentRule;
use super::lexicon::Meaning;
use super::read::Reading;
use super::rules::Counted;

/// What counts of a word before a `but`.
const BEFORE: f64 = 0.5;
/// What counts of a word after it.
const AFTER: f64 = 1.5;

/// Before the first `but` words count half, and after it half as much again.
///
/// As in VADER 3.3.2, each word in turn changes the first one that counts as much as itself: where the half of one word is
/// as much as a later word counts, it is halved again, and the later one stays.
pub(super) fn contrast(reading: &Reading, counted: &mut [Counted<'_>]) {
    let is_contrast = |meaning: &Meaning| matches!(meaning, Meaning::Contrast);
    let Some(pivot) = reading.tokens.iter().position(|token| is_contrast(&token.meaning)) else { return };
    let by = reading.tokens.get(pivot).map(|token| token.word.as_str());
    let mut same = SameValues::default();
    counted.iter().enumerate().for_each(|(place, word)| same.add(word.value, place));
    for place in 0..counted.len() {
        let value = counted.get(place).map(|word| word.value).unwrap_or_default();
        let first = same.take_first(value).unwrap_or(place);
        let Some(word) = counted.get_mut(first) else { continue };
        let weight = if word.place < pivot { BEFORE } else { AFTER };
        word.apply(SentimentRule::Contrast, by, value * weight);
        same.add(word.value, first);
    }
}

/// The places of words by what they count.
#[derive(Default)]
struct SameValues(HashMap<u64, BinaryHeap<Reverse<usize>>>);

impl SameValues {
    fn add(&mut self, value: f64, place: usize) {
        match self.0.get_mut(&value.to_bits()) {
            Some(places) => places.push(Reverse(place)),
            None => {
                self.0.insert(value.to_bits(), BinaryHeap::from([Reverse(place)]));
            }
        }
    }

    /// Takes out the first place of a value.
    fn take_first(&mut self, value: f64) -> Option<usize> {
        Some(self.0.get_mut(&value.to_bits())?.pop()?.0)
    }
}
