use std::collections::{BTreeMap, BTreeSet};

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
    let mut places: BTreeMap<u64, BTreeSet<usize>> = BTreeMap::new();
    for (place, word) in counted.iter().enumerate() {
        places.entry(word.value.to_bits()).or_default().insert(place);
    }
    for place in 0..counted.len() {
        let value = counted.get(place).map(|word| word.value).unwrap_or_default();
        let first = places.get(&value.to_bits()).and_then(BTreeSet::first).copied();
        let Some((first, word)) = first.and_then(|first| Some((first, counted.get_mut(first)?))) else { continue };
        let weight = if word.place < pivot { BEFORE } else { AFTER };
        places.entry(value.to_bits()).or_default().remove(&first);
        word.apply(SentimentRule::Contrast, by, value * weight);
        places.entry(word.value.to_bits()).or_default().insert(first);
    }
}
