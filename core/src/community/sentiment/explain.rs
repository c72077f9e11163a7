use super::rules::{Counted, Effect};
use super::score::{Score, rounded};
use super::{ScoredWord, SentimentEffect, SentimentLabel};
use crate::money::Decimal;

/// How many digits after the point scores of words and texts have.
const DIGITS: usize = 4;

/// To four digits after the point.
pub(super) fn to_four(value: f64) -> Decimal {
    rounded(value, DIGITS)
}

/// The words that weigh most, in the order of the text.
pub(super) fn heaviest(counted: &[Counted<'_>], most: usize) -> Vec<ScoredWord> {
    let mut words: Vec<&Counted<'_>> = counted.iter().collect();
    words.sort_by(|one, other| other.value.abs().total_cmp(&one.value.abs()).then(one.place.cmp(&other.place)));
    words.truncate(most);
    words.sort_by_key(|word| word.place);
    words.into_iter().map(scored).collect()
}

fn scored(word: &Counted<'_>) -> ScoredWord {
    ScoredWord {
        word: word.word.to_owned(),
        valence: word.valence,
        is_own: word.is_own,
        effects: word.effects.iter().map(effect).collect(),
        counts: to_four(word.value),
    }
}

fn effect(effect: &Effect) -> SentimentEffect {
    SentimentEffect { rule: effect.rule, by: effect.by.clone(), after: to_four(effect.after) }
}

/// How a score came about, in words.
pub(super) fn sentence(words: &[ScoredWord], known: u32, score: &Score, label: SentimentLabel) -> String {
    let mut parts: Vec<String> = words.iter().map(|word| format!("{} {}", word.word, word.counts)).collect();
    let named = u32::try_from(words.len()).unwrap_or(u32::MAX);
    match known.saturating_sub(named) {
        0 => {}
        1 if named == 0 => parts.push("1 word".to_owned()),
        more if named == 0 => parts.push(format!("{more} words")),
        1 => parts.push("1 more word".to_owned()),
        more => parts.push(format!("{more} more words")),
    }
    let emphasis = to_four(score.emphasis);
    if !emphasis.is_zero() {
        parts.push(format!("{emphasis} for `!` and `?`"));
    }
    let (sum, compound, label) = (to_four(score.sum), to_four(score.compound), label.label());
    format!("{}: the sum {sum} is {compound} on the scale from -1 to 1, {label}", parts.join(", "))
}
