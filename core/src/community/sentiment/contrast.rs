use std::collections::BTreeSet;

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
    let keyed = counted.iter().enumerate().map(|(place, word)| (word.value.to_bits(), place));
    let mut places: BTreeSet<(u64, usize)> = keyed.collect();
    for place in 0..counted.len() {
        let value = counted.get(place).map(|word| word.value).unwrap_or_default();
        let key = value.to_bits();
        let first = places.range((key, 0)..).next().map_or(place, |found| found.1);
        let Some(word) = counted.get_mut(first) else { continue };
        let weight = if word.place < pivot { BEFORE } else { AFTER };
        word.apply(SentimentRule::Contrast, by, value * weight);
        places.remove(&(key, first));
        places.insert((word.value.to_bits(), first));
    }
}
